import type { AbsenceId, UnitClosure } from '../core/absence/absence.ts';
import { type ClosureWish, closuresMeeting, isSameSeen, type SeenClosure } from '../core/absence/closing.ts';
import type { Kept, RosterStore } from '../core/absence/roster.ts';
import { leads } from '../core/backlog.ts';
import type { Directory, PersonId, Unit, UnitId } from '../core/directory.ts';
import type { LocalDay } from '../core/local-day.ts';
import type { EpochMs } from '../core/time-zone.ts';

export type ClosurePorts = { readonly directory: Directory; readonly rosters: RosterStore };

/** When a whole unit is away, or will be: what is not over, the first one first. */
export async function closuresOf(
  { rosters }: Pick<ClosurePorts, 'rosters'>,
  unit: UnitId,
  today: LocalDay,
): Promise<readonly Kept<UnitClosure>[]> {
  const { closures } = await rosters.of(unit);
  return closures.filter(({ through }) => through >= today).toSorted((one, other) => one.from - other.from);
}

type Refused =
  /** The directory knows no such unit. */
  | { readonly ok: false; readonly reason: 'noUnit' }
  | { readonly ok: false; readonly reason: 'notAllowed'; readonly unit: Unit };

export type ClosureSaved =
  | {
      readonly ok: true;
      readonly closure: UnitClosure;
      /** False where it was saved before, and said something else. */
      readonly same: boolean;
    }
  | Refused
  /** It meets others than those that were to be replaced. */
  | { readonly ok: false; readonly reason: 'overlaps' };

/** Races lost in a row, each to somebody who saved something; more is a fault. */
const TRIES = 5;

/**
 * One entry for all of a unit's people, by whoever leads it; saved once, however often it is asked for.
 * @param wish `id`: of the form, so that the same one is known again; `replaces`: what it meets, and takes the place of
 */
export async function closeUnit(
  { directory, rosters }: ClosurePorts,
  wish: ClosureWish & { readonly id: AbsenceId; readonly replaces: readonly SeenClosure[] },
  who: PersonId,
  now: EpochMs,
): Promise<ClosureSaved> {
  const unit = await directory.unit(wish.unit);
  if (unit === undefined) return { ok: false, reason: 'noUnit' };
  if (!leads({ who, unit })) return { ok: false, reason: 'notAllowed', unit };
  const { id, from, through, to, replaces } = wish;
  const closure: UnitClosure = {
    ...{ id, unit: unit.id, from, through, to },
    ...{ enteredBy: who, enteredAt: now, version: 1 },
  };
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { closures } = await rosters.of(unit.id);
    const known = closures.find((one) => one.id === id);
    if (known !== undefined) return { ok: true, closure: known, same: isSame(known, closure) };
    const met = closuresMeeting(closures, wish);
    if (!isSameSeen(met, replaces)) return { ok: false, reason: 'overlaps' };
    const removals = met.map((before) => ({ closure: { before } }));
    if (await rosters.save(unit.id, [...removals, { closure: { after: closure } }]))
      return { ok: true, closure, same: true };
  }
  throw new Error('The closures of a unit changed at every try');
}

const isSame = (one: UnitClosure, other: UnitClosure): boolean =>
  one.from === other.from && one.through === other.through && one.to === other.to;

export type ClosureRemoved =
  | { readonly ok: true; readonly closure: UnitClosure }
  | Refused
  /** It is not there any more. */
  | { readonly ok: false; readonly reason: 'gone' };

/** Everybody of the unit is there again, as far as this goes. */
export async function reopenUnit(
  { directory, rosters }: ClosurePorts,
  { unit: of, id }: { readonly unit: UnitId; readonly id: AbsenceId },
  who: PersonId,
): Promise<ClosureRemoved> {
  const unit = await directory.unit(of);
  if (unit === undefined) return { ok: false, reason: 'noUnit' };
  if (!leads({ who, unit })) return { ok: false, reason: 'notAllowed', unit };
  const { closures } = await rosters.of(unit.id);
  const before = closures.find((one) => one.id === id);
  if (before === undefined) return { ok: false, reason: 'gone' };
  // An entry is never changed, only replaced by another: a lost race has taken it away.
  const removed = await rosters.save(unit.id, [{ closure: { before } }]);
  return removed ? { ok: true, closure: before } : { ok: false, reason: 'gone' };
}
