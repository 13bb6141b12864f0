import { type CoverFacts, coverFacts, type Known } from '../core/absence/cover-facts.ts';
import { peopleOnRota } from '../core/absence/duty.ts';
import type { Roster, RosterStore } from '../core/absence/roster.ts';
import type { Directory, Person, PersonId, Unit, UnitId } from '../core/directory.ts';

export type CoverPorts = {
  readonly directory: Directory;
  readonly rosters: Pick<RosterStore, 'of'>;
};

/** What is read once and asked again and again, while one question is answered. */
export type Loading = {
  readonly person: (id: PersonId) => Promise<Person | undefined>;
  readonly unit: (id: UnitId) => Promise<Unit | undefined>;
  readonly roster: (id: UnitId) => Promise<Roster>;
  /** All that was read so far. */
  readonly known: Known;
  readonly facts: () => CoverFacts;
};

export function loading({ directory, rosters }: CoverPorts): Loading {
  const people = new Map<PersonId, Promise<Person | undefined>>();
  const units = new Map<UnitId, Promise<Unit | undefined>>();
  const read = new Map<UnitId, Promise<Roster>>();
  const found = { people: new Set<Person>(), units: new Set<Unit>(), rosters: new Set<Roster>() };
  return {
    person: once(people, directory.person, found.people),
    unit: once(units, directory.unit, found.units),
    roster: once(read, (id) => rosters.of(id), found.rosters),
    known: found,
    facts: () => coverFacts(found),
  };
}

function once<Id, T>(
  asked: Map<Id, Promise<T>>,
  ask: (id: Id) => Promise<T>,
  found: Set<NonNullable<T>>,
): (id: Id) => Promise<T> {
  return (id) => {
    const before = asked.get(id);
    if (before !== undefined) return before;
    const answer = ask(id).then((value) => {
      if (value != null) found.add(value);
      return value;
    });
    asked.set(id, answer);
    return answer;
  };
}

/**
 * Loads all that decides who covers for these people, on whatever day: their units' rosters, whom those name, and their
 * substitutes' in turn, each unit once. Waves of storage calls: the own unit's roster, those of the people whom it
 * names, and one more for each further substitute of another unit.
 */
export async function loadCover(load: Loading, people: readonly PersonId[]): Promise<void> {
  const homes = await Promise.all(people.map(async (id) => (await load.person(id))?.unit));
  await Promise.all([...new Set(homes)].map((unit) => loadStanding(load, unit)));
  const seen = new Set<PersonId>();
  const namedIn = new Map<Roster, ReturnType<typeof substitutesIn>>();
  for (let next = people; next.length > 0; ) {
    for (const id of next) seen.add(id);
    const named = await Promise.all(next.map((id) => loadNamed(load, id, namedIn)));
    next = [...new Set(named.flat())].filter((id) => !seen.has(id));
  }
}

/** The substitutes whom the person names, in whichever of their entries. */
async function loadNamed(
  load: Loading,
  id: PersonId,
  namedIn: Map<Roster, ReturnType<typeof substitutesIn>>,
): Promise<readonly PersonId[]> {
  const person = await load.person(id);
  if (person === undefined) return [];
  const roster = await load.roster(person.unit);
  const named = namedIn.get(roster) ?? substitutesIn(roster);
  namedIn.set(roster, named);
  return named.get(id) ?? [];
}

/** By the absent person. Made once a roster: a large unit has a thousand entries. */
function substitutesIn({ absences }: Roster): ReadonlyMap<PersonId, readonly PersonId[]> {
  const named = new Map<PersonId, PersonId[]>();
  for (const { person, substitute } of absences) {
    if (substitute === undefined) continue;
    named.set(person, [...(named.get(person) ?? []), substitute]);
  }
  return named;
}

/** Whoever answers for a unit, and for those that cover it while it is closed, with where they are themselves. */
export async function loadStanding(load: Loading, id: UnitId | undefined): Promise<void> {
  if (id === undefined) return;
  const roster = await load.roster(id);
  const covering = roster.closures.flatMap(({ to }) => (to === undefined || to === id ? [] : [to]));
  await Promise.all([id, ...new Set(covering)].map((one) => loadAnswering(load, one)));
}

async function loadAnswering(load: Loading, id: UnitId): Promise<void> {
  const [unit, { rota }] = await Promise.all([load.unit(id), load.roster(id)]);
  const standing = unit === undefined ? [] : [...unit.coverOrder, unit.manager, unit.deputy];
  const ids = [...standing, ...peopleOnRota(rota)].filter((one) => one !== undefined);
  await Promise.all(
    ids.map(async (one) => {
      const person = await load.person(one);
      if (person !== undefined) await load.roster(person.unit);
    }),
  );
}
