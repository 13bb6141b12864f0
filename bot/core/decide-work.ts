import { occurrence, type Problem, type Settled, type Work } from './due-work.ts';
import { endOf, worthNoting } from './settle-work.ts';
import type { EpochMs } from './time-zone.ts';
import { latestHour, nextHour, type WorkingDays } from './working-hours.ts';

/** What to do with a row whose attention is now. */
export type Decision =
  /** Somebody is at it, as far as is known. */
  | { readonly do: 'wait' }
  /** Claim it so; occurrences before it were missed. */
  | { readonly do: 'begin'; readonly work: Work; readonly problems: readonly Problem[] }
  /** It is too late for it, or it was not to be done yet. */
  | { readonly do: 'settle'; readonly settled: Settled };

/** @param abandoned it was watched for so long that its owner is gone */
export function decide(row: Work, now: EpochMs, abandoned: boolean, days: WorkingDays): Decision {
  if (row.state === 'sending' && !abandoned) return { do: 'wait' };
  const { owner: _, ...rest } = row;
  const freed: Work =
    row.state === 'sending' ? { ...rest, state: 'unknown', unknowns: row.unknowns + 1 } : rest;
  const { work, problems } = caughtUp(freed, now, days);
  if (now > work.until) {
    const ended = endOf(work, 'tooLate', days, now);
    return { do: 'settle', settled: { ...ended, problems: [...problems, ...ended.problems] } };
  }
  return { do: 'begin', work, problems };
}

/** Of what recurs, only the latest occurrence is worth doing; those before it were missed. */
function caughtUp(work: Work, now: EpochMs, days: WorkingDays): { work: Work; problems: Problem[] } {
  if (work.every === undefined) return { work, problems: [] };
  const latest = latestHour(now, work.every, days);
  if (latest <= work.due) return { work, problems: [] };
  let times = 0;
  for (let due = work.due; due < latest; due = nextHour(due, work.every, days)) times += 1;
  const missed: Problem = { work: occurrence(work, work.due), what: 'missed', times };
  return { work: occurrence(work, latest), problems: worthNoting(missed) };
}
