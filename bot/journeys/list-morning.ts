import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PersonId, UnitId } from '../core/directory.ts';
import { refParts } from '../core/inquiry.ts';
import type { InquiryStore, OpenInquiry } from '../core/inquiry-store.ts';
import type { EpochMs } from '../core/time-zone.ts';
import {
  type ByWorkplace,
  boundsOf,
  type DeadlineList,
  listOf,
  MOST_COUNTED,
  type SeenLine,
  withShown,
} from './list-deadlines.ts';

type Ports = { readonly inquiries: InquiryStore };

/** What of theirs is overdue or due today, nearest first; all of it is looked for where it was when it was planned. */
export async function listMorning(
  { inquiries }: Ports,
  who: PersonId,
  letters: readonly UnitId[],
  when: ByWorkplace,
): Promise<DeadlineList> {
  const { dueBefore, isToday } = today(when);
  const found = await inquiries.dueOf(who, letters, { limit: MOST_COUNTED, dueBefore });
  return listOf(found.map((line) => withShown(line, when)).filter(isToday), when);
}

const LINES_AT_A_TIME = 50;

/** Who owns something that the unit holds and that is overdue or due today, and in which partitions it lies. */
export async function ownersDue(
  { inquiries }: Ports,
  unit: UnitId,
  when: ByWorkplace,
): Promise<ReadonlyMap<PersonId, ReadonlySet<UnitId>>> {
  const { dueBefore, isToday } = today(when);
  const owners = new Map<PersonId, Set<UnitId>>();
  let after: OpenInquiry | undefined;
  do {
    // Others have their turn between two pages.
    if (after !== undefined) await nextTurn();
    const lines = await inquiries.openOfUnit(unit, { limit: LINES_AT_A_TIME, after, dueBefore });
    for (const line of lines) if (isToday(withShown(line, when))) addTo(owners, line);
    after = lines.length < LINES_AT_A_TIME ? undefined : lines.at(-1);
  } while (after !== undefined);
  return owners;
}

/** The same of one person, wherever it lies. */
export async function lettersDue(
  { inquiries }: Ports,
  who: PersonId,
  homeUnit: UnitId | undefined,
  when: ByWorkplace,
): Promise<ReadonlySet<UnitId>> {
  const { dueBefore, isToday } = today(when);
  const owners = new Map<PersonId, Set<UnitId>>();
  const lines = await inquiries.openOf(who, homeUnit, { limit: MOST_COUNTED, dueBefore });
  for (const line of lines) if (isToday(withShown(line, when))) addTo(owners, line);
  return owners.get(who) ?? new Set();
}

function addTo(owners: Map<PersonId, Set<UnitId>>, { owner, ref }: OpenInquiry): void {
  const letters = refParts(ref)?.unit;
  if (owner === undefined || letters === undefined) return;
  owners.set(owner, (owners.get(owner) ?? new Set()).add(letters));
}

/** By the hour that people are shown: what falls due while the municipality is closed is due on the last day before. */
function today(when: ByWorkplace): { dueBefore: EpochMs; isToday: (line: SeenLine) => boolean } {
  const { before, shownBefore } = boundsOf({ ...when, scope: 'today' });
  if (before === undefined) throw new Error('today has an end');
  return { dueBefore: before, isToday: ({ shownAt }) => shownAt < shownBefore };
}
