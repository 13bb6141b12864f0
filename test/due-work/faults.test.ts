import { describe, expect, test } from 'vitest';
import { storedPreferences } from '../../bot/store/preferences.ts';
import { startSqlite } from '../store/support/engines.ts';
import type { Fate } from '../support/connector.ts';
import { countByChat, startMorning, tickUntil } from './support/morning.ts';
import { METTE, onePersonsDay, TODAY } from './support/one-persons-day.ts';
import { personId } from './support/town.ts';

/** One person with one thing due, and what Teams does meanwhile. */

const day = onePersonsDay();
const { until, ended, arrivals } = day;

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
    day.morning.connector.fates.push(...fates);
    const came = arrivals();
    await until('12:30');
    expect(came).toEqual(times);
    expect(await ended()).toMatchObject({ state: 'sent', activity: `reply-${times.length}` });
  });

  test('Retry-After holds back what goes to others too', async () => {
    await day.morning.install(personId(1));
    await day.morning.due(1, TODAY);
    const preferences = storedPreferences(await day.morning.store.table('people'));
    await preferences.change(personId(1), { morningAt: 7 * 60 + 47 });
    day.morning.connector.fates.push({ status: 429, headers: { 'retry-after': '600' } });
    const came = arrivals();
    await until('08:30');
    expect(came).toEqual(['07:45', '07:55', '07:55']);
    expect(countByChat(day.morning.posts())).toEqual(
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
    day.morning.connector.fates.push(fate, fate, fate);
    const came = arrivals();
    await until('12:30');
    expect(came).toEqual(['07:45', '07:46', '07:48', '07:52']);
    expect(await ended()).toMatchObject({ state: 'sent', activity: 'reply-4' });
  });

  test('for four hours, and then it is known to be unknown', async () => {
    day.morning.connector.otherwise = () => ({ status: 502 });
    const came = arrivals();
    await tickUntil(day.morning.clock, '2026-11-23T14:00:00+01:00', day.one);
    expect(came.at(-1)).toBe('11:43');
    expect(await ended()).toMatchObject({ state: 'unknown' });
    const gaps = came.slice(1).map((time, index) => minutes(time) - minutes(came[index] ?? ''));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(6);
    expect(day.one.log.entries()).toContainEqual(
      expect.objectContaining({ kind: 'morning', what: 'unknown' }),
    );
  });

  test('what Teams takes again in the last minutes comes', async () => {
    day.morning.connector.otherwise = () => ({ status: 502 });
    await tickUntil(day.morning.clock, '2026-11-23T11:42:00+01:00', day.one);
    day.morning.connector.otherwise = () => 'take';
    await tickUntil(day.morning.clock, '2026-11-23T11:50:00+01:00', day.one);
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

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
