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

function closingTime(day: LocalDay, hours: OpeningHours, calendar: WorkingCalendar): number | undefined {
  const opening = hours[weekday(day)];
  return opening === undefined || calendar.isClosed(day) ? undefined : opening.closes;
}
