import type { UnitId } from '../directory.ts';
import { type LocalDay, plusDays } from '../local-day.ts';
import type { Absence } from './absence.ts';
import { isCancelled, isOver } from './absence.ts';
import type { Kept, Roster, RosterChange } from './roster.ts';

/** What of a unit's roster is past, or belongs elsewhere. */

/** Past absences are seen for so many days. */
export const KEEP_PAST = 30;

export type Keeping = {
  /** Here: what is past, and what nobody needs of the rest. */
  readonly changes: readonly RosterChange[];
  /** To other units, in which these people are by now. */
  readonly moves: ReadonlyMap<UnitId, readonly Kept<Absence>[]>;
  /** Cancelled ones that are here for the first time: they go with the next round, when who was asked has been told. */
  readonly waiting: readonly string[];
};

/**
 * @param unitOf where a person is now; undefined for whom the directory has no more
 * @param waited the cancelled ones that the round before has seen
 */
export function keeping(
  { unit, absences, closures }: Roster,
  unitOf: (absence: Absence) => UnitId | undefined,
  today: LocalDay,
  waited: readonly string[],
): Keeping {
  const oldest = plusDays(today, -KEEP_PAST);
  const isGone = (one: Absence) =>
    unitOf(one) === undefined || (isCancelled(one) ? waited.includes(one.id) : isOver(one, oldest));
  const gone = absences.filter(isGone);
  const left = absences.filter((one) => !isGone(one));
  const elsewhere = left.filter((one) => unitOf(one) !== unit);
  const moves = Map.groupBy(elsewhere, (one) => unitOf(one) as UnitId);
  const here = left.filter((one) => unitOf(one) === unit);
  return {
    changes: [
      ...gone.map((before) => ({ absence: { before } })),
      ...here.flatMap((before) => withoutOldDays(before, oldest)),
      ...closures.filter(({ through }) => through < oldest).map((before) => ({ closure: { before } })),
    ],
    moves,
    waiting: here.filter(isCancelled).map(({ id }) => id),
  };
}

/** Days of one that recurs on which the person was there all the same. */
function withoutOldDays(before: Kept<Absence>, oldest: LocalDay): RosterChange[] {
  const { except = [] } = before;
  const kept = except.filter((day) => day >= oldest);
  if (kept.length === except.length) return [];
  const { except: _, tag: __, ...rest } = before;
  return [{ absence: { before, after: { ...rest, ...(kept.length > 0 && { except: kept }) } } }];
}
