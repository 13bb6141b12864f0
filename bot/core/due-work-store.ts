import type { Ended, Plan, Problem, Settled, Work, WorkId } from './due-work.ts';
import type { EpochMs } from './time-zone.ts';

/** Work about the same person or unit lies in the same of these; a tick asks each of them. */
export const SHARDS = 8;

/** A row as it was read: what a claim or a settlement of it needs. */
export type StoredWork = { readonly work: Work; readonly tag: string };

/** At most so many rows, from where the page before ended. */
export type WorkPage = { readonly limit: number; readonly after?: string | undefined };

/** What cannot be read is left out, and may be all of a page. `next`: where the next page goes on, if there may be one. */
export type WorkRows = { readonly rows: readonly StoredWork[]; readonly next?: string | undefined };

/**
 * Where due work is kept. A row that cannot be read, for a newer version wrote it, is left as it is, and told of; it
 * keeps nothing else from being found. Every method may throw Unavailable; after that it is unknown whether a change was
 * made.
 */
export interface DueWorkStore {
  /** Rows of the shard whose attention is not after now, the longest waiting first. */
  due(shard: number, now: EpochMs, page: WorkPage): Promise<WorkRows>;
  /** Rows of the shard whose attention is not before that instant. */
  from(shard: number, at: EpochMs, page: WorkPage): Promise<WorkRows>;
  /** All of one shard, or none: undefined when somebody else was faster with one of them. In order. At most 20. */
  claim(shard: number, claims: readonly Claim[], at: EpochMs): Promise<StoredWork[] | undefined>;
  /** False when the row is no longer as it was claimed: a stale owner changes nothing. */
  settle(claimed: StoredWork, settled: Settled, at: EpochMs): Promise<boolean>;
  /**
   * Makes rows of what is not known yet. What is known, or was lately, stays as it is; only what nobody has begun yet
   * comes earlier where it is planned for an earlier hour.
   */
  plan(plans: readonly Plan[]): Promise<void>;
  /** Which of what recurs is known. */
  recurring(): Promise<ReadonlySet<WorkId>>;
  /** What became of work that is over; undefined while it is not, and some days later. */
  ended(id: WorkId, about: string): Promise<Ended | undefined>;
  /** Forgets what was settled, of days before this one (`2026-11-23`), some rows at a time; true when there may be more. */
  forgetBefore(shard: number, day: string): Promise<boolean>;
  /** For the report, in order; they were noted in the same write as what they tell of. */
  problems(from: EpochMs, before: EpochMs, limit: number): Promise<NotedProblem[]>;
  /** Says that this instance lives; answers with all that ever said so and were not forgotten. */
  beat(instance: string, beat: Beat): Promise<InstanceBeat[]>;
  /** It stopped, or has been silent for long. */
  forgetInstance(instance: string): Promise<void>;
}

export type Claim = {
  readonly from: StoredWork;
  readonly to: Work;
  readonly problems: readonly Problem[];
};

export type NotedProblem = Pick<Problem, 'what' | 'reason' | 'times'> &
  Pick<Plan, 'id' | 'kind' | 'about' | 'due'> & { readonly at: EpochMs };

export type Beat = {
  /** By the instance's own wall clock. */
  readonly at: EpochMs;
  readonly count: number;
};

export type InstanceBeat = Beat & { readonly instance: string };
