import { readFileSync } from 'node:fs';
import { type LocalDay, localDay } from '../../bot/core/local-day.ts';
import { type EpochMs, timeZone } from '../../bot/core/time-zone.ts';
import type { CalendarName } from '../../bot/core/working-calendar.ts';
import { calendars } from '../../bot/municipality/calendars.ts';
import { type Profile, readProfile } from '../../bot/municipality/profile.ts';

/** The shipped profile, its clocks and its calendars; and dates as a specification writes them. */

const path = new URL('../../bot/municipality/roskilde.json', import.meta.url);
export const shippedText = readFileSync(path, 'utf8');

export const profile: Profile = (() => {
  const reading = readProfile(shippedText);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults, null, 2));
  return reading.profile;
})();

export const zone = timeZone(profile.timeZone);
export const shipped = calendars(profile.calendars);
export const context = { zone, calendars: shipped };
export const calendarNames: readonly CalendarName[] = ['strict', 'standard', 'local'];

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** "Friday 2026-11-20"; the weekday is checked, so that a row cannot say what is not so. */
export function day(text: string): LocalDay {
  const [weekday, iso = ''] = text.split(' ');
  const date = Temporal.PlainDate.from(iso);
  if (WEEKDAYS[date.dayOfWeek - 1] !== weekday) throw new Error(`${iso} is no ${weekday}`);
  return localDay(date);
}

/** "Friday 2026-11-20 16:10" in Copenhagen, by Temporal's own knowledge of it. */
export function at(text: string): EpochMs {
  const [weekday, iso, time = '00:00'] = text.split(' ');
  day(`${weekday} ${iso}`);
  const local = Temporal.PlainDateTime.from(`${iso}T${time}`);
  return local.toZonedDateTime('Europe/Copenhagen').epochMilliseconds as EpochMs;
}

/** The reverse: what a table of expectations says, "Friday 2026-11-20 23:59:59". */
export function written(instant: EpochMs): string {
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO('Europe/Copenhagen');
  return `${WEEKDAYS[local.dayOfWeek - 1]} ${local.toPlainDate()} ${local.toPlainTime().toString({ smallestUnit: 'second' })}`;
}

export const instant = (iso: string): EpochMs => Temporal.Instant.from(iso).epochMilliseconds as EpochMs;
