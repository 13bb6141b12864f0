import { expect, test } from 'vitest';
import {
  addPerson,
  addUnit,
  type Change,
  changed,
  faultsOf,
  file,
  type Loose,
  person,
  unit,
} from './organisation-file.ts';

const missing = 'This field is missing: add it.';
const noField = 'There is no such field: correct its spelling, or remove it.';
const oneLine = 'Write 1 to 128 characters on one line, without a space at either end.';
const letters = 'Write two or three capital letters, such as "BS".';
const initials = 'Write 1 to 12 characters without spaces, such as "MEHO".';
const address = 'Write one e-mail address, such as "meho@roskilde.example".';
const e164 = 'Write it as E.164, such as "+4515313001": no spaces.';
const noNull = 'This must be a text in quotes, not null (leave the field out where it is optional).';
const roles = 'This must be one of "switchboard", "administrator".';
const emptyJC = 'Nobody belongs to "JC": give at least one person "unit": "JC", or remove the unit.';

test.each<[string, Change, ...string[]]>([
  ['an unknown field', file({ colour: 1 }), `colour: ${noField}`],
  [
    'of a unit',
    unit(1, { phones: [], 'a b': 2 }),
    `units[1].phones: ${noField}`,
    `units[1]["a b"]: ${noField}`,
  ],
  ['of a person', person(2, { phone: '+4546313001' }), `people[2].phone: ${noField}`],
  ['no municipality', (f) => delete f.municipality, `municipality: ${missing}`],
  ['no units', (f) => delete (f as Loose).units, `units: ${missing}`],
  ['no people', (f) => delete (f as Loose).people, `people: ${missing}`],
  ['no coordinators', (f) => delete f.units[0]?.coordinators, `units[0].coordinators: ${missing}`],
  ['an empty list', file({ units: [], people: [] }), 'units: List at least one unit.'],
  ['an object for a list', file({ people: {} }), 'people: This must be a list in [ ], not an object.'],
  [
    'a text for a person',
    (f) => Object.assign(f.people, { 2: 'patti' }),
    'people[2]: This must be an object in { }, not a text.',
    `units[1]: ${emptyJC}`,
  ],
  [
    'a text for a unit',
    (f) => f.units.push('SB' as never),
    'units[2]: This must be an object in { }, not a text.',
  ],
  ['null', unit(0, { deputy: null }), `units[0].deputy: ${noNull}`],
  [
    'no boolean',
    unit(0, { colleaguesMayLog: 'no' }),
    'units[0].colleaguesMayLog: This must be true or false, not a text.',
  ],
  ['a list for a text', unit(0, { phone: [] }), 'units[0].phone: This must be a text in quotes, not a list.'],
  [
    'a number for a text',
    person(0, { name: 7 }),
    'people[0].name: This must be a text in quotes, not a number.',
  ],
  ['an empty text', unit(0, { name: '' }), `units[0].name: ${oneLine}`],
  ['a space at the end', person(0, { name: 'Mette ' }), `people[0].name: ${oneLine}`],
  ['two lines', person(0, { name: 'Mette\nHolm' }), `people[0].name: ${oneLine}`],
  ['an empty id', addPerson({ id: '' }), `people[3].id: ${oneLine}`],
  ['a long id', addPerson({ id: 'x'.repeat(129) }), `people[3].id: ${oneLine}`],
  [
    'small letters',
    (f) => [unit(1, { id: 'jc' })(f), person(2, { unit: 'jc' })(f)],
    `units[1].id: ${letters}`,
    `people[2].unit: ${letters}`,
  ],
  [
    'four letters',
    (f) => [addUnit({ id: 'ABCD' })(f), addPerson({ id: 'x', unit: 'ABCD' })(f)],
    `units[2].id: ${letters}`,
    `people[3].unit: ${letters}`,
  ],
  ['initials with a space', person(0, { initials: 'M H' }), `people[0].initials: ${initials}`],
  ['no address', person(0, { email: 'mette' }), `people[0].email: ${address}`],
  ['no mailbox', unit(0, { mailboxes: ['a@b.example', 'BS'] }), `units[0].mailboxes[1]: ${address}`],
  [
    'a phone as dialled',
    person(0, { phones: ['+4546313001', '46 31 30 01'] }),
    `people[0].phones[1]: ${e164}`,
  ],
  ['a unit’s phone as dialled', unit(0, { phone: '46313000' }), `units[0].phone: ${e164}`],
  ['an unknown role', person(0, { roles: ['boss'] }), `people[0].roles[0]: ${roles}`],
])('%s', (_, change, ...faults) => {
  expect(faultsOf(changed(change))).toEqual(faults);
});

test('a field called __proto__ is unknown, too', () => {
  const text = changed().replace('{', '{"__proto__":{"x":1},');
  expect(faultsOf(text)).toEqual([`__proto__: ${noField}`]);
});

test.each(['null', '[]', '"x"', '3'])('the whole file is %s', (text) => {
  expect(faultsOf(text)).toEqual([expect.stringMatching(/^\(file\): This must be an object in \{ \}, not /)]);
});

test.each(['', '{"municipality": "Roskilde",}', '{"municipality" "Roskilde"}'])('no JSON: %j', (text) => {
  expect(faultsOf(text)).toEqual([
    expect.stringMatching(/^\(file\): This is not JSON: .+\. Often a comma is missing or too many\.$/),
  ]);
});
