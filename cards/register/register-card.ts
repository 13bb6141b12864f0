import type { Card, ChatMessage } from '../../bot/core/conversation.ts';
import type { Person, Unit } from '../../bot/core/directory.ts';
import { CHANNELS, type InquiryRef, KINDS } from '../../bot/core/inquiry.ts';
import type { Language } from '../../bot/core/reply-language.ts';
import type { CaseType } from '../../bot/core/service-target.ts';
import { capital } from '../../bot/language/due.ts';
import { type Sentence, say } from '../../bot/language/sentence.ts';
import { alike as alikeWords } from '../../bot/language/sentences/extension.ts';
import { forms, register as words } from '../../bot/language/sentences/forms.ts';
import { channelWords, kindWords, orOf } from '../../bot/language/words.ts';
import { cardFrom } from '../draw.ts';
import { fault } from '../fault.ts';
import template from './register.json' with { type: 'json' };

const draw = cardFrom(template);

export const REGISTER_FIELDS = [
  'channel',
  'kind',
  'caseType',
  'day',
  'time',
  'subject',
  'caseNumber',
  'unit',
  'owner',
  'email',
  'sensitive',
] as const;
export type RegisterField = (typeof REGISTER_FIELDS)[number];

/** As they are typed; what was left empty is an empty text. */
export type RegisterValues = Readonly<Record<RegisterField, string>>;

/** Chosen for "none of them", since a list that was once chosen from cannot be emptied on every client. */
export const NONE = 'none';

/** What the form's buttons carry. */
export type RegisterForm = {
  /** Names this form, so that saving it twice registers once. */
  readonly form: string;
  /** What it was filled from. */
  readonly message?: MessageOrigin | undefined;
};

/** A message in Teams, as much of it as the form says again when something was wrong. */
export type MessageOrigin = Pick<ChatMessage, 'names' | 'author' | 'isOwn' | 'at'> & {
  /** A CPR number stands in it. */
  readonly hasCpr: boolean;
};

export type RegisterView = {
  readonly language: Language;
  readonly form: RegisterForm;
  readonly values: RegisterValues;
  readonly caseTypes: readonly CaseType[];
  readonly units: readonly Unit[];
  /** Of the own unit; others are named by e-mail. */
  readonly people: readonly Person[];
  readonly problem?: string | undefined;
  /** Whose message it was filled from, and when that was written; names somebody. */
  readonly about?: string | undefined;
  readonly notice?: string | undefined;
  /** Inquiries that may be the same thing. */
  readonly alike?: readonly InquiryRef[] | undefined;
  readonly faults?: Readonly<Partial<Record<RegisterField, string>>>;
};

/** The form in which an inquiry is registered. It comes back as it was typed when something is wrong. */
export function registerCard(view: RegisterView): Card {
  const { language, form, values, problem, faults, about, notice, alike = [] } = view;
  return draw({
    title: say(words.title, language),
    intro: say(words.intro, language),
    problem: fault(problem),
    about: fault(about),
    notice: fault(notice),
    alike: fault(alike.length === 0 ? undefined : maybeTheSame(alike, language)),
    look: alike.map((ref) => lookAt(ref, language)),
    labels: labels(language),
    choices: choices(view),
    values,
    faults: Object.fromEntries(REGISTER_FIELDS.map((field) => [field, fault(faults?.[field])])),
    form: form.form,
    data: form,
    save: say(forms.save, language),
    cancel: say(forms.cancel, language),
  });
}

const maybeTheSame = (refs: readonly InquiryRef[], language: Language): string =>
  say(alikeWords.before, language, { refs: orOf(refs, language) });

const lookAt = (ref: InquiryRef, language: Language) => ({
  type: 'Action.Execute',
  title: say(alikeWords.show, language, { ref }),
  verb: 'show',
  associatedInputs: 'none',
  data: { ref },
});

/** More would make the card too heavy to send; then people are named by e-mail. */
const MOST_PEOPLE = 120;

function choices({ language, caseTypes, units, people }: RegisterView) {
  return {
    ...factChoices({ language, caseTypes }),
    unit: units.map(({ id, name }) => ({ title: `${name} (${id})`, value: id })),
    owner: [
      { title: capital(say(words.unassigned, language)), value: NONE },
      ...people.slice(0, MOST_PEOPLE).map(({ id, name }) => ({ title: name, value: id })),
    ],
  };
}

/** What an inquiry is, to be chosen from. */
export function factChoices({ language, caseTypes }: Pick<RegisterView, 'language' | 'caseTypes'>) {
  const named = (value: string, title: Sentence) => ({ title: capital(say(title, language)), value });
  return {
    channel: CHANNELS.map((channel) => named(channel, channelWords[channel])),
    kind: [named(NONE, words.noKind), ...KINDS.map((kind) => named(kind, kindWords[kind]))],
    caseType: [named(NONE, words.noCaseType), ...caseTypes.map(({ id, name }) => named(id, name))],
  };
}

function labels(language: Language) {
  const { title: _title, intro: _intro, ...rest } = words;
  return Object.fromEntries(Object.entries(rest).map(([name, sentence]) => [name, say(sentence, language)]));
}
