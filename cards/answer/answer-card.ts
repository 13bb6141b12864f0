import type { Card } from '../../bot/core/conversation.ts';
import type { AnswerGiven, InquiryRef } from '../../bot/core/inquiry.ts';
import type { Language } from '../../bot/core/reply-language.ts';
import { capital } from '../../bot/language/due.ts';
import { say } from '../../bot/language/sentence.ts';
import { forms } from '../../bot/language/sentences/forms.ts';
import { wayWords } from '../../bot/language/sentences/inquiry.ts';
import { answerForm as words } from '../../bot/language/sentences/step-forms.ts';
import { cardFrom } from '../draw.ts';
import { fault } from '../fault.ts';
import template from './answer.json' with { type: 'json' };

const draw = cardFrom(template);

/** As they are typed; `decision` is `true` when it is the decision that was sent. */
export type AnswerValues = Readonly<Record<'sentBy' | 'contact' | 'decision', string>>;

export type AnswerView = {
  readonly language: Language;
  readonly ref: InquiryRef;
  readonly version: number;
  /** Those that may be chosen. */
  readonly ways: readonly AnswerGiven['sentBy'][];
  readonly values: AnswerValues;
  /** May it be a decision? */
  readonly canDecide: boolean;
  readonly problem?: string | undefined;
  readonly faults?: Readonly<Partial<Record<'sentBy' | 'contact', string>>>;
};

/** How an answer went out, and whom the citizen turns to, where it is not as usual (R10, R11). */
export function answerCard(view: AnswerView): Card {
  const { language, ref, version, ways, values, canDecide, problem, faults } = view;
  return draw({
    title: say(words.title, language, { ref }),
    intro: say(words.intro, language),
    problem: fault(problem),
    labels: {
      sentBy: say(words.sentBy, language),
      contact: say(words.contact, language),
      decision: say(words.decision, language),
    },
    choices: {
      sentBy: ways.map((way) => ({ title: capital(say(wayWords[way], language)), value: way })),
    },
    values,
    canDecide,
    faults: { sentBy: fault(faults?.sentBy), contact: fault(faults?.contact) },
    save: say(forms.save, language),
    cancel: say(forms.cancel, language),
    data: { ref, version },
  });
}
