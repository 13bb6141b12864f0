import type { PersonId, Unit } from '../directory.ts';
import type { LocalDay } from '../local-day.ts';
import { type Absence, type AbsenceSpan, awayOn, isCancelled, isOpenEnded } from './absence.ts';
import { type CoverFacts, closureOn } from './cover-facts.ts';
import type { Roster } from './roster.ts';

/**
 * What somebody sees of an absence. That one is open-ended, began the same day or was entered by somebody else would tell
 * of illness: only the person and the manager see it (product.md, "Absence and cover"). Everything that is shown of an
 * absence, wherever, goes through this file.
 */
export type Sight = 'all' | 'planned';

export const sightOf = (
  viewer: PersonId,
  absent: PersonId,
  unit: Pick<Unit, 'manager'> | undefined,
): Sight => (viewer === absent || unit?.manager === viewer ? 'all' : 'planned');

/**
 * The days as they are seen. To colleagues they begin today at the earliest, and what is open-ended is of today alone:
 * it may well last longer, and every day that was told would say that nobody knows its end.
 * @returns undefined where nothing of it is seen
 */
export function seenSpan(span: AbsenceSpan, sight: Sight, today: LocalDay): AbsenceSpan | undefined {
  if (isCancelled({ span })) return undefined;
  if (sight === 'all') return span;
  const from = Math.max(span.from, today) as LocalDay;
  if (!isOpenEnded(span)) {
    const over = span.through !== undefined && span.through < today;
    return over ? undefined : { ...span, from };
  }
  return span.from > today ? undefined : { ...span, from: today, through: today };
}

/** Whether it is seen that the person is away that day; what is told of several days is told of these alone. */
export function isSeenAway(
  person: PersonId,
  day: LocalDay,
  facts: CoverFacts,
  sight: Sight,
  today: LocalDay,
): boolean {
  if (sight === 'all' || closureOn(facts, person, day) !== undefined) return true;
  return facts.absencesOf(person).some(({ span, except }) => {
    const seen = seenSpan(span, sight, today);
    return seen !== undefined && awayOn({ span: seen, except }, day) !== undefined;
  });
}

export type SeenAbsence = Pick<Absence, 'id' | 'person' | 'except' | 'substitute'> & {
  readonly span: AbsenceSpan;
  /** For the person and the manager alone. */
  readonly entered?: Pick<Absence, 'enteredBy' | 'enteredAt'> | undefined;
};

export function seenAbsence(absence: Absence, sight: Sight, today: LocalDay): SeenAbsence | undefined {
  const span = seenSpan(absence.span, sight, today);
  if (span === undefined) return undefined;
  const { id, person, except, substitute, enteredBy, enteredAt } = absence;
  return {
    id,
    person,
    span,
    except,
    substitute,
    ...(sight === 'all' && { entered: { enteredBy, enteredAt } }),
  };
}

/** A roster as somebody sees it, so that what is asked of it tells them no more than that. */
export function seenRoster(roster: Roster, sight: (absent: PersonId) => Sight, today: LocalDay): Roster {
  const absences = roster.absences.flatMap((absence) => {
    const span = seenSpan(absence.span, sight(absence.person), today);
    return span === undefined ? [] : [{ ...absence, span }];
  });
  return { ...roster, absences };
}

/**
 * The last day that is told of somebody's being away on `day`: of what is planned its last, else that day itself.
 * @param entries by which the person is away that day
 */
export function toldUntil(entries: readonly Pick<Absence, 'span'>[], day: LocalDay): LocalDay {
  const planned = entries.flatMap(({ span }) =>
    span.through === undefined ||
    span.every !== undefined ||
    span.start !== undefined ||
    span.end !== undefined
      ? []
      : [span.through],
  );
  return Math.max(day, ...planned) as LocalDay;
}
