import type { EpochMs } from '../core/time-zone.ts';

/** Where a claimed row is looked for by others, after its claim. In ms. */
export const LEASE = 60_000;
/** An owner begins a request to Teams within this of its claim, or not at all; a request takes 10 s at the most. */
export const MAY_BEGIN = 40_000;
/** An owner is gone when its row has stood unchanged for this long in the eyes of somebody else. */
export const ABANDONED_AFTER = 50_000;

export type Clocks = {
  /** Wall clock. */
  readonly now: () => EpochMs;
  /** Monotonic, in ms from whenever. */
  readonly elapsed: () => number;
};

/**
 * May the owner still begin something? By both clocks, each of which may have stood still or jumped: a machine that
 * slept stops the monotonic one, and somebody may set the other.
 */
export function lease({ now, elapsed }: Clocks) {
  const [wall, monotonic] = [now(), elapsed()];
  return {
    /** On the monotonic clock. */
    until: monotonic + MAY_BEGIN,
    mayBegin: () => elapsed() - monotonic < MAY_BEGIN && now() - wall < MAY_BEGIN,
  };
}

export type Lease = ReturnType<typeof lease>;
