import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PersonId, UnitId } from '../core/directory.ts';
import type { InquiryStore, OpenInquiry } from '../core/inquiry-store.ts';
import type { EpochMs } from '../core/time-zone.ts';
import {
  type ByWorkplace,
  boundsOf,
  type DeadlineList,
  listOf,
  type SeenLine,
  withShown,
} from './list-deadlines.ts';

type Ports = { readonly inquiries: InquiryStore };

/** Whose, and in which partitions something of theirs may lie. */
export type Holder = { readonly person: PersonId; readonly letters: readonly UnitId[] };

/** Its counts go through all of it, and not only through a page of it. */
export type MorningList = DeadlineList & {
  /** There is more of it than was read: its counts are the least that it can be. */
  readonly more: boolean;
};

/** One call to each partition reads so many; nobody has as much due on one day but by accident. */
export const MOST_LISTED = 200;

/**
 * What of theirs is overdue or due today, nearest first, as it is now.
 * @param shows which of it is to be told; all of it where it is absent
 */
export async function listMorning(
  { inquiries }: Ports,
  { person, letters }: Holder,
  when: ByWorkplace,
  shows: (line: OpenInquiry) => boolean = () => true,
): Promise<MorningList> {
  const { dueBefore, isToday } = today(when);
  const found = await inquiries.dueOf(person, letters, { limit: MOST_LISTED, dueBefore });
  const seen = found
    .filter(shows)
    .map((line) => withShown(line, when))
    .filter(isToday);
  return { ...listOf(seen, when), more: found.length === MOST_LISTED };
}

const LINES_AT_A_TIME = 50;

/** Who owns something that the unit holds and that is overdue or due today. */
export async function ownersDue(
  { inquiries }: Ports,
  unit: UnitId,
  when: ByWorkplace,
): Promise<ReadonlySet<PersonId>> {
  const { dueBefore, isToday } = today(when);
  const owners = new Set<PersonId>();
  let after: OpenInquiry | undefined;
  do {
    // Others have their turn between two pages.
    if (after !== undefined) await nextTurn();
    const lines = await inquiries.openOfUnit(unit, { limit: LINES_AT_A_TIME, after, dueBefore });
    for (const line of lines) {
      if (line.owner !== undefined && isToday(withShown(line, when))) owners.add(line.owner);
    }
    after = lines.length < LINES_AT_A_TIME ? undefined : lines.at(-1);
  } while (after !== undefined);
  return owners;
}

/** By the hour that people are shown: what falls due while the municipality is closed is due on the last day before. */
function today(when: ByWorkplace): { dueBefore: EpochMs; isToday: (line: SeenLine) => boolean } {
  const { before, shownBefore } = boundsOf({ ...when, scope: 'today' });
  if (before === undefined) throw new Error('today has an end');
  return { dueBefore: before, isToday: ({ shownAt }) => shownAt < shownBefore };
}
