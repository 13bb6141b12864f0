import { type Absence, isOverAt, type Moment } from '../core/absence/absence.ts';
import { mayLogFor } from '../core/absence/log-rights.ts';
import { type Sight, sightOf } from '../core/absence/sight.ts';
import type { Person, PersonId } from '../core/directory.ts';
import type { AbsencePorts } from './prepare-absence.ts';

export type OwnAbsences =
  | {
      readonly ok: true;
      readonly person: Person;
      readonly sight: Sight;
      readonly absences: readonly Absence[];
    }
  | { readonly ok: false; readonly reason: 'noPerson' | 'notAllowed' };

/** A person's absences that are not over, the next one first; for the person and whoever may enter them. */
export async function listOwnAbsences(
  { directory, rosters }: AbsencePorts,
  id: PersonId,
  who: PersonId,
  now: Moment,
): Promise<OwnAbsences> {
  const [asker, person] = await Promise.all([directory.person(who), directory.person(id)]);
  if (asker === undefined || person === undefined) return { ok: false, reason: 'noPerson' };
  const [unit, { absences }] = await Promise.all([directory.unit(person.unit), rosters.of(person.unit)]);
  if (!mayLogFor(asker, person, unit)) return { ok: false, reason: 'notAllowed' };
  const own = absences.filter((one) => one.person === id && !isOverAt(one, now));
  return {
    ok: true,
    person,
    sight: sightOf(who, id, unit),
    absences: own.toSorted((one, other) => one.span.from - other.span.from),
  };
}
