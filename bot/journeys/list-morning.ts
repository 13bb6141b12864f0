import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Moment } from '../core/absence/absence.ts';
import { isAwayAllDay, momentAt, openingOf } from '../core/absence/moments.ts';
import type { Person, PersonId, UnitId } from '../core/directory.ts';
import { asReminded, nearestFirst, type OpenInquiry } from '../core/inquiry-store.ts';
import type { Recipients } from '../core/recipients.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { type ByWorkplace, type SeenLine, withShown } from './count-deadlines.ts';
import { type Covering, coveringOf } from './covering.ts';
import { boundsOf, type DeadlineList, type ListPorts, listOf, ofOthers } from './list-deadlines.ts';

type Ports = ListPorts & { readonly recipients: Pick<Recipients, 'of'> };

/** Whose, and in which partitions something of theirs may lie. */
export type Holder = { readonly person: PersonId; readonly letters: readonly UnitId[] };

/** Its counts go through all of it, and not only through a page of it. */
export type MorningList = DeadlineList & {
  /** There is more of it than was read: its counts are the least that it can be. */
  readonly more: boolean;
};

/** One call to each partition reads so many; nobody has as much due on one day but by accident. */
export const MOST_LISTED = 200;

/** When it is told who has whose list: as soon as others are at work, for nobody is told before. */
export function morningMoment({ now, workplace: { zone, hours } }: ByWorkplace): Moment {
  const { day, minutes } = momentAt(now, zone);
  return { day, minutes: Math.max(minutes, openingOf(day, hours).minutes) };
}

/**
 * What is overdue or due today, nearest first, as it is now: theirs, unless they are away for all of the day; that of
 * whoever is, and for whom they answer; and what is nobody's in units whose duty they have.
 * @param shows which of it is to be told; all of it where it is absent
 */
export async function listMorning(
  ports: Ports,
  { person, letters }: Holder,
  when: ByWorkplace,
  shows: (line: OpenInquiry) => boolean = () => true,
): Promise<MorningList> {
  const { dueBefore, isToday } = today(when);
  const covering = await coveringOf(ports, person, morningMoment(when));
  const people = awayAllDay(covering, covering.people, when);
  const page = { limit: MOST_LISTED, dueBefore };
  const { inquiries, recipients } = ports;
  const found = await Promise.all([
    isAwayToday(covering, person, when) ? [] : inquiries.dueOf(person, letters, page),
    ...people.map(async ({ id }) => inquiries.dueOf(id, (await recipients.of(id)).letters, page)),
    ...covering.duties.map((unit) => inquiries.unassignedOf(unit, page)),
  ]);
  const seen = found
    .flat()
    .filter((line) => line.owner === person || (covering.covers(line) && isSeen(line)))
    .map(asReminded)
    .filter((line) => line.next !== undefined && shows(line))
    .sort(nearestFirst)
    .map((line) => withShown(line, when))
    .filter(isToday);
  return {
    ...listOf(seen, when),
    others: ofOthers(seen, people, { ...when, who: person }),
    more: found.some((lines) => lines.length === MOST_LISTED),
  };
}

/** What is nobody's and confidential is the manager's alone. */
const isSeen = ({ owner, confidential }: OpenInquiry): boolean => owner !== undefined || !confidential;

export const isAwayToday = (
  { facts }: Pick<Covering, 'facts'>,
  person: PersonId,
  { now, workplace: { zone, hours } }: ByWorkplace,
): boolean => isAwayAllDay(facts, person, zone.dayOf(now), hours);

const awayAllDay = (covering: Covering, people: readonly Person[], when: ByWorkplace): readonly Person[] =>
  people.filter(({ id }) => isAwayToday(covering, id, when));

const LINES_AT_A_TIME = 50;

/** Whose morning list something is on: owners, and the `duty` of a unit where some of it is nobody's. */
export type DueToday = { readonly owners: ReadonlySet<PersonId>; readonly duty: UnitId | undefined };

/** Whose is what the unit holds and is overdue or due today. */
export async function ownersDue(
  { inquiries }: Pick<Ports, 'inquiries'>,
  unit: UnitId,
  when: ByWorkplace,
): Promise<DueToday> {
  const { dueBefore, isToday } = today(when);
  const owners = new Set<PersonId>();
  let duty: UnitId | undefined;
  let after: OpenInquiry | undefined;
  do {
    // Others have their turn between two pages.
    if (after !== undefined) await nextTurn();
    const lines = await inquiries.openOfUnit(unit, { limit: LINES_AT_A_TIME, after, dueBefore });
    for (const line of lines.map(asReminded)) {
      if (line.next === undefined || !isToday(withShown(line, when))) continue;
      if (line.owner !== undefined) owners.add(line.owner);
      if (line.owner === undefined && !line.confidential) duty = unit;
    }
    after = lines.length < LINES_AT_A_TIME ? undefined : lines.at(-1);
  } while (after !== undefined);
  return { owners, duty };
}

/** By the hour that people are shown: what falls due while the municipality is closed is due on the last day before. */
function today(when: ByWorkplace): { dueBefore: EpochMs; isToday: (line: SeenLine) => boolean } {
  const { before, shownBefore } = boundsOf({ ...when, scope: 'today' });
  if (before === undefined) throw new Error('today has an end');
  return { dueBefore: before, isToday: ({ shownAt }) => shownAt < shownBefore };
}
