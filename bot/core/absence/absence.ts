import type { PersonId, UnitId } from '../directory.ts';
import { type LocalDay, weekday } from '../local-day.ts';
import type { EpochMs } from '../time-zone.ts';

/**
 * Who is not there, and when. Never why: there is no field for a reason, and none may come (product.md, "Absence and
 * cover"). It is neither a sick report nor a leave application.
 */
export type AbsenceId = string & { readonly __brand: 'AbsenceId' };

/** Of one attempt to write an absence: two that would make the same version have two. */
export type WriteId = string & { readonly __brand: 'WriteId' };

/** Local days and hours; every part of it repeats on each of its days. */
export type AbsenceSpan = {
  readonly from: LocalDay;
  /** The last day, inclusive; absent: open-ended, until the person says that they are back. */
  readonly through?: LocalDay | undefined;
  /** Recurring: only on these ISO weekdays (Monday is 1). Without `through` it recurs until it is ended. */
  readonly every?: readonly number[] | undefined;
  /** Away from this minute after midnight of each day; from its beginning where absent. */
  readonly start?: number | undefined;
  /** Away until this minute after midnight of each day; to its end where absent. */
  readonly end?: number | undefined;
};

/** Somebody who was asked to cover and said no; no reason is asked for. */
export type Declined = { readonly person: PersonId; readonly at: EpochMs };

/** Who was asked last, whether named or next in order; covers until a no. */
export type AskedToCover = {
  readonly person: PersonId;
  readonly at: EpochMs;
  readonly accepted?: true | undefined;
};

export type Absence = {
  readonly id: AbsenceId;
  readonly person: PersonId;
  readonly span: AbsenceSpan;
  /** Days within it on which the person is there all the same ("jeg er tilbage" on a recurring day). */
  readonly except?: readonly LocalDay[] | undefined;
  readonly substitute?: PersonId | undefined;
  readonly asked?: AskedToCover | undefined;
  readonly declined: readonly Declined[];
  /** Seen by the person and the manager only. */
  readonly enteredBy: PersonId;
  readonly enteredAt: EpochMs;
  /** Counts its changes, from 1. */
  readonly version: number;
  /** The last of those that made it as it is, the latest last. */
  readonly writes?: readonly WriteId[] | undefined;
};

/** A whole unit is away: one entry for all its people, whole days. */
export type UnitClosure = {
  readonly id: AbsenceId;
  readonly unit: UnitId;
  readonly from: LocalDay;
  readonly through: LocalDay;
  /** Whose people answer meanwhile. */
  readonly to?: UnitId | undefined;
  readonly enteredBy: PersonId;
  readonly enteredAt: EpochMs;
  readonly version: number;
};

/** A minute of a local day: 0 to 1439. */
export type Moment = { readonly day: LocalDay; readonly minutes: number };

/** Minutes after midnight, `start` inclusive, `end` exclusive. */
export type Away = { readonly start: number; readonly end: number };

export const DAY_ENDS = 24 * 60;

/** When of that day, or undefined where the person is there all day as far as this entry goes. */
export function awayOn({ span, except }: Pick<Absence, 'span' | 'except'>, day: LocalDay): Away | undefined {
  if (!daysOf(span, day) || except?.includes(day)) return undefined;
  return { start: span.start ?? 0, end: span.end ?? DAY_ENDS };
}

const daysOf = ({ from, through, every }: AbsenceSpan, day: LocalDay): boolean =>
  day >= from &&
  (through === undefined || day <= through) &&
  (every === undefined || every.includes(weekday(day)));

export function isAwayAt(absence: Pick<Absence, 'span' | 'except'>, { day, minutes }: Moment): boolean {
  const away = awayOn(absence, day);
  return away !== undefined && away.start <= minutes && minutes < away.end;
}

export const isClosedOn = (
  { from, through }: Pick<UnitClosure, 'from' | 'through'>,
  day: LocalDay,
): boolean => from <= day && day <= through;

/** Whole days, and not one of a week's days again and again. */
export const isWholeDays = ({ every, start, end }: AbsenceSpan): boolean =>
  every === undefined && start === undefined && end === undefined;

export const isRecurring = ({ every }: AbsenceSpan): boolean => every !== undefined;

/** It has no last day, and is not one that recurs. */
export const isOpenEnded = ({ through, every }: AbsenceSpan): boolean =>
  through === undefined && every === undefined;

/**
 * Cancelled before it began: its last day lies before its first. It is kept as that, so that who was asked is told, and
 * goes with the past ones.
 */
export const isCancelled = ({ span }: Pick<Absence, 'span'>): boolean =>
  span.through !== undefined && span.through < span.from;

/** The same without any of its days. */
export const cancelled = <A extends Pick<Absence, 'span'>>(absence: A): A => ({
  ...absence,
  span: { ...absence.span, through: (absence.span.from - 1) as LocalDay },
});

/** Nothing of it is left on that day or later. */
export const isOver = ({ span }: Pick<Absence, 'span'>, day: LocalDay): boolean =>
  span.through !== undefined && (span.through < day || span.through < span.from);

/** The same to the minute: the hours of its last day are over too. */
export const isOverAt = (absence: Pick<Absence, 'span'>, { day, minutes }: Moment): boolean =>
  isOver(absence, day) ||
  (absence.span.through === day && !isRecurring(absence.span) && (absence.span.end ?? DAY_ENDS) <= minutes);
