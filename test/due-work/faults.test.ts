import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { WorkId } from '../../bot/core/due-work.ts';
import { storedDueWork } from '../../bot/store/due-work.ts';
import { storedPreferences } from '../../bot/store/preferences.ts';
import { type Store, Unstorable } from '../../bot/store/table.ts';
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

  test('from before it was planned to 09:30: it is planned and comes once, late', async () => {
    await one.stop();
    morning.clock.passUntil('2026-11-23T09:30:00+01:00');
    const next = await morning.instance();
    const came = arrivals();
    await tickUntil(morning.clock, '2026-11-23T09:32:00+01:00', next);
    await tickEvery({ minutes: 5 }, morning.clock, '2026-11-23T13:00:00+01:00', next);
    expect(came).toEqual(['09:30']);
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
    const report = morning.posts().find(({ text }) => text.includes('ikke gået, som det skulle'));
    expect(report?.text).toMatch(/orgenliste(r)? (blev )?ikke (sendt|forberedt) i tide/);
  });
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

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
