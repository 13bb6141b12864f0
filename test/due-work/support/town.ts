import type { Directory, PersonId, UnitId } from '../../../bot/core/directory.ts';
import { fileDirectory } from '../../../bot/directory/file-directory.ts';
import { readOrganisation } from '../../../bot/directory/organisation.ts';
import { aPerson, aUnit } from '../../directory/organisation-file.ts';

/** A municipality of so many people in four units, and one who administers. */

export const UNITS = ['BS', 'JC', 'YC', 'BY'] as UnitId[];

export const personId = (number: number): PersonId =>
  `7a3e0000-0000-4000-8000-${String(number).padStart(12, '0')}` as PersonId;

export const ADMINISTRATOR = personId(999_999);

export const unitOf = (number: number): UnitId => UNITS[number % UNITS.length] ?? ('BS' as UnitId);

export function town(people: number): Directory {
  const numbers = Array.from({ length: people }, (_, number) => number);
  const file = {
    municipality: 'Roskilde Kommune',
    units: UNITS.map((id, number) =>
      aUnit({ id, name: `Afdeling ${id}`, manager: personId(number), mailboxes: [`${id}@roskilde.example`] }),
    ),
    people: [
      ...numbers.map((number) =>
        aPerson({
          id: personId(number),
          name: `Person ${number}`,
          initials: `P${number}`,
          email: `p${number}@roskilde.example`,
          unit: unitOf(number),
        }),
      ),
      aPerson({
        id: ADMINISTRATOR,
        name: 'Isaiah Langer',
        initials: 'ISLA',
        email: 'isla@roskilde.example',
        roles: ['administrator'],
      }),
    ],
  };
  const read = readOrganisation(JSON.stringify(file));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return fileDirectory(read.organisation);
}
