import { type Absence, awayOn, isClosedOn } from '../core/absence/absence.ts';
import type { Roster } from '../core/absence/roster.ts';
import type { PersonId, Unit, UnitId } from '../core/directory.ts';
import type { LocalDay } from '../core/local-day.ts';
import { type CoverPorts, type Loading, loadCover } from './cover-facts.ts';

/**
 * Loads everybody for whom that person could answer on one of those days, with all that decides it: the away people of
 * the units in which the person has a part, those who name the person as substitute, and those who name these in turn.
 */
export async function loadCovered(
  { directory }: Pick<CoverPorts, 'directory'>,
  load: Loading,
  by: PersonId,
  days: readonly LocalDay[],
): Promise<void> {
  const person = await load.person(by);
  if (person === undefined) return;
  const units = await directory.units();
  const parts = units.filter((unit) => hasPart(unit, by) || unit.id === person.unit).map(({ id }) => id);
  const closed = await closedFor(load, parts, days);
  const away = await Promise.all([
    ...[...parts, ...closed].map((unit) => awayIn({ directory }, load, unit, days)),
    namersOf(load, by, days),
  ]);
  await loadCover(load, [...new Set(away.flat())]);
}

const hasPart = ({ coverOrder, manager, deputy }: Unit, person: PersonId): boolean =>
  manager === person || deputy === person || coverOrder.includes(person);

/** Units that are closed on one of those days and covered by one of these. */
async function closedFor(
  load: Loading,
  units: readonly UnitId[],
  days: readonly LocalDay[],
): Promise<UnitId[]> {
  const rosters = await Promise.all(units.map((unit) => load.roster(unit)));
  const others = [...new Set(rosters.flatMap(({ closedElsewhere }) => closedElsewhere))];
  const theirs = await Promise.all(others.map((unit) => load.roster(unit)));
  return theirs.filter((roster) => isClosed(roster, days)).map(({ unit }) => unit);
}

const isClosed = ({ closures }: Roster, days: readonly LocalDay[]): boolean =>
  closures.some((closure) => days.some((day) => isClosedOn(closure, day)));

async function awayIn(
  { directory }: Pick<CoverPorts, 'directory'>,
  load: Loading,
  unit: UnitId,
  days: readonly LocalDay[],
): Promise<PersonId[]> {
  const roster = await load.roster(unit);
  const all = isClosed(roster, days) ? await directory.peopleOf(unit) : [];
  const away = roster.absences.filter((absence) => isAwayOnAny(absence, days));
  return [...all.map(({ id }) => id), ...away.map(({ person }) => person)];
}

/** Who names the person as substitute in another unit, and who names these, and so on. */
async function namersOf(load: Loading, substitute: PersonId, days: readonly LocalDay[]): Promise<PersonId[]> {
  const found = new Set<PersonId>();
  for (let next: readonly PersonId[] = [substitute]; next.length > 0; ) {
    const namers = await Promise.all(next.map((one) => namersOfOne(load, one, days)));
    next = [...new Set(namers.flat())].filter((one) => !found.has(one) && one !== substitute);
    for (const one of next) found.add(one);
  }
  return [...found];
}

async function namersOfOne(
  load: Loading,
  substitute: PersonId,
  days: readonly LocalDay[],
): Promise<PersonId[]> {
  const person = await load.person(substitute);
  if (person === undefined) return [];
  const own = await load.roster(person.unit);
  const elsewhere = own.namedElsewhere.filter((one) => one.substitute === substitute);
  const rosters = await Promise.all([own, ...elsewhere.map(({ unit }) => load.roster(unit))]);
  return rosters
    .flatMap(({ absences }) => absences)
    .filter((one) => one.substitute === substitute && isAwayOnAny(one, days))
    .map((one) => one.person);
}

const isAwayOnAny = (absence: Absence, days: readonly LocalDay[]): boolean =>
  days.some((day) => awayOn(absence, day) !== undefined);
