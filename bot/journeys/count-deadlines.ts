import type { OpenInquiry } from '../core/inquiry-store.ts';
import { type LocalDay, plusDays, weekday } from '../core/local-day.ts';
import { shownHour, type Workplace } from '../core/opening-hours.ts';
import type { EpochMs } from '../core/time-zone.ts';
import type { WorkingCalendar } from '../core/working-calendar.ts';

/** By which hours days are told apart. */
export type ByWorkplace = { readonly now: EpochMs; readonly workplace: Workplace };

export type DeadlineCounts = {
  readonly overdue: number;
  /** Overdue ones included, as in the others. */
  readonly today: number;
  readonly thisWeek: number;
  readonly nextTwoWorkingDays: number;
};

/** With the hour that people are shown. */
export type SeenLine = { readonly line: OpenInquiry; readonly shownAt: number };

/** What has nothing due comes last. */
const UNDATED = Number.MAX_SAFE_INTEGER;

export function withShown(line: OpenInquiry, { now, workplace }: ByWorkplace): SeenLine {
  const { next } = line;
  const shownAt = next === undefined ? UNDATED : shownHour(next.due, now, workplace).at;
  return { line, shownAt };
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

export const sundayOf = (day: LocalDay): LocalDay => plusDays(day, 7 - weekday(day));

function workingDaysOn(day: LocalDay, count: number, calendar: WorkingCalendar): LocalDay {
  let at = day;
  for (let counted = 0; counted < count; ) {
    at = plusDays(at, 1);
    if (!calendar.isClosed(at)) counted += 1;
  }
  return at;
}
