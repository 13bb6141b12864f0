import { expect, test } from 'vitest';
import { addPerson, addUnit, type Change, changed, faultsOf, person, unit } from './organisation-file.ts';

const noPerson = (id: string) =>
  `No person has the id "${id}": correct the id, or add the person to "people".`;
const noUnit = 'No unit has the id "XX": correct it, or add the unit to "units".';
const empty = 'Nobody belongs to "SB": give at least one person "unit": "SB", or remove the unit.';
const onePerson = 'keep one of the two, or correct an id.';
const oneUnit = 'give each unit letters of its own.';
const ownAddress = 'give each person an own address.';
const differ = 'they must differ within a unit.';
const once = 'let a mailbox stand once, at one unit.';

test.each<[string, Change, string]>([
  ['an unknown manager', unit(1, { manager: 'nobody' }), `units[1].manager: ${noPerson('nobody')}`],
  ['an unknown deputy', unit(0, { deputy: 'nobody' }), `units[0].deputy: ${noPerson('nobody')}`],
  [
    'an unknown coordinator',
    unit(0, { coordinators: ['jonas', 'x'] }),
    `units[0].coordinators[1]: ${noPerson('x')}`,
  ],
  ['an unknown cover', unit(0, { coverOrder: ['x', 'jonas'] }), `units[0].coverOrder[0]: ${noPerson('x')}`],
  ['an id in another case', unit(0, { manager: 'Mette' }), `units[0].manager: ${noPerson('Mette')}`],
  ['an unknown unit', person(0, { unit: 'XX' }), `people[0].unit: ${noUnit}`],
  ['an empty unit', addUnit({ id: 'SB' }), `units[2]: ${empty}`],
  [
    'a person twice',
    addPerson({ id: 'mette' }),
    `people[3].id: "mette" is also at people[0].id: ${onePerson}`,
  ],
  ['a unit twice', addUnit({ id: 'BS' }), `units[2].id: "BS" is also at units[0].id: ${oneUnit}`],
  [
    'an e-mail twice',
    person(2, { email: 'Mette@Roskilde.example' }),
    `people[2].email: "Mette@Roskilde.example" is also at people[0].email: ${ownAddress}`,
  ],
  [
    'initials twice in a unit',
    person(1, { initials: 'mette' }),
    `people[1].initials: "mette" is also at people[0].initials: ${differ}`,
  ],
  [
    'a mailbox at two units',
    unit(1, { mailboxes: ['BS@roskilde.example'] }),
    `units[1].mailboxes[0]: "BS@roskilde.example" is also at units[0].mailboxes[0]: ${once}`,
  ],
  [
    'a mailbox twice at one unit',
    unit(1, { mailboxes: ['a@b.example', 'a@b.example'] }),
    `units[1].mailboxes[1]: "a@b.example" is also at units[1].mailboxes[0]: ${once}`,
  ],
])('%s', (_, change, fault) => {
  expect(faultsOf(changed(change))).toEqual([fault]);
});

test('who stands there three times is told twice, each time of the first', () => {
  const thrice = [
    addPerson({ id: 'mette' }),
    addPerson({ id: 'mette', initials: 'N2', email: 'n2@b.example' }),
  ];
  expect(faultsOf(changed(...thrice))).toEqual([
    `people[3].id: "mette" is also at people[0].id: ${onePerson}`,
    `people[4].id: "mette" is also at people[0].id: ${onePerson}`,
  ]);
});

test('what has no shape at all hides none of them', () => {
  const shapeless: Change = (f) => [f.units.unshift('BS' as never), f.people.push(7 as never)];
  const text = changed(unit(1, { manager: 'nobody' }), shapeless);
  expect(faultsOf(text)).toContain(`units[2].manager: ${noPerson('nobody')}`);
});
