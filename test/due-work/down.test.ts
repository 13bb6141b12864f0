import { describe, expect, test } from 'vitest';
import { storedPreferences } from '../../bot/store/preferences.ts';
import { epoch } from '../support/clock.ts';
import { tickEvery, tickThrough, tickUntil } from './support/morning.ts';
import { METTE, onePersonsDay } from './support/one-persons-day.ts';

/** One person with one thing due, and a bot that is down. */

const day = onePersonsDay();
const { until, ended, arrivals } = day;

describe('the bot is down', () => {
  test('from 07:40 to 09:30: it comes once, late', async () => {
    await until('07:40');
    await day.one.stop();
    day.morning.clock.passUntil('2026-11-23T09:30:00+01:00');
    const next = await day.morning.instance();
    const came = arrivals();
    await tickEvery({ minutes: 5 }, day.morning.clock, '2026-11-23T13:00:00+01:00', next);
    expect(came).toEqual(['09:30']);
  });

  test('from 07:55 to 09:30, and it was wished for at 08:00: it comes once, late', async () => {
    const { clock, store } = day.morning;
    await day.one.planOwnMorning(METTE, 8 * 60, epoch(clock.now().toString()));
    await storedPreferences(await store.table('people')).change(METTE, { morningAt: 8 * 60 });
    await until('07:55');
    expect(day.morning.posts()).toEqual([]);
    await day.one.stop();
    clock.passUntil('2026-11-23T09:30:00+01:00');
    const next = await day.morning.instance();
    const came = arrivals();
    await tickEvery({ minutes: 5 }, clock, '2026-11-23T13:00:00+01:00', next);
    expect(came).toEqual(['09:30']);
  });

  test('from before it was planned to 09:30: it is planned and comes once, late', async () => {
    await day.one.stop();
    day.morning.clock.passUntil('2026-11-23T09:30:00+01:00');
    const next = await day.morning.instance();
    const came = arrivals();
    await tickUntil(day.morning.clock, '2026-11-23T09:32:00+01:00', next);
    await tickEvery({ minutes: 5 }, day.morning.clock, '2026-11-23T13:00:00+01:00', next);
    expect(came).toEqual(['09:30']);
  });

  test.each([
    ['07:40', 'missed'],
    ['07:00', undefined],
  ])('from %s to 13:00: it was missed, and is reported on the next morning', async (time, state) => {
    await until(time);
    await day.one.stop();
    day.morning.clock.passUntil('2026-11-23T13:00:00+01:00');
    const next = await day.morning.instance();
    await tickUntil(day.morning.clock, '2026-11-23T15:00:00+01:00', next);
    expect(day.morning.posts()).toEqual([]);
    expect((await ended())?.state).toBe(state);
    await tickThrough(day.morning.clock, '2026-11-24T07:44:00+01:00', next);
    await tickUntil(day.morning.clock, '2026-11-24T09:00:00+01:00', next);
    const report = day.morning.posts().find(({ text }) => text.includes('ikke gået, som det skulle'));
    expect(report?.text).toMatch(/orgenliste(r)? (blev )?ikke (sendt|forberedt) i tide/);
  });
});
