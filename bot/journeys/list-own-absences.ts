import { type Absence, isOver } from '../core/absence/absence.ts';
import { mayLogFor } from '../core/absence/log-rights.ts';
import type { Person, PersonId } from '../core/directory.ts';
import type { LocalDay } from '../core/local-day.ts';
import type { AbsencePorts } from './prepare-absence.ts';

export type OwnAbsences =
  | { readonly ok: true; readonly person: Person; readonly absences: readonly Absence[] }
  | { readonly ok: false; readonly reason: 'noPerson' | 'notAllowed' };

/** A person's absences that are not over, the next one first; for the person and whoever may enter them. */
export async function listOwnAbsences(
  { directory, rosters }: AbsencePorts,
  id: PersonId,
  who: PersonId,
  today: LocalDay,
): Promise<OwnAbsences> {
  const [asker, person] = await Promise.all([directory.person(who), directory.person(id)]);
  if (asker === undefined || person === undefined) return { ok: false, reason: 'noPerson' };
  if (!mayLogFor(asker, person, await directory.unit(person.unit)))
    return { ok: false, reason: 'notAllowed' };
  const { absences } = await rosters.of(person.unit);
  const own = absences.filter((one) => one.person === id && !isOver(one, today));
  return { ok: true, person, absences: own.toSorted((one, other) => one.span.from - other.span.from) };
}
