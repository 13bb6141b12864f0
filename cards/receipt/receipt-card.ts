import type { Card } from '../../bot/core/conversation.ts';
import type { InquiryRef } from '../../bot/core/inquiry.ts';
import type { Language } from '../../bot/core/reply-language.ts';
import { say } from '../../bot/language/sentence.ts';
import { forms } from '../../bot/language/sentences/forms.ts';
import { receipt as words } from '../../bot/language/sentences/receipt.ts';
import { cardFrom } from '../draw.ts';
import { fault } from '../fault.ts';
import template from './receipt.json' with { type: 'json' };

const draw = cardFrom(template);

/** The three that make a receipt (R4), as they are typed; the date as `2026-12-14`, or empty. */
export type ReceiptValues = {
  readonly nextSteps: string;
  readonly caseworker: string;
  readonly promised: string;
};

export type ReceiptView = {
  readonly language: Language;
  readonly ref: InquiryRef;
  readonly version: number;
  /** What makes it count, and whether that is enough here. */
  readonly intro: string;
  readonly values: ReceiptValues;
  /** Why it was not saved, and what is wrong with each field. */
  readonly problem?: string | undefined;
  readonly faults?: Readonly<Partial<Record<keyof ReceiptValues, string>>>;
};

/** R4's form. It comes back as it was typed when something is missing. */
export function receiptCard({ language, ref, version, intro, values, problem, faults }: ReceiptView): Card {
  return draw({
    title: say(words.title, language, { ref }),
    intro,
    problem: fault(problem),
    labels: {
      nextSteps: say(words.nextSteps, language),
      nextStepsHint: say(words.nextStepsHint, language),
      caseworker: say(words.caseworker, language),
      promised: say(words.promised, language),
    },
    values,
    faults: {
      nextSteps: fault(faults?.nextSteps),
      caseworker: fault(faults?.caseworker),
      promised: fault(faults?.promised),
    },
    save: say(forms.save, language),
    cancel: say(forms.cancel, language),
    data: { ref, version },
  });
}
