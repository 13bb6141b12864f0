import { occurrence, type Work, type WorkKind } from './due-work.ts';
import type { EpochMs } from './time-zone.ts';
import { latestHour, nextHour, type WorkingDays } from './working-hours.ts';

/**
 * Of what recurs, as it should be where a clock that was ahead made it sleep past occurrences that are still to come;
 * undefined where it is right. What was done while the clock was ahead is done again, and finds what it did before.
 * @param abandoned it was watched for so long that its owner is gone
 */
export function pulledBack(
  work: Work,
  now: EpochMs,
  abandoned: boolean,
  days: WorkingDays,
): Work | undefined {
  const { every, due, until } = work;
  if (work.state === 'sending' && !abandoned) return undefined;
  if (every === undefined) return BY_THE_MINUTE.has(work.kind) ? occurrence(work, now) : undefined;
  const next = nextHour(now, every, days);
  if (due <= next) return undefined;
  const latest = latestHour(now, every, days);
  // Meanwhile its hour may have passed.
  return occurrence(work, now <= latest + (until - due) ? latest : next);
}

/** These have no hour: a day ahead, they are never right. */
const BY_THE_MINUTE: ReadonlySet<WorkKind> = new Set(['sweepReminders']);

/** Before this is all that recurs, unless {@link pulledBack} has something to say about it: the same time of day, on the next working day. */
export const sleepsFrom = (now: EpochMs, days: WorkingDays): EpochMs =>
  nextHour(now, days.zone.minutesOf(now), days);
