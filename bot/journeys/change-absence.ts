import type { Absence, AbsenceId } from '../core/absence/absence.ts';
import { follow, writtenBy } from '../core/absence/follow.ts';
import { mayLogFor } from '../core/absence/log-rights.ts';
import type { Kept } from '../core/absence/roster.ts';
import type { Person, PersonId } from '../core/directory.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { newWriteId, type SaveAbsencePorts } from './save-absence.ts';

/** One of a person's absences, as a card drew it. */
export type AbsenceKey = {
  readonly person: PersonId;
  readonly id: AbsenceId;
  /** Undefined for words: whatever it is now. */
  readonly version?: number | undefined;
};

export type ChangedAbsence =
  | { readonly ok: true; readonly before: Absence; readonly after: Absence; readonly person: Person }
  | { readonly ok: false; readonly reason: 'noPerson' | 'notAllowed' | 'gone' }
  /** Somebody else was faster; this is what it is now. */
  | { readonly ok: false; readonly reason: 'changed'; readonly present: Absence; readonly person: Person };

const MOST_TRIES = 5;

/**
 * Changes an absence as it is now, by whoever may.
 * @param change pure; undefined where it is as it should be already
 */
export async function changeAbsence(
  ports: SaveAbsencePorts,
  { person: id, id: absenceId, version }: AbsenceKey,
  who: PersonId,
  now: EpochMs,
  change: (absence: Absence) => Absence | undefined,
): Promise<ChangedAbsence> {
  const { directory, rosters, plan, context } = ports;
  const [asker, person] = await Promise.all([directory.person(who), directory.person(id)]);
  if (asker === undefined || person === undefined) return { ok: false, reason: 'noPerson' };
  if (!mayLogFor(asker, person, await directory.unit(person.unit)))
    return { ok: false, reason: 'notAllowed' };
  for (let tries = 1; ; tries += 1) {
    const before = (await rosters.of(person.unit)).absences.find((one) => one.id === absenceId);
    if (before === undefined || before.person !== id) return { ok: false, reason: 'gone' };
    if (version !== undefined && before.version !== version)
      return { ok: false, reason: 'changed', present: before, person };
    const changed = change(untagged(before));
    if (changed === undefined) return { ok: true, before, after: before, person };
    const after = writtenBy(newWriteId(), { ...changed, version: before.version + 1 }, before);
    await plan([follow(person.unit, after, now, context.zone, { by: who, before })]);
    if (await rosters.save(person.unit, [{ absence: { before, after } }]))
      return { ok: true, before, after, person };
    if (tries === MOST_TRIES)
      throw new Error('an absence could not be changed, for others were faster every time');
  }
}

function untagged({ tag: _, ...absence }: Kept<Absence>): Absence {
  return absence;
}
