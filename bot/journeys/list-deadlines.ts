import { momentAt } from '../core/absence/moments.ts';
import type { Person, PersonId } from '../core/directory.ts';
import type { InquiryRef } from '../core/inquiry.ts';
import { type InquiryStore, nearestFirst, type OpenInquiry, type OpenPage } from '../core/inquiry-store.ts';
import { plusDays } from '../core/local-day.ts';
import { nextOpenDay } from '../core/opening-hours.ts';
import type { EpochMs } from '../core/time-zone.ts';
import {
  type ByWorkplace,
  countsOf,
  type DeadlineCounts,
  type SeenLine,
  sundayOf,
  withShown,
} from './count-deadlines.ts';
import type { CoverPorts } from './cover-facts.ts';
import { type Covering, coveringOf } from './covering.ts';

export type ListPorts = CoverPorts & { readonly inquiries: InquiryStore };

/** A line's place in the list; `due` is absent where it has nothing due. */
export type Place = { readonly ref: InquiryRef; readonly due?: EpochMs | undefined };

/** Whose deadlines, and which of them; days go by the hour that people are shown. */
export type DeadlineQuestion = ByWorkplace & {
  readonly who: PersonId;
  readonly scope?: 'today' | 'week' | 'overdue' | undefined;
  /** Where the page begins: after this line. */
  readonly after?: Place | undefined;
  /** False where others read along: confidential ones are left out, and not counted. */
  readonly confidential: boolean;
};

export type DeadlinePage = {
  /** This page of them, nearest first. */
  readonly lines: readonly OpenInquiry[];
  /** After which the next page begins; absent where there is none. */
  readonly last?: Place | undefined;
  /** From the start of the list; a number that reaches {@link MOST_COUNTED} says "so many or more". */
  readonly counts: DeadlineCounts;
};

/** With what is among them for others: whoever covers has it, and it stays theirs. */
export type DeadlineList = DeadlinePage & { readonly others: readonly OfOthers[] };

export const coveredIn = ({ others }: Pick<DeadlineList, 'others'>): Person[] =>
  others.flatMap(({ owner }) => owner ?? []);

/** `owner` undefined: nobody's, and the reader has the duty. */
export type OfOthers = { readonly owner: Person | undefined; readonly counts: DeadlineCounts };

export const PAGE = 10;
/** One look-up counts and draws: more than this is not counted. */
export const MOST_COUNTED = 30;

/**
 * The open inquiries of a person and of those for whom they answer now, by their nearest deadline; and what is nobody's
 * in units whose duty they have. The own ones and who is covered are read side by side: three waves of storage calls,
 * where no other unit has a part in it.
 */
export async function listDeadlines(ports: ListPorts, question: DeadlineQuestion): Promise<DeadlineList> {
  const { who, now, workplace } = question;
  const person = await ports.directory.person(who);
  const [own, covered] = await Promise.all([
    enoughOf((page) => ports.inquiries.openOf(who, person?.unit, page), question),
    coveringOf(ports, who, momentAt(now, workplace.zone)).then((covering) =>
      coveredLines(ports, covering, question),
    ),
  ]);
  const merged = [own, ...covered.lines].flat().sort((one, other) => nearestFirst(one.line, other.line));
  const seen = merged.slice(0, enough(question));
  return { ...listOf(seen, question), others: ofOthers(seen, covered.people, question) };
}

async function coveredLines(
  { inquiries, directory }: ListPorts,
  { people, duties, covers }: Covering,
  question: DeadlineQuestion,
): Promise<{ lines: SeenLine[][]; people: readonly Person[] }> {
  const lines = await Promise.all([
    ...people.map(({ id, unit }) =>
      enoughOf((page) => inquiries.openOf(id, unit, page), { ...question, covers }),
    ),
    ...duties.map(async (id) => {
      // What is nobody's and confidential is the manager's alone.
      const confidential = question.confidential && (await directory.unit(id))?.manager === question.who;
      return enoughOf((page) => inquiries.unassignedOf(id, page), { ...question, confidential, covers });
    }),
  ]);
  return { lines, people };
}

/** What of it is not the person's own, by whose it is. */
export function ofOthers(
  seen: readonly SeenLine[],
  people: readonly Person[],
  question: ByWorkplace & Pick<DeadlineQuestion, 'who'>,
): OfOthers[] {
  const byOwner = Map.groupBy(seen, ({ line }) => line.owner);
  byOwner.delete(question.who);
  return Array.from(byOwner, ([owner, lines]) => ({
    owner: people.find(({ id }) => id === owner),
    counts: countsOf(lines, question),
  }));
}

/** A page of them, and how many there are from the start. */
export function listOf(seen: readonly SeenLine[], question: ByWorkplace): DeadlinePage {
  const page = seen.slice(0, PAGE);
  const last = page.at(-1)?.line;
  // The store goes by the due time, against which a closing may shift what people are shown.
  const lines = page.toSorted((one, other) => one.shownAt - other.shownAt).map(({ line }) => line);
  return {
    lines,
    ...(seen.length > PAGE && last && { last: { ref: last.ref, due: last.next?.due } }),
    counts: countsOf(seen, question),
  };
}

/** To count; or for a page, and to see whether others follow. */
const enough = ({ after }: DeadlineQuestion): number => (after === undefined ? MOST_COUNTED : PAGE + 1);

/** The first ones of one list that are to be seen, {@link enough} of them if there are so many. */
async function enoughOf(
  read: (page: OpenPage) => Promise<OpenInquiry[]>,
  question: DeadlineQuestion & Partial<Pick<Covering, 'covers'>>,
): Promise<SeenLine[]> {
  const { confidential, covers = () => true } = question;
  const { before, shownBefore } = boundsOf(question);
  const isSeen = ({ line, shownAt }: SeenLine) =>
    shownAt < shownBefore && (confidential || !line.confidential) && covers(line);
  // Whatever is passed over, however much stands first.
  const limit = confidential && question.covers === undefined ? enough(question) : MOST_COUNTED;
  const seen: SeenLine[] = [];
  let after = startOf(question);
  for (;;) {
    const found = await read({ limit, after, dueBefore: before });
    seen.push(...found.map((line) => withShown(line, question)).filter(isSeen));
    if (found.length < limit || seen.length >= enough(question)) return seen;
    after = found.at(-1);
  }
}

export function startOf({ after }: Pick<DeadlineQuestion, 'after'>): OpenPage['after'] {
  return after && { ref: after.ref, next: after.due === undefined ? undefined : { due: after.due } };
}

/** What is due later than a day may have its last useful hour on it, up to the next open day. */
export function boundsOf({ scope, now, workplace }: ByWorkplace & Pick<DeadlineQuestion, 'scope'>): {
  before?: EpochMs;
  shownBefore: number;
} {
  if (scope === 'overdue') return { before: now, shownBefore: Number.POSITIVE_INFINITY };
  const today = workplace.zone.dayOf(now);
  const last = scope === 'today' ? today : scope === 'week' ? sundayOf(today) : undefined;
  if (last === undefined) return { shownBefore: Number.POSITIVE_INFINITY };
  return {
    before: workplace.zone.at(nextOpenDay(last, workplace), 0),
    shownBefore: workplace.zone.at(plusDays(last, 1), 0),
  };
}
