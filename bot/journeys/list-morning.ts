import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PersonId, UnitId } from '../core/directory.ts';
import { refParts } from '../core/inquiry.ts';
import type { InquiryStore, OpenInquiry } from '../core/inquiry-store.ts';
import { plusDays } from '../core/local-day.ts';
import type { EpochMs, TimeZone } from '../core/time-zone.ts';
import type { WorkingCalendar } from '../core/working-calendar.ts';
import { countsOf, type DeadlineList, MOST_COUNTED, PAGE } from './list-deadlines.ts';

type Ports = { readonly inquiries: InquiryStore };
type When = { readonly now: EpochMs; readonly zone: TimeZone; readonly calendar: WorkingCalendar };

/** What of theirs is overdue or due today, nearest first; all of it is looked for where it was when it was planned. */
export async function listMorning(
  { inquiries }: Ports,
  who: PersonId,
  letters: readonly UnitId[],
  when: When,
): Promise<DeadlineList> {
  const page = { limit: MOST_COUNTED, dueBefore: tonight(when) };
  const found = await inquiries.dueOf(who, letters, page);
  return { lines: found.slice(0, PAGE), more: found.length > PAGE, counts: countsOf(found, when) };
}

const LINES_AT_A_TIME = 50;

/** Who owns something that the unit holds and that is overdue or due today, and in which partitions it lies. */
export async function ownersDue(
  { inquiries }: Ports,
  unit: UnitId,
  when: Omit<When, 'calendar'>,
): Promise<ReadonlyMap<PersonId, ReadonlySet<UnitId>>> {
  const owners = new Map<PersonId, Set<UnitId>>();
  let after: OpenInquiry | undefined;
  do {
    // Others have their turn between two pages.
    if (after !== undefined) await nextTurn();
    const page = { limit: LINES_AT_A_TIME, after, dueBefore: tonight(when) };
    const lines = await inquiries.openOfUnit(unit, page);
    for (const line of lines) addTo(owners, line);
    after = lines.length < LINES_AT_A_TIME ? undefined : lines.at(-1);
  } while (after !== undefined);
  return owners;
}

/** The same of one person, wherever it lies. */
export async function lettersDue(
  { inquiries }: Ports,
  who: PersonId,
  homeUnit: UnitId | undefined,
  when: Omit<When, 'calendar'>,
): Promise<ReadonlySet<UnitId>> {
  const page = { limit: MOST_COUNTED, dueBefore: tonight(when) };
  const owners = new Map<PersonId, Set<UnitId>>();
  for (const line of await inquiries.openOf(who, homeUnit, page)) addTo(owners, line);
  return owners.get(who) ?? new Set();
}

function addTo(owners: Map<PersonId, Set<UnitId>>, { owner, ref }: OpenInquiry): void {
  const letters = refParts(ref)?.unit;
  if (owner === undefined || letters === undefined) return;
  owners.set(owner, (owners.get(owner) ?? new Set()).add(letters));
}

const tonight = ({ now, zone }: Omit<When, 'calendar'>): EpochMs => zone.at(plusDays(zone.dayOf(now), 1), 0);
