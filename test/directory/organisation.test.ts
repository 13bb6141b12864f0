import { describe, expect, test } from 'vitest';
import { readOrganisation } from '../../bot/directory/organisation.ts';
import {
  addPerson,
  anOrganisation,
  type Change,
  changed,
  faultsOf,
  file,
  person,
  unit,
} from './organisation-file.ts';

describe('a valid file', () => {
  test('is read as the port has it', () => {
    expect(readOrganisation(changed())).toEqual({ ok: true, organisation: anOrganisation() });
  });

  test('may name its schema, which is no part of the organisation', () => {
    const reading = readOrganisation(changed(file({ $schema: './organisation.schema.json' })));
    expect(reading).toEqual({ ok: true, organisation: anOrganisation() });
  });

  test('has addresses in lower case, and names and letters composed', () => {
    const reading = readOrganisation(
      changed(
        unit(0, { id: 'A\u030AØ', mailboxes: ['BS@Roskilde.Example'] }),
        person(0, { unit: 'ÅØ', email: 'METTE@roskilde.example', name: 'A\u030Ase Holm' }),
        person(1, { unit: 'A\u030AØ' }),
      ),
    );
    expect(reading).toMatchObject({
      ok: true,
      organisation: {
        units: [{ id: 'ÅØ', mailboxes: ['bs@roskilde.example'] }, {}],
        people: [{ unit: 'ÅØ', email: 'mette@roskilde.example', name: 'Åse Holm' }, { unit: 'ÅØ' }, {}],
      },
    });
  });

  test.each<[string, Change]>([
    ['a manager from another unit', unit(1, { manager: 'jonas' })],
    ['the same initials in two units', person(2, { initials: 'METTE' })],
    ['a shared number', person(2, { phones: ['+4546313001'] })],
    ['somebody without a phone', person(0, { phones: [] })],
    ['an id of one character', addPerson({ id: 'x' })],
    ['an id of 128 characters', addPerson({ id: 'x'.repeat(128) })],
    ['two ids that differ in case', addPerson({ id: 'METTE' })],
    ['every role', person(0, { roles: ['switchboard', 'administrator'] })],
    ['three letters', (f) => [unit(1, { id: 'ÆØÅ' })(f), person(2, { unit: 'ÆØÅ' })(f)]],
  ])('may have %s', (_, change) => {
    expect(faultsOf(changed(change))).toEqual([]);
  });

  test('may begin with a byte order mark', () => {
    expect(faultsOf(`\uFEFF${changed()}`)).toEqual([]);
  });
});

test('all faults are told at once, of shape and of reference, and each place once', () => {
  const text = changed(
    file({ colour: 'red' }),
    unit(0, { manager: 'nobody', deputy: '', colleaguesMayLog: 1 }),
    unit(1, { coverOrder: ['jonas', 'nobody', 7] }),
    person(1, { email: 'mette@roskilde.example', phones: 'none' }),
    person(2, { unit: 'XX', id: undefined }),
  );
  const reading = readOrganisation(text);
  expect(reading.ok ? [] : reading.faults.map(({ path }) => path)).toEqual([
    'units[0].deputy',
    'units[0].colleaguesMayLog',
    'units[1].coverOrder[2]',
    'people[1].phones',
    'people[2].id',
    'colour',
    'units[0].manager',
    'units[1].coverOrder[1]',
    'people[2].unit',
    'units[1]',
    'people[1].email',
  ]);
});
