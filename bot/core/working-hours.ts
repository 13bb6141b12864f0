import { plusDays } from './local-day.ts';
import type { EpochMs, TimeZone } from './time-zone.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** The days on which something happens by itself, and the clock it goes by. */
export type WorkingDays = {
  readonly zone: TimeZone;
  /** `local`: nobody reads a list on a day when nobody works. */
  readonly calendar: WorkingCalendar;
};

/**
 * The first working day's hour after that instant, in minutes after midnight local time. An hour that the clock skips
 * is the end of the gap, one that it shows twice is the first of the two.
 * @throws RangeError beyond the years that calendars know
 */
export function nextHour(after: EpochMs, minutes: number, { zone, calendar }: WorkingDays): EpochMs {
  for (let day = zone.dayOf(after); ; day = plusDays(day, 1)) {
    const at = zone.at(day, minutes);
    if (at > after && !calendar.isClosed(day)) return at;
  }
}

/** The last such hour that is not after that instant. */
export function latestHour(notAfter: EpochMs, minutes: number, { zone, calendar }: WorkingDays): EpochMs {
  for (let day = zone.dayOf(notAfter); ; day = plusDays(day, -1)) {
    const at = zone.at(day, minutes);
    if (at <= notAfter && !calendar.isClosed(day)) return at;
  }
}
