import type { PersonId } from '../directory.ts';
import type { LocalDay } from '../local-day.ts';
import { nextOpenDay, type Workplace } from '../opening-hours.ts';
import type { Moment } from './absence.ts';
import { type Cover, coverAt } from './cover.ts';
import { type CoverFacts, isAway } from './cover-facts.ts';
import type { DutyKind } from './duty.ts';
import { closesOn, momentToAsk } from './moments.ts';
import { type CoverDay, type CoverRun, coverRuns } from './preview.ts';
import { type ToldAway, toldAway } from './told-away.ts';

/** What is told to somebody who asks who covers, from facts as they see them (sight.ts). */
export type ToldCover = {
  readonly person: PersonId;
  /** Which moment it is of: the one asked about, or the first after it at which the person is away that day. */
  readonly moment: Moment;
  readonly cover: Cover;
  /** Undefined where the person is there. */
  readonly away: ToldAway | undefined;
  /** Who covers on later days of it, where that is not who covers now; in order. */
  readonly later: readonly CoverRun[];
  /** Nobody is at work on that day; or at this hour any more, and it is the next working day's answer. */
  readonly closed: LocalDay | undefined;
};

export type CoverAsked = {
  readonly person: PersonId;
  readonly now: Moment;
  /** A day that was named, today or later; otherwise it is asked about now. */
  readonly on?: LocalDay | undefined;
  readonly workplace: Workplace;
  /** Whose duty comes first; the mailbox's where absent. */
  readonly duty?: DutyKind | undefined;
};

export function tellCover(facts: CoverFacts, asked: CoverAsked): ToldCover {
  const { now, on, workplace } = asked;
  if (on !== undefined) {
    const closed = workplace.calendar.isClosed(on) ? on : undefined;
    return { ...tellAt(facts, asked, dayMoment(facts, asked, on)), closed, later: [] };
  }
  const moment = dayMoment(facts, asked, now.day);
  if (isAway(facts, asked.person, moment) || isOpenAt(now, workplace))
    return { ...tellAt(facts, asked, moment), closed: undefined };
  const next = dayMoment(facts, asked, nextOpenDay(now.day, workplace));
  return { ...tellAt(facts, asked, next), closed: now.day };
}

/** Or it will be, later that day. */
const isOpenAt = ({ day, minutes }: Moment, { calendar, hours }: Workplace): boolean =>
  !calendar.isClosed(day) && minutes < closesOn(day, hours);

function dayMoment(facts: CoverFacts, { person, now, workplace }: CoverAsked, day: LocalDay): Moment {
  const notBefore = day === now.day ? now.minutes : 0;
  return momentToAsk(facts, person, { day, hours: workplace.hours, notBefore });
}

function tellAt(facts: CoverFacts, asked: CoverAsked, moment: Moment): Omit<ToldCover, 'closed'> {
  const { person, workplace, duty } = asked;
  const away = toldAway(facts, person, moment, workplace);
  const cover = coverAt(person, moment, facts, duty);
  return { person, moment, cover, away, later: away === undefined ? [] : later(facts, asked, away, cover) };
}

/** Working days that are looked at; who covers later than that may change anyhow. */
const MOST_DAYS = 40;

function later(facts: CoverFacts, asked: CoverAsked, away: ToldAway, first: Cover): readonly CoverRun[] {
  const { person, workplace, duty } = asked;
  const until = away.until === 'open' ? Number.POSITIVE_INFINITY : away.until;
  const days: CoverDay[] = [{ day: away.day, moment: asked.now, cover: first }];
  let day = nextOpenDay(away.day, workplace);
  for (; day <= until && days.length < MOST_DAYS; day = nextOpenDay(day, workplace)) {
    const moment = dayMoment(facts, asked, day);
    if (isAway(facts, person, moment))
      days.push({ day, moment, cover: coverAt(person, moment, facts, duty) });
  }
  return coverRuns(days).slice(1);
}
