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
  /** Passes at once; of several who wait, the first to be over is woken first. */
  wait(ms: number): Promise<void>;
};

export function testClock(start: string): TestClock {
  let offset = Temporal.Instant.from(start).epochMilliseconds;
  let elapsed = 0;
  const now = () => Temporal.Instant.fromEpochMilliseconds(offset + Math.floor(elapsed));
  const until = (then: number) => {
    elapsed = Math.max(elapsed, then);
  };
  const waiters: { over: number; wake: () => void }[] = [];
  function wakeNext(): void {
    waiters.sort((a, b) => a.over - b.over);
    const next = waiters.shift();
    if (next) until(next.over);
    next?.wake();
    if (waiters.length > 0) setImmediate(wakeNext);
  }
  return {
    now,
    elapsed: () => elapsed,
    pass: (duration) => until(elapsed + Temporal.Duration.from(duration).total('milliseconds')),
    passUntil: (instant) => until(Temporal.Instant.from(instant).epochMilliseconds - offset),
    set(change) {
      offset += Temporal.Duration.from(change).total('milliseconds');
    },
    wait(ms) {
      const waiting = Promise.withResolvers<void>();
      waiters.push({ over: elapsed + ms, wake: waiting.resolve });
      if (waiters.length === 1) setImmediate(wakeNext);
      return waiting.promise;
    },
  };
}

export const epoch = (instant: string): EpochMs =>
  Temporal.Instant.from(instant).epochMilliseconds as EpochMs;
