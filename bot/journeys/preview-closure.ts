import type { UnitClosure } from '../core/absence/absence.ts';
import { type ClosureWish, closuresMeeting, daysOf } from '../core/absence/closing.ts';
import { answersFor } from '../core/absence/cover.ts';
import { closureOf } from '../core/absence/cover-facts.ts';
import { openingOf } from '../core/absence/moments.ts';
import type { Kept, RosterStore } from '../core/absence/roster.ts';
import { type Counted, type Onlooker, seesAll, seesLine } from '../core/backlog.ts';
import type { Directory, Unit, UnitId } from '../core/directory.ts';
import type { InquiryRef } from '../core/inquiry.ts';
import type { InquiryStore } from '../core/inquiry-store.ts';
import { type LocalDay, plusDays } from '../core/local-day.ts';
import { closingTime, type Workplace } from '../core/opening-hours.ts';
import type { EpochMs } from '../core/time-zone.ts';
import type { WorkingCalendar } from '../core/working-calendar.ts';
import { withShown } from './count-deadlines.ts';
import { loading, loadStanding } from './cover-facts.ts';
import { MOST_LINES } from './list-backlog.ts';
import { seeingOf, seenFacts } from './seen-facts.ts';

export type ClosurePreviewPorts = {
  readonly directory: Directory;
  readonly rosters: RosterStore;
  readonly inquiries: Pick<InquiryStore, 'openOfUnit'>;
};

export type ClosureQuestion = {
  readonly onlooker: Onlooker;
  readonly now: EpochMs;
  readonly workplace: Workplace;
  /** By which promises count. */
  readonly standard: WorkingCalendar;
};

export type ClosurePreview = {
  readonly days: number;
  /** On which deadlines run. */
  readonly workingDays: number;
  readonly due: Counted & { readonly first: InquiryRef | undefined };
  /** Others' confidential ones would not be among them. */
  readonly seesAll: boolean;
  /** Undefined: no unit covers. */
  readonly covering:
    | { readonly unit: Unit; readonly closed: readonly LocalDay[]; readonly nobody: readonly LocalDay[] }
    | undefined;
  /** Closures of the unit that it meets. */
  readonly met: readonly Kept<UnitClosure>[];
};

/** What it would mean that a whole unit is away. Nothing is saved. */
export async function previewClosure(
  ports: ClosurePreviewPorts,
  wish: ClosureWish,
  question: ClosureQuestion,
): Promise<ClosurePreview> {
  const days = daysOf(wish);
  const [due, covering, { closures }] = await Promise.all([
    dueInside(ports, wish, question),
    wish.to === undefined ? undefined : coveringOn(ports, wish.to, days, question),
    ports.rosters.of(wish.unit),
  ]);
  return {
    days: days.length,
    workingDays: days.filter((day) => !question.standard.isClosed(day)).length,
    due,
    seesAll: seesAll(question.onlooker),
    covering,
    met: closuresMeeting(closures, wish),
  };
}

async function dueInside(
  { inquiries }: ClosurePreviewPorts,
  { unit, from, through }: ClosureWish,
  { onlooker, now, workplace }: ClosureQuestion,
): Promise<ClosurePreview['due']> {
  const { zone } = workplace;
  const [begins, ends] = [zone.at(from, 0), zone.at(plusDays(through, 1), 0)];
  // What is due while all is closed is shown to be due before.
  const dueBefore = zone.at(plusDays(through, LONGEST_CLOSING), 0);
  const lines = await inquiries.openOfUnit(unit, { limit: MOST_LINES, dueBefore });
  const inside = lines
    .filter((line) => line.next !== undefined && line.next.due >= now && seesLine(onlooker, line))
    .map((line) => withShown(line, { now, workplace }))
    .filter(({ shownAt }) => shownAt >= begins && shownAt < ends);
  return { count: inside.length, atLeast: lines.length === MOST_LINES, first: inside[0]?.line.ref };
}
/** Days. */
const LONGEST_CLOSING = 14;

/** On which of these days, while the municipality works, the covering unit is away too, or has nobody who is there. */
async function coveringOn(
  ports: ClosurePreviewPorts,
  id: UnitId,
  days: readonly LocalDay[],
  { onlooker, now, workplace }: ClosureQuestion,
): Promise<ClosurePreview['covering']> {
  const load = loading(ports);
  const [unit] = await Promise.all([load.unit(id), loadStanding(load, id)]);
  if (unit === undefined) return undefined;
  const { hours, calendar, zone } = workplace;
  const facts = await seenFacts(load, seeingOf(onlooker.who, true), zone.dayOf(now));
  const open = days.filter((day) => closingTime(day, hours, calendar) !== undefined);
  const closed = open.filter((day) => closureOf(facts, id, day) !== undefined);
  const nobody = open.filter(
    (day) => !closed.includes(day) && answersFor(id, openingOf(day, hours), facts) === undefined,
  );
  return { unit, closed, nobody };
}
