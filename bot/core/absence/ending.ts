import type { LocalDay } from '../local-day.ts';
import { type Absence, awayOn, cancelled, isRecurring, type Moment } from './absence.ts';

/** How an absence ends before its time. */

/**
 * The person is back on that day: it ended the day before. What began that very day ends at this hour, for until then
 * others covered; of one that recurs, that day alone falls away.
 */
export function backOn(absence: Absence, day: LocalDay, now: Moment): Absence {
  const { span, except = [] } = absence;
  if (isRecurring(span)) return { ...absence, except: [...except, day] };
  if (span.from < day) return { ...absence, span: { ...span, through: (day - 1) as LocalDay } };
  const begun = span.from === now.day && (span.start ?? 0) < now.minutes;
  const end = Math.min(span.end ?? now.minutes, now.minutes);
  return begun ? { ...absence, span: { ...span, through: day, end } } : cancelled(absence);
}

/** It falls away from today on, or from its beginning. */
export const takenBack = (absence: Absence, now: Moment): Absence => {
  const { span } = absence;
  if (span.from > now.day) return cancelled(absence);
  if (span.from === now.day && !isRecurring(span)) return backOn(absence, now.day, now);
  const through = (now.day - 1) as LocalDay;
  return span.from > through ? cancelled(absence) : { ...absence, span: { ...span, through } };
};

/** Those by which the person is away on that day. */
export const onDay = (absences: readonly Absence[], day: LocalDay): readonly Absence[] =>
  absences.filter((one) => awayOn(one, day) !== undefined);
