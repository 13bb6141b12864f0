import type { Sentence } from '../sentence.ts';

/** Before closed inquiries are deleted. */
export const retentionWarning = {
  one: {
    da: ({ day, refs }) =>
      `Tidligst ${day} sletter jeg en lukket henvendelse, som var din: ${refs}. Kopiér det, der skal gemmes, til journalen inden da.`,
    en: ({ day, refs }) =>
      `On ${day} at the earliest I delete a closed inquiry that was yours: ${refs}. Copy to the case file what must be kept before then.`,
  } satisfies Sentence<{ day: string; refs: string }>,
  many: {
    da: ({ day, refs, count }) =>
      `Fra ${day} sletter jeg ${count} lukkede henvendelser, som var dine: ${refs}. Kopiér det, der skal gemmes, til journalen inden da.`,
    en: ({ day, refs, count }) =>
      `From ${day} I delete ${count} closed inquiries that were yours: ${refs}. Copy to the case file what must be kept before then.`,
  } satisfies Sentence<{ day: string; refs: string; count: string }>,
  andMore: {
    da: ({ refs, count }) => `${refs} og ${count} til`,
    en: ({ refs, count }) => `${refs} and ${count} more`,
  } satisfies Sentence<{ refs: string; count: string }>,
  how: {
    da: ({ ref }) => `Skriv »${ref}« for at se, hvad jeg har om den.`,
    en: ({ ref }) => `Write “${ref}” to see what I have on it.`,
  } satisfies Sentence<{ ref: string }>,
};
