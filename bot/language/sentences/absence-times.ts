import type { Sentence } from '../sentence.ts';

/** When somebody is away; stands inside a sentence, before or around the days. */
export const absenceTimes = {
  openEnded: { da: ({ day }) => `fra ${day}`, en: ({ day }) => `from ${day}` } satisfies Sentence<Day>,
  onlyThrough: {
    da: ({ day }) => `til og med ${day}`,
    en: ({ day }) => `up to and including ${day}`,
  } satisfies Sentence<Day>,
  every: {
    da: ({ days }) => `hver ${days}`,
    en: ({ days }) => `every ${days}`,
  } satisfies Sentence<{ days: string }>,
  /** The days, and of one day the hours. */
  hoursOf: {
    da: ({ days, hours }) => `${days} ${hours}`,
    en: ({ days, hours }) => `${hours} ${days}`,
  } satisfies Sentence<{ days: string; hours: string }>,
  morning: { da: 'om formiddagen', en: 'in the morning of' } satisfies Sentence,
  afternoon: { da: 'om eftermiddagen', en: 'in the afternoon of' } satisfies Sentence,
  between: {
    da: ({ from, until }) => `fra ${from} til ${until}`,
    en: ({ from, until }) => `from ${from} to ${until} on`,
  } satisfies Sentence<{ from: string; until: string }>,
  fromTime: { da: ({ from }) => `fra ${from}`, en: ({ from }) => `from ${from} on` } satisfies Sentence<{
    from: string;
  }>,
  untilTime: {
    da: ({ until }) => `indtil ${until}`,
    en: ({ until }) => `until ${until} on`,
  } satisfies Sentence<{
    until: string;
  }>,
};

type Day = { day: string };
