import { setImmediate as nextTurn } from 'node:timers/promises';
import { isClosedOn } from '../core/absence/absence.ts';
import type { AnsweredBy } from '../core/absence/answered-by.ts';
import { type CoverFacts, isAway } from '../core/absence/cover-facts.ts';
import { momentAt, momentToAsk } from '../core/absence/moments.ts';
import type { RosterStore } from '../core/absence/roster.ts';
import type { Person, UnitId } from '../core/directory.ts';
import type { LocalDay } from '../core/local-day.ts';
import type { OpeningHours } from '../core/opening-hours.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { type CoverPorts, loadCover, loading } from './cover-facts.ts';
import { answeredBy, type LookUpPorts } from './look-up-cover.ts';
import { AS_COLLEAGUE, seenFacts } from './seen-facts.ts';

export type AbsencesPorts = LookUpPorts & { readonly hours: OpeningHours };

/** Units that are read side by side: enough to use Azure's round trips, few enough to leave the store to others. */
const SIDE_BY_SIDE = 8;

/**
 * Everybody of the municipality who is away on that day (of today: from now on), unit by unit by name, as a colleague may
 * know it. Between two handfuls of units others have their turn.
 */
export async function* absencesOn(
  ports: AbsencesPorts,
  day: LocalDay,
  now: EpochMs,
): AsyncGenerator<readonly AnsweredBy[]> {
  const units = await ports.directory.units();
  const once = { ...ports, rosters: readOnce(ports.rosters) };
  for (let at = 0; at < units.length; at += SIDE_BY_SIDE) {
    const some = units.slice(at, at + SIDE_BY_SIDE);
    const found = await Promise.all(some.map(({ id }) => awayOfUnit(once, id, day, now)));
    for (const one of found) if (one.length > 0) yield one;
    await nextTurn();
  }
}

/** Substitutes of other units are looked up there, whose roster may have been read already. */
function readOnce({ of }: CoverPorts['rosters']): Pick<RosterStore, 'of'> {
  const read = new Map<UnitId, ReturnType<typeof of>>();
  return {
    of(unit) {
      const before = read.get(unit);
      if (before !== undefined) return before;
      const roster = of(unit);
      read.set(unit, roster);
      return roster;
    },
  };
}

async function awayOfUnit(
  ports: AbsencesPorts,
  unit: UnitId,
  day: LocalDay,
  now: EpochMs,
): Promise<readonly AnsweredBy[]> {
  const load = loading(ports);
  const { absences, closures } = await load.roster(unit);
  const closed = closures.some((closure) => isClosedOn(closure, day));
  const absent = new Set(absences.map(({ person }) => person));
  if (absent.size === 0 && !closed) return [];
  const people = (await ports.directory.peopleOf(unit)).filter(({ id }) => closed || absent.has(id));
  await loadCover(
    load,
    people.map(({ id }) => id),
  );
  const today = ports.context.zone.dayOf(now);
  const facts = await seenFacts(load, AS_COLLEAGUE, today);
  return people.flatMap((person) => awayThen(ports, facts, person, day, now));
}

function awayThen(
  { context, hours }: AbsencesPorts,
  facts: CoverFacts,
  person: Person,
  day: LocalDay,
  at: EpochMs,
): AnsweredBy[] {
  const now = momentAt(at, context.zone);
  const notBefore = day === now.day ? now.minutes : 0;
  const moment = momentToAsk(facts, person.id, { day, hours, notBefore });
  return isAway(facts, person.id, moment) ? [answeredBy(facts, person, moment)] : [];
}
