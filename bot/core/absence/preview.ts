import type { PersonId } from '../directory.ts';
import { type LocalDay, plusDays, weekday } from '../local-day.ts';
import type { OpeningHours } from '../opening-hours.ts';
import type { WorkingCalendar } from '../working-calendar.ts';
import { type Absence, type AbsenceSpan, awayOn, DAY_ENDS, isOpenEnded, type Moment } from './absence.ts';
import { type Cover, coverAt } from './cover.ts';
import { type CoverFacts, isAway } from './cover-facts.ts';
import { awaySpans, momentToAsk, openingOf } from './moments.ts';

/** What an absence means, told before it is saved. */

/** One working day of it, and who covers then. */
export type CoverDay = { readonly day: LocalDay; readonly moment: Moment; readonly cover: Cover };

/** Working days of it that are looked at; who covers later than that may change anyhow. */
export const MOST_DAYS = 60;
/** Of one without an end, or that recurs: the coming weeks, in days. */
const HORIZON = 28;

export type When = {
  /** `local`: who is to answer must be at work. */
  readonly calendar: WorkingCalendar;
  readonly hours: OpeningHours;
  readonly now: Moment;
};

/** The working days on which the person would be away, from today on. */
export function daysAway(absence: Pick<Absence, 'span' | 'except'>, { calendar, now }: When): LocalDay[] {
  const first = Math.max(absence.span.from, now.day) as LocalDay;
  const last = lastDay(absence.span, first);
  const days: LocalDay[] = [];
  for (let day = first; day <= last && days.length < MOST_DAYS; day = plusDays(day, 1))
    if (awayOn(absence, day) !== undefined && !calendar.isClosed(day)) days.push(day);
  return days;
}

function lastDay({ from, through, every, ...span }: AbsenceSpan, first: LocalDay): LocalDay {
  const horizon = plusDays(first, HORIZON);
  if (isOpenEnded({ from, through, every, ...span })) return horizon;
  return every === undefined || through === undefined
    ? (through ?? horizon)
    : (Math.min(through, horizon) as LocalDay);
}

/** @param facts with the new entry among them */
export function coverDays(
  absence: Pick<Absence, 'span' | 'except' | 'person'>,
  facts: CoverFacts,
  when: When,
): CoverDay[] {
  return daysAway(absence, when).map((day) => {
    const moment = momentOf(absence, facts, day, when);
    return { day, moment, cover: coverAt(absence.person, moment, facts) };
  });
}

/** The first moment of the entry's own on that day at which others are at work. */
function momentOf(
  absence: Pick<Absence, 'span' | 'except' | 'person'>,
  facts: CoverFacts,
  day: LocalDay,
  { hours, now }: When,
): Moment {
  const notBefore = Math.max(awayOn(absence, day)?.start ?? 0, day === now.day ? now.minutes : 0);
  return momentToAsk(facts, absence.person, { day, hours, notBefore });
}

/** Days one after the other that the same person covers, found in the same way; week-ends between them do not part them. */
export type CoverRun = {
  readonly from: LocalDay;
  readonly through: LocalDay;
  readonly days: number;
  readonly by: PersonId | undefined;
  readonly how: Cover['how'];
};

export function coverRuns(days: readonly CoverDay[]): CoverRun[] {
  const runs: CoverRun[] = [];
  for (const { day, cover } of days) {
    const last = runs.at(-1);
    if (last !== undefined && last.by === cover.by && last.how === cover.how)
      runs[runs.length - 1] = { ...last, through: day, days: last.days + 1 };
    else runs.push({ from: day, through: day, days: 1, by: cover.by, how: cover.how });
  }
  return runs;
}

/** Of a day of the absence: is the substitute away for all of it, for a part, or not at all, while others are at work? */
export type SubstituteAway = 'all' | 'part' | 'none';

export function substituteAwayOn(
  substitute: PersonId,
  absence: Pick<Absence, 'span' | 'except'>,
  day: LocalDay,
  facts: CoverFacts,
  hours: OpeningHours,
): SubstituteAway {
  const own = awayOn(absence, day);
  const opens = openingOf(day, hours).minutes;
  const closes = hours[weekday(day)]?.closes ?? DAY_ENDS;
  if (own === undefined) return 'none';
  const [start, end] = [Math.max(own.start, opens), Math.min(own.end, closes)];
  const away = awaySpans(facts, substitute, day).filter((one) => one.start < end && one.end > start);
  if (away.length === 0) return 'none';
  return away.some((one) => one.start <= start && one.end >= end) ? 'all' : 'part';
}

/** Days on which the substitute answers for others already, and for whom. */
export function daysCoveringOthers(
  substitute: PersonId,
  absent: PersonId,
  days: readonly CoverDay[],
  others: (moment: Moment) => readonly PersonId[],
): { readonly days: readonly LocalDay[]; readonly people: readonly PersonId[] } {
  const busy = days.flatMap(({ day, moment }) => {
    const people = others(moment).filter((id) => id !== absent && id !== substitute);
    return people.length === 0 ? [] : [{ day, people }];
  });
  return { days: busy.map(({ day }) => day), people: [...new Set(busy.flatMap(({ people }) => people))] };
}

/** Who could cover instead: there on all of its days; those who cover for nobody else first, then in the unit's order. */
export function otherSubstitutes(
  candidates: readonly PersonId[],
  days: readonly CoverDay[],
  facts: CoverFacts,
  busy: (person: PersonId) => boolean,
): PersonId[] {
  const free = [...new Set(candidates)].filter((id) =>
    days.every(({ moment }) => !isAway(facts, id, moment)),
  );
  return [...free.filter((id) => !busy(id)), ...free.filter(busy)];
}
