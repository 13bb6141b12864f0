import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LATEST, type WorkId } from '../../bot/core/due-work.ts';
import { partitionOf, shardOf } from '../../bot/store/due-work/keys.ts';
import { storedDueWork } from '../../bot/store/due-work.ts';
import { storedPreferences } from '../../bot/store/preferences.ts';
import { type Store, Unstorable } from '../../bot/store/table.ts';
import { allReadable } from '../store/due-work/all-readable.ts';
import { startSqlite } from '../store/support/engines.ts';
import { epoch } from '../support/clock.ts';
import type { Fate } from '../support/connector.ts';
import { losable } from '../support/losable-store.ts';
import type { Instance } from './support/instance.ts';
import {
  countByChat,
  type Morning,
  startMorning,
  tickEvery,
  tickThrough,
  tickUntil,
} from './support/morning.ts';
import { personId } from './support/town.ts';

/** One person with one thing due, and what Teams, the clock or the store do meanwhile. */

const TODAY = '2026-11-23T23:59:59+01:00';
const METTE = personId(0);

let morning: Morning;
let one: Instance;
beforeEach(async () => {
  morning = await startMorning(startSqlite, { people: 4 });
  await morning.install(METTE);
  await morning.due(0, TODAY);
  one = await morning.instance({ longestSend: 300 });
  await one.tick();
});
afterEach(() => morning[Symbol.asyncDispose]());

const QUIET = '08:10';
/** Once a minute while anything may happen, and then less often. */
async function until(time: string): Promise<void> {
  const instant = (local: string) => `2026-11-23T${local}:00+01:00`;
  await tickUntil(morning.clock, instant(time < QUIET ? time : QUIET), one);
  if (time > QUIET) await tickEvery({ minutes: 5 }, morning.clock, instant(time), one);
}
const ended = async () =>
  storedDueWork(await morning.store.table('due'), allReadable).ended(
    `2026-11-23/morning/${METTE}` as WorkId,
    METTE,
  );

/** When each message came, as local time. */
function arrivals(): string[] {
  const times: string[] = [];
  morning.connector.onRequest = () =>
    times.push(
      morning.clock.now().toZonedDateTimeISO('Europe/Copenhagen').toPlainTime().toString().slice(0, 5),
    );
  return times;
}

describe('what Teams certainly did not take is sent again, and comes once', () => {
  const roster = { error: { code: 'BotNotInConversationRoster' } };
  const cases: readonly [string, Fate[], string[]][] = [
    ['429 without Retry-After', [{ status: 429 }], ['07:45', '07:46']],
    ['429 with Retry-After', [{ status: 429, headers: { 'retry-after': '200' } }], ['07:45', '07:49']],
    [
      '429 with a Retry-After gone wrong',
      [{ status: 429, headers: { 'retry-after': '86400' } }],
      ['07:45', '08:00'],
    ],
    [
      '429 that may be tried again at once: not in the same tick',
      Array.from({ length: 3 }, (): Fate => ({ status: 429, headers: { 'retry-after': '0' } })),
      ['07:45', '07:46', '07:47', '07:48'],
    ],
    ['412', [{ status: 412 }], ['07:45', '07:46']],
    ['401', [{ status: 401, body: roster }], ['07:45', '07:46']],
  ];
  test.each(cases)('%s', async (_, fates, times) => {
    morning.connector.fates.push(...fates);
    const came = arrivals();
    await until('12:30');
    expect(came).toEqual(times);
    expect(await ended()).toMatchObject({ state: 'sent', activity: `reply-${times.length}` });
  });

  test('Retry-After holds back what goes to others too', async () => {
    await morning.install(personId(1));
    await morning.due(1, TODAY);
    const preferences = storedPreferences(await morning.store.table('people'));
    await preferences.change(personId(1), { morningAt: 7 * 60 + 47 });
    morning.connector.fates.push({ status: 429, headers: { 'retry-after': '600' } });
    const came = arrivals();
    await until('08:30');
    expect(came).toEqual(['07:45', '07:55', '07:55']);
    expect(countByChat(morning.posts())).toEqual(
      new Map([
        [`a:${METTE}`, 2],
        [`a:${personId(1)}`, 1],
      ]),
    );
  });
});

describe('what Teams may have taken is sent again after a minute, then with back-off', () => {
  const cases: readonly [string, Fate][] = [
    ['502 after accepting', { status: 502 }],
    ['500', { status: 500 }],
    ['503 with Retry-After', { status: 503, headers: { 'retry-after': '0' } }],
    ['408', { status: 408 }],
    ['a cut connection', 'destroy'],
    ['no answer at all', 'never answer'],
  ];
  test.each(cases)('%s', async (_, fate) => {
    morning.connector.fates.push(fate, fate, fate);
    const came = arrivals();
    await until('12:30');
    expect(came).toEqual(['07:45', '07:46', '07:48', '07:52']);
    expect(await ended()).toMatchObject({ state: 'sent', activity: 'reply-4' });
  });

  test('for four hours, and then it is known to be unknown', async () => {
    morning.connector.otherwise = () => ({ status: 502 });
    const came = arrivals();
    await tickUntil(morning.clock, '2026-11-23T14:00:00+01:00', one);
    expect(came.at(-1)).toBe('11:43');
    expect(await ended()).toMatchObject({ state: 'unknown' });
    const gaps = came.slice(1).map((time, index) => minutes(time) - minutes(came[index] ?? ''));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(6);
    expect(one.log.entries()).toContainEqual(expect.objectContaining({ kind: 'morning', what: 'unknown' }));
  });

  test('what Teams takes again in the last minutes comes', async () => {
    morning.connector.otherwise = () => ({ status: 502 });
    await tickUntil(morning.clock, '2026-11-23T11:42:00+01:00', one);
    morning.connector.otherwise = () => 'take';
    await tickUntil(morning.clock, '2026-11-23T11:50:00+01:00', one);
    expect(await ended()).toMatchObject({ state: 'sent' });
  });
});

test('nobody listens at Teams: nothing was taken, and it comes once when somebody does', async () => {
  await using other = await startMorning(startSqlite, { people: 4 });
  await other.install(METTE);
  await other.due(0, TODAY);
  const instance = await other.instance();
  // Leads nowhere, until a message brings the true address.
  await other.moveTo('http://127.0.0.1:9/', METTE);
  await tickUntil(other.clock, '2026-11-23T08:00:00+01:00', instance);
  expect(other.posts()).toEqual([]);
  await other.install(METTE);
  await tickUntil(other.clock, '2026-11-23T08:30:00+01:00', instance);
  expect(other.posts()).toHaveLength(1);
});

describe('the clock', () => {
  test.each([
    ['an hour forward, just after', { hours: 1 }],
    ['an hour back, just after', { hours: -1 }],
  ])('is set %s: no second one', async (_, change) => {
    await until('07:46');
    expect(morning.posts()).toHaveLength(1);
    morning.clock.set(change);
    await until('13:30');
    expect(morning.posts()).toHaveLength(1);
  });

  test('is set forward before, and back after: one, early', async () => {
    await until('07:00');
    morning.clock.set({ hours: 1 });
    await until('08:10');
    expect(morning.posts()).toHaveLength(1);
    morning.clock.set({ hours: -1 });
    await until('13:00');
    expect(morning.posts()).toHaveLength(1);
  });
});

describe('the clock is days ahead, and set right again', () => {
  const ahead = async (days: number, minutes: number) => {
    await until('06:55');
    morning.clock.set({ hours: 24 * days });
    for (let minute = 0; minute < minutes; minute += 1) {
      await one.tick();
      morning.clock.pass({ minutes: 1 });
    }
    morning.clock.set({ hours: -24 * days });
  };

  test.each([
    ['a day', 1],
    ['four days', 4],
    ['three weeks', 21],
    ['a year', 365],
  ])('%s: what had gone to sleep is woken, and each day has its list', async (_, days) => {
    await ahead(days, 10);
    const came = new Set<string>();
    morning.connector.onRequest = ({ activity: { summary = '' } }) => {
      const at = morning.clock.now().toZonedDateTimeISO('Europe/Copenhagen');
      if (summary.startsWith('Godmorgen')) came.add(at.toPlainDateTime().toString().slice(0, 16));
    };
    await until('08:30');
    await tickThrough(morning.clock, '2026-11-25T09:00:00+01:00', one);
    expect([...came]).toEqual(['2026-11-23T07:45', '2026-11-24T07:45', '2026-11-25T07:45']);
    expect(countByChat(morning.posts()).get(`a:${METTE}`)).toBe(3);
  });

  test('while it is ahead, what somebody has in hand and who was killed then is woken too', async () => {
    await until('06:55');
    const table = await morning.store.table('due');
    const shard = partitionOf(shardOf('BS'));
    const [row] = (await table.list(shard, { from: 'd/', before: 'd0', limit: 99 })).filter((each) =>
      each.row.endsWith('every/planMorning/BS'),
    );
    if (!row) throw new Error('not planned');
    const due = epoch('2026-12-14T07:35:00+01:00');
    const value = { ...row.value, due, until: due + LATEST, attention: due, state: 'sending', owner: 'dead' };
    const moved = row.row.replace(/^d.\d+/, `d/${due}`);
    await table.write(shard, [
      { do: 'remove', row: row.row, etag: row.etag },
      { do: 'insert', row: moved, version: 1, value },
    ]);
    const came = arrivals();
    await until('09:30');
    // Watched at one planning, and woken at the next an hour later.
    expect(came).toEqual(['08:55']);
  });
});

describe('a unit that is new', () => {
  test.each([
    ['07:20', ['23T07:45', '24T07:45']],
    ['07:41', ['23T07:45', '24T07:45']],
    ['07:50', ['24T07:45']],
  ])('since %s has its lists from the next 07:45 on', async (since, times) => {
    await using other = await startMorning(startSqlite, { people: 4 });
    await other.install(METTE);
    await other.due(0, '2026-11-22T23:59:59+01:00');
    const born = Temporal.Instant.from(`2026-11-23T${since}:00+01:00`);
    const units = async () =>
      Temporal.Instant.compare(other.clock.now(), born) < 0 ? [] : other.directory.units();
    const instance = await other.instance({ directory: { ...other.directory, units } });
    const came: string[] = [];
    other.connector.onRequest = () =>
      came.push(other.clock.now().toZonedDateTimeISO('Europe/Copenhagen').toString().slice(8, 16));
    await tickUntil(other.clock, '2026-11-23T08:10:00+01:00', instance);
    await tickThrough(other.clock, '2026-11-24T09:00:00+01:00', instance);
    expect(came).toEqual(times);
  });
});

describe('the bot is down', () => {
  test('from 07:40 to 09:30: it comes once, late', async () => {
    await until('07:40');
    await one.stop();
    morning.clock.passUntil('2026-11-23T09:30:00+01:00');
    const next = await morning.instance();
    const came = arrivals();
    await tickEvery({ minutes: 5 }, morning.clock, '2026-11-23T13:00:00+01:00', next);
    expect(came).toEqual(['09:30']);
  });

  test('from before it was planned to 09:30: it is planned and comes once, late, when all units were asked', async () => {
    await one.stop();
    morning.clock.passUntil('2026-11-23T09:30:00+01:00');
    const next = await morning.instance();
    const came = arrivals();
    await tickUntil(morning.clock, '2026-11-23T09:31:00+01:00', next);
    expect(came).toEqual([]);
    await tickUntil(morning.clock, '2026-11-23T09:32:00+01:00', next);
    expect(came).toEqual(['09:32']);
    await tickEvery({ minutes: 5 }, morning.clock, '2026-11-23T13:00:00+01:00', next);
    expect(came).toEqual(['09:32']);
  });

  test.each([
    ['07:40', 'missed'],
    ['07:00', undefined],
  ])('from %s to 13:00: it was missed, and is reported on the next morning', async (time, state) => {
    await until(time);
    await one.stop();
    morning.clock.passUntil('2026-11-23T13:00:00+01:00');
    const next = await morning.instance();
    await tickUntil(morning.clock, '2026-11-23T15:00:00+01:00', next);
    expect(morning.posts()).toEqual([]);
    expect((await ended())?.state).toBe(state);
    await tickThrough(morning.clock, '2026-11-24T07:44:00+01:00', next);
    await tickUntil(morning.clock, '2026-11-24T09:00:00+01:00', next);
    const report = morning.posts().find(({ text }) => text.startsWith('Levering siden'));
    expect(report?.text).toMatch(/orgenliste(r)? blev ikke lavet i tide/);
  });
});

test('what recurs cannot be planned now: what is planned already is done, and the planning is tried again', async () => {
  await until('07:44');
  let units = 0;
  const other = await morning.instance({
    name: 'other',
    directory: {
      ...morning.directory,
      async units() {
        units += 1;
        throw new Error('the directory is away');
      },
    },
  });
  await tickUntil(morning.clock, '2026-11-23T07:46:00+01:00', other);
  expect(morning.posts()).toHaveLength(1);
  expect(units).toBe(3);
  expect(other.log.entries()).toContainEqual(
    expect.objectContaining({ level: 'error', msg: 'What recurs cannot be planned now' }),
  );
});

test('what cannot be noted, whatever the reason, is not sent again by the same process', async () => {
  const store = await morning.engine.open();
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
  const instance = await morning.instance({ store: stubborn });
  await tickUntil(morning.clock, '2026-11-23T08:10:00+01:00', instance);
  expect(morning.posts()).toHaveLength(1);
  expect(instance.log.entries()).toContainEqual(
    expect.objectContaining({ level: 'error', msg: 'Due work was done and cannot be noted yet' }),
  );
});

describe('the store is away for a minute', () => {
  test('before: it recovers by itself, and it comes once', async () => {
    const gone = losable();
    const instance = await morning.instance({ store: gone.between(await morning.engine.open()) });
    await tickUntil(morning.clock, '2026-11-23T07:44:00+01:00', instance);
    gone.away = true;
    await tickUntil(morning.clock, '2026-11-23T07:46:00+01:00', instance);
    expect(morning.posts()).toEqual([]);
    gone.away = false;
    await tickEvery({ minutes: 5 }, morning.clock, '2026-11-23T12:30:00+01:00', instance);
    expect(morning.posts()).toHaveLength(1);
    expect(await ended()).toMatchObject({ state: 'sent' });
  });

  test('between sending and settling: it is settled when the store is back, without another post', async () => {
    const gone = losable();
    const instance = await morning.instance({ store: gone.between(await morning.engine.open()) });
    await tickUntil(morning.clock, '2026-11-23T07:44:00+01:00', instance);
    morning.connector.onRequest = () => {
      gone.away = true;
    };
    await tickUntil(morning.clock, '2026-11-23T07:46:00+01:00', instance);
    expect(await ended()).toBeUndefined();
    gone.away = false;
    await tickEvery({ minutes: 5 }, morning.clock, '2026-11-23T12:30:00+01:00', instance);
    expect(morning.posts()).toHaveLength(1);
    expect(await ended()).toMatchObject({ state: 'sent', activity: 'reply-1' });
  });
});

describe('the store is away when a post is to be noted, and the bot is stopped', () => {
  const stoppedWith = async (away: boolean) => {
    const gone = losable();
    const instance = await morning.instance({ store: gone.between(await morning.engine.open()) });
    for (const number of [1, 2]) {
      await morning.install(personId(number));
      await morning.due(number, TODAY);
    }
    await tickUntil(morning.clock, '2026-11-23T07:44:00+01:00', instance);
    morning.clock.pass({ minutes: 1 });
    let posts = 0;
    morning.connector.onRequest = () => {
      posts += 1;
      gone.away = posts === 3;
    };
    morning.connector.otherwise = () => ({ after: third.promise });
    const third = Promise.withResolvers<void>();
    const ticking = instance.tick();
    while (posts < 3) await new Promise((resolve) => setImmediate(resolve));
    third.resolve();
    await ticking;
    morning.connector.otherwise = () => 'take';
    expect(await ended()).toBeUndefined();
    gone.away = away;
    await instance.stop();
    return instance.log.entries().filter(({ msg }) => msg === 'Due work was done and cannot be noted yet')
      .length;
  };

  test('when it is back: it is noted, and the next instance sends nothing', async () => {
    expect(await stoppedWith(false)).toBe(3);
    expect(await ended()).toMatchObject({ state: 'sent' });
    const next = await morning.instance({ name: 'next' });
    await tickEvery({ minutes: 5 }, morning.clock, '2026-11-23T12:00:00+01:00', next);
    expect(morning.posts()).toHaveLength(3);
  });

  test('while it is still away: it is tried once, and not for each', async () => {
    expect(await stoppedWith(true)).toBe(4);
  });
});

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
