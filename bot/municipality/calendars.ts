import { type LocalDay, localDay, plusDays } from '../core/local-day.ts';
import {
  CALENDARS,
  type CalendarName,
  type Calendars,
  type Feast,
  workingCalendar,
  type YearClosings,
} from '../core/working-calendar.ts';
import { publicHolidays } from './public-holidays.ts';

/** A day that the profile closes: `12-24`, or so many days after a feast's last day (before, where negative). */
export type OwnClosing =
  | { readonly on: string; readonly feast: Feast }
  | { readonly after: Feast; readonly days: number; readonly feast: Feast };

/** What each calendar closes beside what the one before it does; `strict` has the public holidays alone. */
export type OwnClosings = Readonly<Record<Exclude<CalendarName, 'strict'>, readonly OwnClosing[]>>;

/** The profile's calendars, each reading a year when it is first asked about it. */
export function calendars(own: OwnClosings): Calendars {
  const strict = publicHolidays();
  const standard = adding(strict, own.standard);
  const local = adding(standard, own.local);
  const sources = { strict, standard, local };
  const entries = CALENDARS.map((name) => [name, workingCalendar(name, sources[name])]);
  return Object.freeze(Object.fromEntries(entries)) as Calendars;
}

function adding(
  base: (year: number) => YearClosings,
  own: readonly OwnClosing[],
): (year: number) => YearClosings {
  return (year) => {
    const closings = base(year);
    const added = own.flatMap((closing) => {
      const day = dayIn(year, closing, closings);
      return day === undefined || closings.has(day) ? [] : [[day, closing.feast] as const];
    });
    return new Map([...closings, ...added]);
  };
}

function dayIn(year: number, closing: OwnClosing, closings: YearClosings): LocalDay | undefined {
  if ('on' in closing) return localDay(Temporal.PlainDate.from(`${year}-${closing.on}`));
  const feastDays = [...closings].flatMap(([day, feast]) => (feast === closing.after ? [day] : []));
  return feastDays.length === 0 ? undefined : plusDays(Math.max(...feastDays) as LocalDay, closing.days);
}
