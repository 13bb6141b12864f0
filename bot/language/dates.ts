import { dateParts, type LocalDay, plusDays, weekday } from '../core/local-day.ts';
import type { UsefulHour } from '../core/opening-hours.ts';
import type { Language } from '../core/reply-language.ts';
import type { EpochMs, TimeZone } from '../core/time-zone.ts';
import { type Sentence, say } from './sentence.ts';
import { amountOf } from './words.ts';

/** Dates and times as people write them. Own tables of names, for `Intl` takes microseconds for each. */
const NAMES = {
  da: {
    weekdays: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
    months: 'januar februar marts april maj juni juli august september oktober november december'.split(' '),
  },
  en: {
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    months: 'January February March April May June July August September October November December'.split(
      ' ',
    ),
  },
} as const;

export const monthNames = (language: Language): readonly string[] => NAMES[language].months;

export const weekdayNames = (language: Language): readonly string[] => NAMES[language].weekdays;

export const weekdayName = (day: LocalDay, language: Language): string =>
  weekdayNames(language)[weekday(day) - 1] ?? '';

export const yearOf = (day: LocalDay): number => dateParts(day).year;

/** "24. november", and with the year unless it is `thisYear`: "24. november 2027" */
export function date(day: LocalDay, thisYear: number, language: Language): string {
  const { year } = dateParts(day);
  return `${dayAndMonth(day, language)}${year === thisYear ? '' : ` ${year}`}`;
}

function dayAndMonth(day: LocalDay, language: Language): string {
  const { date, month } = dateParts(day);
  return dateInMonth(date, month, language);
}

/** "31. november", also one that does not exist, to say just that. */
export const dateInMonth = (date: number, month: number, language: Language): string =>
  `${date}${language === 'da' ? '.' : ''} ${NAMES[language].months[month - 1]}`;

/** "tirsdag 24. november": in tables and computations */
export const shortDay = (day: LocalDay, thisYear: number, language: Language): string =>
  `${weekdayName(day, language)} ${date(day, thisYear, language)}`;

/** "tirsdag den 24. november": in sentences */
export const longDay = (day: LocalDay, thisYear: number, language: Language): string =>
  `${weekdayName(day, language)} ${language === 'da' ? 'den ' : ''}${date(day, thisYear, language)}`;

/** "i dag" · "i morgen, tirsdag den 24. november" · "i går" · "torsdag den 26. november" */
export function relativeDay(day: LocalDay, today: LocalDay, language: Language): string {
  if (day === today) return say(TODAY, language);
  if (day === plusDays(today, -1)) return say({ da: 'i går', en: 'yesterday' }, language);
  const full = longDay(day, yearOf(today), language);
  if (day !== plusDays(today, 1)) return full;
  return say({ da: `i morgen, ${full}`, en: `tomorrow, ${full}` }, language);
}

const TODAY: Sentence = { da: 'i dag', en: 'today' };

/** "i dag" · "om 3 arbejdsdage" · "for 1 arbejdsdag siden" where negative */
export function inWorkingDays(count: number, language: Language): string {
  if (count === 0) return say(TODAY, language);
  const amount = amountOf(Math.abs(count), 'workingDays', language);
  if (count > 0) return say({ da: `om ${amount}`, en: `in ${amount}` }, language);
  return say({ da: `for ${amount} siden`, en: `${amount} ago` }, language);
}

/** "kl. 15", "kl. 16.10"; in English "15:00", "16:10" */
export function clock(minutes: number, language: Language): string {
  const hour = Math.floor(minutes / 60);
  const minute = String(minutes % 60).padStart(2, '0');
  if (language === 'en') return `${String(hour).padStart(2, '0')}:${minute}`;
  return minute === '00' ? `kl. ${hour}` : `kl. ${hour}.${minute}`;
}

export type DueWords = {
  readonly now: EpochMs;
  readonly zone: TimeZone;
  readonly language: Language;
  /** Adds "(lukketid)" where the hour is that; without, it is the hour alone. */
  readonly sayClosing?: boolean;
  /** Names the day by its date, also today's: for what is read on another day too. */
  readonly dated?: boolean;
};

/** After "senest" and "by": "i morgen, tirsdag den 24. november, inden kl. 15", "15:00 tomorrow, Tuesday 24 November" */
export function dueBy({ at, closingTime }: UsefulHour, words: DueWords): string {
  const { now, zone, language, sayClosing = false, dated = false } = words;
  const [day, today] = [zone.dayOf(at), zone.dayOf(now)];
  const named = dated ? longDay(day, yearOf(today), language) : relativeDay(day, today, language);
  const isNamed = dated || day - today > 1 || day < today - 1;
  const pause = !dated && day === plusDays(today, 1) ? ',' : '';
  const closing =
    closingTime && sayClosing ? say({ da: ' (lukketid)', en: ' (closing time)' }, language) : '';
  const time = `${clock(zone.minutesOf(at), language)}${closing}`;
  const sentence = {
    da: `${named}${pause} ${closingTime ? 'inden ' : ''}${time}`,
    en: `${time} ${isNamed ? 'on ' : ''}${named}`,
  };
  return say(sentence, language);
}
