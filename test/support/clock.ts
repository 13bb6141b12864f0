import type { EpochMs } from '../../bot/core/time-zone.ts';

/** A time that passes only when a test says so, or somebody waits. */
export type TestClock = {
  now(): Temporal.Instant;
  /** Monotonic, in ms. */
  elapsed(): number;
  /** Time passes. */
  pass(duration: Temporal.DurationLike): void;
  /** Time passes until then; it does not go back. */
  passUntil(instant: string): void;
  /** Somebody sets the wall clock; no time passes. */
  set(change: Temporal.DurationLike): void;
  /** Passes at once, for all who wait at the same time. */
  wait(ms: number): Promise<void>;
};

export function testClock(start: string): TestClock {
  let offset = Temporal.Instant.from(start).epochMilliseconds;
  let elapsed = 0;
  const now = () => Temporal.Instant.fromEpochMilliseconds(offset + Math.floor(elapsed));
  const until = (then: number) => {
    elapsed = Math.max(elapsed, then);
  };
  return {
    now,
    elapsed: () => elapsed,
    pass: (duration) => until(elapsed + Temporal.Duration.from(duration).total('milliseconds')),
    passUntil: (instant) => until(Temporal.Instant.from(instant).epochMilliseconds - offset),
    set(change) {
      offset += Temporal.Duration.from(change).total('milliseconds');
    },
    async wait(ms) {
      const then = elapsed + ms;
      await new Promise((resolve) => setImmediate(resolve));
      until(then);
    },
  };
}

export const epoch = (instant: string): EpochMs =>
  Temporal.Instant.from(instant).epochMilliseconds as EpochMs;
