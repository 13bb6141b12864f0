import type { AbsenceSpan } from '../core/absence/absence.ts';
import { type LocalDay, plusDays } from '../core/local-day.ts';
import type { Language } from '../core/reply-language.ts';
import { dateSpan, longSpan } from './date-spans.ts';
import { clock, longDay, relativeDay, weekdayNames, yearOf } from './dates.ts';
import { type Sentence, say } from './sentence.ts';
import { absenceTimes } from './sentences/absence-times.ts';
import { listOf } from './words.ts';

/** Days and hours of an absence, as they stand in a sentence. */

const NOON = 12 * 60;

/**
 * "mandag den 7. til og med fredag den 11. december" · "i dag, tirsdag den 24. november, fra kl. 14" · "hver fredag fra
 * den 27. november" · "fra i dag, tirsdag den 24. november, og indtil videre"
 */
export function spanText(span: AbsenceSpan, today: LocalDay, language: Language): string {
  const hours = hoursText(span, language);
  if (span.every !== undefined) return withHours(recurringText(span, span.every, today, language), hours);
  const { from, through } = span;
  if (through === undefined) return say(OPEN_ENDED, language, { day: dayText(from, today, language) });
  const days =
    from === through ? dayText(from, today, language) : longSpan(from, through, yearOf(today), language);
  return withHours(days, hours);
}

const OPEN_ENDED: Sentence<{ day: string }> = {
  da: ({ day }) => `fra ${day}, og indtil videre`,
  en: ({ day }) => `from ${day} until further notice`,
};

/** "i dag, tirsdag den 24. november" · "i morgen, onsdag den 25. november" · "torsdag den 26. november" */
export function dayText(day: LocalDay, today: LocalDay, language: Language): string {
  const full = longDay(day, yearOf(today), language);
  if (day === today) return say({ da: `i dag, ${full}`, en: `today, ${full}` }, language);
  return day === plusDays(today, 1) ? relativeDay(day, today, language) : full;
}

const withHours = (days: string, hours: string): string => (hours === '' ? days : `${days}, ${hours}`);

/** "fra kl. 14" · "til kl. 10" · "kl. 10–12"; empty for whole days */
export function hoursText({ start, end }: Pick<AbsenceSpan, 'start' | 'end'>, language: Language): string {
  const time = (minutes: number) => clock(minutes, language);
  if (start !== undefined && end !== undefined)
    return say(
      { da: `fra ${time(start)} til ${time(end)}`, en: `from ${time(start)} to ${time(end)}` },
      language,
    );
  if (start !== undefined) return say({ da: `fra ${time(start)}`, en: `from ${time(start)}` }, language);
  if (end === undefined) return '';
  const until = end === NOON ? NOON : end;
  return say({ da: `indtil ${time(until)}`, en: `until ${time(until)}` }, language);
}

function recurringText(
  { from, through }: AbsenceSpan,
  every: readonly number[],
  today: LocalDay,
  language: Language,
): string {
  const names = every.toSorted((a, b) => a - b).map((day) => weekdayNames(language)[day - 1] ?? '');
  const days = say(absenceTimes.every, language, { days: listOf(names, language) });
  const begins =
    from > today ? ` ${say(FROM, language, { day: longDay(from, yearOf(today), language) })}` : '';
  const ends =
    through === undefined
      ? ''
      : ` ${say(absenceTimes.onlyThrough, language, { day: longDay(through, yearOf(today), language) })}`;
  return `${days}${begins}${ends}`;
}

const FROM: Sentence<{ day: string }> = { da: ({ day }) => `fra ${day}`, en: ({ day }) => `from ${day}` };

/** "onsdag den 9. december" · "onsdag den 9. og torsdag den 10. december" · "7.–9. og 11. december" */
export function daysText(days: readonly LocalDay[], today: LocalDay, language: Language): string {
  const year = yearOf(today);
  if (days.length <= 2)
    return listOf(
      days.map((day) => longDay(day, year, language)),
      language,
    );
  return listOf(
    runsOf(days).map(([from, through]) => dateSpan(from, through, year, language)),
    language,
  );
}

function runsOf(days: readonly LocalDay[]): (readonly [LocalDay, LocalDay])[] {
  const runs: [LocalDay, LocalDay][] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === day - 1) last[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}
