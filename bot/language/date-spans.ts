import { dateParts, type LocalDay } from '../core/local-day.ts';
import type { Language } from '../core/reply-language.ts';
import { date, longDay, weekdayName, yearOf } from './dates.ts';

/** "2. april" · "2.–6. april" · "31. december – 1. januar", each year said unless it is `thisYear` */
export function dateSpan(from: LocalDay, through: LocalDay, thisYear: number, language: Language): string {
  if (from === through) return date(from, thisYear, language);
  const end = date(through, thisYear, language);
  if (sameMonth(from, through)) return `${dayNumber(from, language)}–${end}`;
  return `${date(from, yearBefore(from, through, thisYear), language)} – ${end}`;
}

/** "mandag den 7. til og med fredag den 11. december"; one day alone: "mandag den 7. december" */
export function longSpan(from: LocalDay, through: LocalDay, thisYear: number, language: Language): string {
  const end = longDay(through, thisYear, language);
  if (from === through) return end;
  const begin = sameMonth(from, through)
    ? `${weekdayName(from, language)} ${language === 'da' ? 'den ' : ''}${dayNumber(from, language)}`
    : longDay(from, yearBefore(from, through, thisYear), language);
  return `${begin} ${{ da: 'til og med', en: 'up to and including' }[language]} ${end}`;
}

const dayNumber = (day: LocalDay, language: Language): string =>
  `${dateParts(day).date}${language === 'da' ? '.' : ''}`;

function sameMonth(from: LocalDay, through: LocalDay): boolean {
  const [first, last] = [dateParts(from), dateParts(through)];
  return first.year === last.year && first.month === last.month;
}

/** A year is said once, at the end, where both days share it. */
const yearBefore = (from: LocalDay, through: LocalDay, thisYear: number): number =>
  yearOf(from) === yearOf(through) ? yearOf(from) : thisYear;
