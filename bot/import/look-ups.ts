import type { Directory, Person, PersonId, Unit, UnitId } from '../core/directory.ts';
import { CHANNELS, type Channel, KINDS, type Kind } from '../core/inquiry.ts';
import type { LocalDay } from '../core/local-day.ts';
import type { CaseType } from '../core/service-target.ts';
import { unitFinder } from '../core/unit-names.ts';
import { SLOT_READERS } from '../language/read-slots.ts';
import { textOf } from '../language/tokens.ts';

/** What a text of the file means to this municipality: one of them, or why not. */
export type Found<Value> =
  | { readonly value: Value }
  | { readonly reason: 'unknown' }
  /** What tells them apart. */
  | { readonly reason: 'several'; readonly names: readonly string[] };

export type LookUps = {
  channel(text: string): Found<Channel>;
  kind(text: string): Found<Kind>;
  caseType(text: string): Found<string>;
  unit(text: string): Found<UnitId>;
  /** By id, e-mail, full name or initials, which are a person's own within the unit. */
  owner(text: string, unit: UnitId | undefined): Promise<Found<PersonId>>;
  readonly units: readonly Unit[];
};

/** As it is compared: case and spaces aside. */
const key = (text: string): string =>
  text.replace(/\s+/gu, ' ').trim().toLocaleLowerCase('da-DK').normalize('NFC');

/** Thousands of rows say the same few things, so that each is found once. */
export async function lookUps(directory: Directory, caseTypes: readonly CaseType[]): Promise<LookUps> {
  const units = await directory.units();
  const unitsCalled = unitFinder(units);
  const caseTypesByKey = byKey(caseTypes, ({ id, name }) => [id, name.da, name.en]);
  return {
    units,
    channel: remembered((text) => oneOf(CHANNELS, text, SLOT_READERS.channel)),
    kind: remembered((text) => oneOf(KINDS, text, SLOT_READERS.kind)),
    caseType: remembered((text) => only(caseTypesByKey.get(key(text)), ({ id }) => id)),
    unit: remembered((text) => only(unitsCalled(text), ({ id }) => id)),
    owner: rememberedPairs((text, unit) => findOwner(directory, text, unit)),
  };
}

function byKey<Value>(values: readonly Value[], called: (value: Value) => readonly string[]) {
  const found = new Map<string, Set<Value>>();
  for (const value of values)
    for (const name of called(value).map(key)) found.set(name, (found.get(name) ?? new Set()).add(value));
  return found;
}

function only<Value, Id extends string>(
  found: Iterable<Value> | undefined,
  idOf: (value: Value) => Id,
): Found<Id> {
  const [first, ...others] = Array.from(found ?? [], idOf);
  if (first === undefined) return { reason: 'unknown' };
  return others.length === 0 ? { value: first } : { reason: 'several', names: [first, ...others] };
}

/** By its id, or by any word that the bot knows for it; of the words it is the whole text. */
function oneOf<Choice extends string>(
  choices: readonly Choice[],
  text: string,
  read: (typeof SLOT_READERS)['channel' | 'kind'],
): Found<Choice> {
  const byId = choices.find((choice) => choice.toLowerCase() === text.trim().toLowerCase());
  if (byId !== undefined) return { value: byId };
  const words = textOf(text, 0 as LocalDay);
  const whole = read(words, 0).filter(({ next }) => next === words.tokens.length);
  const [first, ...others] = new Set(whole.map(({ value }) => value as unknown as Choice));
  return first === undefined || others.length > 0 ? { reason: 'unknown' } : { value: first };
}

async function findOwner(
  directory: Directory,
  text: string,
  unit: UnitId | undefined,
): Promise<Found<PersonId>> {
  const byId = await directory.person(text as PersonId);
  if (byId) return { value: byId.id };
  const wanted = key(text);
  const called = (await directory.findPeople(text)).filter(({ name, email, initials }) =>
    [name, email, initials].some((one) => key(one) === wanted),
  );
  const byInitials = called.filter(({ initials }) => key(initials) === wanted);
  const inUnit = byInitials.filter((person) => person.unit === unit);
  const [first, ...others] = inUnit.length === 1 && byInitials.length === called.length ? inUnit : called;
  if (first === undefined) return { reason: 'unknown' };
  if (others.length === 0) return { value: first.id };
  return { reason: 'several', names: await unitNames(directory, [first, ...others]) };
}

async function unitNames(directory: Directory, people: readonly Person[]): Promise<string[]> {
  const units = [...new Set(people.map(({ unit }) => unit))];
  return Promise.all(units.map(async (id) => (await directory.unit(id))?.name ?? id));
}

function remembered<Value>(find: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const value = known.get(text) ?? find(text);
    if (known.size < MOST_REMEMBERED) known.set(text, value);
    return value;
  };
}

/** More than a municipality has names for such things; what a strange file says beyond is looked up each time. */
const MOST_REMEMBERED = 100_000;

function rememberedPairs<Value>(
  find: (text: string, unit: UnitId | undefined) => Promise<Value>,
): (text: string, unit: UnitId | undefined) => Promise<Value> {
  const of = remembered((pair) => {
    const [text = '', unit] = JSON.parse(pair) as [string, UnitId?];
    return find(text, unit);
  });
  return (text, unit) => of(JSON.stringify(unit === undefined ? [text] : [text, unit]));
}
