import type { PersonId } from '../directory.ts';
import { type LocalDay, weekday } from '../local-day.ts';
import {
  type Absence,
  type AbsenceId,
  type AbsenceSpan,
  DAY_ENDS,
  isCancelled,
  isOverAt,
  isRecurring,
  isWholeDays,
  type Moment,
} from './absence.ts';

/** An absence as somebody would have it, before it is saved. */
export type AbsenceWish = {
  /** Given when it is first drawn, so that a double press saves once. */
  readonly id: AbsenceId;
  readonly person: PersonId;
  readonly span: AbsenceSpan;
  readonly substitute?: PersonId | undefined;
  /** It is there already, as this version: what it shall become. */
  readonly version?: number | undefined;
};

/** Why a span is none; `field` is the form's. */
export type SpanFault =
  | { readonly field: 'through'; readonly reason: 'endsBeforeStart' }
  | { readonly field: 'from'; readonly reason: 'past' | 'tooFar' }
  | { readonly field: 'end'; readonly reason: 'endsBeforeStart' | 'past' }
  | { readonly field: 'every'; readonly reason: 'noSuchDays' };

/** Beyond it a year was mistyped. In days. */
const FARTHEST = 2 * 366;

/** @param now what lies all before it cannot be covered any more */
export function spanFaults(span: AbsenceSpan, now: Moment): readonly SpanFault[] {
  const { from, through, every } = span;
  const { start = 0, end = DAY_ENDS } = span;
  if (through !== undefined && through < from) return [{ field: 'through', reason: 'endsBeforeStart' }];
  if (end <= start) return [{ field: 'end', reason: 'endsBeforeStart' }];
  if (through !== undefined && through < now.day) return [{ field: 'from', reason: 'past' }];
  if (through === now.day && end <= now.minutes) return [{ field: 'end', reason: 'past' }];
  if (from > now.day + FARTHEST) return [{ field: 'from', reason: 'tooFar' }];
  if (every !== undefined && !hasDays(span)) return [{ field: 'every', reason: 'noSuchDays' }];
  return [];
}

function hasDays({ from, through = (from + 6) as LocalDay, every = [] }: AbsenceSpan): boolean {
  const days = Array.from({ length: Math.min(7, through - from + 1) }, (_, on) => (from + on) as LocalDay);
  return days.some((day) => every.includes(weekday(day)));
}

/**
 * Entries of the same person that a new one meets: ill during a holiday, say. A fixed day off meets everything and
 * disturbs nothing.
 */
export const overlaps = (
  entries: readonly Absence[],
  wish: Pick<AbsenceWish, 'id' | 'span'>,
  now: Moment,
): readonly Absence[] =>
  entries.filter(
    (one) =>
      one.id !== wish.id &&
      !isOverAt(one, now) &&
      !isCancelled(one) &&
      !isRecurring(one.span) &&
      !isRecurring(wish.span) &&
      meet(one.span, wish.span),
  );

function meet(one: AbsenceSpan, other: AbsenceSpan): boolean {
  const days =
    one.from <= (other.through ?? Number.POSITIVE_INFINITY) &&
    other.from <= (one.through ?? Number.POSITIVE_INFINITY);
  const hours = (one.start ?? 0) < (other.end ?? DAY_ENDS) && (other.start ?? 0) < (one.end ?? DAY_ENDS);
  return days && hours;
}

/** What becomes of entries that a new one meets. */
export const OVERLAP_CHOICES = ['replace', 'extend', 'both'] as const;
export type OverlapChoice = (typeof OVERLAP_CHOICES)[number];

/** Only whole days make one longer span. */
export const mayExtend = (met: readonly Pick<Absence, 'span'>[], wish: Pick<AbsenceWish, 'span'>): boolean =>
  [wish, ...met].every(({ span }) => isWholeDays(span));

/** From the first day of any to the last; the substitute is the new one's, else that of the entry made last. */
export function extended(met: readonly Absence[], wish: AbsenceWish): AbsenceWish {
  const spans = [wish, ...met].map(({ span }) => span);
  const from = Math.min(...spans.map((span) => span.from)) as LocalDay;
  const ends = spans.map((span) => span.through);
  const through = ends.some((end) => end === undefined)
    ? undefined
    : (Math.max(...ends.map((end) => end ?? 0)) as LocalDay);
  const last = met.toSorted((one, other) => other.enteredAt - one.enteredAt);
  const substitute = wish.substitute ?? last.find((one) => one.substitute !== undefined)?.substitute;
  return { ...wish, span: { from, ...(through !== undefined && { through }) }, substitute };
}
