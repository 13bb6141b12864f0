import type { PersonId, UnitId } from '../../../bot/core/directory.ts';

/** A municipality larger than any, as the file that the setting DIRECTORY names. */

export const UNITS = 1000;
export const PEOPLE_OF_A_UNIT = 50;

/** AAA, AAB, …: the letters of a unit by its number. */
export const unitLetters = (unit: number): UnitId =>
  [676, 26, 1].map((place) => String.fromCharCode(65 + (Math.floor(unit / place) % 26))).join('') as UnitId;

/** The first thousand people are of a unit each, and so those who ask are; see microsoft.ts. */
export const personId = (unit: number, place: number): PersonId =>
  `7a3e0000-0000-4000-8000-${String(place * UNITS + unit + 101).padStart(12, '0')}` as PersonId;

export function organisation(): string {
  const numbers = Array.from({ length: UNITS }, (_, unit) => unit);
  const units = numbers.map((unit) => ({
    id: unitLetters(unit),
    name: `Afdeling ${unitLetters(unit)}`,
    manager: personId(unit, PEOPLE_OF_A_UNIT - 1),
    coordinators: [],
    coverOrder: [personId(unit, 1)],
    mailboxes: [`${unitLetters(unit).toLowerCase()}@roskilde.example`],
    colleaguesMayLog: false,
  }));
  return JSON.stringify({ municipality: 'Roskilde Kommune', units, people: numbers.flatMap(peopleOf) });
}

function peopleOf(unit: number) {
  return Array.from({ length: PEOPLE_OF_A_UNIT }, (_, place) => ({
    id: personId(unit, place),
    name: `${FIRST_NAMES[(unit + place) % FIRST_NAMES.length]} ${LAST_NAMES[unit % LAST_NAMES.length]}`,
    initials: `P${place}`,
    email: `p${place}.${unitLetters(unit).toLowerCase()}@roskilde.example`,
    phones: [],
    unit: unitLetters(unit),
    roles: [],
  }));
}

const FIRST_NAMES = [
  'Anne',
  'Bo',
  'Camilla',
  'Dorte',
  'Erik',
  'Freja',
  'Gorm',
  'Helle',
  'Ida',
  'Jens',
  'Kirsten',
];
const LAST_NAMES = ['Holm', 'Krogh', 'Lund', 'Møller', 'Nørgaard', 'Riis', 'Skov', 'Thorup', 'Vestergaard'];
