import type { Sentence } from './sentence.ts';

/** The steps of a *because*; read one after the other with " · " between. Days and amounts come in words. */
export const becauseSentences = {
  received: {
    da: ({ when }) => `Modtaget ${when}`,
    en: ({ when }) => `Received ${when}`,
  } satisfies Sentence<{ when: string }>,
  completed: {
    da: ({ when }) => `fuldt oplyst ${when}`,
    en: ({ when }) => `complete ${when}`,
  } satisfies Sentence<{ when: string }>,
  dayOfReceiptNotCounted: {
    da: 'modtagelsesdagen tæller ikke med',
    en: 'the day of receipt does not count',
  } satisfies Sentence,
  dayNotCounted: {
    da: 'den dag tæller ikke med',
    en: 'that day does not count',
  } satisfies Sentence,
  skipped: {
    da: ({ closed }) => `${closed} sprunget over`,
    en: ({ closed }) => `${closed} skipped`,
  } satisfies Sentence<{ closed: string }>,
  weekends: { da: 'weekender', en: 'weekends' } satisfies Sentence,
  /** When there are too many to be read. */
  manyClosedDays: {
    da: 'weekender, helligdage og kommunens lukkedage',
    en: 'weekends, public holidays and the municipality’s closing days',
  } satisfies Sentence,
  paused: {
    da: ({ days }) => `fristen stod stille ${days}`,
    en: ({ days }) => `the clock stood still ${days}`,
  } satisfies Sentence<{ days: string }>,
  counted: {
    da: ({ amount, until }) => `${amount} → ${until}`,
    en: ({ amount, until }) => `${amount} → ${until}`,
  } satisfies Sentence<{ amount: string; until: string }>,
  countedToMonthsEnd: {
    da: ({ amount, until }) => `${amount} → ${until}, for måneden har ikke flere dage`,
    en: ({ amount, until }) => `${amount} → ${until}, as the month has no more days`,
  } satisfies Sentence<{ amount: string; until: string }>,
  clockForward: {
    da: ({ by }) => `uret stilles ${by} frem undervejs`,
    en: ({ by }) => `the clocks go forward ${by} on the way`,
  } satisfies Sentence<{ by: string }>,
  clockBack: {
    da: ({ by }) => `uret stilles ${by} tilbage undervejs`,
    en: ({ by }) => `the clocks go back ${by} on the way`,
  } satisfies Sentence<{ by: string }>,
  rolledOn: {
    da: ({ from, why, to }) => `${from} er lukket (${why}), så fristen rykker frem til ${to}`,
    en: ({ from, why, to }) => `${from} is closed (${why}), so the deadline moves on to ${to}`,
  } satisfies Sentence<{ from: string; why: string; to: string }>,
  rolledBack: {
    da: ({ from, why, to }) => `${from} er lukket (${why}), så fristen rykker tilbage til ${to}`,
    en: ({ from, why, to }) => `${from} is closed (${why}), so the deadline moves back to ${to}`,
  } satisfies Sentence<{ from: string; why: string; to: string }>,
  weekend: { da: 'weekend', en: 'weekend' } satisfies Sentence,
  /** Why a day counts as closed that no calendar closes. */
  clockStoodStill: { da: 'fristen stod stille', en: 'the clock stood still' } satisfies Sentence,
  promised: {
    da: ({ day }) => `Lovet i kvitteringen: svar senest ${day}`,
    en: ({ day }) => `Promised in the receipt: an answer by ${day}`,
  } satisfies Sentence<{ day: string }>,
  extended: {
    da: ({ day }) => `Borgeren har fået skriftlig besked om en ny dato: afgørelse senest ${day}`,
    en: ({ day }) => `The citizen was told of a new date in writing: a decision by ${day}`,
  } satisfies Sentence<{ day: string }>,
};
