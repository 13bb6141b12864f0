import { describe, expect, test } from 'vitest';
import type { PersonId, UnitId } from '../../bot/core/directory.ts';
import { fileDirectory } from '../../bot/directory/file-directory.ts';
import { readOrganisation } from '../../bot/directory/organisation.ts';
import { directoryOf, names, organisationOf } from './a-directory.ts';
import { aPerson, aUnit } from './organisation-file.ts';

const ole = aPerson({ id: 'ole', name: 'Ole Bo', unit: 'VS', roles: ['switchboard'] });
const bs = aUnit({ phone: '+4546313000', coverOrder: ['mette', 'anna'] });
const directory = directoryOf(
  [aPerson(), aPerson({ id: 'anna', name: 'Anna Lindegaard' }), ole, aPerson({ id: 'ida', unit: 'ØA' })],
  [aUnit({ id: 'VS', name: 'Åbent hus' }), bs, aUnit({ id: 'ØA', name: 'Ærø' })],
);
const [BS, none] = ['BS', 'XX'] as UnitId[] as [UnitId, UnitId];

test('a person is known by the exact id', async () => {
  expect(await directory.person('ole' as PersonId)).toEqual(ole);
  expect(await directory.person('Ole' as PersonId)).toBeUndefined();
  expect(await directory.person('ole@roskilde.example' as PersonId)).toBeUndefined();
});

test('a unit is known by its letters', async () => {
  expect(await directory.unit(BS)).toEqual(bs);
  expect(await directory.unit('ØA' as UnitId)).toMatchObject({ name: 'Ærø' });
  expect(await directory.unit(none)).toBeUndefined();
});

test('units come by name', async () => {
  expect(names(await directory.units())).toEqual(['Borgerservice', 'Ærø', 'Åbent hus']);
});

test('a unit’s people come by name; an unknown unit has none', async () => {
  expect(names(await directory.peopleOf(BS))).toEqual(['Anna Lindegaard', 'Mette Holm']);
  expect(await directory.peopleOf(none)).toEqual([]);
});

test('whatever is handed out is frozen; what was given stays as it was', async () => {
  const given = organisationOf([aPerson({ id: 'zoe', name: 'Zoe' }), aPerson()]);
  const open = fileDirectory(given);
  const lists = [
    open.units(),
    open.peopleOf(BS),
    open.findPeople('mette'),
    open.findPeople('x'),
    open.peopleOf(none),
  ];
  expect(loose([open, ...(await Promise.all(lists))])).toEqual([]);
  expect(names(given.people)).toEqual(['Zoe', 'Mette Holm']);
  expect(Object.isFrozen(given.people[0])).toBe(false);
});

/** Every object in these that could be changed. */
function loose(values: readonly unknown[]): unknown[] {
  const objects = values.filter((value) => typeof value === 'object' && value !== null);
  return objects.flatMap((value) => [
    ...(Object.isFrozen(value) ? [] : [value]),
    ...loose(Object.values(value)),
  ]);
}

describe('50,000 people', () => {
  const firsts = ['Mette', 'Søren', 'Åse', 'Fatima', 'Jens'];
  const lasts = ['Holm', 'Krogh', 'Ørum', 'Aagaard', 'Yildiz', 'Lund', 'Bjerre'];
  const units = ['BS', 'JC', 'YC', 'BY'].map((id) => aUnit({ id, manager: 'p0' }));
  const people = Array.from({ length: 50_000 }, (_, at) => {
    const name = `${firsts[at % 5]} ${lasts[at % 7]}${at % 9973}`;
    return aPerson({ id: `p${at}`, name, unit: units[at % 4]?.id, phones: [`+45${20_000_000 + at}`] });
  });
  const text = JSON.stringify({ municipality: 'Stor', units, people });

  // The bounds are several times what it takes (0.7, 0.7 and 0.1 s), for busy machines; scans would take minutes.
  test('are read and indexed at once, and each is found at once', async () => {
    const [reading, toRead] = timed(() => readOrganisation(text));
    if (!reading.ok) throw new Error(reading.faults[0]?.message);
    const [open, toIndex] = timed(() => fileDirectory(reading.organisation));
    const [found, toFind] = timed(() =>
      Promise.all(people.map(({ email }) => open.findPeople(String(email)))),
    );
    expect((await found).map((list) => list.map(({ id }) => id))).toEqual(people.map(({ id }) => [id]));
    expect(toRead).toBeLessThan(3_000);
    expect(toIndex).toBeLessThan(3_000);
    expect(toFind).toBeLessThan(2_000);
  });
});

function timed<Result>(work: () => Result): [Result, number] {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
}
