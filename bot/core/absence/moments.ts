import type { PersonId } from '../directory.ts';
import type { LocalDay } from '../local-day.ts';
import { weekday } from '../local-day.ts';
import type { OpeningHours } from '../opening-hours.ts';
import type { EpochMs, TimeZone } from '../time-zone.ts';
import { type Away, awayOn, DAY_ENDS, type Moment } from './absence.ts';
import { type CoverFacts, closureOn, isAway } from './cover-facts.ts';

export const momentAt = (instant: EpochMs, zone: TimeZone): Moment => ({
  day: zone.dayOf(instant),
  minutes: zone.minutesOf(instant),
});

/** Where no opening hours are told for the day, in minutes after midnight. */
const USUAL_OPENING = 8 * 60;

/** When the municipality opens that day, whether it is closed or not. */
export const openingOf = (day: LocalDay, hours: OpeningHours): Moment => ({
  day,
  minutes: hours[weekday(day)]?.opens ?? USUAL_OPENING,
});

/** When the municipality closes that day, in minutes after midnight; its end where no opening hours are told. */
export const closesOn = (day: LocalDay, hours: OpeningHours): number =>
  hours[weekday(day)]?.closes ?? DAY_ENDS;

/** The spans of that day on which the person is away, joined and in order. */
export function awaySpans(facts: CoverFacts, person: PersonId, day: LocalDay): readonly Away[] {
  if (closureOn(facts, person, day) !== undefined) return [{ start: 0, end: DAY_ENDS }];
  const spans = facts
    .absencesOf(person)
    .flatMap((absence) => awayOn(absence, day) ?? [])
    .toSorted((one, other) => one.start - other.start);
  const joined: Away[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last === undefined || span.start > last.end) joined.push(span);
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return joined;
}

/**
 * The moment to ask about when somebody asks about a day: the first at which the person is away while others are at
 * work; else the opening.
 * @param notBefore minutes after midnight: of today, now
 */
export function momentToAsk(
  facts: CoverFacts,
  person: PersonId,
  { day, hours, notBefore = 0 }: { day: LocalDay; hours: OpeningHours; notBefore?: number },
): Moment {
  const opens = Math.max(openingOf(day, hours).minutes, notBefore);
  const closes = closesOn(day, hours);
  const span = awaySpans(facts, person, day).find(
    ({ start, end }) => end > opens && start < Math.max(closes, opens + 1),
  );
  return { day, minutes: span === undefined ? opens : Math.max(span.start, opens) };
}

/** Away for as long as others are at work that day: whoever is there for an hour can do what is theirs. */
export function isAwayAllDay(
  facts: CoverFacts,
  person: PersonId,
  day: LocalDay,
  hours: OpeningHours,
): boolean {
  const opens = openingOf(day, hours).minutes;
  const closes = closesOn(day, hours);
  return (
    isAway(facts, person, { day, minutes: opens }) &&
    awaySpans(facts, person, day).some(({ start, end }) => start <= opens && end >= closes)
  );
}
