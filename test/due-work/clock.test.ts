import { describe, expect, test } from 'vitest';
import { LATEST } from '../../bot/core/due-work.ts';
import { partitionOf, shardOf } from '../../bot/store/due-work/keys.ts';
import { epoch } from '../support/clock.ts';
import { countByChat, tickThrough } from './support/morning.ts';
import { METTE, onePersonsDay } from './support/one-persons-day.ts';

/** One person with one thing due, and a clock that somebody sets. */

const day = onePersonsDay();
const { until, arrivals } = day;

describe('the clock', () => {
  test.each([
    ['an hour forward, just after', { hours: 1 }],
    ['an hour back, just after', { hours: -1 }],
  ])('is set %s: no second one', async (_, change) => {
    await until('07:46');
    expect(day.morning.posts()).toHaveLength(1);
    day.morning.clock.set(change);
    await until('13:30');
    expect(day.morning.posts()).toHaveLength(1);
  });

  test('is set forward before, and back after: one, early', async () => {
    await until('07:00');
    day.morning.clock.set({ hours: 1 });
    await until('08:10');
    expect(day.morning.posts()).toHaveLength(1);
    day.morning.clock.set({ hours: -1 });
    await until('13:00');
    expect(day.morning.posts()).toHaveLength(1);
  });

  test('is set back before, and forward after: one', async () => {
    await until('07:30');
    day.morning.clock.set({ hours: -1 });
    await until('08:10');
    expect(day.morning.posts()).toHaveLength(1);
    day.morning.clock.set({ hours: 1 });
    await until('13:00');
    expect(day.morning.posts()).toHaveLength(1);
  });
});

describe('the clock is days ahead, and set right again', () => {
  const ahead = async (days: number, minutes: number) => {
    await until('06:55');
    day.morning.clock.set({ hours: 24 * days });
    for (let minute = 0; minute < minutes; minute += 1) {
      await day.one.tick();
      day.morning.clock.pass({ minutes: 1 });
    }
    day.morning.clock.set({ hours: -24 * days });
  };

  test.each([
    ['a day', 1],
    ['four days', 4],
    ['three weeks', 21],
    ['a year', 365],
  ])('%s: what had gone to sleep is woken, and each day has its list', async (_, days) => {
    await ahead(days, 10);
    const came = new Set<string>();
    day.morning.connector.onRequest = ({ activity: { summary = '' } }) => {
      const at = day.morning.clock.now().toZonedDateTimeISO('Europe/Copenhagen');
      if (summary.startsWith('Godmorgen')) came.add(at.toPlainDateTime().toString().slice(0, 16));
    };
    await until('08:30');
    await tickThrough(day.morning.clock, '2026-11-25T09:00:00+01:00', day.one);
    expect([...came]).toEqual(['2026-11-23T07:45', '2026-11-24T07:45', '2026-11-25T07:45']);
    expect(countByChat(day.morning.posts()).get(`a:${METTE}`)).toBe(3);
  });

  test('while it is ahead, what somebody has in hand and who was killed then is woken too', async () => {
    await until('06:55');
    const table = await day.morning.store.table('due');
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
    expect(came).toEqual(['08:50']);
  });
});
