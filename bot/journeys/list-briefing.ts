import { setImmediate as nextTurn } from 'node:timers/promises';
import type { WasAway } from '../core/absence/returning.ts';
import type { Directory, Person, PersonId } from '../core/directory.ts';
import type { HistoryEntry, InquiryRef } from '../core/inquiry.ts';
import type { InquiryEvent } from '../core/inquiry-event.ts';
import type { ClosedInquiry, InquiryStore, OpenInquiry } from '../core/inquiry-store.ts';
import type { Workplace } from '../core/opening-hours.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { countsOf, type DeadlineCounts, withShown } from './count-deadlines.ts';

type Ports = {
  readonly directory: Pick<Directory, 'person'>;
  readonly inquiries: Pick<InquiryStore, 'openOf' | 'closedOfUnit' | 'history'>;
};

export type BriefingQuestion = {
  readonly person: PersonId;
  readonly was: WasAway;
  readonly now: EpochMs;
  readonly workplace: Workplace;
};

/** Something that others did for the person meanwhile. */
export type DoneForYou = {
  readonly ref: InquiryRef;
  readonly what: (typeof DONE)[number];
  readonly by: Person | undefined;
  readonly at: EpochMs;
};

/** What whoever comes back is told. */
export type Briefing = {
  readonly was: WasAway;
  /** What came in for them meanwhile, and how much of it is open still. */
  readonly came: { readonly count: number; readonly open: number; readonly atLeast: boolean };
  /** The latest first, at most {@link MOST_TOLD} of `doneCount`. */
  readonly done: readonly DoneForYou[];
  readonly doneCount: number;
  readonly doneAtLeast: boolean;
  /** What is theirs and open, nearest first, at most {@link MOST_NEXT}. */
  readonly next: readonly OpenInquiry[];
  readonly counts: DeadlineCounts;
  readonly countsAtLeast: boolean;
};

/** What in a history is an answer in somebody's name. */
const DONE = [
  'answered',
  'decided',
  'receiptSent',
  'called',
] as const satisfies readonly InquiryEvent['kind'][];

export const MOST_TOLD = 8;
export const MOST_NEXT = 5;
/** Open ones that are read; nobody has more but by accident. */
const MOST_OPEN = 300;
/** What the unit closed meanwhile is looked through for theirs. */
const PAGE = 100;
const MOST_CLOSED_READ = 2_000;
/** Histories that are read, of those that were changed: a few at a time, and others have their turn between. */
const MOST_HISTORIES = 60;
const HISTORIES_AT_A_TIME = 10;

export async function listBriefing(ports: Ports, question: BriefingQuestion): Promise<Briefing> {
  const { person, was, now, workplace } = question;
  const since = workplace.zone.at(was.from, 0);
  const known = await ports.directory.person(person);
  const [open, closed] = await Promise.all([
    ports.inquiries.openOf(person, known?.unit, { limit: MOST_OPEN }),
    closedMeanwhile(ports, question, since),
  ]);
  const came = [...open, ...closed.lines].filter(({ received }) => received >= since);
  const openNew = open.filter(({ received }) => received >= since).length;
  const done = await doneMeanwhile(ports, question, since, open, closed.lines);
  const dated = open.filter(({ next }) => next !== undefined);
  const when = { now, workplace };
  return {
    was,
    came: {
      count: came.length,
      open: openNew,
      atLeast: open.length === MOST_OPEN || closed.more,
    },
    done: await named(ports, done.told.slice(0, MOST_TOLD)),
    doneCount: done.told.length,
    doneAtLeast: done.more || closed.more,
    next: dated.slice(0, MOST_NEXT),
    counts: countsOf(
      dated.map((line) => withShown(line, when)),
      when,
    ),
    countsAtLeast: open.length === MOST_OPEN,
  };
}

/** What was theirs when it was closed. */
async function closedMeanwhile(
  { inquiries, directory }: Ports,
  { person, now }: BriefingQuestion,
  since: EpochMs,
): Promise<{ lines: ClosedInquiry[]; more: boolean }> {
  const unit = (await directory.person(person))?.unit;
  const lines: ClosedInquiry[] = [];
  if (unit === undefined) return { lines, more: false };
  let after: ClosedInquiry | undefined;
  for (let read = 0; read < MOST_CLOSED_READ; read += PAGE) {
    if (after !== undefined) await nextTurn();
    const page = await inquiries.closedOfUnit(unit, { from: since, before: now, after, limit: PAGE });
    lines.push(...page.filter(({ owner }) => owner === person));
    after = page.at(-1);
    if (page.length < PAGE) return { lines, more: false };
  }
  return { lines, more: true };
}

type Told = Omit<DoneForYou, 'by'> & { readonly by: PersonId };

/** By others, of what is or was theirs; what nobody has touched has no history to be read. */
async function doneMeanwhile(
  { inquiries }: Ports,
  { person }: BriefingQuestion,
  since: EpochMs,
  open: readonly OpenInquiry[],
  closed: readonly ClosedInquiry[],
): Promise<{ told: readonly Told[]; more: boolean }> {
  const changed = open.filter(({ version }) => version > 1).map(({ ref }) => ref);
  const refs = [...closed.map(({ ref }) => ref).reverse(), ...changed];
  const told: Told[] = [];
  const some = refs.slice(0, MOST_HISTORIES);
  for (let start = 0; start < some.length; start += HISTORIES_AT_A_TIME) {
    if (start > 0) await nextTurn();
    const part = some.slice(start, start + HISTORIES_AT_A_TIME);
    const read = await Promise.all(
      part.map(async (ref) => doneIn(ref, await inquiries.history(ref), person, since)),
    );
    told.push(...read.flat());
  }
  return { told: told.toSorted((a, b) => b.at - a.at), more: refs.length > some.length };
}

function doneIn(ref: InquiryRef, history: readonly HistoryEntry[], person: PersonId, since: EpochMs): Told[] {
  const undone = new Set(
    history.flatMap(({ events }) => events.flatMap((one) => (one.kind === 'undone' ? [one.version] : []))),
  );
  return history.flatMap(({ at, by, events, version }) => {
    if (at < since || undone.has(version) || !('person' in by) || by.person === person) return [];
    const what = DONE.find((kind) => events.some((event) => event.kind === kind && !isVain(event)));
    return what === undefined ? [] : [{ ref, what, by: by.person, at }];
  });
}

const isVain = (event: InquiryEvent): boolean => event.kind === 'called' && !event.reached;

const named = ({ directory }: Ports, told: readonly Told[]): Promise<DoneForYou[]> =>
  Promise.all(told.map(async (one) => ({ ...one, by: await directory.person(one.by) })));
