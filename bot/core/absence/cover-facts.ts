import type { Person, PersonId, Unit, UnitId } from '../directory.ts';
import type { LocalDay } from '../local-day.ts';
import { type Absence, isAwayAt, isClosedOn, type Moment, type UnitClosure } from './absence.ts';
import { type DutyKind, onDuty } from './duty.ts';
import type { Roster } from './roster.ts';

/** What is known when it is asked who covers: loaded before, whatever order it came in. */
export type CoverFacts = {
  readonly person: (id: PersonId) => Person | undefined;
  readonly unit: (id: UnitId) => Unit | undefined;
  readonly roster: (unit: UnitId) => Roster | undefined;
  /** The person's own, the one that was entered last first. */
  readonly absencesOf: (id: PersonId) => readonly Absence[];
  /** Everybody of whom something is known. */
  readonly people: readonly Person[];
};

export type Known = {
  readonly people: Iterable<Person>;
  readonly units: Iterable<Unit>;
  readonly rosters: Iterable<Roster>;
};

export function coverFacts({ people, units, rosters }: Known): CoverFacts {
  const personById = new Map(Array.from(people, (one) => [one.id, one]));
  const unitById = new Map(Array.from(units, (one) => [one.id, one]));
  const rosterOf = new Map(Array.from(rosters, (one) => [one.unit, one]));
  const absences = Map.groupBy(eachOnce([...rosterOf.values()]), ({ person }) => person);
  const sorted = new Map(Array.from(absences, ([id, some]) => [id, some.toSorted(laterEntryFirst)]));
  return {
    person: (id) => personById.get(id),
    unit: (id) => unitById.get(id),
    roster: (id) => rosterOf.get(id),
    absencesOf: (id) => sorted.get(id) ?? [],
    people: [...personById.values()],
  };
}

/** While somebody's entries move to their new unit, both rosters have them. */
function eachOnce(rosters: readonly Roster[]): Absence[] {
  const byId = new Map<string, Absence>();
  for (const one of rosters.flatMap(({ absences }) => absences)) {
    const other = byId.get(one.id);
    if (other === undefined || other.version < one.version) byId.set(one.id, one);
  }
  return [...byId.values()];
}

/** Cover follows the later entry; of two of one instant, always the same one. */
const laterEntryFirst = (one: Absence, other: Absence): number =>
  other.enteredAt - one.enteredAt || (one.id < other.id ? -1 : 1);

/** Entries by which the person is away at that moment, the later one first. */
export const absencesAt = (facts: CoverFacts, person: PersonId, moment: Moment): readonly Absence[] =>
  facts.absencesOf(person).filter((absence) => isAwayAt(absence, moment));

/** The unit's whole-day closure that day; of several the one that was entered last. */
export function closureOf(facts: CoverFacts, unit: UnitId, day: LocalDay): UnitClosure | undefined {
  return (facts.roster(unit)?.closures ?? [])
    .filter((closure) => isClosedOn(closure, day))
    .toSorted((one, other) => other.enteredAt - one.enteredAt || (one.id < other.id ? -1 : 1))[0];
}

/** Whom the unit's rota names that day; nobody where that one is in another unit by now, or gone. */
export function onDutyOf(
  facts: CoverFacts,
  unit: UnitId,
  what: DutyKind,
  day: LocalDay,
): PersonId | undefined {
  const named = onDuty(facts.roster(unit)?.rota, what, day);
  return named !== undefined && facts.person(named)?.unit === unit ? named : undefined;
}

/** The person's whole unit is away that day. */
export function closureOn(facts: CoverFacts, person: PersonId, day: LocalDay): UnitClosure | undefined {
  const unit = facts.person(person)?.unit;
  return unit === undefined ? undefined : closureOf(facts, unit, day);
}

export const isAway = (facts: CoverFacts, person: PersonId, moment: Moment): boolean =>
  closureOn(facts, person, moment.day) !== undefined || absencesAt(facts, person, moment).length > 0;
