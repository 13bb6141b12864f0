import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pace, THREAD_LIMITS } from '../../bot/core/pace.ts';
import { watch } from '../../bot/core/watch.ts';

const FOREVER = Number.POSITIVE_INFINITY;

/** Posts one after another, each as soon as it may, asking anew where it was put off. */
function postAll(threads: readonly string[], perSecond: number): { thread: string; at: number }[] {
  const queue = pace(() => perSecond);
  const waiting = threads.map((thread) => ({ thread, ask: 0 }));
  const posts: { thread: string; at: number }[] = [];
  while (waiting.length > 0) {
    waiting.sort((a, b) => a.ask - b.ask);
    const one = waiting.shift();
    if (!one) break;
    const place = queue.reserve(one.thread, one.ask, FOREVER);
    if ('go' in place) posts.push({ thread: one.thread, at: place.go });
    else {
      expect(place.retry).toBeGreaterThan(one.ask);
      waiting.push({ ...one, ask: place.retry });
    }
  }
  return posts;
}

const most = (times: readonly number[], within: number): number => {
  let [from, found] = [0, 0];
  const sorted = times.toSorted((a, b) => a - b);
  sorted.forEach((at, to) => {
    while ((sorted[from] ?? 0) <= at - within) from += 1;
    found = Math.max(found, to - from + 1);
  });
  return found;
};

test('never more than the share in any second, nor than a thread takes in any of its spans', () => {
  const threads = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 300 });
  fc.assert(
    fc.property(threads, fc.integer({ min: 1, max: 50 }), (all, perSecond) => {
      const posts = postAll(all, perSecond);
      expect(posts).toHaveLength(all.length);
      expect(
        most(
          posts.map(({ at }) => at),
          1_000 - 0.001,
        ),
      ).toBeLessThanOrEqual(perSecond);
      for (const [, some] of Map.groupBy(posts, ({ thread }) => thread)) {
        for (const limit of THREAD_LIMITS) {
          expect(
            most(
              some.map(({ at }) => at),
              limit.within,
            ),
          ).toBeLessThanOrEqual(limit.most);
        }
      }
    }),
    { numRuns: 50 },
  );
});

test('two thousand people are written to at the full pace, and a full thread holds up nobody', () => {
  const people = Array.from({ length: 2_000 }, (_, number) => `p${number}`);
  expect(postAll(people, 50).at(-1)?.at).toBeCloseTo(1_999 * 20);
  const mixed = [...Array.from({ length: 100 }, () => 'full'), ...people.slice(0, 50)];
  const others = postAll(mixed, 50).filter(({ thread }) => thread !== 'full');
  expect(Math.max(...others.map(({ at }) => at))).toBeLessThan(2_000);
});

test('who was written to an hour ago is forgotten: a quarter of a million people are no burden', async () => {
  // Were everybody looked at for each, this would take many minutes.
  const queue = pace(() => 50);
  for (let person = 0; person < 250_000; person += 1) {
    if (person % 1_000 === 0) await nextTurn();
    if (!('go' in queue.reserve(`p${person}`, person * 20, FOREVER))) throw new Error('put off');
  }
});

test('a thread that is full stays full however many are written to meanwhile, and is free an hour later', () => {
  const queue = pace(() => 50);
  for (let second = 0; second < 1_800; second += 1) queue.reserve('full', second * 1_000, FOREVER);
  for (let person = 0; person < 500; person += 1) queue.reserve(`p${person}`, 1_800_000, FOREVER);
  expect(queue.reserve('full', 1_900_000, FOREVER)).toEqual({ retry: 3_600_000 });
  expect(queue.reserve('full', 3_600_000, FOREVER)).toHaveProperty('go');
});

test('while Teams wants to be left alone nobody gets a place before', () => {
  const queue = pace(() => 50);
  queue.pause(5_000);
  expect(queue.reserve('a', 1_000, 4_000)).toEqual({ retry: 5_000 });
  expect(queue.reserve('a', 1_000, FOREVER)).toEqual({ go: 5_000 });
  queue.pause(3_000);
  expect(queue.pausedUntil()).toBe(5_000);
});

test('what stands unchanged is seen to, by the watcher’s own clock alone', () => {
  const seen = watch();
  expect(seen.unchanged('row', 'a', 100)).toBe(0);
  expect(seen.unchanged('row', 'a', 150)).toBe(50);
  expect(seen.unchanged('row', 'b', 160)).toBe(0);
  expect(seen.unchanged('row', 'b', 200)).toBe(40);
  seen.forgetBefore(201);
  expect(seen.unchanged('row', 'b', 300)).toBe(0);
});
