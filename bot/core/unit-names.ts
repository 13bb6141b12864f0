import type { Unit } from './directory.ts';

/** As a unit's name or letters are compared: case and spaces aside. */
const keyOf = (text: string): string =>
  text.replace(/\s+/gu, ' ').trim().toLocaleLowerCase('da-DK').normalize('NFC');

/**
 * Finds the units that a text names: by id or name, else by the name in its Danish definite form ("Jobcentret",
 * "jobcenteret", "borgerservicen", "byggesagen"). What a unit is really called goes before a form of another's name.
 */
export function unitFinder(units: readonly Unit[]): (text: string) => readonly Unit[] {
  const called = indexed(units, ({ id, name }) => [id, name]);
  const definite = indexed(units, ({ name }) => definiteForms(keyOf(name)));
  return (text) => called.get(keyOf(text)) ?? definite.get(keyOf(text)) ?? [];
}

/** Of a name as it is compared. Which gender a word has is in no directory: all that it could be. */
function definiteForms(name: string): readonly string[] {
  if (/(?:en|et)$/.test(name)) return [];
  if (name.endsWith('center')) return [`${name}et`, `${name.slice(0, -2)}ret`];
  if (/[eé]$/.test(name)) return [`${name}n`, `${name}t`];
  return [`${name}en`, `${name}et`];
}

function indexed(units: readonly Unit[], names: (unit: Unit) => readonly string[]) {
  const found = new Map<string, Unit[]>();
  for (const unit of units)
    for (const name of new Set(names(unit).map(keyOf))) found.set(name, [...(found.get(name) ?? []), unit]);
  return found;
}
