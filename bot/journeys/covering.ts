import type { Moment } from '../core/absence/absence.ts';
import { coveredBy } from '../core/absence/cover.ts';
import { type CoverFacts, closureOf } from '../core/absence/cover-facts.ts';
import { DUTIES, dutyFor } from '../core/absence/duty.ts';
import { dutyNow } from '../core/absence/duty-now.ts';
import type { Person, PersonId, UnitId } from '../core/directory.ts';
import type { Inquiry } from '../core/inquiry.ts';
import { type CoverPorts, loading } from './cover-facts.ts';
import { loadCovered } from './covered-people.ts';
import { loadDuty } from './duty-facts.ts';

/** Whose part somebody takes at a moment, besides their own. */
export type Covering = {
  /** For whom they answer, for some of their inquiries at least. */
  readonly people: readonly Person[];
  /** Whose duty is theirs, for themselves or for somebody who is away. */
  readonly duties: readonly UnitId[];
  /** Do they answer for it? Of what the rota decides, calls may be another's. */
  readonly covers: (inquiry: Pick<Inquiry, 'owner' | 'unit' | 'channel'>) => boolean;
  /** Closed units that theirs covers. */
  readonly units: ReadonlySet<UnitId>;
  /** All that decided it, and with that who of these is away when. */
  readonly facts: CoverFacts;
};

/** Usually one wave of storage calls: the roster of the own unit. What others' units say of it takes one more. */
export async function coveringOf(ports: CoverPorts, who: PersonId, moment: Moment): Promise<Covering> {
  const load = loading(ports);
  const unit = (await load.person(who))?.unit;
  await Promise.all([
    loadCovered(ports, load, who, [moment.day]),
    unit === undefined ? undefined : loadDuty(load, unit, [moment.day]),
  ]);
  const facts = load.facts();
  const closed = (unit === undefined ? [] : (facts.roster(unit)?.closedElsewhere ?? [])).filter(
    (one) => closureOf(facts, one, moment.day)?.to === unit,
  );
  const covered = new Map(DUTIES.map((what) => [what, new Set(coveredBy(who, moment, facts, what))]));
  const people = [...new Set(DUTIES.flatMap((what) => [...(covered.get(what) ?? [])]))].flatMap(
    (id) => facts.person(id) ?? [],
  );
  // The duty of another unit is theirs only through somebody for whom they answer.
  const places = [...(unit === undefined ? [] : [unit]), ...closed, ...people.map((one) => one.unit)];
  const hasDuty = (one: UnitId, what: (typeof DUTIES)[number]) =>
    dutyNow(one, moment, facts, what)?.by === who;
  return {
    people,
    duties: [...new Set(places)].filter((one) => DUTIES.some((what) => hasDuty(one, what))),
    covers: (inquiry) => {
      const what = dutyFor(inquiry);
      return inquiry.owner === undefined
        ? hasDuty(inquiry.unit, what)
        : covered.get(what)?.has(inquiry.owner) === true;
    },
    units: new Set(closed),
    facts,
  };
}
