import type { CountingContext } from '../deadline.ts';
import { type LocalDay, localDay, plainDate } from '../local-day.ts';
import type { EpochMs } from '../time-zone.ts';
import type { DayFault } from './step.ts';

/** What is wrong with a day that is promised to a citizen; undefined when nothing is. */
export function promisedDayFault(
  day: LocalDay,
  at: EpochMs,
  { zone, calendars }: CountingContext,
): Exclude<DayFault, 'missing' | 'notLater'> | undefined {
  const fault = futureDayFault(day, zone.dayOf(at));
  // Whoever is to answer must be at work.
  return fault ?? (calendars.local.isClosed(day) ? 'closedDay' : undefined);
}

/** The same of a day on which nobody needs to be at work. */
export function futureDayFault(day: LocalDay, today: LocalDay): 'inPast' | 'tooFar' | undefined {
  if (day < today) return 'inPast';
  // Nobody plans for a year's time; it is a slip of the pen in the year.
  return day > localDay(plainDate(today).add({ years: 1 })) ? 'tooFar' : undefined;
}
