import { setImmediate as nextTurn } from 'node:timers/promises';
import { momentAt } from '../core/absence/moments.ts';
import { answeringNow } from '../core/answering.ts';
import {
  type BacklogCounts,
  type BacklogScope,
  countLines,
  isLate,
  isOwnUnit,
  maySeeBacklog,
  type Onlooker,
  offeredOn,
  type ShownOwner,
  seesAll,
  seesLine,
  shownOwner,
} from '../core/backlog.ts';
import type { Person, PersonId, Unit, UnitId } from '../core/directory.ts';
import type { OpenInquiry, OpenPage } from '../core/inquiry-store.ts';
import { type ByWorkplace, type SeenLine, withShown } from './count-deadlines.ts';
import { type Covering, coveringOf } from './covering.ts';
import { boundsOf, type ListPorts, listOf, PAGE, type Place, startOf } from './list-deadlines.ts';

export type BacklogQuestion = ByWorkplace & {
  readonly who: PersonId;
  /** The own one if not named. */
  readonly unit?: UnitId | undefined;
  readonly scope?: BacklogScope | undefined;
  /** Where the page begins: after this line. */
  readonly after?: Place | undefined;
  /** False where others read along: confidential ones are left out, and not counted. */
  readonly personal: boolean;
};

export type BacklogLine = {
  readonly line: OpenInquiry;
  readonly late: boolean;
  readonly shownOwner: ShownOwner;
  /** Undefined where nobody has it, or the directory does not know them. */
  readonly owner: Person | undefined;
  /** Who is writing the answer just now; nobody is named beside what is late where others read along. */
  readonly answering: Person | undefined;
  readonly offered: { readonly take: boolean; readonly handOver: boolean };
};

export type Backlog =
  | {
      readonly ok: true;
      readonly unit: Unit;
      /** Other units whose list this person may see, by name. */
      readonly others: readonly Unit[];
      /** This page of them, nearest first. */
      readonly lines: readonly BacklogLine[];
      /** After which the next page begins; absent where there is none. */
      readonly last?: Place | undefined;
      /** Of the whole list; told of its first page alone. */
      readonly counts: BacklogCounts;
      /** Others' confidential ones would not be among them. */
      readonly seesAll: boolean;
    }
  /** The directory knows no such unit, or not who asks. */
  | { readonly ok: false; readonly reason: 'noUnit' | 'noPerson' }
  | { readonly ok: false; readonly reason: 'notAllowed'; readonly unit: Unit };

/** So many lines are read to count them; beyond that a number says "so many or more". About 6 ms of reading. */
export const MOST_LINES = 500;
/** Enough for a later page, where some lines may have to be passed over. */
const PASSING_OVER = 100;

/** A unit's open inquiries, for its own people, by their nearest deadline. */
export async function listBacklog(ports: ListPorts, question: BacklogQuestion): Promise<Backlog> {
  const { directory } = ports;
  const [person, units] = await Promise.all([directory.person(question.who), directory.units()]);
  const id = question.unit ?? person?.unit;
  if (id === undefined) return { ok: false, reason: 'noPerson' };
  const unit = units.find((one) => one.id === id);
  if (unit === undefined) return { ok: false, reason: 'noUnit' };
  const { who, now, workplace, personal } = question;
  const covering = coveringOf(ports, who, momentAt(now, workplace.zone));
  const asking = { who, person, unit, personal };
  // Of the own unit it is read while who is covered is looked up.
  if (!isOwnUnit(asking) && !maySeeBacklog(asCovering(asking, await covering)))
    return { ok: false, reason: 'notAllowed', unit };
  const read = await readLines(ports, asking, covering, question);
  const { onlooker } = read;
  const { lines, last } = listOf(read.seen, question);
  return {
    ok: true,
    unit,
    others: units.filter(
      (one) => one.id !== id && maySeeBacklog(asCovering({ ...asking, unit: one }, read.covering)),
    ),
    lines: await Promise.all(lines.map((line) => lineFor(ports, line, onlooker, question))),
    last,
    counts: countLines(
      read.seen.map(({ line }) => line),
      read.more,
      question.now,
    ),
    seesAll: seesAll(onlooker),
  };
}

/** With what they may do today only. */
const asCovering = (onlooker: Onlooker, { covers, units, duties }: Covering): Onlooker => ({
  ...onlooker,
  covers,
  ofUnitToday: units.has(onlooker.unit.id) || duties.includes(onlooker.unit.id),
});

type Read = {
  readonly seen: readonly SeenLine[];
  /** Not all were read. */
  readonly more: boolean;
  readonly covering: Covering;
  readonly onlooker: Onlooker;
};

/** Enough of them to count, or for a page and to see whether others follow. */
async function readLines(
  { inquiries }: ListPorts,
  asking: Onlooker,
  pending: Promise<Covering>,
  question: BacklogQuestion,
): Promise<Read> {
  const { scope } = question;
  const { before, shownBefore } = boundsOf({
    ...question,
    scope: scope === 'unassigned' ? undefined : scope,
  });
  const limit = limitOf(asking, question);
  const list = scope === 'unassigned' ? inquiries.unassignedOf : inquiries.openOfUnit;
  const seen: SeenLine[] = [];
  let after: OpenPage['after'] = startOf(question);
  for (;;) {
    const page = { limit, after, dueBefore: before };
    const [found, covering] = await Promise.all([list(asking.unit.id, page), pending]);
    const onlooker = asCovering(asking, covering);
    const theirs = found.filter((line) => seesLine(onlooker, line)).map((line) => withShown(line, question));
    seen.push(...theirs.filter(({ shownAt }) => shownAt < shownBefore));
    const more = found.length === limit;
    // Whatever is passed over, however much stands first.
    if (!more || seen.length > PAGE) return { seen, more, covering, onlooker };
    after = found.at(-1);
    // SQLite answers without leaving the thread; others have their turn.
    await nextTurn();
  }
}

function limitOf(onlooker: Onlooker, { scope, after }: BacklogQuestion): number {
  if (after === undefined) return MOST_LINES;
  return seesAll(onlooker) && scope !== 'week' ? PAGE + 1 : PASSING_OVER;
}

async function lineFor(
  { directory }: ListPorts,
  line: OpenInquiry,
  onlooker: Onlooker,
  { now }: BacklogQuestion,
): Promise<BacklogLine> {
  const late = isLate(line, now);
  const answers = late && !onlooker.personal ? undefined : answeringNow(line, now)?.by;
  const named = (id: PersonId | undefined) => (id === undefined ? undefined : directory.person(id));
  const [owner, answering] = await Promise.all([named(line.owner), named(answers)]);
  return {
    line,
    late,
    shownOwner: shownOwner(line, late, onlooker),
    owner,
    answering,
    offered: offeredOn(line, onlooker),
  };
}
