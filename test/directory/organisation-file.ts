/** A small valid organisation file to break in tests: units BS and JC, three people. */
import { readOrganisation } from '../../bot/directory/organisation.ts';

export type Loose = Record<string, unknown>;
export type OrganisationFile = Loose & { units: Loose[]; people: Loose[] };
export type Change = (file: OrganisationFile) => unknown;

export function aPerson(given: Loose = {}): Loose {
  const id = given.id ?? 'mette';
  return {
    id,
    name: 'Mette Holm',
    initials: String(id).slice(0, 12).toUpperCase(),
    email: `${id}@roskilde.example`,
    phones: ['+4546313001'],
    unit: 'BS',
    roles: [],
    ...given,
  };
}

export function aUnit(given: Loose = {}): Loose {
  return {
    id: 'BS',
    name: 'Borgerservice',
    manager: 'mette',
    coordinators: [],
    coverOrder: [],
    mailboxes: [],
    colleaguesMayLog: false,
    ...given,
  };
}

export function anOrganisation(): OrganisationFile {
  const bs = {
    deputy: 'jonas',
    coordinators: ['jonas'],
    coverOrder: ['jonas'],
    mailboxes: ['bs@roskilde.example'],
  };
  return {
    municipality: 'Roskilde Kommune',
    units: [aUnit(bs), aUnit({ id: 'JC', name: 'Jobcenter', mailboxes: ['jc@roskilde.example'] })],
    people: [
      aPerson(),
      aPerson({ id: 'jonas', name: 'Jonas Krogh' }),
      aPerson({ id: 'patti', name: 'Patti Fernandez', unit: 'JC' }),
    ],
  };
}

/** The valid file with these changes. */
export function changed(...changes: readonly Change[]): string {
  const file = anOrganisation();
  for (const change of changes) change(file);
  return JSON.stringify(file);
}

/** Changes for {@link changed}: 0 is BS, 1 is JC; 0 and 1 are Mette and Jonas of BS, 2 is Patti of JC. */
export const file = (fields: Loose) => (of: OrganisationFile) => Object.assign(of, fields);
export const unit = (at: number, fields: Loose) => (of: OrganisationFile) =>
  Object.assign(of.units[at] ?? {}, fields);
export const person = (at: number, fields: Loose) => (of: OrganisationFile) =>
  Object.assign(of.people[at] ?? {}, fields);
export const addUnit = (fields: Loose) => (of: OrganisationFile) => of.units.push(aUnit(fields));
export const addPerson = (fields: Loose) => (of: OrganisationFile) =>
  of.people.push(aPerson({ initials: 'NEW', email: 'new@roskilde.example', ...fields }));

/** `path: message` of every fault. */
export function faultsOf(text: string): string[] {
  const reading = readOrganisation(text);
  return reading.ok ? [] : reading.faults.map(({ path, message }) => `${path}: ${message}`);
}
