import type { PersonId } from '../directory.ts';
import type { Workplace } from '../opening-hours.ts';
import type { EpochMs } from '../time-zone.ts';
import type { Absence, Moment } from './absence.ts';
import type { CoverFacts } from './cover-facts.ts';
import { isPast } from './notices.ts';
import { coverOn, workingDayFrom } from './reminding.ts';

/** What becomes of an absence when somebody says whether they cover. */

export type CoverAnswer = {
  readonly who: PersonId;
  readonly says: 'yes' | 'no';
  /** Of the question that is answered; undefined where nobody was asked, and they cover by the unit's order. */
  readonly askedAt: EpochMs | undefined;
};

export type AnswerDecision =
  /** `already`: it was so before. */
  | { readonly ok: true; readonly after: Absence; readonly already: boolean }
  | { readonly ok: false; readonly reason: 'over' | 'changed' | 'otherAsked' | 'declined' };

/** @param facts with whom the absence names, and their units */
export function decideAnswer(
  absence: Absence,
  answer: CoverAnswer,
  facts: CoverFacts,
  when: { readonly now: EpochMs; readonly workplace: Workplace },
): AnswerDecision {
  const { who, says, askedAt } = answer;
  const { asked, declined } = absence;
  const moment = momentOf(when);
  if (isPast(absence, moment)) return { ok: false, reason: 'over' };
  if (declined.some((one) => one.person === who))
    return says === 'no' ? { ok: true, after: absence, already: true } : { ok: false, reason: 'declined' };
  if (!isTheirs(absence, answer, facts, when)) return { ok: false, reason: 'otherAsked' };
  if (asked?.person === who && asked.at !== askedAt) return { ok: false, reason: 'changed' };
  if (says === 'no') return { ok: true, after: passedOn(absence, who, facts, when), already: false };
  if (asked?.accepted || isAnothers(asked, who)) return { ok: true, after: absence, already: true };
  const at = asked?.at ?? when.now;
  return { ok: true, after: { ...absence, asked: { person: who, at, accepted: true } }, already: false };
}

type When = { readonly now: EpochMs; readonly workplace: Workplace };

const momentOf = ({ now, workplace: { zone } }: When): Moment => ({
  day: zone.dayOf(now),
  minutes: zone.minutesOf(now),
});

/** They were asked, or are named; or it is they who cover, by the duty or the unit's order. */
const isTheirs = (absence: Absence, { who }: CoverAnswer, facts: CoverFacts, when: When): boolean =>
  absence.asked?.person === who || absence.substitute === who || coverNext(absence, facts, when) === who;

/** Somebody else was asked, for the days on which that one is there; that question is theirs to answer. */
const isAnothers = (asked: Absence['asked'], who: PersonId): boolean =>
  asked !== undefined && asked.person !== who;

/** Who covers at its next moment, on a working day. */
export function coverNext(absence: Absence, facts: CoverFacts, when: When): PersonId | undefined {
  const moment = momentOf(when);
  const day = workingDayFrom(absence, moment.day, when.workplace);
  const cover = day === undefined ? undefined : coverOn(absence, facts, day, when.workplace, moment);
  return cover?.away ? cover.by : undefined;
}

/** The next one is asked; where there is none, nobody. Where somebody else was asked, they still are. */
function passedOn(absence: Absence, who: PersonId, facts: CoverFacts, when: When): Absence {
  const { asked, ...rest } = absence;
  const declined = [...absence.declined, { person: who, at: when.now }];
  if (isAnothers(asked, who)) return { ...absence, declined };
  const without: Absence = { ...rest, declined };
  const next = coverNext(without, withAbsence(facts, without), when);
  return next === undefined ? without : { ...without, asked: { person: next, at: when.now } };
}

/** The facts with that absence in the place of what is known of it. */
export const withAbsence = (facts: CoverFacts, absence: Absence): CoverFacts => ({
  ...facts,
  absencesOf: (person) =>
    person === absence.person
      ? facts.absencesOf(person).map((one) => (one.id === absence.id ? absence : one))
      : facts.absencesOf(person),
});
