import { describe, expect, test } from 'vitest';
import { startSqlite } from '../store/support/engines.ts';
import { startMorning, tickThrough, tickUntil } from './support/morning.ts';
import { METTE } from './support/one-persons-day.ts';

/** Units come and go while the bot runs. */

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
