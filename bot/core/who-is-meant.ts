import type { Person, Unit, UnitId } from './directory.ts';

/** Somebody who can be named in a command: a colleague with the unit, or a unit. */
export type Party =
  | { readonly kind: 'person'; readonly person: Person; readonly unit: Unit | undefined }
  | { readonly kind: 'unit'; readonly unit: Unit };

export type WhoIsMeant =
  | { readonly ok: true; readonly party: Party }
  | { readonly ok: false; readonly reason: 'several'; readonly parties: readonly Party[] }
  | { readonly ok: false; readonly reason: 'nobody' };

/** Everybody who bears what was written. */
export type Bearers = {
  /** By name. */
  readonly people: readonly Person[];
  readonly units: readonly Unit[];
  /** By their ids. */
  readonly unitsOfPeople: ReadonlyMap<UnitId, Unit>;
  /** Of the one who writes: a colleague next door is meant more often. */
  readonly ownUnit: UnitId | undefined;
};

/** One goes on; among several only their writer can choose, the own unit's first; nobody is said. */
export function whoIsMeant({ people, units, unitsOfPeople, ownUnit }: Bearers): WhoIsMeant {
  const own = people.filter(({ unit }) => unit === ownUnit);
  const others = people.filter(({ unit }) => unit !== ownUnit);
  const parties: readonly Party[] = [
    ...units.map((unit) => ({ kind: 'unit', unit }) as const),
    ...[...own, ...others].map(
      (person) => ({ kind: 'person', person, unit: unitsOfPeople.get(person.unit) }) as const,
    ),
  ];
  const [party, another] = parties;
  if (party === undefined) return { ok: false, reason: 'nobody' };
  return another === undefined ? { ok: true, party } : { ok: false, reason: 'several', parties };
}
