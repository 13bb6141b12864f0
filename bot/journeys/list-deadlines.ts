import type { Directory, PersonId } from '../core/directory.ts';
import type { InquiryRef } from '../core/inquiry.ts';
import type { InquiryStore, OpenInquiry, OpenPage } from '../core/inquiry-store.ts';
import { type LocalDay, plusDays, weekday } from '../core/local-day.ts';
import { nextOpenDay, shownHour, type Workplace } from '../core/opening-hours.ts';
import type { EpochMs } from '../core/time-zone.ts';
import type { WorkingCalendar } from '../core/working-calendar.ts';

export type ListPorts = { readonly inquiries: InquiryStore; readonly directory: Directory };

/** A line's place in the list; `due` is absent where it has nothing due. */
export type Place = { readonly ref: InquiryRef; readonly due?: EpochMs | undefined };

/** Whose deadlines, and which of them; days go by the hour that people are shown. */
export type DeadlineQuestion = {
  readonly who: PersonId;
  readonly scope?: 'today' | 'week' | 'overdue' | undefined;
  /** Where the page begins: after this line. */
  readonly after?: Place | undefined;
  readonly now: EpochMs;
  readonly workplace: Workplace;
  /** False where others read along: confidential ones are left out, and not counted. */
  readonly confidential: boolean;
};

/** By which hours days are told apart. */
export type ByWorkplace = Pick<DeadlineQuestion, 'now' | 'workplace'>;

export type DeadlineList = {
  /** This page of them, nearest first. */
  readonly lines: readonly OpenInquiry[];
  /** After which the next page begins; absent where there is none. */
  readonly last?: Place | undefined;
  /** From the start of the list; a number that reaches {@link MOST_COUNTED} says "so many or more". */
  readonly counts: DeadlineCounts;
};

export type DeadlineCounts = {
  readonly overdue: number;
  /** Overdue ones included, as in the others. */
  readonly today: number;
  readonly thisWeek: number;
  readonly nextTwoWorkingDays: number;
};

export const PAGE = 10;
/** One look-up counts and draws: more than this is not counted. */
export const MOST_COUNTED = 30;

/** The open inquiries of a person, by their nearest deadline. */
export async function listDeadlines(ports: ListPorts, question: DeadlineQuestion): Promise<DeadlineList> {
  return listOf(await seenLines(ports, question), question);
}

/** A page of them, and how many there are from the start. */
export function listOf(seen: readonly SeenLine[], question: ByWorkplace): DeadlineList {
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

/** With the hour that people are shown. */
export type SeenLine = { readonly line: OpenInquiry; readonly shownAt: number };

/** What has nothing due comes last. */
const UNDATED = Number.MAX_SAFE_INTEGER;

/** Enough of them to count, or for a page and to see whether others follow. */
async function seenLines(
  { inquiries, directory }: ListPorts,
  question: DeadlineQuestion,
): Promise<SeenLine[]> {
  const { who, confidential } = question;
  const person = await directory.person(who);
  const { before, shownBefore } = boundsOf(question);
  const isSeen = ({ line, shownAt }: SeenLine) =>
    shownAt < shownBefore && (confidential || !line.confidential);
  const enough = question.after === undefined ? MOST_COUNTED : PAGE + 1;
  // Whatever is passed over, however much stands first.
  const limit = confidential ? enough : MOST_COUNTED;
  const seen: SeenLine[] = [];
  let after = startOf(question);
  for (;;) {
    const found = await inquiries.openOf(who, person?.unit, { limit, after, dueBefore: before });
    seen.push(...found.map((line) => withShown(line, question)).filter(isSeen));
    if (found.length < limit || seen.length >= enough) return seen;
    after = found.at(-1);
  }
}

export function startOf({ after }: Pick<DeadlineQuestion, 'after'>): OpenPage['after'] {
  return after && { ref: after.ref, next: after.due === undefined ? undefined : { due: after.due } };
}

export function withShown(line: OpenInquiry, { now, workplace }: ByWorkplace): SeenLine {
  const { next } = line;
  const shownAt = next === undefined ? UNDATED : shownHour(next.due, now, workplace).at;
  return { line, shownAt };
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

export function countsOf(lines: readonly SeenLine[], { now, workplace }: ByWorkplace): DeadlineCounts {
  const today = workplace.zone.dayOf(now);
  const through = (day: LocalDay) => {
    const end = workplace.zone.at(plusDays(day, 1), 0);
    return lines.filter(({ shownAt }) => shownAt < end).length;
  };
  return {
    overdue: lines.filter(({ line }) => line.next !== undefined && line.next.due < now).length,
    today: through(today),
    thisWeek: through(sundayOf(today)),
    nextTwoWorkingDays: through(workingDaysOn(today, 2, workplace.calendar)),
  };
}

const sundayOf = (day: LocalDay): LocalDay => plusDays(day, 7 - weekday(day));

function workingDaysOn(day: LocalDay, count: number, calendar: WorkingCalendar): LocalDay {
  let at = day;
  for (let counted = 0; counted < count; ) {
    at = plusDays(at, 1);
    if (!calendar.isClosed(at)) counted += 1;
  }
  return at;
}
