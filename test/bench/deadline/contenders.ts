import { readFileSync } from 'node:fs';
import Holidays from 'date-holidays';
import { dueAt } from '../../../bot/core/deadline.ts';
import { type EpochMs, timeZone } from '../../../bot/core/time-zone.ts';
import { calendars } from '../../../bot/municipality/calendars.ts';
import { readProfile } from '../../../bot/municipality/profile.ts';

/** From the text of an instant to the text of the end of the tenth working day after it. */
export type Contender = { readonly name: string; readonly deadline: (received: string) => string };

const SHIPPED = new URL('../../../bot/municipality/roskilde.json', import.meta.url);
const TEN_DAYS = { unit: 'workingDays', amount: 10, calendar: 'standard' } as const;
/** What the standard calendar of that profile closes beside the public holidays. */
const EXTRA = ['06-05', '12-24', '12-31'];

export const denmark = new Holidays('DK', { types: ['public'] });

/** What `npm run deadline` and the HTTP API do, without the because. */
export function ours(): Contender {
  const reading = readProfile(readFileSync(SHIPPED, 'utf8'));
  if (!reading.ok) throw new Error('The shipped profile cannot be read');
  const zone = timeZone(reading.profile.timeZone);
  const context = { zone, calendars: calendars(reading.profile.calendars) };
  return {
    name: 'Svarfrist',
    deadline(received) {
      const start = Temporal.Instant.from(received).epochMilliseconds as EpochMs;
      return zone.format(dueAt(start, TEN_DAYS, context));
    },
  };
}

/** As one writes it with the package alone; it is asked last, and so no more often than it must be. */
export const dateHolidays: Contender = {
  name: 'date-holidays, a loop over isHoliday',
  deadline(received) {
    const day = new Date(received);
    day.setHours(23, 59, 59, 0);
    for (let counted = 0; counted < 10; ) {
      day.setDate(day.getDate() + 1);
      const isWeekend = day.getDay() % 6 === 0;
      if (!isWeekend && !EXTRA.includes(monthAndDay(day)) && !denmark.isHoliday(day)) counted += 1;
    }
    const ahead = -day.getTimezoneOffset();
    const local = new Date(day.getTime() + ahead * 60_000).toISOString().slice(0, 19);
    return `${local}+${two(ahead / 60)}:${two(ahead % 60)}`;
  },
};

const two = (value: number) => String(value).padStart(2, '0');
const monthAndDay = (day: Date) => `${two(day.getMonth() + 1)}-${two(day.getDate())}`;

/** `2026-12-24`: all that are closed in these years, week-ends aside. */
export function closedDays(first: number, last: number): string[] {
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return years.flatMap((year) => [
    ...denmark.getHolidays(year).map(({ date }) => date.slice(0, 10)),
    ...EXTRA.map((day) => `${year}-${day}`),
  ]);
}
