import type { Obligation } from '../core/inquiry.ts';
import { type OpeningHours, shownHour, type Workplace } from '../core/opening-hours.ts';
import type { Language } from '../core/reply-language.ts';
import type { Duty } from '../core/service-target.ts';
import type { EpochMs, TimeZone } from '../core/time-zone.ts';
import type { Calendars } from '../core/working-calendar.ts';
import { wordBecause } from './because.ts';
import { clock, dueBy, relativeDay } from './dates.ts';
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

const DUE = {
  answer: { da: ({ by }) => `svar senest ${by}`, en: ({ by }) => `answer by ${by}` },
  answerOrReceipt: {
    da: ({ by }) => `send svar eller kvittering senest ${by}`,
    en: ({ by }) => `send an answer or a receipt by ${by}`,
  },
  receipt: { da: ({ by }) => `send kvittering senest ${by}`, en: ({ by }) => `send a receipt by ${by}` },
  decision: { da: ({ by }) => `send afgørelsen senest ${by}`, en: ({ by }) => `send the decision by ${by}` },
  callBack: { da: ({ by }) => `ring tilbage senest ${by}`, en: ({ by }) => `call back by ${by}` },
} satisfies Record<Duty, Sentence<By>>;

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

/** "svar senest i morgen, tirsdag den 24. november, inden kl. 15" · "svar skulle være sendt i går" */
export function dueText(one: Due, words: Clock, language: Language): string {
  return isLate(one, words)
    ? say(LATE[one.what], language, { by: missedMoment(one.due, words, language) })
    : say(DUE[one.what], language, { by: lastMoment(one.due, words, language) });
}

/** "Svar ✓ mandag den 23. november kl. 10.15" */
export function metText(what: Duty, metAt: EpochMs, words: Clock, language: Language): string {
  return `${say(DONE[what], language)}: ${momentText(metAt, words, language)}`;
}

/** "i dag kl. 10.15" · "mandag den 23. november kl. 10.15" */
export function momentText(at: EpochMs, { now, zone }: Clock, language: Language): string {
  const day = relativeDay(zone.dayOf(at), zone.dayOf(now), language);
  const time = clock(zone.minutesOf(at), language);
  return say({ da: `${day} ${time}`, en: `${day} at ${time}` }, language);
}

/** What was promised, and not the closing time that was told beforehand: a day is over when it is over. */
function missedMoment(due: EpochMs, words: Clock, language: Language): string {
  const day = words.zone.dayOf(due);
  if (due !== words.zone.endOf(day)) return dueBy({ at: due, closingTime: false }, { ...words, language });
  return relativeDay(day, words.zone.dayOf(words.now), language);
}

function lastMoment(due: EpochMs, clock: Clock, language: Language): string {
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
