import type { PersonId, UnitId } from '../directory.ts';
import type { LocalDay } from '../local-day.ts';
import type { EpochMs } from '../time-zone.ts';
import type { Absence, Moment } from './absence.ts';
import type { Kept, Roster } from './roster.ts';
import { type Sight, seenSpan } from './sight.ts';
import { type AbsenceWish, overlaps } from './wish.ts';

/** A wish as an entry of the roster, and what its asker may know of it. */

/** The entry that the wish would make; whoever is named anew, or for other days, is asked anew. */
export function entryOf(
  { id, person, span, substitute }: AbsenceWish,
  before: Absence | undefined,
  who: PersonId,
  now: EpochMs,
): Absence {
  const same = before !== undefined && JSON.stringify(before.span) === JSON.stringify(span);
  const asksAnew = substitute !== undefined && !(same && before.substitute === substitute);
  // Whoever enters themselves need not be asked.
  const asked = asksAnew
    ? { person: substitute, at: now, ...(substitute === who && { accepted: true as const }) }
    : before?.asked;
  return {
    id,
    person,
    span,
    ...(same && before.except && { except: before.except }),
    ...(substitute !== undefined && { substitute }),
    ...(asked !== undefined && (asksAnew || asked.person === substitute) && { asked }),
    declined: before?.declined ?? [],
    enteredBy: before?.enteredBy ?? who,
    enteredAt: before?.enteredAt ?? now,
    version: (before?.version ?? 0) + 1,
  };
}

/** Days that the asker has just typed are theirs to know; so are those of an entry of theirs that nobody has changed. */
export function shownAs(
  absence: Absence,
  before: Absence | undefined,
  sight: Sight,
  who: PersonId,
  today: LocalDay,
): Absence {
  const typed = before === undefined || JSON.stringify(before.span) !== JSON.stringify(absence.span);
  if (sight === 'all' || typed || isOwnEntry(before, who)) return absence;
  const span = seenSpan(absence.span, sight, today) ?? { from: today, through: (today - 1) as LocalDay };
  return { ...absence, span };
}

/** Entered by them, and as they entered it. */
export const isOwnEntry = ({ enteredBy, version }: Absence, who: PersonId): boolean =>
  enteredBy === who && version === 1;

/** As it is anyhow. */
export const without = (roster: Roster, { id }: Absence): Roster => ({
  ...roster,
  absences: roster.absences.filter((one) => one.id !== id),
});

/** What somebody sees of a roster, with the absence in it as they may know it. */
export function withShown(roster: Roster, unit: UnitId, shown: Absence): Roster {
  if (roster.unit !== unit) return roster;
  const others = roster.absences.filter(({ id }) => id !== shown.id);
  return { ...roster, absences: [...others, { ...shown, tag: '' }] };
}

/** Those that it meets, as far as the asker may know of them. */
export function metBy(
  own: readonly Kept<Absence>[],
  wish: AbsenceWish,
  sight: Sight,
  now: Moment,
): readonly Kept<Absence>[] {
  const seen = own.flatMap((one) => {
    const span = seenSpan(one.span, sight, now.day);
    return span === undefined ? [] : [{ ...one, span }];
  });
  const ids = new Set(overlaps(seen, wish, now).map(({ id }) => id));
  return own.filter(({ id }) => ids.has(id));
}
