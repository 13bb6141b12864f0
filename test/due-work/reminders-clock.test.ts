import { afterEach, beforeEach, expect, test } from 'vitest';
import { partitionOf, shardOf } from '../../bot/store/due-work/keys.ts';
import { startSqlite } from '../store/support/engines.ts';
import { epoch } from '../support/clock.ts';
import type { Instance } from './support/instance.ts';
import { type Morning, startMorning, tickThrough, tickUntil } from './support/morning.ts';
import { JONAS, LONE, METTE, type Reminding, reminding } from './support/reminding.ts';

/** A clock that somebody sets, and set right again: nobody's hand-over sleeps for as long as it was ahead. */

let morning: Morning;
let people: Reminding;
let one: Instance;
beforeEach(async () => {
  morning = await startMorning(startSqlite, { people: 12, at: '2026-11-23T10:00:20+01:00' });
  people = await reminding(morning);
  await morning.install(LONE, METTE, JONAS);
  one = await morning.instance();
  await one.tick();
});
afterEach(() => morning[Symbol.asyncDispose]());

const told = () => morning.posts().filter(({ text }) => text.includes('ansvarlig for'));
const ahead = async (hours: number) => {
  morning.clock.set({ hours });
  for (let minute = 0; minute < 3; minute += 1) {
    morning.clock.pass({ minutes: 1 });
    await one.tick();
  }
  morning.clock.set({ hours: -hours });
};

test.each([
  ['an hour', 1],
  ['a day', 24],
  ['three weeks', 21 * 24],
])('%s ahead: told a minute after it is set right, by the instance that saw it', async (_, hours) => {
  await ahead(hours);
  const ref = await people.register();
  await people.handOver(ref, JONAS);
  await tickUntil(morning.clock, '2026-11-23T10:06:00+01:00', one);
  expect(told()).toHaveLength(1);
});

test('and by one that was started after that', async () => {
  await ahead(24);
  await one.stop();
  const ref = await people.register();
  await people.handOver(ref, JONAS);
  const next = await morning.instance({ name: 'next' });
  await tickUntil(morning.clock, '2026-11-23T10:06:00+01:00', next);
  expect(told()).toHaveLength(1);
});

test('also where the instance was killed while it swept, by a clock that was ahead', async () => {
  const table = await morning.store.table('due');
  const shard = partitionOf(shardOf('all'));
  const rows = await table.list(shard, { from: 'd/', before: 'd0', limit: 99 });
  const row = rows.find((each) => each.row.endsWith('every/sweepReminders/all'));
  if (!row) throw new Error('not planned');
  const attention = epoch('2026-12-14T10:01:00+01:00');
  await table.write(shard, [
    { do: 'remove', row: row.row, etag: row.etag },
    {
      do: 'insert',
      row: row.row.replace(/^d.\d+/, `d/${attention}`),
      version: row.version,
      value: { ...row.value, due: attention, attention, state: 'sending', owner: 'dead' },
    },
  ]);
  const ref = await people.register();
  await people.handOver(ref, JONAS);
  await tickThrough(morning.clock, '2026-11-23T13:00:00+01:00', one);
  expect(told()).toHaveLength(1);
});
