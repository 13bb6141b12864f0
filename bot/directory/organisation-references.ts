/** Who and what an organisation file refers to, and whether it is there, and there once. */
import { z } from 'zod';
import type { Fault } from '../edited-files/faults.ts';
import { searchKey } from './search-key.ts';

// As much of the file as can be made out: a fault in its shape must not hide that a manager is unknown.
const text = z.string().optional().catch(undefined);
const texts = z.array(text).catch([]);
const unit = z.object({
  id: text,
  manager: text,
  deputy: text,
  coordinators: texts,
  coverOrder: texts,
  mailboxes: texts,
});
const person = z.object({ id: text, initials: text, email: text, unit: text });
const sketch = z.object({
  units: z
    .array(unit.catch(unit.parse({})))
    .optional()
    .catch(undefined),
  people: z.array(person.catch({})).optional().catch(undefined),
});

type Unit = z.output<typeof unit>;
type Person = z.output<typeof person>;
/** A text of the file and where it stands. */
type Said = { readonly path: string; readonly value: string };

/** Faults between the parts of a parsed file, whatever its shape. A missing list is a fault of shape: nothing is said of it here. */
export function referenceFaults(file: unknown): Fault[] {
  const { units, people } = sketch.catch({}).parse(file);
  return [
    ...(units && people ? [...unknownPeople(units, people), ...unknownUnits(units, people)] : []),
    ...(units && people ? emptyUnits(units, people) : []),
    ...repeatedOfUnits(units ?? []),
    ...repeatedOfPeople(people ?? []),
  ];
}

function unknownPeople(units: readonly Unit[], people: readonly Person[]): Fault[] {
  const known = new Set(people.map(({ id }) => id));
  const mentioned = units.flatMap((unit, at) => [
    ...said(`units[${at}].manager`, unit.manager),
    ...said(`units[${at}].deputy`, unit.deputy),
    ...saidEach(`units[${at}].coordinators`, unit.coordinators),
    ...saidEach(`units[${at}].coverOrder`, unit.coverOrder),
  ]);
  return mentioned
    .filter(({ value }) => !known.has(value))
    .map(({ path, value }) => ({
      path,
      message: `No person has the id "${value}": correct the id, or add the person to "people".`,
    }));
}

function unknownUnits(units: readonly Unit[], people: readonly Person[]): Fault[] {
  const known = new Set(units.map(({ id }) => id?.normalize('NFC')));
  return people
    .flatMap((person, at) => said(`people[${at}].unit`, person.unit))
    .filter(({ value }) => !known.has(value.normalize('NFC')))
    .map(({ path, value }) => ({
      path,
      message: `No unit has the id "${value}": correct it, or add the unit to "units".`,
    }));
}

function emptyUnits(units: readonly Unit[], people: readonly Person[]): Fault[] {
  const peopled = new Set(people.map((person) => person.unit?.normalize('NFC')));
  return units.flatMap(({ id }, at) => {
    if (id === undefined || peopled.has(id.normalize('NFC'))) return [];
    const message = `Nobody belongs to "${id}": give at least one person "unit": "${id}", or remove the unit.`;
    return [{ path: `units[${at}]`, message }];
  });
}

function repeatedOfUnits(units: readonly Unit[]): Fault[] {
  const ids = units.flatMap((unit, at) => said(`units[${at}].id`, unit.id));
  const mailboxes = units.flatMap((unit, at) => saidEach(`units[${at}].mailboxes`, unit.mailboxes));
  return [
    ...repeated(ids, 'give each unit letters of its own', (value) => value.normalize('NFC')),
    ...repeated(mailboxes, 'let a mailbox stand once, at one unit', searchKey),
  ];
}

function repeatedOfPeople(people: readonly Person[]): Fault[] {
  const ids = people.flatMap((person, at) => said(`people[${at}].id`, person.id));
  const emails = people.flatMap((person, at) => said(`people[${at}].email`, person.email));
  const initials = Map.groupBy(people.entries(), ([, person]) => person.unit?.normalize('NFC'));
  const initialsByUnit = [...initials.values()].map((members) =>
    members.flatMap(([at, member]) => said(`people[${at}].initials`, member.initials)),
  );
  return [
    ...repeated(ids, 'keep one of the two, or correct an id', (value) => value),
    ...repeated(emails, 'give each person an own address', searchKey),
    ...initialsByUnit.flatMap((one) => repeated(one, 'they must differ within a unit', searchKey)),
  ];
}

/** Told of the later one, naming the earlier. */
function repeated(all: readonly Said[], advice: string, keyOf: (value: string) => string): Fault[] {
  const first = new Map<string, string>();
  return all.flatMap(({ path, value }) => {
    const earlier = first.get(keyOf(value));
    if (earlier === undefined) first.set(keyOf(value), path);
    return earlier === undefined ? [] : [{ path, message: `"${value}" is also at ${earlier}: ${advice}.` }];
  });
}

function said(path: string, value: string | undefined): Said[] {
  return value === undefined ? [] : [{ path, value }];
}

function saidEach(path: string, values: readonly (string | undefined)[]): Said[] {
  return values.flatMap((value, at) => said(`${path}[${at}]`, value));
}
