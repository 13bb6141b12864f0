import type { Away } from '../core/absence/absence.ts';
import type { ToldAway } from '../core/absence/told-away.ts';
import { type LocalDay, plusDays } from '../core/local-day.ts';
import type { Language } from '../core/reply-language.ts';
import { hoursText } from './absence-days.ts';
import { longSpan } from './date-spans.ts';
import { relativeDay, yearOf } from './dates.ts';
import { say } from './sentence.ts';
import { coverParts as words } from './sentences/cover.ts';

/**
 * When somebody is away, after "er ikke til stede": "i dag", "i dag fra kl. 14", "til og med fredag den 11. december",
 * "indtil videre". @param single a day was asked about, and it is told of that day alone
 */
export function awayText(away: ToldAway, today: LocalDay, language: Language, single = false): string {
  const { day, hours, until } = away;
  const partly = hours.start !== undefined || hours.end !== undefined;
  if (single || partly || until === day) return withHours(day, hours, today, language);
  if (until === 'open') return say(words.open, language);
  if (day === today) return say(words.through, language, { day: relativeDay(until, today, language) });
  return say(words.on, language, { day: longSpan(day, until, yearOf(today), language) });
}

function withHours(day: LocalDay, hours: Partial<Away>, today: LocalDay, language: Language): string {
  const said = hoursText(hours, language);
  if (said === '') return dayText(day, today, language);
  // "i morgen, tirsdag den 24. november, fra kl. 14"
  const pause = day === plusDays(today, 1) ? ',' : '';
  return `${dayText(day, today, language)}${pause} ${said}`;
}

/** "i dag" · "i morgen, tirsdag den 24. november" · "torsdag den 26. november"; in English "on Thursday 26 November" */
export function dayText(day: LocalDay, today: LocalDay, language: Language): string {
  const text = relativeDay(day, today, language);
  return day - today > 1 ? say(words.on, language, { day: text }) : text;
}
