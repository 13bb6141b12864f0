import type { Sentence } from '../sentence.ts';

/** What of a list is not the reader's own: they cover for somebody, or have the duty. */

/** Beside a line. */
export const forWhom = {
  name: { da: ({ name }) => `for ${name}`, en: ({ name }) => `for ${name}` } satisfies Sentence<{
    name: string;
  }>,
  /** Where others read along and it is late: lateness is nobody's. */
  colleague: { da: 'for en kollega', en: 'for a colleague' } satisfies Sentence,
  duty: { da: 'ikke fordelt, du har vagten', en: 'unassigned, you are on duty' } satisfies Sentence,
  /** Where others read along. */
  unassigned: { da: 'ikke fordelt', en: 'unassigned' } satisfies Sentence,
};

type Count = { count: string; one: boolean };

/** After a count of deadlines: "Du har 3 frister denne uge, heraf 1 for Mette Holm." */
export const ofThem = {
  some: { da: ({ parts }) => `, heraf ${parts}`, en: ({ parts }) => `, ${parts}` } satisfies Sentence<{
    parts: string;
  }>,
  name: {
    da: ({ count, name }) => `${count} for ${name}`,
    en: ({ count, name }) => `${count} of them for ${name}`,
  } satisfies Sentence<Count & { name: string }>,
  others: {
    da: ({ count }) => `${count} for andre`,
    en: ({ count }) => `${count} of them for others`,
  } satisfies Sentence<Count>,
  unassigned: {
    da: ({ count, one }) => `${count} ${one ? 'ufordelt' : 'ufordelte'}`,
    en: ({ count }) => `${count} of them unassigned`,
  } satisfies Sentence<Count>,
};

/** The same where it is all of them. */
export const allOfThem = {
  name: { da: ({ name }) => `for ${name}`, en: ({ name }) => `for ${name}` } satisfies Sentence<{
    name: string;
  }>,
  others: { da: 'for andre', en: 'for others' } satisfies Sentence,
  two: {
    da: ({ what }) => `, begge ${what}`,
    en: ({ what }) => `, both ${what}`,
  } satisfies Sentence<{ what: string }>,
  many: { da: ({ what }) => `, alle ${what}`, en: ({ what }) => `, all ${what}` } satisfies Sentence<{
    what: string;
  }>,
};
