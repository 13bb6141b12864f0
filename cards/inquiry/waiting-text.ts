import type { Waiting } from '../../bot/core/inquiry.ts';
import type { Language } from '../../bot/core/reply-language.ts';
import { longDay, yearOf } from '../../bot/language/dates.ts';
import type { Clock } from '../../bot/language/due.ts';
import { say } from '../../bot/language/sentence.ts';
import { inquiryCard as words } from '../../bot/language/sentences/inquiry.ts';

/** "Vi venter på borgeren til og med fredag den 4. december." */
export function waitingText(
  { until }: Waiting,
  { clock, language }: { readonly clock: Clock; readonly language: Language },
): string {
  if (until === undefined) return say(words.waitingForCitizen, language);
  const today = clock.zone.dayOf(clock.now);
  const day = longDay(until, yearOf(today), language);
  return say(until < today ? words.waitedUntil : words.waitingUntil, language, { day });
}
