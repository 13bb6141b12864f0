import { isClosedOn } from '../core/absence/absence.ts';
import { DUTIES, onDuty } from '../core/absence/duty.ts';
import type { UnitId } from '../core/directory.ts';
import type { LocalDay } from '../core/local-day.ts';
import { type Loading, loadCover } from './cover-facts.ts';

/** Loads all that decides who has a unit's duty on these days, and who covers for them (core/absence/duty-now.ts). */
export async function loadDuty(
  load: Loading,
  unit: UnitId,
  days: readonly LocalDay[],
  seen = new Set<UnitId>(),
): Promise<void> {
  seen.add(unit);
  const [{ rota, closures }] = await Promise.all([load.roster(unit), load.unit(unit)]);
  const people = days.flatMap((day) => DUTIES.flatMap((what) => onDuty(rota, what, day) ?? []));
  const covering = closures
    .filter((closure) => days.some((day) => isClosedOn(closure, day)))
    .flatMap(({ to }) => (to === undefined || seen.has(to) ? [] : [to]));
  await Promise.all([
    loadCover(load, [...new Set(people)]),
    ...[...new Set(covering)].map((one) => loadDuty(load, one, days, seen)),
  ]);
}
