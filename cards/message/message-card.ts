import type { Card } from '../../bot/core/conversation.ts';
import type { PersonId } from '../../bot/core/directory.ts';
import type { Language } from '../../bot/core/reply-language.ts';
import { say } from '../../bot/language/sentence.ts';
import { forms } from '../../bot/language/sentences/forms.ts';
import { message as words } from '../../bot/language/sentences/message.ts';
import { cardFrom } from '../draw.ts';
import { fault } from '../fault.ts';
import template from './message.json' with { type: 'json' };

const draw = cardFrom(template);

export const MESSAGE_FIELDS = ['colleague', 'caller', 'number', 'unknown', 'subject', 'caseNumber'] as const;
export type MessageField = (typeof MESSAGE_FIELDS)[number];

/** As they are typed; `unknown` is `true` or `false`. */
export type MessageValues = Readonly<Record<MessageField, string>>;

/** What the form's buttons carry. */
export type MessageForm = {
  /** Names this form, so that saving it twice registers once. */
  readonly form: string;
  /** Who `colleague` is, as long as it is not changed; there may be namesakes. */
  readonly person?: PersonId | undefined;
};

export type MessageView = {
  readonly language: Language;
  readonly form: MessageForm;
  readonly values: MessageValues;
  /** Who gets it, where that is somebody else. */
  readonly about?: string | undefined;
  readonly problem?: string | undefined;
  readonly faults?: Readonly<Partial<Record<MessageField, string>>> | undefined;
};

/** What is taken down of a call that could not be put through. It comes back as it was typed when something is wrong. */
export function messageCard({ language, form, values, about, problem, faults }: MessageView): Card {
  const { title, intro, save, goesTo: _to, goesToYou: _you, goesToNobody: _nobody, ...labels } = words;
  return draw({
    title: say(title, language),
    intro: say(intro, language),
    about: fault(about),
    problem: fault(problem),
    labels: Object.fromEntries(
      Object.entries(labels).map(([name, sentence]) => [name, say(sentence, language)]),
    ),
    values,
    faults: Object.fromEntries(MESSAGE_FIELDS.map((field) => [field, fault(faults?.[field])])),
    data: form,
    form: form.form,
    save: say(save, language),
    cancel: say(forms.cancel, language),
  });
}
