import { leads, maySeeBacklog } from '../core/backlog.ts';
import type { Directory, Person, PersonId, Unit } from '../core/directory.ts';

export type TheirUnits = {
  readonly person: Person | undefined;
  /** Whose member they are, or which they lead: the own one first, then by name. */
  readonly units: readonly Unit[];
  /** Those of them that they lead. */
  readonly led: readonly Unit[];
};

/** Which units are somebody's: to know of, and to lead. */
export async function unitsOf(directory: Directory, who: PersonId): Promise<TheirUnits> {
  const [person, all] = await Promise.all([directory.person(who), directory.units()]);
  const theirs = all.filter((unit) => maySeeBacklog({ who, person, unit }));
  const isOwn = ({ id }: Unit) => id === person?.unit;
  const units = [...theirs.filter(isOwn), ...theirs.filter((unit) => !isOwn(unit))];
  return { person, units, led: units.filter((unit) => leads({ who, unit })) };
}
