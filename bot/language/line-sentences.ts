import type { Sentence } from './sentence.ts';

/** What is wrong with a line given to `npm run -s deadline`. What was written is never repeated: it may be anything. */
export const lineSentences = {
  notAnObject: {
    da: 'Linjen er ikke et JSON-objekt. Skriv det på én linje, for eksempel {"received":"2026-11-16T09:12:00+01:00","unit":"workingDays","amount":2,"calendar":"standard"}.',
    en: 'The line is not a JSON object. Write it on one line, such as {"received":"2026-11-16T09:12:00+01:00","unit":"workingDays","amount":2,"calendar":"standard"}.',
  } satisfies Sentence,
  missing: {
    da: ({ field, expected }) => `Feltet "${field}" mangler. Skriv ${expected}.`,
    en: ({ field, expected }) => `The field "${field}" is missing. Write ${expected}.`,
  } satisfies Sentence<{ field: string; expected: string }>,
  wrong: {
    da: ({ field, expected }) => `Feltet "${field}" kan ikke bruges. Skriv ${expected}.`,
    en: ({ field, expected }) => `The field "${field}" cannot be used. Write ${expected}.`,
  } satisfies Sentence<{ field: string; expected: string }>,
  withoutOffset: {
    da: 'Feltet "received" mangler sin tidszone. Skriv forskellen til UTC sidst, for eksempel 2026-11-16T09:12:00+01:00.',
    en: 'The field "received" lacks its time zone. Write the offset from UTC last, such as 2026-11-16T09:12:00+01:00.',
  } satisfies Sentence,
  outsideYears: {
    da: ({ first, last }) =>
      `Fristen kan ikke beregnes, for jeg kender kun helligdagene fra ${first} til ${last}.`,
    en: ({ first, last }) =>
      `The deadline cannot be computed, for I know the public holidays from ${first} to ${last} only.`,
  } satisfies Sentence<{ first: number; last: number }>,
};

/** What each field must be; stands after "Skriv". */
export const expectedOf = {
  received: {
    da: 'et tidspunkt med forskel til UTC, for eksempel 2026-11-16T09:12:00+01:00',
    en: 'a time with its offset from UTC, such as 2026-11-16T09:12:00+01:00',
  },
  unit: {
    da: 'workingDays, days, weeks, months eller hours',
    en: 'workingDays, days, weeks, months or hours',
  },
  amount: { da: 'et helt tal på mindst 1', en: 'a whole number of at least 1' },
  calendar: { da: 'strict, standard eller local', en: 'strict, standard or local' },
  roll: {
    da: 'next, previous eller none, eller udelad feltet',
    en: 'next, previous or none, or leave it out',
  },
} satisfies Record<string, Sentence>;
