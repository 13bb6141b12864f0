import { type Obligation, runs } from '../core/inquiry.ts';
import { type OpeningHours, shownHour, type Workplace } from '../core/opening-hours.ts';
import type { Language } from '../core/reply-language.ts';
import type { Duty } from '../core/service-target.ts';
import type { EpochMs, TimeZone } from '../core/time-zone.ts';
import type { Calendars } from '../core/working-calendar.ts';
import { wordBecause } from './because.ts';
import { clock as clockTime, dueBy, longDay, relativeDay, yearOf } from './dates.ts';
import { type Sentence, say } from './sentence.ts';

/** What words for a due time go by. */
export type Clock = {
  readonly now: EpochMs;
  readonly zone: TimeZone;
  readonly calendars: Calendars;
  /** When the municipality is open: people are shown the hour at which it closes. */
  readonly hours: OpeningHours;
};

type By = { by: string };

/** What is to be done. */
const TO_DO = {
  answer: { da: 'svar', en: 'answer' },
  answerOrReceipt: { da: 'send svar eller kvittering', en: 'send an answer or a receipt' },
  receipt: { da: 'send kvittering', en: 'send a receipt' },
  decision: { da: 'send afgørelsen', en: 'send the decision' },
  callBack: { da: 'ring tilbage', en: 'call back' },
} satisfies Record<Duty, Sentence>;

const toDo = (what: Duty, language: Language): string => say(TO_DO[what], language);

const DUE: Sentence<{ toDo: string; by: string }> = {
  da: ({ toDo, by }) => `${toDo} senest ${by}`,
  en: ({ toDo, by }) => `${toDo} by ${by}`,
};

const LATE = {
  answer: { da: ({ by }) => `svar skulle være sendt ${by}`, en: ({ by }) => `the answer was due ${by}` },
  answerOrReceipt: {
    da: ({ by }) => `svar eller kvittering skulle være sendt ${by}`,
    en: ({ by }) => `an answer or a receipt was due ${by}`,
  },
  receipt: {
    da: ({ by }) => `kvittering skulle være sendt ${by}`,
    en: ({ by }) => `the receipt was due ${by}`,
  },
  decision: {
    da: ({ by }) => `afgørelsen skulle være sendt ${by}`,
    en: ({ by }) => `the decision was due ${by}`,
  },
  callBack: {
    da: ({ by }) => `der skulle være ringet tilbage ${by}`,
    en: ({ by }) => `the call back was due ${by}`,
  },
} satisfies Record<Duty, Sentence<By>>;

const DONE = {
  answer: { da: 'Svar', en: 'Answer' },
  answerOrReceipt: { da: 'Svar eller kvittering', en: 'Answer or receipt' },
  receipt: { da: 'Kvittering', en: 'Receipt' },
  decision: { da: 'Afgørelse', en: 'Decision' },
  callBack: { da: 'Opringning', en: 'Call back' },
} satisfies Record<Duty, Sentence>;

export type Due = Pick<Obligation, 'what' | 'due'>;

export const isLate = ({ due }: Due, { now }: Clock): boolean => due < now;

/** Of one of an inquiry's obligations: it is late, and still to be met. */
export const isOverdue = (one: Obligation, clock: Clock): boolean => runs(one) && isLate(one, clock);

/** "svar senest i morgen, tirsdag den 24. november, inden kl. 15" · "svar skulle være sendt i går" */
export function dueText(one: Due, words: Clock, language: Language): string {
  return isLate(one, words)
    ? say(LATE[one.what], language, { by: missedMoment(one.due, words, language) })
    : say(DUE, language, { toDo: toDo(one.what, language), by: lastMoment(one.due, words, language) });
}

/** "svar senest tirsdag den 24. november inden kl. 15": the same for what is read on another day too */
export function datedDueText(one: Due, words: Clock, language: Language): string {
  const { now, zone } = words;
  const day = zone.dayOf(one.due);
  if (!isLate(one, words)) {
    const by = dueBy(shownHour(one.due, now, workplace(words)), { now, zone, language, dated: true });
    return say(DUE, language, { toDo: toDo(one.what, language), by });
  }
  const wholeDay = one.due === zone.endOf(day);
  const by = wholeDay
    ? longDay(day, yearOf(zone.dayOf(now)), language)
    : longMoment(one.due, words, language);
  return say(LATE[one.what], language, { by });
}

/** The same where there is no time to be told, but within what: "svar senest 24 timer efter, at den kom". */
export const dueWithin = (what: Duty, within: string, late: boolean, language: Language): string =>
  late ? say(LATE[what], language, { by: within }) : `${toDo(what, language)} ${within}`;

/** "Svar ✓ mandag den 23. november kl. 10.15" */
export function metText(what: Duty, metAt: EpochMs, words: Clock, language: Language): string {
  return `${say(DONE[what], language)}: ${momentText(metAt, words, language)}`;
}

/** "i dag kl. 10.15" · "mandag den 23. november kl. 10.15" */
function momentText(at: EpochMs, clock: Clock, language: Language): string {
  const { now, zone } = clock;
  return withTime(relativeDay(zone.dayOf(at), zone.dayOf(now), language), at, clock, language);
}

/** "mandag den 23. november kl. 10.15", on the day itself too */
export function longMoment(at: EpochMs, clock: Clock, language: Language): string {
  const { now, zone } = clock;
  return withTime(longDay(zone.dayOf(at), yearOf(zone.dayOf(now)), language), at, clock, language);
}

function withTime(day: string, at: EpochMs, { zone }: Clock, language: Language): string {
  const time = clockTime(zone.minutesOf(at), language);
  return say({ da: `${day} ${time}`, en: `${day} at ${time}` }, language);
}

/** What was promised, and not the closing time that was told beforehand: a day is over when it is over. */
function missedMoment(due: EpochMs, words: Clock, language: Language): string {
  const day = words.zone.dayOf(due);
  if (due !== words.zone.endOf(day)) return momentText(due, words, language);
  return relativeDay(day, words.zone.dayOf(words.now), language);
}

/** "i morgen, tirsdag den 24. november, inden kl. 15": the last hour that is of use */
export function lastMoment(due: EpochMs, clock: Clock, language: Language): string {
  const { now, zone } = clock;
  return dueBy(shownHour(due, now, workplace(clock)), { now, zone, language });
}

/** By which the hour that people are shown goes. */
export const workplace = ({ zone, hours, calendars }: Clock): Workplace => ({
  zone,
  hours,
  calendar: calendars.local,
});

/** The steps on one line, for a card. */
export const becauseText = ({ because }: Obligation, { zone }: Clock, language: Language): string =>
  wordBecause(because, zone, language).join(' · ');

/** As a sentence of its own begins. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
