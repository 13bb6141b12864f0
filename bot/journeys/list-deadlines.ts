import type { Directory, PersonId } from '../core/directory.ts';
import type { InquiryRef } from '../core/inquiry.ts';
import type { InquiryStore, OpenInquiry } from '../core/inquiry-store.ts';
import { type LocalDay, plusDays, weekday } from '../core/local-day.ts';
import type { EpochMs, TimeZone } from '../core/time-zone.ts';
import type { WorkingCalendar } from '../core/working-calendar.ts';

export type ListPorts = { readonly inquiries: InquiryStore; readonly directory: Directory };

/** A line's place in the list; `due` is absent where it has nothing due. */
export type Place = { readonly ref: InquiryRef; readonly due?: EpochMs | undefined };

/** Whose deadlines, and which of them. */
export type DeadlineQuestion = {
  readonly who: PersonId;
  readonly scope?: 'today' | 'week' | 'overdue' | undefined;
  /** Where the page begins: after this line. */
  readonly after?: Place | undefined;
  readonly now: EpochMs;
  readonly zone: TimeZone;
  /** By which "the next two working days" go. */
  readonly calendar: WorkingCalendar;
  /** False where others read along: confidential ones are left out, and not counted. */
  readonly confidential: boolean;
};

export type DeadlineList = {
  /** This page of them, nearest first. */
  readonly lines: readonly OpenInquiry[];
  /** There are others after them. */
  readonly more: boolean;
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
  const { who, after } = question;
  const person = await ports.directory.person(who);
  // Where others read along, confidential ones are passed over, however many stand first.
  const limit = after === undefined || !question.confidential ? MOST_COUNTED : PAGE + 1;
  const found = await ports.inquiries.openOf(who, person?.unit, {
    limit,
    after: after && { ref: after.ref, next: after.due === undefined ? undefined : { due: after.due } },
    dueBefore: endOfScope(question),
  });
  const seen = (lines: readonly OpenInquiry[]) =>
    question.confidential ? lines : lines.filter((line) => !line.confidential);
  const visible = seen(found);
  return {
    lines: visible.slice(0, PAGE),
    more: visible.length > PAGE,
    counts: countsOf(visible, question),
  };
}

function endOfScope({ scope, now, zone }: DeadlineQuestion): EpochMs | undefined {
  const today = zone.dayOf(now);
  if (scope === 'overdue') return now;
  if (scope === 'today') return startOf(plusDays(today, 1), zone);
  return scope === 'week' ? startOf(nextMonday(today), zone) : undefined;
}

export function countsOf(
  lines: readonly OpenInquiry[],
  { now, zone, calendar }: Pick<DeadlineQuestion, 'now' | 'zone' | 'calendar'>,
): DeadlineCounts {
  const today = zone.dayOf(now);
  const before = (end: EpochMs) => lines.filter(({ next }) => next !== undefined && next.due < end).length;
  return {
    overdue: before(now),
    today: before(startOf(plusDays(today, 1), zone)),
    thisWeek: before(startOf(nextMonday(today), zone)),
    nextTwoWorkingDays: before(startOf(plusDays(workingDaysOn(today, 2, calendar), 1), zone)),
  };
}

const startOf = (day: LocalDay, zone: TimeZone): EpochMs => zone.at(day, 0);
const nextMonday = (day: LocalDay): LocalDay => plusDays(day, 8 - weekday(day));

function workingDaysOn(day: LocalDay, count: number, calendar: WorkingCalendar): LocalDay {
  let at = day;
  for (let counted = 0; counted < count; ) {
    at = plusDays(at, 1);
    if (!calendar.isClosed(at)) counted += 1;
  }
  return at;
}
