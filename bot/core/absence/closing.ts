import type { UnitId } from '../directory.ts';
import { type LocalDay, plusDays } from '../local-day.ts';
import type { AbsenceId, UnitClosure } from './absence.ts';

/** A whole unit is to be away, as it was said or typed: nothing of it is known to be sane. */
export type TypedClosure = {
  readonly unit: UnitId;
  readonly from?: LocalDay | undefined;
  readonly through?: LocalDay | undefined;
  /** Undefined: no unit covers. */
  readonly to?: UnitId | undefined;
};

export type ClosureWish = TypedClosure & { readonly from: LocalDay; readonly through: LocalDay };

export type ClosureFault =
  | { readonly field: 'from'; readonly reason: 'missing' | 'past' | 'tooFar' }
  | { readonly field: 'through'; readonly reason: 'missing' | 'endBeforeStart' | 'tooLong' }
  | { readonly field: 'to'; readonly reason: 'itself' };

/** Days; for longer a unit is not away but gone. */
const LONGEST = 366;
/** Days ahead; what is later has the wrong year. */
const FARTHEST = 2 * 366;

/** What is wrong with it; in the order of the fields. */
export function closureFaults(
  { unit, from, through, to }: TypedClosure,
  today: LocalDay,
): readonly ClosureFault[] {
  const faults: ClosureFault[] = [];
  if (from === undefined) faults.push({ field: 'from', reason: 'missing' });
  else if (from < today) faults.push({ field: 'from', reason: 'past' });
  else if (from > plusDays(today, FARTHEST)) faults.push({ field: 'from', reason: 'tooFar' });
  if (through === undefined) faults.push({ field: 'through', reason: 'missing' });
  else if (from !== undefined && through < from) faults.push({ field: 'through', reason: 'endBeforeStart' });
  else if (from !== undefined && through - from >= LONGEST)
    faults.push({ field: 'through', reason: 'tooLong' });
  if (to === unit) faults.push({ field: 'to', reason: 'itself' });
  return faults;
}

type Span = Pick<UnitClosure, 'from' | 'through'>;

/** Those that share a day with it. */
export const closuresMeeting = <T extends Span>(
  closures: readonly T[],
  { from, through }: Span,
): readonly T[] => closures.filter((one) => one.from <= through && from <= one.through);

/** Which entry somebody has seen. */
export type SeenClosure = { readonly id: AbsenceId; readonly version: number };

export const isSameSeen = (one: readonly SeenClosure[], other: readonly SeenClosure[]): boolean =>
  one.length === other.length &&
  one.every(({ id, version }) => other.some((seen) => seen.id === id && seen.version === version));

export const daysOf = ({ from, through }: Span): readonly LocalDay[] =>
  Array.from({ length: through - from + 1 }, (_, at) => plusDays(from, at));
