import { createRequire } from 'node:module';
import type Holidays from 'date-holidays';
import { type LocalDay, localDay } from '../core/local-day.ts';
import type { Feast, YearClosings } from '../core/working-calendar.ts';

/** Loaded when the first year is asked about: it brings every country's holidays, 0.1 s and 18 MB of them. */
const loadPackage = createRequire(import.meta.url);

/** By `date-holidays`' rule, which is the same in every year and language. */
const FEAST_BY_RULE: Readonly<Record<string, Feast>> = {
  '01-01': 'newYear',
  'easter -3': 'easter',
  'easter -2': 'easter',
  easter: 'easter',
  'easter 1': 'easter',
  'easter 26 prior to 2024': 'prayerDay',
  'easter 39': 'ascension',
  'easter 49': 'whitsun',
  'easter 50': 'whitsun',
  '12-25': 'christmas',
  '12-26': 'christmas',
};

/**
 * Denmark's public holidays of a year. Public alone: the package also knows days that are only observed. A year takes
 * it about a millisecond, and three calendars ask.
 */
export function publicHolidays(): (year: number) => YearClosings {
  let denmark: Holidays | undefined;
  const known = new Map<number, YearClosings>();
  return (year) => {
    denmark ??= openDenmark();
    const closings = known.get(year) ?? read(denmark, year);
    known.set(year, closings);
    return closings;
  };
}

function openDenmark(): Holidays {
  const Package = loadPackage('date-holidays') as typeof Holidays;
  return new Package('DK', { types: ['public'] });
}

function read(denmark: Holidays, year: number): YearClosings {
  const holidays = denmark.getHolidays(year);
  return new Map(holidays.map(({ date, rule }) => [dayOf(date), FEAST_BY_RULE[rule] ?? 'publicHoliday']));
}

/** The package's dates are `2026-04-02 00:00:00`, in local time. */
const dayOf = (date: string): LocalDay => localDay(Temporal.PlainDate.from(date.slice(0, 10)));
