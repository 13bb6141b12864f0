import { isClosedOn } from '../core/absence/absence.ts';
import type { CoverFacts } from '../core/absence/cover-facts.ts';
import { DUTIES, onDuty, peopleOnRota, type Rota } from '../core/absence/duty.ts';
import type { Roster } from '../core/absence/roster.ts';
import type { UnitId } from '../core/directory.ts';
import type { LocalDay } from '../core/local-day.ts';
import { type CoverPorts, type Loading, loadCover, loading } from './cover-facts.ts';
import { seeingOf, seenFacts, type Viewer } from './seen-facts.ts';

/** Loads all that decides who has a unit's duty on these days, and who covers for them (core/absence/duty-now.ts). */
export async function loadDuty(
  load: Loading,
  unit: UnitId,
  days: readonly LocalDay[],
  seen = new Set<UnitId>(),
): Promise<void> {
  seen.add(unit);
  const [{ rota, closures }] = await Promise.all([load.roster(unit), load.unit(unit)]);
  const covering = closures
    .filter((closure) => days.some((day) => isClosedOn(closure, day)))
    .flatMap(({ to }) => (to === undefined || seen.has(to) ? [] : [to]));
  await Promise.all([
    loadOnDuty(load, rota, days),
    ...[...new Set(covering)].map((one) => loadDuty(load, one, days, seen)),
  ]);
}

async function loadOnDuty(load: Loading, rota: Rota | undefined, days: readonly LocalDay[]): Promise<void> {
  const people = days.flatMap((day) => DUTIES.flatMap((what) => onDuty(rota, what, day) ?? []));
  await loadCover(load, [...new Set(people)]);
}

export type DutyQuestion = {
  readonly unit: UnitId;
  readonly days: readonly LocalDay[];
  readonly viewer: Viewer;
  /** As it would be: instead of the rota that is there. */
  readonly rota?: Rota | undefined;
};

/** Who has a unit's duty on these days, as somebody sees it. */
export async function dutyFacts(
  ports: CoverPorts,
  { unit, days, viewer, rota }: DutyQuestion,
): Promise<CoverFacts> {
  const load = loading(ports);
  await loadDuty(load, unit, days);
  const see = seeingOf(viewer.who, viewer.personal);
  if (rota === undefined) return seenFacts(load, see, viewer.today);
  await Promise.all([loadOnDuty(load, rota, days), ...peopleOnRota(rota).map(load.person)]);
  const planned = (roster: Roster): Roster =>
    roster.unit === unit ? { ...roster, rota: { ...rota, tag: '' } } : roster;
  return seenFacts(load, see, viewer.today, planned);
}
