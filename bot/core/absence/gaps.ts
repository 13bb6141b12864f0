import type { PersonId } from '../directory.ts';
import { type LocalDay, plusDays } from '../local-day.ts';
import type { Workplace } from '../opening-hours.ts';
import { openSpan } from '../openings.ts';
import { type Absence, awayOn, type Moment } from './absence.ts';
import { coverAt, lookedAt, lookedAtOn } from './cover.ts';
import { absencesAt, type CoverFacts } from './cover-facts.ts';
import { awaySpans } from './moments.ts';

/** Nobody covers for somebody who is away: told to the manager at once. */

/** A day of it; `key` changes where it is another gap, though of the same day. */
export type Gap = { readonly day: LocalDay; readonly key: string };

/** So many working days are looked ahead, today included. */
const AHEAD = 10;
/** Longer than anybody is closed, in days. */
const FARTHEST = 60;

/** When others are at work on a day, in minutes after midnight: of today, from now on. `until` exclusive. */
export type OpenDay = { readonly day: LocalDay; readonly from: number; readonly until: number };

/** The coming working days; today is one of them, though what is left of it may be nothing. */
export function daysAhead(now: Moment, workplace: Workplace): OpenDay[] {
  const days: OpenDay[] = [];
  for (let day = now.day; days.length < AHEAD && day < now.day + FARTHEST; day = plusDays(day, 1)) {
    const span = openSpan(day, workplace);
    if (span === undefined) continue;
    const opens = workplace.zone.minutesOf(span.opens);
    const from = day === now.day ? Math.max(opens, now.minutes) : opens;
    days.push({ day, from, until: workplace.zone.minutesOf(span.closes) });
  }
  return days;
}

/** Those of the days on which, at some moment while others are at work, nobody answers for the person. */
export const gapsOf = (person: PersonId, facts: CoverFacts, days: readonly OpenDay[]): Gap[] =>
  days.flatMap((open) => {
    const { day } = open;
    const moment = turnsOf(person, facts, open)
      .map((minutes) => ({ day, minutes }))
      .find((one) => coverAt(person, one, facts).how === 'nobody');
    return moment === undefined ? [] : [{ day, key: keyOf(person, moment, facts) }];
  });

/** The moments at which who answers may change, the first one among them; none on a day on which the person is there. */
function turnsOf(person: PersonId, facts: CoverFacts, { day, from, until }: OpenDay): number[] {
  if (from >= until || awaySpans(facts, person, day).length === 0) return [];
  const turns = [...lookedAtOn(person, day, facts)].flatMap((id) =>
    facts.absencesOf(id).flatMap((absence) => {
      const away = awayOn(absence, day);
      return away === undefined ? [] : [away.start, away.end];
    }),
  );
  const inside = turns.filter((minutes) => minutes > from && minutes < until);
  return [...new Set([from, ...inside])].sort((one, other) => one - other);
}

/** By which entry of theirs, as it is now, and by which others who could have covered are away, whose days are as they are. */
function keyOf(person: PersonId, moment: Moment, facts: CoverFacts): string {
  const own = absencesAt(facts, person, moment).map(({ id, version }) => `${id}/${version}`);
  const others = [...lookedAt(person, moment, facts)].flatMap((id) =>
    id === person ? [] : absencesAt(facts, id, moment).map((one) => `${one.id}/${changesOf(one)}`),
  );
  return [...own, ...others].sort().join(' ');
}

/** Grows with every change of its days, and not with an answer: whether others cover for that one is another question. */
const changesOf = ({ version, declined, asked }: Absence): number =>
  version - declined.length - (asked?.accepted ? 1 : 0);
