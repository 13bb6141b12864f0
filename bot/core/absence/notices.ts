import type { PersonId } from '../directory.ts';
import { LATEST } from '../due-work.ts';
import type { LocalDay } from '../local-day.ts';
import type { Workplace } from '../opening-hours.ts';
import { openTimeAfter } from '../openings.ts';
import type { EpochMs } from '../time-zone.ts';
import { type Absence, isCancelled, isOver, type Moment } from './absence.ts';
import type { AbsenceAct } from './follow.ts';
import { writtenSpan } from './written-span.ts';

/** What is told of an absence by itself, each to one person. */
export const NOTICES = [
  /** Do you cover? */
  'ask',
  /** To whoever leads: nobody has answered that. */
  'unanswered',
  /** You cover tomorrow. */
  'remind',
  /** To whoever leads: nobody covers. */
  'gap',
  /** To the absent one: somebody else has noted, changed or deleted it. */
  'noted',
  /** To the absent one, and whoever leads: somebody has said no. */
  'declined',
  /** To who was asked or reminded: you do not cover any more; on other days; not on that day. */
  'over',
  'moved',
  'there',
] as const;
export type NoticeWhat = (typeof NOTICES)[number];

export type Notice = {
  readonly what: NoticeWhat;
  /** Undefined: whoever leads the unit, and is there when it is told. */
  readonly to?: PersonId | undefined;
  /** Tells it from another of the same absence to the same person: exists once. */
  readonly key: string;
  /** The day that it is about, where it is one. */
  readonly day?: LocalDay | undefined;
  readonly due: EpochMs;
  readonly until: EpochMs;
};

/** An answer is waited for for so much open time, in ms. */
export const ANSWER_WITHIN = 2 * 60 * 60_000;
/** What is of use for longer than a morning list. In ms. */
const A_DAY = 24 * 60 * 60_000;

export type Followed = {
  readonly absence: Absence;
  /** Of the version that is followed; the absence may have changed since. */
  readonly version: number;
  readonly act: AbsenceAct;
  readonly now: EpochMs;
  readonly workplace: Workplace;
};

/** What follows at once from an absence and what made it so. What has been superseded asks nobody any more. */
export function noticesOf(followed: Followed): Notice[] {
  const { absence, version, act } = followed;
  const isLatest = absence.version === version;
  return [
    ...noted(followed),
    ...(act.answer === 'no' ? declined(followed) : []),
    ...(isLatest ? question(followed) : []),
  ];
}

const soon = (now: EpochMs) => ({ due: now, until: (now + A_DAY) as EpochMs });

/** Nobody who is away is prompted; but this is about themselves. */
function noted({ absence, version, act, now }: Followed): Notice[] {
  if (act.answer !== undefined || act.by === absence.person) return [];
  return [{ what: 'noted', to: absence.person, key: `${version}/${act.by}`, ...soon(now) }];
}

function declined({ absence, version, act, now }: Followed): Notice[] {
  const key = `${version}/${act.by}`;
  return [
    { what: 'declined', to: absence.person, key, ...soon(now) },
    { what: 'declined', key, ...soon(now) },
  ];
}

/** A question that was put just now, and what follows where it gets no answer. */
function question({ absence, now, workplace }: Followed): Notice[] {
  const { asked } = absence;
  if (asked === undefined || asked.accepted || now - asked.at > LATEST) return [];
  if (isPast(absence, { day: workplace.zone.dayOf(now), minutes: workplace.zone.minutesOf(now) })) return [];
  const key = `${asked.person}/${asked.at}`;
  const late = openTimeAfter(asked.at, ANSWER_WITHIN, workplace);
  return [
    { what: 'ask', to: asked.person, key, ...soon(now) },
    ...(late === undefined ? [] : [{ what: 'unanswered' as const, key, ...soon(late) }]),
  ];
}

/** Nothing of it is left. */
export function isPast(absence: Pick<Absence, 'span'>, { day, minutes }: Moment): boolean {
  const { through, end, every } = absence.span;
  if (isCancelled(absence) || isOver(absence, day)) return true;
  return every === undefined && through === day && end !== undefined && end <= minutes;
}

/**
 * What who was asked or reminded before hears of a change.
 * @param isTheirs whether they are asked, or cover, as it is now
 */
export function toldBefore(
  { absence, version, act, now, workplace }: Followed,
  person: PersonId,
  isTheirs: boolean,
): Notice[] {
  const { before } = act;
  if (before === undefined || absence.declined.some((one) => one.person === person)) return [];
  const moment = { day: workplace.zone.dayOf(now), minutes: workplace.zone.minutesOf(now) };
  const told = (what: 'over' | 'moved'): Notice[] => [
    { what, to: person, key: String(version), ...soon(now) },
  ];
  if (isPast(before, moment)) return [];
  if (isPast(absence, moment) || !isTheirs) return told('over');
  const { asked, span, except = [] } = absence;
  if (asked?.person === person && asked.at !== before.asked?.at) return [];
  if (writtenSpan(before.span) !== writtenSpan(span)) return told('moved');
  const there = except.filter((day) => day >= moment.day && !before.except?.includes(day));
  return there.map((day) => ({ what: 'there', to: person, key: String(day), day, ...soon(now) }));
}
