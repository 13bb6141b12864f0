import type { Message } from '../core/conversation.ts';
import type { InquiryRef } from '../core/inquiry.ts';
import type { LocalDay } from '../core/local-day.ts';
import type { Language } from '../core/reply-language.ts';
import { longDay, yearOf } from '../language/dates.ts';
import { say } from '../language/sentence.ts';
import { retentionWarning as words } from '../language/sentences/retention.ts';

export type Warned = {
  /** The first of them. */
  readonly refs: readonly InquiryRef[];
  readonly count: number;
  /** When the first may go. */
  readonly day: LocalDay;
  readonly today: LocalDay;
  readonly language: Language;
};

/** To whoever had them. */
export function wordRetentionWarning({ refs, count, day, today, language }: Warned): Message {
  const listed = refs.join(', ');
  const others = count - refs.length;
  const all = others > 0 ? say(words.andMore, language, { refs: listed, count: String(others) }) : listed;
  const when = longDay(day, yearOf(today), language);
  const sentence =
    count === 1
      ? say(words.one, language, { day: when, refs: all })
      : say(words.many, language, { day: when, refs: all, count: String(count) });
  const how = refs[0] === undefined ? [] : [say(words.how, language, { ref: refs[0] })];
  return { text: [sentence, ...how].join(' ') };
}
