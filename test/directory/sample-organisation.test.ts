import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PersonId, UnitId } from '../../bot/core/directory.ts';
import { fileDirectory } from '../../bot/directory/file-directory.ts';
import { readOrganisation } from '../../bot/directory/organisation.ts';
import { PLAYGROUND_USERS } from '../../bot/local/playground-users.ts';

const text = readFileSync(new URL('../../bot/directory/sample-organisation.json', import.meta.url), 'utf8');
const reading = readOrganisation(text);
if (!reading.ok) throw new Error(JSON.stringify(reading.faults, null, 2));
const { units, people } = reading.organisation;
const directory = fileDirectory(reading.organisation);

const only = async (name: string) => {
  const found = await directory.findPeople(name);
  expect(found).toHaveLength(1);
  return found[0];
};

test('it has the seven units', () => {
  expect(units.map(({ id, name }) => `${name} (${id})`)).toEqual([
    'Borgerservice (BS)',
    'Jobcenter (JC)',
    'Ydelsescenter (YC)',
    'Byggesag (BY)',
    'Voksenservice (VS)',
    'Socialpsykiatri (SP)',
    'Skole og Børn (SB)',
  ]);
});

test('nobody in it can be written to or called: the domain is reserved, the numbers are assigned to nobody', () => {
  const addresses = [...people.map(({ email }) => email), ...units.flatMap(({ mailboxes }) => mailboxes)];
  expect(addresses.filter((address) => !address.endsWith('@roskilde.example'))).toEqual([]);
  const numbers = [...people.flatMap(({ phones }) => phones), ...units.flatMap(({ phone }) => phone ?? [])];
  // The Danish numbering plan has left 15 xx xx xx free.
  expect(numbers.filter((number) => !/^\+4515\d{6}$/.test(number))).toEqual([]);
});

describe('it shows', () => {
  test('a role of each kind', () => {
    const roles = new Set(people.flatMap((person) => person.roles));
    expect(roles).toEqual(new Set(['switchboard', 'administrator']));
  });

  test('a unit whose colleagues may log absences for each other, and units where they may not', () => {
    expect(new Set(units.map((unit) => unit.colleaguesMayLog))).toEqual(new Set([true, false]));
  });

  test('an ambiguous Mette, and one Jonas and one Anna in Borgerservice', async () => {
    expect((await directory.findPeople('Mette')).map(({ name }) => name)).toEqual([
      'Mette Holm',
      'Mette Skovgaard',
    ]);
    expect(await only('Mette Holm')).toMatchObject({ unit: 'BS', initials: 'MEHO' });
    expect(await only('Jonas')).toMatchObject({ unit: 'BS', name: 'Jonas Krogh' });
    expect(await only('Anna')).toMatchObject({ unit: 'BS' });
  });
});

describe('the Playground’s users', () => {
  test('are six people of the sample, by the names that the Playground knows', async () => {
    const users = await Promise.all(PLAYGROUND_USERS.map((id) => directory.person(id)));
    expect(users.map((user) => user?.name)).toEqual([
      'Alex Wilber',
      'Megan Bowen',
      'Adele Vance',
      'Isaiah Langer',
      'Patti Fernandez',
      'Lynne Robbins',
    ]);
  });

  test('are an ordinary caseworker, managers and roles', async () => {
    const [alex, megan, adele, isaiah, patti, lynne] = PLAYGROUND_USERS as readonly [...PersonId[]];
    const [bs, jc] = await Promise.all([directory.unit('BS' as UnitId), directory.unit('JC' as UnitId)]);
    expect(bs).toMatchObject({ manager: megan, coordinators: [adele] });
    expect(jc).toMatchObject({ deputy: patti });
    expect(await directory.person(isaiah as PersonId)).toMatchObject({ roles: ['administrator'] });
    expect(await directory.person(lynne as PersonId)).toMatchObject({ roles: ['switchboard'] });
    expect(await directory.person(alex as PersonId)).toMatchObject({ unit: 'BS', roles: [] });
    const duties = units.flatMap((unit) => [unit.manager, unit.deputy, ...unit.coordinators]);
    expect(duties).not.toContain(alex);
  });
});
