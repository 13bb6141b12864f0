import type { Card } from '../../bot/core/conversation.ts';
import type { InquiryRef } from '../../bot/core/inquiry.ts';
import type { Language } from '../../bot/core/reply-language.ts';
import type { CaseType } from '../../bot/core/service-target.ts';
import { say } from '../../bot/language/sentence.ts';
import { forms, register } from '../../bot/language/sentences/forms.ts';
import { correctForm as words } from '../../bot/language/sentences/step-forms.ts';
import { cardFrom } from '../draw.ts';
import { fault } from '../fault.ts';
import { factChoices } from '../register/register-card.ts';
import template from './correct.json' with { type: 'json' };

const draw = cardFrom(template);

export const CORRECT_FIELDS = [
  'channel',
  'kind',
  'caseType',
  'day',
  'time',
  'subject',
  'caseNumber',
  'sensitive',
] as const;
export type CorrectField = (typeof CORRECT_FIELDS)[number];

/** As they are typed; what was left empty is an empty text. */
export type CorrectValues = Readonly<Record<CorrectField, string>>;

export type CorrectView = {
  readonly language: Language;
  readonly ref: InquiryRef;
  readonly version: number;
  readonly values: CorrectValues;
  readonly caseTypes: readonly CaseType[];
  readonly problem?: string | undefined;
  readonly faults?: Readonly<Partial<Record<CorrectField, string>>>;
};

/** What was registered wrong, to be put right: the same fields as when it was registered. */
export function correctCard(view: CorrectView): Card {
  const { language, ref, version, values, problem, faults } = view;
  const label = (field: keyof typeof register) => [field, say(register[field], language)] as const;
  return draw({
    title: say(words.title, language, { ref }),
    intro: say(words.intro, language),
    problem: fault(problem),
    labels: Object.fromEntries([...CORRECT_FIELDS.map(label), label('caseTypeHint')]),
    choices: factChoices(view),
    values,
    faults: Object.fromEntries(CORRECT_FIELDS.map((field) => [field, fault(faults?.[field])])),
    save: say(forms.save, language),
    cancel: say(forms.cancel, language),
    data: { ref, version },
  });
}
