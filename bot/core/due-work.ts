import type { EpochMs } from './time-zone.ts';
import { latestHour, nextHour, type WorkingDays } from './working-hours.ts';

/** What happens by itself: pieces of work that are rows, and what is to become of them. Pure; time is an argument. */

export const WORK_KINDS = [
  /** Of a unit: who has something due today or overdue gets a `morning`. */
  'planMorning',
  /** The same of one person who chose another hour. */
  'ownMorning',
  'morning',
  /** To the unit's channel, for a person who could not be reached. */
  'morningInChannel',
  /** Of a unit: old inquiries are deleted, and who closed what is next is warned. */
  'retain',
  'retentionWarning',
  /** Who administers is told of what could not be delivered. */
  'planReport',
  'report',
  /** Of a shard: rows of work that was settled long ago go. */
  'forget',
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** The next occurrence does whatever one before it did not, so that a missed one is no loss. */
const MADE_UP_FOR: ReadonlySet<WorkKind> = new Set(['retain', 'planReport', 'forget']);

/** `2026-11-23/morning/<person>`, or `every/planMorning/BS` for what recurs: there is never a second of that id. */
export type WorkId = string & { readonly __brand: 'WorkId' };

export type WorkData = { readonly [name: string]: string | number | readonly string[] | undefined };

/** Work as it is planned. */
export type Plan = {
  readonly id: WorkId;
  readonly kind: WorkKind;
  /** The person, the unit or the shard that it is about; work about the same lies together. */
  readonly about: string;
  readonly due: EpochMs;
  /** After this it is too late: it is noted as missed. */
  readonly until: EpochMs;
  /** Recurs on working days at this hour, in minutes after midnight local time. */
  readonly every?: number | undefined;
  readonly data: WorkData;
};

export type Work = Plan & {
  readonly state: 'pending' | 'sending' | 'unknown';
  /** When somebody is to look at it next; of what is being done, when its lease ends by its owner's clock. */
  readonly attention: EpochMs;
  /** Vain tries since it was due: Teams did not take it, or something threw. */
  readonly tries: number;
  /** Posts of which nobody knows whether Teams took them; each may add one. */
  readonly unknowns: number;
  /** Counts claims: a stale owner is known by an older one. */
  readonly epoch: number;
  /** Who is doing it. */
  readonly owner?: string | undefined;
};

/** Beyond this from its hour, a message is too late to be of use. In ms. */
export const LATEST = 4 * 60 * 60 * 1000;

export const planned = (plan: Plan): Work => ({
  ...plan,
  state: 'pending',
  attention: plan.due,
  tries: 0,
  unknowns: 0,
  epoch: 0,
});

/** Of what recurs, the first occurrence after now. */
export function recurring(
  kind: WorkKind,
  about: string,
  { every, key = about, now, days }: { every: number; key?: string; now: EpochMs; days: WorkingDays },
): Plan {
  const due = nextHour(now, every, days);
  const id = `every/${kind}/${key}` as WorkId;
  return { id, kind, about, due, until: (due + LATEST) as EpochMs, every, data: {} };
}

/** What became of an occurrence that is over without having been done as it should. */
export type Problem = {
  /** Of several occurrences, the first. */
  readonly work: Plan;
  /** So many occurrences one after the other; one where it is absent. */
  readonly times?: number | undefined;
  /** `unknown`: it may have been delivered. */
  readonly what: 'missed' | 'failed' | 'unknown';
  readonly reason?: string | undefined;
};

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

const worthNoting = (problem: Problem): Problem[] =>
  problem.what === 'missed' && MADE_UP_FOR.has(problem.work.kind) ? [] : [problem];

function occurrence(work: Work, due: EpochMs): Work {
  const until = (due + (work.until - work.due)) as EpochMs;
  const { id, kind, about, every, data, epoch } = work;
  return { ...planned({ id, kind, about, due, until, every, data }), epoch };
}

/** What a piece of work came to. */
export type Outcome =
  /** Done, or nothing was to be done. `data` is kept for the next occurrence. */
  | {
      readonly is: 'done';
      readonly activity?: string | undefined;
      readonly to?: string | undefined;
      readonly data?: WorkData | undefined;
    }
  /** There is more to do, from then on. */
  | { readonly is: 'again'; readonly at: EpochMs }
  /** Its hour is another. */
  | { readonly is: 'postponed'; readonly to: EpochMs }
  /** Certainly not taken; `after` is for how long Teams asks to be left alone, in ms. */
  | { readonly is: 'notTaken'; readonly after?: number | undefined; readonly reason?: string }
  /** Nobody knows whether it was taken. */
  | { readonly is: 'unknown' }
  | { readonly is: 'failed'; readonly reason: string }
  /** What recurs is to recur no more. */
  | { readonly is: 'over' };

/** What a row becomes: it goes on, or has ended, or (neither) is to be forgotten as if it had never been. */
export type Settled = {
  readonly next?: Work | undefined;
  /** Kept for a while, so that what was sent can be found and updated. */
  readonly ended?: Ended | undefined;
  readonly problems: readonly Problem[];
};

export type Ended = {
  readonly state: 'sent' | 'failed' | 'unknown' | 'missed';
  readonly at: EpochMs;
  readonly activity?: string | undefined;
  /** The conversation that it was sent to. */
  readonly to?: string | undefined;
  readonly reason?: string | undefined;
};

export function settle(work: Work, outcome: Outcome, now: EpochMs, days: WorkingDays): Settled {
  const { owner: _, ...free } = work;
  switch (outcome.is) {
    case 'done':
      return done(free, outcome, now, days);
    case 'again':
      return { next: { ...free, ...FRESH, attention: outcome.at }, problems: [] };
    case 'postponed': {
      const until = (outcome.to + LATEST) as EpochMs;
      return { next: { ...free, ...FRESH, due: outcome.to, until, attention: outcome.to }, problems: [] };
    }
    case 'notTaken': {
      const tries = work.tries + 1;
      const state = work.unknowns > 0 ? 'unknown' : 'pending';
      return later({ ...free, state, tries }, outcome.after ?? backOff(tries), now, days);
    }
    case 'unknown': {
      const unknowns = work.unknowns + 1;
      return later({ ...free, state: 'unknown', unknowns }, backOff(unknowns), now, days);
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
  return { next: { ...work, attention: Math.min(now + after, lastTry) as EpochMs }, problems: [] };
}

function endOf(
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

const FIRST_PAUSE = 60_000;
const LONGEST_PAUSE = 5 * 60_000;

/** 60 s, 2 min, 4 min, then every 5 min: short enough to find a moment in which Teams takes something. */
export const backOff = (tries: number): number =>
  Math.min(FIRST_PAUSE * 2 ** Math.max(0, tries - 1), LONGEST_PAUSE);
