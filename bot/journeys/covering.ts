import type { Moment } from '../core/absence/absence.ts';
import { coveredBy } from '../core/absence/cover.ts';
import { type CoverFacts, closureOf } from '../core/absence/cover-facts.ts';
import { DUTIES, type DutyKind, dutyFor } from '../core/absence/duty.ts';
import { dutyNow } from '../core/absence/duty-now.ts';
import type { Person, PersonId, UnitId } from '../core/directory.ts';
import type { Inquiry } from '../core/inquiry.ts';
import type { LocalDay } from '../core/local-day.ts';
import { type CoverPorts, type Loading, loading } from './cover-facts.ts';
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
  const own = unit === undefined ? [] : [unit];
  await Promise.all([
    loadCovered(ports, load, who, [moment.day]),
    ...own.map((one) => loadDuty(load, one, [moment.day])),
  ]);
  const covered = coveredFor(who, moment, load.facts());
  const people = [...new Set([...covered.values()].flatMap((ids) => [...ids]))].flatMap(
    (id) => load.facts().person(id) ?? [],
  );
  // The duty of another unit is theirs only through somebody for whom they answer, or since it is closed.
  const places = await withClosed(load, [...own, ...people.map((one) => one.unit)], moment.day);
  const facts = load.facts();
  const hasDuty = (one: UnitId, what: DutyKind) => dutyNow(one, moment, facts, what)?.by === who;
  return {
    people,
    duties: places.filter((one) => DUTIES.some((what) => hasDuty(one, what))),
    covers: (inquiry) => {
      const what = dutyFor(inquiry);
      return inquiry.owner === undefined
        ? hasDuty(inquiry.unit, what)
        : covered.get(what)?.has(inquiry.owner) === true;
    },
    units: new Set(places.filter((one) => one !== unit && closureOf(facts, one, moment.day)?.to === unit)),
    facts,
  };
}

/** Those for whom they answer, by what comes in. */
const coveredFor = (
  who: PersonId,
  moment: Moment,
  facts: CoverFacts,
): ReadonlyMap<DutyKind, ReadonlySet<PersonId>> =>
  new Map(DUTIES.map((what) => [what, new Set(coveredBy(who, moment, facts, what))]));

/** These units, and those that they cover while they are closed, each once; and what decides whose duty that is. */
async function withClosed(load: Loading, units: readonly UnitId[], day: LocalDay): Promise<UnitId[]> {
  const found = new Set(units);
  for (let next = [...found]; next.length > 0; ) {
    const rosters = await Promise.all(next.map(load.roster));
    const others = [...new Set(rosters.flatMap(({ closedElsewhere }) => closedElsewhere))];
    await Promise.all(others.map((one) => loadDuty(load, one, [day])));
    const facts = load.facts();
    const comesHere = (one: UnitId) => {
      const to = closureOf(facts, one, day)?.to;
      return to !== undefined && found.has(to) && !found.has(one);
    };
    next = others.filter(comesHere);
    for (const one of next) found.add(one);
  }
  return [...found];
}
