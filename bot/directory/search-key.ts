import type { Person } from '../core/directory.ts';
import { e164 } from '../core/e164.ts';

/**
 * A text as it is compared: composed (NFC), in lower case as Danish has it, single spaces, phones as E.164.
 * Whoever is looked for and whoever is found go through this one function, so that they cannot drift apart.
 */
export function searchKey(text: string): string {
  const plain = text.trim().replace(/\s+/g, ' ');
  return e164(plain) ?? plain.toLocaleLowerCase('da-DK').normalize('NFC');
}

/** Everything a person may be called by in {@link searchKey}'s form; none is there twice. */
export function searchKeys(person: Person): ReadonlySet<string> {
  const called = [...firstWords(person.name), person.initials, person.email, ...person.phones];
  return new Set(called.map(searchKey));
}

/** "Anna Sofie Dahl" may be called Anna, Anna Sofie, or all of it: where a first name ends is not written in a name. */
function firstWords(name: string): string[] {
  const words = name.trim().split(/\s+/);
  return words.map((_, last) => words.slice(0, last + 1).join(' '));
}
