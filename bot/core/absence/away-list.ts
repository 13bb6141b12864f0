import type { PersonId } from '../directory.ts';
import type { LocalDay } from '../local-day.ts';
import type { Workplace } from '../opening-hours.ts';
import { type Away, isClosedOn, isOpenEnded, type Moment, type UnitClosure } from './absence.ts';
import { type Cover, coverAt } from './cover.ts';
import { absencesAt, type CoverFacts } from './cover-facts.ts';
import { awaySpans, closesOn, openingOf } from './moments.ts';
import type { Roster } from './roster.ts';
import { partOfDay, toldAway } from './told-away.ts';

/** Days, or hours of one, on which somebody is away and the same person covers; working days alone, each counted once. */
export type AwayStretch = {
  readonly from: LocalDay;
  readonly through: LocalDay;
  readonly hours: Partial<Away>;
  /**
   * The last day that is told: of today alone, that of the whole absence; else of what was asked about. `open`: it has
   * none, and its reader may know that.
   */
  readonly until: LocalDay | 'open';
  readonly cover: Pick<Cover, 'by' | 'how'>;
};

export type AwayPerson = { readonly person: PersonId; readonly stretches: readonly AwayStretch[] };

export type AwayAsked = {
  /** Working days, in order. */
  readonly days: readonly LocalDay[];
  readonly now: Moment;
  readonly workplace: Workplace;
};

/** Who of the unit is away on those days, from facts as their reader sees them; closings are told apart. */
export function awayList(facts: CoverFacts, roster: Roster, asked: AwayAsked): AwayPerson[] {
  const days = asked.days.filter((day) => !roster.closures.some((closure) => isClosedOn(closure, day)));
  const people = [...new Set(roster.absences.map(({ person }) => person))];
  return people.flatMap((person) => {
    if (facts.person(person) === undefined) return [];
    const stretches = joined(
      days.flatMap((day) => stretchesOf(facts, person, day, asked)),
      days,
    );
    return stretches.length === 0 ? [] : [{ person, stretches }];
  });
}

function stretchesOf(
  facts: CoverFacts,
  person: PersonId,
  day: LocalDay,
  { days, now, workplace }: AwayAsked,
): AwayStretch[] {
  const { hours } = workplace;
  const [opens, closes] = [openingOf(day, hours).minutes, closesOn(day, hours)];
  return (
    awaySpans(facts, person, day)
      .filter(({ start, end }) => start < closes && end > opens)
      // What is over today is not told any more.
      .filter(({ end }) => day !== now.day || end > now.minutes)
      .map((span) => {
        const notBefore = day === now.day && now.minutes < span.end ? now.minutes : 0;
        const moment = { day, minutes: Math.max(span.start, opens, notBefore) };
        const { by, how } = coverAt(person, moment, facts);
        const until =
          days.length === 1 && day === now.day
            ? (toldAway(facts, person, moment, workplace)?.until ?? day)
            : day === days.at(-1) && isEndless(facts, person, moment)
              ? 'open'
              : day;
        return { from: day, through: day, hours: partOfDay(span, day, hours), until, cover: { by, how } };
      })
  );
}

const isEndless = (facts: CoverFacts, person: PersonId, moment: Moment): boolean =>
  absencesAt(facts, person, moment).some(({ span }) => isOpenEnded(span));

const isWhole = ({ hours }: AwayStretch): boolean => hours.start === undefined && hours.end === undefined;

/** Whole days one after the other are one stretch; what lies between them is no working day. */
function joined(parts: readonly AwayStretch[], days: readonly LocalDay[]): AwayStretch[] {
  const stretches: AwayStretch[] = [];
  for (const part of parts) {
    const last = stretches.at(-1);
    if (last !== undefined && goesOn(last, part, days))
      stretches[stretches.length - 1] = { ...last, through: part.through, until: part.until };
    else stretches.push(part);
  }
  return stretches;
}

const goesOn = (one: AwayStretch, next: AwayStretch, days: readonly LocalDay[]): boolean =>
  isWhole(one) &&
  isWhole(next) &&
  days.indexOf(next.from) === days.indexOf(one.through) + 1 &&
  one.cover.by === next.cover.by &&
  one.cover.how === next.cover.how;

/** Closings of the unit that lie on one of those days. */
export const closingsOn = ({ closures }: Roster, days: readonly LocalDay[]): UnitClosure[] =>
  closures.filter((closure) => days.some((day) => isClosedOn(closure, day)));
