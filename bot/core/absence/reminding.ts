import type { PersonId } from '../directory.ts';
import { type LocalDay, plusDays } from '../local-day.ts';
import type { Workplace } from '../opening-hours.ts';
import { nthOpenDay, openSpan } from '../openings.ts';
import type { EpochMs } from '../time-zone.ts';
import { type Absence, awayOn, isOpenEnded, type Moment } from './absence.ts';
import { type Cover, coverAt } from './cover.ts';
import type { CoverFacts } from './cover-facts.ts';
import { momentToAsk } from './moments.ts';

/** Who is reminded that they cover: the working day before, and not again while nothing changes. */

/** In minutes after midnight, where the municipality is open then. */
const REMIND_AT = 13 * 60;
/** So far back a day before of the same absence is looked for: a year of one that recurs. */
const FARTHEST_BACK = 366;

export type CoverReminder = {
  readonly to: PersonId;
  /** The day on which they cover. */
  readonly day: LocalDay;
  /** When they are told. */
  readonly at: EpochMs;
};

/** What is to be said of an absence on that working day: of the next one, or of the day itself. */
export function reminderOn(
  absence: Absence,
  facts: CoverFacts,
  today: LocalDay,
  workplace: Workplace,
): CoverReminder | undefined {
  const span = openSpan(today, workplace);
  if (span === undefined) return undefined;
  const { zone } = workplace;
  const told = (day: LocalDay, at: EpochMs): CoverReminder | undefined => {
    const to = coverToTell(absence, facts, day, workplace);
    return to === undefined ? undefined : { to, day, at };
  };
  const next = nthOpenDay(today, 1, workplace);
  const usual = zone.at(today, REMIND_AT);
  const first = firstDay(absence, workplace);
  // That it lasts until tomorrow is known of an open-ended one to nobody but the person and the manager.
  if (isOpenEnded(absence.span) && first !== undefined && first <= today)
    return first < today ? told(today, span.opens) : undefined;
  return next && told(zone.dayOf(next.opens), usual < span.closes ? usual : span.opens);
}

/** Who covers that day, where it is the first one, or somebody else than on the day before of that absence. */
function coverToTell(
  absence: Absence,
  facts: CoverFacts,
  day: LocalDay,
  workplace: Workplace,
): PersonId | undefined {
  const cover = coverOn(absence, facts, day, workplace);
  if (cover?.by === undefined || !cover.away) return undefined;
  const before = dayBefore(absence, day, workplace);
  if (before === undefined) return cover.by;
  // Whoever has the duty knows that; it is somebody else every day.
  if (cover.how === 'duty') return undefined;
  return coverOn(absence, facts, before, workplace)?.by === cover.by ? undefined : cover.by;
}

/** At the first moment of the absence's own on that day at which others are at work. */
export function coverOn(
  absence: Absence,
  facts: CoverFacts,
  day: LocalDay,
  { hours }: Pick<Workplace, 'hours'>,
  now?: Moment,
): Cover | undefined {
  const away = awayOn(absence, day);
  if (away === undefined) return undefined;
  const notBefore = Math.max(away.start, now?.day === day ? now.minutes : 0);
  return coverAt(absence.person, momentToAsk(facts, absence.person, { day, hours, notBefore }), facts);
}

const isWorkingDay = (day: LocalDay, workplace: Workplace): boolean => openSpan(day, workplace) !== undefined;

/** The working day before, on which the same absence held. */
function dayBefore(absence: Absence, day: LocalDay, workplace: Workplace): LocalDay | undefined {
  const first = Math.max(absence.span.from, day - FARTHEST_BACK);
  for (let at = plusDays(day, -1); at >= first; at = plusDays(at, -1))
    if (awayOn(absence, at) !== undefined && isWorkingDay(at, workplace)) return at;
  return undefined;
}

/** Its first working day; undefined where it has none. */
export const firstDay = (absence: Absence, workplace: Workplace): LocalDay | undefined =>
  workingDayFrom(absence, absence.span.from, workplace);

/** Its first working day that is not before `from`. */
export function workingDayFrom(
  absence: Pick<Absence, 'span' | 'except'>,
  from: LocalDay,
  workplace: Workplace,
): LocalDay | undefined {
  const begin = Math.max(absence.span.from, from) as LocalDay;
  const last = Math.min(absence.span.through ?? Number.POSITIVE_INFINITY, begin + FARTHEST_BACK);
  for (let day = begin; day <= last; day = plusDays(day, 1))
    if (awayOn(absence, day) !== undefined && isWorkingDay(day, workplace)) return day;
  return undefined;
}
