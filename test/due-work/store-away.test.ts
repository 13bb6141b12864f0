import { describe, expect, test } from 'vitest';
import { type Store, Unstorable } from '../../bot/store/table.ts';
import { losable } from '../support/losable-store.ts';
import { tickEvery, tickUntil } from './support/morning.ts';
import { onePersonsDay, TODAY } from './support/one-persons-day.ts';
import { personId } from './support/town.ts';

/** One person with one thing due, and what cannot be planned or noted meanwhile. */

const day = onePersonsDay();
const { until, ended } = day;

test('what recurs cannot be planned now: what is planned already is done, and the planning is tried again', async () => {
  await until('07:44');
  const store = await day.morning.engine.open();
  const forgetful: Store = {
    ...store,
    async table(name, options) {
      const table = await store.table(name, options);
      const list: typeof table.list = async (partition, range) => {
        if (range.from?.startsWith('m/every/')) throw new Error('what recurs cannot be read');
        return table.list(partition, range);
      };
      return name === 'due' ? { ...table, list } : table;
    },
  };
  const other = await day.morning.instance({ name: 'other', store: forgetful });
  await tickUntil(day.morning.clock, '2026-11-23T07:46:00+01:00', other);
  expect(day.morning.posts()).toHaveLength(1);
  const failed = other.log.entries().filter(({ msg }) => msg === 'What recurs cannot be planned now');
  expect(failed.map(({ level }) => level)).toEqual(['error', 'error', 'error']);
});

test('what cannot be noted, whatever the reason, is not sent again by the same process', async () => {
  const store = await day.morning.engine.open();
  const stubborn: Store = {
    ...store,
    async table(name, options) {
      const table = await store.table(name, options);
      const write: typeof table.write = async (partition, changes) => {
        if (changes.some(({ row }) => row.startsWith('s/'))) throw new Unstorable('too long');
        return table.write(partition, changes);
      };
      return name === 'due' ? { ...table, write } : table;
    },
  };
  const instance = await day.morning.instance({ store: stubborn });
  await tickUntil(day.morning.clock, '2026-11-23T08:10:00+01:00', instance);
  expect(day.morning.posts()).toHaveLength(1);
  expect(instance.log.entries()).toContainEqual(
    expect.objectContaining({ level: 'error', msg: 'Due work was done and cannot be noted yet' }),
  );
});

describe('the store is away for a minute', () => {
  test('before: it recovers by itself, and it comes once', async () => {
    const gone = losable();
    const instance = await day.morning.instance({ store: gone.between(await day.morning.engine.open()) });
    await tickUntil(day.morning.clock, '2026-11-23T07:44:00+01:00', instance);
    gone.away = true;
    await tickUntil(day.morning.clock, '2026-11-23T07:46:00+01:00', instance);
    expect(day.morning.posts()).toEqual([]);
    gone.away = false;
    await tickEvery({ minutes: 5 }, day.morning.clock, '2026-11-23T12:30:00+01:00', instance);
    expect(day.morning.posts()).toHaveLength(1);
    expect(await ended()).toMatchObject({ state: 'sent' });
  });

  test('between sending and settling: it is settled when the store is back, without another post', async () => {
    const gone = losable();
    const instance = await day.morning.instance({ store: gone.between(await day.morning.engine.open()) });
    await tickUntil(day.morning.clock, '2026-11-23T07:44:00+01:00', instance);
    day.morning.connector.onRequest = () => {
      gone.away = true;
    };
    await tickUntil(day.morning.clock, '2026-11-23T07:46:00+01:00', instance);
    expect(await ended()).toBeUndefined();
    gone.away = false;
    await tickEvery({ minutes: 5 }, day.morning.clock, '2026-11-23T12:30:00+01:00', instance);
    expect(day.morning.posts()).toHaveLength(1);
    expect(await ended()).toMatchObject({ state: 'sent', activity: 'reply-1' });
  });
});

describe('the store is away when a post is to be noted, and the bot is stopped', () => {
  const stoppedWith = async (away: boolean) => {
    const gone = losable();
    const instance = await day.morning.instance({ store: gone.between(await day.morning.engine.open()) });
    for (const number of [1, 2]) {
      await day.morning.install(personId(number));
      await day.morning.due(number, TODAY);
    }
    await tickUntil(day.morning.clock, '2026-11-23T07:44:00+01:00', instance);
    day.morning.clock.pass({ minutes: 1 });
    let posts = 0;
    day.morning.connector.onRequest = () => {
      posts += 1;
      gone.away = posts === 3;
    };
    day.morning.connector.otherwise = () => ({ after: third.promise });
    const third = Promise.withResolvers<void>();
    const ticking = instance.tick();
    while (posts < 3) await new Promise((resolve) => setImmediate(resolve));
    third.resolve();
    await ticking;
    day.morning.connector.otherwise = () => 'take';
    expect(await ended()).toBeUndefined();
    gone.away = away;
    await instance.stop();
    return instance.log.entries().filter(({ msg }) => msg === 'Due work was done and cannot be noted yet')
      .length;
  };

  test('when it is back: it is noted, and the next instance sends nothing', async () => {
    expect(await stoppedWith(false)).toBe(3);
    expect(await ended()).toMatchObject({ state: 'sent' });
    const next = await day.morning.instance({ name: 'next' });
    await tickEvery({ minutes: 5 }, day.morning.clock, '2026-11-23T12:00:00+01:00', next);
    expect(day.morning.posts()).toHaveLength(3);
  });

  test('while it is still away: it is tried once, and not for each', async () => {
    expect(await stoppedWith(true)).toBe(4);
  });
});
