import type { PersonId } from '../directory.ts';
import type { LocalDay } from '../local-day.ts';
import { nextOpenDay, type OpeningHours, type Workplace } from '../opening-hours.ts';
import { type Away, isOpenEnded, type Moment } from './absence.ts';
import { absencesAt, type CoverFacts, closureOn } from './cover-facts.ts';
import { awaySpans, closesOn, isAwayAllDay, openingOf } from './moments.ts';
import { toldUntil } from './sight.ts';

/** When somebody is away, as it is told of one moment. */
export type ToldAway = {
  readonly day: LocalDay;
  /** Minutes after midnight, where others are at work before; or after. */
  readonly hours: Partial<Away>;
  /** The last day that is told; `open`: it has none, which its reader may know. */
  readonly until: LocalDay | 'open';
};

/** Absences one behind the other are told as one; more of them are no news any more. */
const MOST_JOINED = 20;

/**
 * What is told of somebody's being away at that moment, from facts as their reader sees them (sight.ts).
 * @returns undefined where the person is there
 */
export function toldAway(
  facts: CoverFacts,
  person: PersonId,
  moment: Moment,
  workplace: Workplace,
): ToldAway | undefined {
  const { day, minutes } = moment;
  const span = awaySpans(facts, person, day).find(({ start, end }) => start <= minutes && minutes < end);
  if (span === undefined) return undefined;
  const hours = partOfDay(span, day, workplace.hours);
  const partly = hours.start !== undefined || hours.end !== undefined;
  return { day, hours, until: partly ? day : lastDay(facts, person, moment, workplace) };
}

/** The hours of a span that are worth telling: not the day's beginning and end, when nobody is at work anyhow. */
export function partOfDay({ start, end }: Away, day: LocalDay, hours: OpeningHours): Partial<Away> {
  return {
    ...(start > openingOf(day, hours).minutes && { start }),
    ...(end < closesOn(day, hours) && { end }),
  };
}

/** Of what is known beforehand, with what follows on the next working day. */
function lastDay(
  facts: CoverFacts,
  person: PersonId,
  moment: Moment,
  workplace: Workplace,
): LocalDay | 'open' {
  let last = moment.day;
  let at = moment;
  for (let joined = 0; joined < MOST_JOINED; joined += 1) {
    if (!isAwayAllDay(facts, person, at.day, workplace.hours)) return last;
    const entries = absencesAt(facts, person, at);
    if (entries.some(({ span }) => isOpenEnded(span))) return 'open';
    const closed = closureOn(facts, person, at.day)?.through ?? at.day;
    last = Math.max(toldUntil(entries, at.day), closed) as LocalDay;
    at = openingOf(nextOpenDay(last, workplace), workplace.hours);
  }
  return last;
}
