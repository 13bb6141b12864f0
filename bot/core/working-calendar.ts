import { type LocalDay, localDay, plainDate, plusDays, weekday } from './local-day.ts';

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

export type Calendars = Readonly<Record<CalendarName, WorkingCalendar>>;

export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2099;
const FIRST_DAY = localDay(new Temporal.PlainDate(FIRST_YEAR, 1, 1));
const LAST_DAY = localDay(new Temporal.PlainDate(LAST_YEAR, 12, 31));

/** @throws RangeError for a day of which no calendar knows whether it is open */
export function mustBeKnown(day: LocalDay): void {
  // Said this way round, NaN is unknown too.
  if (!(day >= FIRST_DAY && day <= LAST_DAY)) {
    throw new RangeError(`The calendars know the years ${FIRST_YEAR} to ${LAST_YEAR} only`);
  }
}

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
  const states = new Uint8Array(LAST_DAY - FIRST_DAY + 1);
  const feasts = new Map<LocalDay, Feast>();

  function readYearOf(day: LocalDay): void {
    const { year } = plainDate(day);
    const closings = closingsOf(year);
    const next = localDay(new Temporal.PlainDate(year + 1, 1, 1));
    for (let at = localDay(new Temporal.PlainDate(year, 1, 1)); at < next; at = plusDays(at, 1)) {
      const feast = weekday(at) > 5 ? undefined : closings.get(at);
      if (feast !== undefined) feasts.set(at, feast);
      states[at - FIRST_DAY] = weekday(at) > 5 || feast !== undefined ? CLOSED : OPEN;
    }
  }

  function isClosed(day: LocalDay): boolean {
    mustBeKnown(day);
    if (states[day - FIRST_DAY] === UNKNOWN) readYearOf(day);
    return states[day - FIRST_DAY] === CLOSED;
  }

  return {
    name,
    isClosed,
    closing(day) {
      return isClosed(day) ? (feasts.get(day) ?? 'weekend') : undefined;
    },
  };
}
