import { fileDirectory } from '../../bot/directory/file-directory.ts';
import { type Organisation, readOrganisation } from '../../bot/directory/organisation.ts';
import { aUnit, type Loose } from './organisation-file.ts';

/** @throws Error with the faults of what was given. */
export function organisationOf(people: readonly Loose[], units: readonly Loose[] = [aUnit()]): Organisation {
  const reading = readOrganisation(JSON.stringify({ municipality: 'Roskilde Kommune', units, people }));
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults.slice(0, 5), null, 2));
  return reading.organisation;
}

export const directoryOf = (people: readonly Loose[], units?: readonly Loose[]) =>
  fileDirectory(organisationOf(people, units));

export const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name);
