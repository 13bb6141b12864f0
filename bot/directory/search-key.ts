import type { Person } from '../core/directory.ts';

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

/** A text that is a phone number, as E.164. Eight digits alone are Danish; undefined for what is no number. */
function e164(text: string): string | undefined {
  if (!/^[+\d\s().\-/]+$/.test(text)) return undefined;
  const dialled = text.replace(/[\s().\-/]/g, '').replace(/^00/, '+');
  if (/^\+[1-9]\d{6,14}$/.test(dialled)) return dialled;
  if (/^\d{8}$/.test(dialled)) return `+45${dialled}`;
  return /^45\d{8}$/.test(dialled) ? `+${dialled}` : undefined;
}
