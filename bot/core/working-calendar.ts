import { type LocalDay, localDay, plusDays, weekday } from './local-day.ts';

/** The calendars of the profile; each closes what the one before it closes, and more. */
export const CALENDARS = ['strict', 'standard', 'local'] as const;
export type CalendarName = (typeof CALENDARS)[number];

/**
 * Why a day is closed, beside week-ends; `language` words it. Days of one feast share a name, so that a person reads
 * "påsken" and not four of them.
 */
export const FEASTS = [
  'newYear',
  'easter',
  'prayerDay',
  'ascension',
  'mayDay',
  'whitsun',
  'constitutionDay',
  'christmas',
  'betweenYears',
  /** A public holiday that the bot has no name for. */
  'publicHoliday',
  /** A closing of the municipality's own. */
  'ownClosing',
] as const;
export type Feast = (typeof FEASTS)[number];
export type Closing = 'weekend' | Feast;

/** The days of one year that are closed beside its week-ends. */
export type YearClosings = ReadonlyMap<LocalDay, Feast>;

/** Which days count. Between {@link FIRST_YEAR} and {@link LAST_YEAR}; elsewhere RangeError. */
export type WorkingCalendar = {
  readonly name: CalendarName;
  isClosed(day: LocalDay): boolean;
  /** Undefined when the day is open. A holiday on a week-end is a week-end: nobody would have worked. */
  closing(day: LocalDay): Closing | undefined;
};

export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2099;

const UNKNOWN = 0;
const OPEN = 1;
const CLOSED = 2;

/**
 * A calendar that looks a year up once, when first asked for a day of it, and then answers from a table.
 * @param closingsOf may be slow; called once a year
 */
export function workingCalendar(
  name: CalendarName,
  closingsOf: (year: number) => YearClosings,
): WorkingCalendar {
  const first = localDay(new Temporal.PlainDate(FIRST_YEAR, 1, 1));
  const beyond = localDay(new Temporal.PlainDate(LAST_YEAR + 1, 1, 1));
  const states = new Uint8Array(beyond - first);
  const feasts = new Map<LocalDay, Feast>();

  function readYearOf(day: LocalDay): void {
    const year = new Date(day * 86_400_000).getUTCFullYear();
    for (const [closed, feast] of closingsOf(year)) feasts.set(closed, feast);
    const next = localDay(new Temporal.PlainDate(year + 1, 1, 1));
    for (let at = localDay(new Temporal.PlainDate(year, 1, 1)); at < next; at = plusDays(at, 1)) {
      states[at - first] = weekday(at) > 5 || feasts.has(at) ? CLOSED : OPEN;
    }
  }

  function isClosed(day: LocalDay): boolean {
    if (!(day >= first && day < beyond))
      throw new RangeError(`No calendar beyond ${FIRST_YEAR}–${LAST_YEAR}`);
    if (states[day - first] === UNKNOWN) readYearOf(day);
    return states[day - first] === CLOSED;
  }

  return {
    name,
    isClosed,
    closing(day) {
      if (!isClosed(day)) return undefined;
      return weekday(day) > 5 ? 'weekend' : (feasts.get(day) ?? 'weekend');
    },
  };
}
