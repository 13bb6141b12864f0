import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { WorkId } from '../../bot/core/due-work.ts';
import { storedDueWork } from '../../bot/store/due-work.ts';
import { storedPreferences } from '../../bot/store/preferences.ts';
import { startSqlite } from '../store/support/engines.ts';
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
  storedDueWork(await morning.store.table('due')).ended(`2026-11-23/morning/${METTE}` as WorkId, METTE);

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

  test('of another instance is an hour ahead: it does not take over what is being sent', async () => {
    const ahead = { ...morning.clock, now: () => morning.clock.now().add({ hours: 1 }) };
    const taken = Promise.withResolvers<void>();
    await until('07:35');
    morning.connector.fates.push({ after: taken.promise });
    const came = Promise.withResolvers<void>();
    morning.connector.onRequest = () => came.resolve();
    const slow = await morning.instance({ name: 'slow', longestSend: 60_000 });
    await tickUntil(morning.clock, '2026-11-23T07:44:00+01:00', one);
    morning.clock.pass({ minutes: 1 });
    const sending = slow.tick();
    await came.promise;
    const fast = await morning.instance({ name: 'fast', clock: ahead });
    for (let second = 0; second < 40; second += 10) {
      await fast.tick();
      morning.clock.pass({ seconds: 10 });
    }
    taken.resolve();
    await sending;
    await tickUntil(morning.clock, '2026-11-23T12:30:00+01:00', fast);
    expect(morning.posts()).toHaveLength(1);
    expect(await ended()).toMatchObject({ state: 'sent' });
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

test('an owner that was paused past its lease begins nothing and writes nothing', async () => {
  await until('07:44');
  const held = Promise.withResolvers<void>();
  let began = false;
  // Stands still between its claim and its post, as a stopped process does.
  const directory = morning.directory;
  const paused = await morning.instance({
    name: 'paused',
    store: holdReads(await morning.engine.open(), 'people', async () => {
      began = true;
      await held.promise;
    }),
    directory,
  });
  morning.clock.pass({ minutes: 1 });
  const standing = paused.tick();
  while (!began) await new Promise((resolve) => setImmediate(resolve));
  await until('07:50');
  expect(morning.posts()).toHaveLength(1);
  held.resolve();
  await standing;
  await until('12:30');
  expect(morning.posts()).toHaveLength(1);
  expect(await ended()).toMatchObject({ state: 'sent', activity: 'reply-1' });
  expect(paused.log.entries()).toContainEqual(
    expect.objectContaining({ msg: 'Due work was not begun in time, and is left to others' }),
  );
});

test('an owner that was paused while Teams answered writes nothing: one post more, and no second record', async () => {
  await until('07:44');
  const held = Promise.withResolvers<void>();
  morning.connector.fates.push({ after: held.promise });
  const came = Promise.withResolvers<void>();
  morning.connector.onRequest = () => came.resolve();
  const paused = await morning.instance({ name: 'paused', longestSend: 60_000 });
  morning.clock.pass({ minutes: 1 });
  const standing = paused.tick();
  await came.promise;
  await until('07:50');
  const before = await ended();
  expect(before).toMatchObject({ state: 'sent', activity: 'reply-2' });
  held.resolve();
  await standing;
  expect(await ended()).toEqual(before);
  expect(paused.log.entries()).toContainEqual(
    expect.objectContaining({ msg: 'Due work was taken over by somebody else, and nothing was written' }),
  );
  await until('12:30');
  expect(morning.posts()).toHaveLength(2);
});

test('a bot that stops in the middle of it leaves the rest to the next one, and nothing comes twice', async () => {
  for (let number = 1; number < 4; number += 1) {
    await morning.install(personId(number));
    await morning.due(number, TODAY);
  }
  await until('07:44');
  morning.clock.pass({ minutes: 1 });
  const first = Promise.withResolvers<void>();
  morning.connector.onRequest = () => first.resolve();
  const ticking = one.tick();
  await first.promise;
  await one.stop();
  await ticking;
  const next = await morning.instance({ name: 'next' });
  await tickUntil(morning.clock, '2026-11-23T08:10:00+01:00', next);
  expect([...countByChat(morning.posts()).values()]).toEqual([1, 1, 1, 1]);
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

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** A store whose reading of one table's partitions waits for a promise, once. */
function holdReads(
  store: Awaited<ReturnType<Morning['engine']['open']>>,
  held: string,
  until: () => Promise<void>,
) {
  return {
    ...store,
    async table(name: string, options?: { loss?: 'none' | 'powerCut' }) {
      const table = await store.table(name, options);
      if (name !== held) return table;
      return {
        ...table,
        async list(...asked: Parameters<typeof table.list>) {
          await until();
          return table.list(...asked);
        },
      };
    },
  };
}
