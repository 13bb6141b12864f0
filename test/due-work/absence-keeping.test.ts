import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Absence, AbsenceId } from '../../bot/core/absence/absence.ts';
import type { UnitId } from '../../bot/core/directory.ts';
import { storedRosters } from '../../bot/store/rosters/rosters.ts';
import { day } from '../core/shipped.ts';
import { epoch } from '../support/clock.ts';
import { type AbsenceDays, absenceDays } from './support/absence-days.ts';
import { ALEX, BS, from, JONAS, METTE, PATTI } from './support/absences.ts';

let days: AbsenceDays;
beforeEach(async () => {
  days = await absenceDays('2026-11-23T10:00:00+01:00');
});
afterEach(() => days[Symbol.asyncDispose]());

const JC = 'JC' as UnitId;
const keptOf = async (unit: UnitId) =>
  (await days.people.rosters.of(unit)).absences.map(({ id, person }) => ({ id, person }));

test('past absences go after 30 days, cancelled ones the day after the next, and what lasts stays', async () => {
  const { people } = days;
  const past = await people.log(METTE, from('Tuesday 2026-11-24'));
  const cancelled = await people.log(JONAS, from('Tuesday 2027-02-02'), { substitute: ALEX });
  await people.log(ALEX, { from: day('Friday 2026-11-27'), every: [5] });
  await people.cancel(cancelled);
  await days.through('2026-11-24T07:00:00+01:00');
  expect(await keptOf(BS)).toHaveLength(3);
  await days.through('2026-11-25T07:00:00+01:00');
  expect((await keptOf(BS)).map(({ id }) => id)).not.toContain(cancelled.id);
  days.morning.clock.passUntil('2026-12-22T12:00:00+01:00');
  await days.through('2026-12-23T07:00:00+01:00');
  expect((await keptOf(BS)).map(({ id }) => id)).toContain(past.id);
  days.morning.clock.passUntil('2027-01-03T12:00:00+01:00');
  await days.through('2027-01-04T07:00:00+01:00');
  expect((await keptOf(BS)).map(({ person }) => person)).toEqual([ALEX]);
});

test('an absence of somebody who has changed unit moves there within the hour, with what was changed meanwhile', async () => {
  const { people } = days;
  const entry = (id: string, over: Partial<Absence> = {}) => ({
    id: id as AbsenceId,
    person: PATTI,
    span: from('Tuesday 2026-12-01'),
    declined: [],
    enteredBy: PATTI,
    enteredAt: epoch('2026-11-23T10:00:00+01:00'),
    version: 1,
    ...over,
  });
  const one = '0c0ffee0-0000-4000-8000-000000000001';
  const two = '0c0ffee0-0000-4000-8000-000000000002';
  await people.rosters.save(BS, [{ absence: { after: entry(one, { substitute: ALEX }) } }]);
  await people.rosters.save(BS, [{ absence: { after: entry(two, { version: 2 }) } }]);
  // Inserted before the change, by whoever crashed then.
  await people.rosters.save(JC, [{ absence: { after: entry(two) } }]);
  await days.through('2026-11-23T11:05:00+01:00');
  expect(await keptOf(BS)).toEqual([]);
  const moved = (await people.rosters.of(JC)).absences;
  expect(moved.map(({ id, version }) => [id, version]).toSorted()).toEqual([
    [one, 1],
    [two, 2],
  ]);
  expect((await people.rosters.of(BS)).namedElsewhere).toMatchObject([{ substitute: ALEX, unit: JC }]);
  expect(days.warnings()).toEqual([]);
});

test('an absence of somebody who is in another unit by now moves there, also after a crash in between', async () => {
  const { people } = days;
  const entry = (id: string) => ({
    id: id as AbsenceId,
    person: PATTI,
    span: from('Tuesday 2026-12-01'),
    declined: [],
    enteredBy: PATTI,
    enteredAt: epoch('2026-11-23T10:00:00+01:00'),
    version: 1,
  });
  const [one, two] = [
    entry('0c0ffee0-0000-4000-8000-000000000001'),
    entry('0c0ffee0-0000-4000-8000-000000000002'),
  ];
  await people.rosters.save(BS, [{ absence: { after: one } }, { absence: { after: two } }]);
  await people.rosters.save(JC, [{ absence: { after: two } }]);
  await days.through('2026-11-24T07:00:00+01:00');
  expect(await keptOf(BS)).toEqual([]);
  expect((await keptOf(JC)).map(({ id }) => id).sort()).toEqual([one.id, two.id]);
});

test('a pointer to an absence that is no more goes, when two rounds have found it so', async () => {
  const { people } = days;
  const absence = await people.log(METTE, from('Tuesday 2026-12-01'), { substitute: PATTI });
  const pointers = async () => (await people.rosters.of(JC)).namedElsewhere.map(({ person }) => person);
  await days.through('2026-11-25T07:00:00+01:00');
  expect(await pointers()).toEqual([METTE]);
  await people.cancel(absence);
  await days.through('2026-11-27T07:00:00+01:00');
  expect(await keptOf(BS)).toEqual([]);
  await days.through('2026-12-01T07:00:00+01:00');
  expect(await pointers()).toEqual([]);
  expect(days.warnings()).toEqual([]);
});

test('what a newer version wrote stays, and so does what points to it', async () => {
  const { people, morning, one } = days;
  const absence = await people.log(METTE, from('Tuesday 2026-12-01'), { substitute: PATTI });
  const table = await morning.store.table('absences');
  const row = `absence/${METTE}/${absence.id}`;
  const stored = await table.read(BS, row);
  if (stored === undefined) throw new Error('nothing kept');
  const { etag, value } = stored;
  await table.write(BS, [{ do: 'replace', row, etag, version: 99, value: { ...value, newer: true } }]);
  const newer = await table.read(BS, row);
  await days.through('2026-11-27T07:00:00+01:00');
  expect(await table.read(BS, row)).toEqual(newer);
  expect((await storedRosters(table).of(JC)).namedElsewhere).toHaveLength(1);
  expect(one.did.get('unreadable/absences')).toBe(1);
});

test('what is to be told of an absence is told though it has moved since it was planned', async () => {
  const { people, morning } = days;
  morning.clock.passUntil('2026-11-24T05:45:00+01:00');
  await days.until('2026-11-24T05:45:00+01:00');
  const absence: Absence = {
    id: '0c0ffee0-0000-4000-8000-000000000003' as AbsenceId,
    person: METTE,
    span: from('Wednesday 2026-11-25'),
    substitute: ALEX,
    asked: { person: ALEX, at: epoch('2026-11-23T10:00:00+01:00'), accepted: true },
    declined: [],
    enteredBy: METTE,
    enteredAt: epoch('2026-11-23T10:00:00+01:00'),
    version: 1,
  };
  await people.rosters.save(JC, [{ absence: { after: absence } }]);
  await days.until('2026-11-24T06:30:00+01:00');
  expect((await keptOf(BS)).map(({ id }) => id)).toEqual([absence.id]);
  await days.through('2026-11-24T15:00:00+01:00');
  expect(days.told().filter((text) => text.startsWith('Alex'))).toHaveLength(1);
});
