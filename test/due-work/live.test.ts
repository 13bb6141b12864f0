import { expect, test } from 'vitest';
import type { Beat, DueWorkStore, InstanceBeat } from '../../bot/core/due-work-store.ts';
import type { EpochMs } from '../../bot/core/time-zone.ts';
import { live } from '../../bot/due-work/live.ts';
import { type TestClock, testClock } from '../support/clock.ts';

/** How many instances there are, in the eyes of one of them. */

const START = '2026-11-23T07:00:00+01:00';

/** The rows alone, which is all that instances know of each other. */
function rows(): Pick<DueWorkStore, 'beat' | 'forgetInstance'> & { readonly beats: Map<string, Beat> } {
  const beats = new Map<string, Beat>();
  return {
    beats,
    async beat(instance, beat) {
      beats.set(instance, beat);
      return [...beats]
        .map(([name, one]): InstanceBeat => ({ instance: name, ...one }))
        .sort((a, b) => (a.instance < b.instance ? -1 : 1));
    },
    async forgetInstance(instance) {
      beats.delete(instance);
    },
  };
}

const instanceOf = (store: ReturnType<typeof rows>, name: string, clock: TestClock, aheadHours = 0) =>
  live(store as unknown as DueWorkStore, name, {
    now: () => clock.now().add({ hours: aheadHours }).epochMilliseconds as EpochMs,
    elapsed: clock.elapsed,
  });

test('all that beat are counted, and each has a place of its own', async () => {
  const [store, clock] = [rows(), testClock(START)];
  const all = ['a', 'b', 'c'].map((name) => instanceOf(store, name, clock));
  for (let minute = 0; minute < 2; minute += 1) {
    for (const one of all) await one.beat();
    clock.pass({ minutes: 1 });
  }
  expect(all.map((one) => one.count())).toEqual([3, 3, 3]);
  expect(all.map((one) => one.rank())).toEqual([0, 1, 2]);
});

test('one that died counts no more after two and a half minutes, and is forgotten after an hour', async () => {
  const [store, clock] = [rows(), testClock(START)];
  const [a, b] = [instanceOf(store, 'a', clock), instanceOf(store, 'b', clock)];
  await b.beat();
  const counts: number[] = [];
  for (let minute = 0; minute < 5; minute += 1) {
    await a.beat();
    counts.push(a.count());
    clock.pass({ minutes: 1 });
  }
  expect(counts).toEqual([2, 2, 2, 1, 1]);
  expect(store.beats.has('b')).toBe(true);
  clock.pass({ hours: 1 });
  await a.beat();
  expect([...store.beats.keys()]).toEqual(['a']);
});

test('one that starts again and again under its name counts once', async () => {
  const [store, clock] = [rows(), testClock(START)];
  const a = instanceOf(store, 'a', clock);
  for (let start = 0; start < 20; start += 1) await instanceOf(store, 'b', clock).beat();
  await a.beat();
  expect(a.count()).toBe(2);
});

test.each([1, -1])(
  'one whose clock is wrong by %s h counts while it beats, and not when it died',
  async (hours) => {
    const [store, clock] = [rows(), testClock(START)];
    const a = instanceOf(store, 'a', clock);
    const wrong = instanceOf(store, 'b', clock, hours);
    for (let minute = 0; minute < 4; minute += 1) {
      await wrong.beat();
      await a.beat();
      clock.pass({ minutes: 1 });
    }
    expect(a.count()).toBe(2);
    for (let minute = 0; minute < 4; minute += 1) {
      await a.beat();
      clock.pass({ minutes: 1 });
    }
    expect(a.count()).toBe(1);
  },
);

test('it says so once a minute, and takes its leave', async () => {
  const [store, clock] = [rows(), testClock(START)];
  const a = instanceOf(store, 'a', clock);
  for (let second = 0; second < 50; second += 10) {
    await a.beat();
    clock.pass({ seconds: 10 });
  }
  expect(store.beats.get('a')?.count).toBe(1);
  await a.stop();
  expect(store.beats.size).toBe(0);
});
