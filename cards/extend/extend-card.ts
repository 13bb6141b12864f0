import type { Card } from '../../bot/core/conversation.ts';
import type { InquiryRef } from '../../bot/core/inquiry.ts';
import type { Language } from '../../bot/core/reply-language.ts';
import { say } from '../../bot/language/sentence.ts';
import { forms } from '../../bot/language/sentences/forms.ts';
import { extendForm as words } from '../../bot/language/sentences/step-forms.ts';
import { cardFrom } from '../draw.ts';
import { fault } from '../fault.ts';
import template from './extend.json' with { type: 'json' };

const draw = cardFrom(template);

/** As they are typed; the date as `2026-12-14` or empty, the others `true` when they are set. */
export type ExtendValues = Readonly<Record<'reason' | 'until' | 'unknown' | 'told', string>>;

export type ExtendView = {
  readonly language: Language;
  readonly ref: InquiryRef;
  readonly version: number;
  readonly values: ExtendValues;
  readonly problem?: string | undefined;
  readonly faults?: Readonly<Partial<Record<'reason' | 'until' | 'told', string>>>;
};

/** R5's delay: why, until when or not known yet, and that the citizen was told in writing. */
export function extendCard({ language, ref, version, values, problem, faults }: ExtendView): Card {
  return draw({
    title: say(words.title, language, { ref }),
    intro: say(words.intro, language),
    problem: fault(problem),
    labels: {
      reason: say(words.reason, language),
      reasonHint: say(words.reasonHint, language),
      until: say(words.until, language),
      unknown: say(words.unknown, language),
      told: say(words.told, language),
    },
    values,
    faults: { reason: fault(faults?.reason), until: fault(faults?.until), told: fault(faults?.told) },
    save: say(forms.save, language),
    cancel: say(forms.cancel, language),
    data: { ref, version },
  });
}
