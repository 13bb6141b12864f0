import type { PersonId } from '../directory.ts';
import { type LocalDay, plusDays } from '../local-day.ts';
import type { Workplace } from '../opening-hours.ts';
import { openSpan } from '../openings.ts';
import { type Absence, awayOn, type Moment } from './absence.ts';
import { coverAt, lookedAt } from './cover.ts';
import { absencesAt, type CoverFacts } from './cover-facts.ts';

/** Nobody covers for somebody who is away: told to the manager at once. */

/** A day of it; `key` changes where it is another gap, though of the same day. */
export type Gap = { readonly day: LocalDay; readonly key: string };

/** So many working days are looked ahead, today included. */
const AHEAD = 10;
/** Longer than anybody is closed, in days. */
const FARTHEST = 60;

/** The coming working days on which, at some moment while others are at work, nobody answers for the person. */
export function gapsOf(person: PersonId, facts: CoverFacts, now: Moment, workplace: Workplace): Gap[] {
  const gaps: Gap[] = [];
  let left = AHEAD;
  for (let day = now.day; left > 0 && day < now.day + FARTHEST; day = plusDays(day, 1)) {
    if (openSpan(day, workplace) === undefined) continue;
    left -= 1;
    const moment = gapOn(person, facts, day, now, workplace);
    if (moment !== undefined) gaps.push({ day, key: keyOf(person, moment, facts) });
  }
  return gaps;
}

function gapOn(
  person: PersonId,
  facts: CoverFacts,
  day: LocalDay,
  now: Moment,
  workplace: Workplace,
): Moment | undefined {
  return momentsOf(facts, day, now, workplace)
    .map((minutes) => ({ day, minutes }))
    .find((moment) => coverAt(person, moment, facts).how === 'nobody');
}

/** The moments at which who is there may change, from the opening on, of today from now on; none once it is closed. */
function momentsOf(facts: CoverFacts, day: LocalDay, now: Moment, workplace: Workplace): number[] {
  const { zone } = workplace;
  const span = openSpan(day, workplace);
  if (span === undefined) return [];
  const [opens, closes] = [zone.minutesOf(span.opens), zone.minutesOf(span.closes)];
  const first = day === now.day ? Math.max(opens, now.minutes) : opens;
  if (first >= closes) return [];
  const changes = facts.people.flatMap(({ id }) =>
    facts.absencesOf(id).flatMap((absence) => {
      const away = awayOn(absence, day);
      return away === undefined ? [] : [away.start, away.end];
    }),
  );
  const inside = changes.filter((minutes) => minutes > first && minutes < closes);
  return [...new Set([first, ...inside])].sort((a, b) => a - b);
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
