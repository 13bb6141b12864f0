import type { CountingContext } from '../core/deadline.ts';
import type { OpeningHours, Workplace } from '../core/opening-hours.ts';

/** Where days are counted, and when people are at work. */
export type HoursPorts = { readonly context: CountingContext; readonly hours: OpeningHours };

export const workplaceOf = ({ context: { zone, calendars }, hours }: HoursPorts): Workplace => ({
  zone,
  hours,
  calendar: calendars.local,
});
