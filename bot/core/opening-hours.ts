import { type LocalDay, plusDays, weekday } from './local-day.ts';
import type { EpochMs, TimeZone } from './time-zone.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** In minutes after midnight, local time. */
export type Opening = { readonly opens: number; readonly closes: number };

/** By ISO weekday (Monday is 1); a day that is missing is closed. */
export type OpeningHours = Readonly<Record<number, Opening>>;

/** The last moment that is of use before something is due: what people are shown. */
export type UsefulHour = {
  readonly at: EpochMs;
  /** It is when the municipality closes, and not the due time itself. */
  readonly closingTime: boolean;
};

/** Longer than anybody is closed. */
const LONGEST_CLOSING = 60;

/**
 * For what is due at the end of a day, that day's closing time, or the last open day's before it; for hours, which end
 * at an instant, that instant.
 * @param calendar `local`: who is to answer must be at work
 */
export function lastUsefulHour(
  due: EpochMs,
  hours: OpeningHours,
  calendar: WorkingCalendar,
  zone: TimeZone,
): UsefulHour {
  const day = zone.dayOf(due);
  if (due !== zone.endOf(day)) return { at: due, closingTime: false };
  for (let back = 0; back <= LONGEST_CLOSING; back += 1) {
    const closes = closingTime(plusDays(day, -back), hours, calendar);
    if (closes !== undefined) return { at: zone.at(plusDays(day, -back), closes), closingTime: true };
  }
  return { at: due, closingTime: false };
}

/** Where and when people work. */
export type Workplace = {
  readonly zone: TimeZone;
  readonly hours: OpeningHours;
  /** `local`, see there. */
  readonly calendar: WorkingCalendar;
};

/** What people are shown of a due time at `now`: its last useful hour, and once that has passed the due time itself. */
export function shownHour(due: EpochMs, now: EpochMs, { zone, hours, calendar }: Workplace): UsefulHour {
  const useful = lastUsefulHour(due, hours, calendar, zone);
  return useful.at < now ? { at: due, closingTime: false } : useful;
}

/** What is due on a day before this one has its last useful hour on `day`, or earlier. */
export function nextOpenDay(day: LocalDay, { hours, calendar }: Workplace): LocalDay {
  let next = plusDays(day, 1);
  while (closingTime(next, hours, calendar) === undefined && next - day < LONGEST_CLOSING)
    next = plusDays(next, 1);
  return next;
}

/** In minutes after midnight; undefined where the day is closed. */
export function closingTime(
  day: LocalDay,
  hours: OpeningHours,
  calendar: WorkingCalendar,
): number | undefined {
  const opening = hours[weekday(day)];
  return opening === undefined || calendar.isClosed(day) ? undefined : opening.closes;
}
