import { notice } from '../../cards/notice/notice-card.ts';
import type { Message } from '../core/conversation.ts';
import type { InquiryRef } from '../core/inquiry.ts';
import type { LocalDay } from '../core/local-day.ts';
import type { Language } from '../core/reply-language.ts';
import { longDay, yearOf } from '../language/dates.ts';
import { number } from '../language/numbers.ts';
import { say } from '../language/sentence.ts';
import { retentionWarning as words } from '../language/sentences/retention.ts';
import { listOf } from '../language/words.ts';

export type Warned = {
  /** For how many closed inquiries are kept. */
  readonly months: number;
  /** The name of the unit that held them. */
  readonly unit: string;
  /** The first of them; none for somebody who is not to see them. */
  readonly refs: readonly InquiryRef[];
  readonly count: number;
  /** When the first may go. */
  readonly day: LocalDay;
  readonly today: LocalDay;
  readonly language: Language;
};

/** To whoever had them, or has to find somebody who knows them. */
export function wordRetentionWarning(warned: Warned): Message {
  const { months, unit, refs, count, day, today, language } = warned;
  const facts = {
    unit,
    day: longDay(day, yearOf(today), language),
    count: number(count, language),
    one: count === 1,
    refs: refs.length === 0 ? undefined : listed(refs, count, language),
  };
  const [first] = refs;
  return notice({
    title: say(words.title, language),
    paragraphs: [
      `${say(words.kept, language, { months })} ${say(words.deleted, language, facts)}`,
      first === undefined
        ? say(words.passOn, language)
        : `${say(words.copy, language)} ${say(words.how, language, { ref: first })}`,
    ],
  });
}

/** "BS-1001, BS-1002 og 3 til" */
function listed(refs: readonly InquiryRef[], count: number, language: Language): string {
  const left = count - refs.length;
  const all = left > 0 ? [...refs, say(words.more, language, { count: number(left, language) })] : [...refs];
  return listOf(all, language);
}
