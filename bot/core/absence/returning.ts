import type { PersonId } from '../directory.ts';
import { type LocalDay, plusDays } from '../local-day.ts';
import type { Workplace } from '../opening-hours.ts';
import { openSpan } from '../openings.ts';
import { awayOn, isWholeDays } from './absence.ts';
import type { CoverFacts } from './cover-facts.ts';
import { isAwayAllDay } from './moments.ts';

/** The first and the last day of an absence that is over. */
export type WasAway = { readonly from: LocalDay; readonly through: LocalDay };

/** A holiday is no longer than this, in days; of one that was, the last of it is told. */
const FARTHEST_BACK = 400;

/**
 * Is that the person's first working day back, and since when were they away? By whole days, one working day at least;
 * a fixed day off is no absence to come back from.
 */
export function backOnDay(
  person: PersonId,
  day: LocalDay,
  facts: CoverFacts,
  workplace: Workplace,
): WasAway | undefined {
  const isOpen = (at: LocalDay) => openSpan(at, workplace) !== undefined;
  const isAway = (at: LocalDay) => isAwayAllDay(facts, person, at, workplace.hours);
  if (!isOpen(day) || isAway(day)) return undefined;
  let [from, through]: [LocalDay | undefined, LocalDay | undefined] = [undefined, undefined];
  let whole = false;
  for (let at = plusDays(day, -1); at > day - FARTHEST_BACK; at = plusDays(at, -1)) {
    if (!isOpen(at)) continue;
    if (!isAway(at)) break;
    from = at;
    through ??= at;
    whole ||= facts
      .absencesOf(person)
      .some((absence) => isWholeDays(absence.span) && awayOn(absence, at) !== undefined);
  }
  return from === undefined || through === undefined || !whole ? undefined : { from, through };
}
