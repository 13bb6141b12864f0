import type { Moment } from '../core/absence/absence.ts';
import { coveredBy } from '../core/absence/cover.ts';
import { type CoverFacts, closureOf } from '../core/absence/cover-facts.ts';
import { dutyNow } from '../core/absence/duty-now.ts';
import type { Person, PersonId, UnitId } from '../core/directory.ts';
import { type CoverPorts, loading } from './cover-facts.ts';
import { loadCovered } from './covered-people.ts';
import { loadDuty } from './duty-facts.ts';

/** Whose part somebody takes at a moment, besides their own. */
export type Covering = {
  /** For whom they answer. */
  readonly people: readonly Person[];
  /** Whose duty is theirs, for themselves or for somebody who is away. */
  readonly duties: readonly UnitId[];
  /** Closed units that theirs covers. */
  readonly units: ReadonlySet<UnitId>;
  /** All that decided it, and with that who of these is away when. */
  readonly facts: CoverFacts;
};

/** Usually one wave of storage calls: the roster of the own unit. What others' units say of it takes one more. */
export async function coveringOf(ports: CoverPorts, who: PersonId, moment: Moment): Promise<Covering> {
  const load = loading(ports);
  const person = await load.person(who);
  const unit = person?.unit;
  await Promise.all([
    loadCovered(ports, load, who, moment.day),
    unit === undefined ? undefined : loadDuty(load, unit, [moment.day]),
  ]);
  const facts = load.facts();
  const people = coveredBy(who, moment, facts).flatMap((id) => facts.person(id) ?? []);
  const closed = (unit === undefined ? [] : (facts.roster(unit)?.closedElsewhere ?? [])).filter(
    (one) => closureOf(facts, one, moment.day)?.to === unit,
  );
  // The duty of another unit is theirs only through somebody for whom they answer.
  const places = [...(unit === undefined ? [] : [unit]), ...closed, ...people.map((one) => one.unit)];
  const duties = [...new Set(places)].filter((one) => dutyNow(one, moment, facts)?.by === who);
  return { people, duties, units: new Set(closed), facts };
}
