import { awayOn, isClosedOn } from '../core/absence/absence.ts';
import { DUTIES, onDuty } from '../core/absence/duty.ts';
import type { Roster } from '../core/absence/roster.ts';
import type { PersonId, Unit, UnitId } from '../core/directory.ts';
import type { LocalDay } from '../core/local-day.ts';
import { type CoverPorts, type Loading, loadCover } from './cover-facts.ts';

/**
 * Loads everybody for whom that person could answer on that day, with all that decides it: the away people of the units
 * in which the person has a part, those who name the person as substitute, and those who name these in turn.
 */
export async function loadCovered(
  { directory }: Pick<CoverPorts, 'directory'>,
  load: Loading,
  by: PersonId,
  day: LocalDay,
): Promise<void> {
  const person = await load.person(by);
  if (person === undefined) return;
  const [units, own] = await Promise.all([directory.units(), load.roster(person.unit)]);
  const parts = units.filter((unit) => hasPart(unit, by) || unit.id === person.unit).map(({ id }) => id);
  const onDutyHere = DUTIES.some((what) => onDuty(own.rota, what, day) === by);
  const closed = onDutyHere || parts.length > 0 ? await closedFor(load, parts, day) : [];
  const away = await Promise.all([
    ...[...parts, ...closed].map((unit) => awayIn({ directory }, load, unit, day)),
    namersOf(load, by, day),
  ]);
  await loadCover(load, [...new Set(away.flat())]);
}

const hasPart = ({ coverOrder, manager, deputy }: Unit, person: PersonId): boolean =>
  manager === person || deputy === person || coverOrder.includes(person);

/** Units that are closed that day and covered by one of these. */
async function closedFor(load: Loading, units: readonly UnitId[], day: LocalDay): Promise<UnitId[]> {
  const rosters = await Promise.all(units.map((unit) => load.roster(unit)));
  const others = [...new Set(rosters.flatMap(({ closedElsewhere }) => closedElsewhere))];
  const theirs = await Promise.all(others.map((unit) => load.roster(unit)));
  return theirs.filter((roster) => isClosed(roster, day)).map(({ unit }) => unit);
}

const isClosed = ({ closures }: Roster, day: LocalDay): boolean =>
  closures.some((closure) => isClosedOn(closure, day));

async function awayIn(
  { directory }: Pick<CoverPorts, 'directory'>,
  load: Loading,
  unit: UnitId,
  day: LocalDay,
): Promise<PersonId[]> {
  const roster = await load.roster(unit);
  const all = isClosed(roster, day) ? await directory.peopleOf(unit) : [];
  const away = roster.absences.filter((absence) => awayOn(absence, day) !== undefined);
  return [...all.map(({ id }) => id), ...away.map(({ person }) => person)];
}

/** Who names the person as substitute in another unit, and who names these, and so on. */
async function namersOf(load: Loading, substitute: PersonId, day: LocalDay): Promise<PersonId[]> {
  const found = new Set<PersonId>();
  for (let next: readonly PersonId[] = [substitute]; next.length > 0; ) {
    const namers = await Promise.all(next.map((one) => namersOfOne(load, one, day)));
    next = [...new Set(namers.flat())].filter((one) => !found.has(one) && one !== substitute);
    for (const one of next) found.add(one);
  }
  return [...found];
}

async function namersOfOne(load: Loading, substitute: PersonId, day: LocalDay): Promise<PersonId[]> {
  const person = await load.person(substitute);
  if (person === undefined) return [];
  const own = await load.roster(person.unit);
  const elsewhere = own.namedElsewhere.filter((one) => one.substitute === substitute);
  const rosters = await Promise.all([own, ...elsewhere.map(({ unit }) => load.roster(unit))]);
  return rosters
    .flatMap(({ absences }) => absences)
    .filter((one) => one.substitute === substitute && awayOn(one, day) !== undefined)
    .map((one) => one.person);
}
