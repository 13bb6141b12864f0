import type { Moment } from '../core/absence/absence.ts';
import { isAway } from '../core/absence/cover-facts.ts';
import type { PersonId, UnitId } from '../core/directory.ts';
import type { Loading } from '../journeys/cover-facts.ts';

/**
 * Who is told of what a unit lacks: its manager; who is away, the deputy; else the coordinators who are there. Where all
 * are away the manager is told all the same: that nobody answers citizens must not be known to nobody.
 * @param except who is part of it, and is not told in this part
 */
export async function whoLeads(
  load: Loading,
  unitId: UnitId,
  now: Moment,
  except: readonly PersonId[] = [],
): Promise<readonly PersonId[]> {
  const unit = await load.unit(unitId);
  if (unit === undefined) return [];
  const all = [unit.manager, unit.deputy, ...unit.coordinators].filter((id) => id !== undefined);
  const known = await Promise.all(all.map(load.person));
  await Promise.all(known.map((one) => one && load.roster(one.unit)));
  const facts = load.facts();
  const isThere = (id: PersonId | undefined): id is PersonId =>
    id !== undefined && !except.includes(id) && facts.person(id) !== undefined && !isAway(facts, id, now);
  for (const id of [unit.manager, unit.deputy]) if (isThere(id)) return [id];
  const coordinators = unit.coordinators.filter(isThere);
  return coordinators.length > 0 || facts.person(unit.manager) === undefined ? coordinators : [unit.manager];
}
