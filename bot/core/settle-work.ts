import {
  type Outcome,
  occurrence,
  type Problem,
  type Settled,
  type Work,
  type WorkData,
  type WorkKind,
} from './due-work.ts';
import type { EpochMs } from './time-zone.ts';
import { nextHour, type WorkingDays } from './working-hours.ts';

/** What becomes of a row once its work has come to something. */
export function settle(work: Work, outcome: Outcome, now: EpochMs, days: WorkingDays): Settled {
  const { owner: _, ...free } = work;
  switch (outcome.is) {
    case 'done':
      return done(free, outcome, now, days);
    case 'again':
      return { next: { ...free, ...FRESH, attention: outcome.at }, problems: [] };
    case 'postponed': {
      const { to, until, data = free.data } = outcome;
      return { next: { ...free, ...FRESH, due: to, until, attention: to, data }, problems: [] };
    }
    case 'notTaken': {
      const tries = work.tries + 1;
      const state = work.unknowns > 0 ? 'unknown' : 'pending';
      const after = outcome.after ?? backOff(tries);
      return later({ ...free, state, tries }, Math.max(after, NOT_AT_ONCE), now, days);
    }
    case 'unknown': {
      const unknowns = work.unknowns + 1;
      return later({ ...free, state: 'unknown', unknowns }, outcome.after ?? backOff(unknowns), now, days);
    }
    case 'failed':
      return endOf(free, 'failed', days, now, outcome.reason);
    case 'over':
      return { problems: [] };
  }
}

function done(
  work: Work,
  { activity, to, data }: Extract<Outcome, { is: 'done' }>,
  now: EpochMs,
  days: WorkingDays,
): Settled {
  if (work.every !== undefined) return { next: nextOccurrence(work, days, data), problems: [] };
  return { ended: { state: 'sent', at: now, activity, to }, problems: [] };
}

const FRESH = { state: 'pending', tries: 0, unknowns: 0 } as const;

/** By its own hour and not by the clock, so that a clock that is put back does not make it happen again. */
function nextOccurrence(work: Work, days: WorkingDays, data: WorkData | undefined, after = work.due): Work {
  const due = nextHour(Math.max(work.due, after) as EpochMs, work.every ?? 0, days);
  return { ...occurrence(work, due), ...(data && { data }) };
}

/** The last try is shortly before it would be too late. In ms. */
const LAST_TRY_BEFORE = 2 * 60 * 1000;

function later(work: Work, after: number, now: EpochMs, days: WorkingDays): Settled {
  const lastTry = work.until - LAST_TRY_BEFORE;
  if (now >= lastTry) return endOf(work, 'tooLate', days, now);
  // A monotonic clock tells fractions of a millisecond; instants have none.
  const attention = Math.min(Math.ceil(now + after), lastTry) as EpochMs;
  return { next: { ...work, attention }, problems: [] };
}

/** It is over, or goes on with the next occurrence, without having been done. */
export function endOf(
  work: Work,
  why: 'tooLate' | 'failed',
  days: WorkingDays,
  now: EpochMs,
  reason?: string,
): Settled {
  const what =
    why === 'failed' ? 'failed' : work.unknowns > 0 ? 'unknown' : work.tries > 0 ? 'failed' : 'missed';
  const problem: Problem = { work, what, reason: reason ?? (what === 'failed' ? 'notTaken' : undefined) };
  if (work.every !== undefined) {
    return { next: nextOccurrence(work, days, undefined, now), problems: worthNoting(problem) };
  }
  return { ended: { state: what, at: now, reason: problem.reason }, problems: [problem] };
}

/** Whatever Teams says: what is due at once comes again in the same tick, and that would have no end. In ms. */
const NOT_AT_ONCE = 1_000;
const FIRST_PAUSE = 60_000;
const LONGEST_PAUSE = 5 * 60_000;

/** 60 s, 2 min, 4 min, then every 5 min: short enough to find a moment in which Teams takes something. */
export const backOff = (tries: number): number =>
  Math.min(FIRST_PAUSE * 2 ** Math.max(0, tries - 1), LONGEST_PAUSE);

/** The next occurrence does whatever one before it did not, so that a missed one is no loss. */
const MADE_UP_FOR: ReadonlySet<WorkKind> = new Set(['retain', 'keepRosters', 'planReport', 'forget']);

export const worthNoting = (problem: Problem): Problem[] =>
  problem.what === 'missed' && MADE_UP_FOR.has(problem.work.kind) ? [] : [problem];
