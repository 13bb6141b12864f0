import type { Sentence } from '../sentence.ts';

/** Before closed inquiries are deleted. */
type Deleted = { day: string; unit: string; count: string; one: boolean; refs: string | undefined };

export const retentionWarning = {
  title: {
    da: 'Lukkede henvendelser bliver slettet',
    en: 'Closed inquiries will be deleted',
  } satisfies Sentence,
  kept: {
    da: ({ months }) => `Jeg gemmer lukkede henvendelser i ${months} ${months === 1 ? 'måned' : 'måneder'}.`,
    en: ({ months }) => `I keep closed inquiries for ${months} ${months === 1 ? 'month' : 'months'}.`,
  } satisfies Sentence<{ months: number }>,
  deleted: {
    da: ({ day, unit, count, one, refs }) =>
      `${one ? 'Tidligst' : 'Fra'} ${day} sletter jeg ${one ? 'en' : count}, som hørte til ${unit}${refs ? `: ${refs}` : ''}.`,
    en: ({ day, unit, count, one, refs }) =>
      `${one ? `On ${day} at the earliest` : `From ${day}`} I delete ${one ? 'one' : count} that belonged to ${unit}${refs ? `: ${refs}` : ''}.`,
  } satisfies Sentence<Deleted>,
  copy: {
    da: 'Kopiér det, der skal gemmes, til journalen inden da.',
    en: 'Before then, copy what must be kept to the case file.',
  } satisfies Sentence,
  how: {
    da: ({ ref }) => `Skriv »${ref}« for at se, hvad jeg har om den.`,
    en: ({ ref }) => `Write “${ref}” to see what I have on it.`,
  } satisfies Sentence<{ ref: string }>,
  /** To whoever administers, who does not see them. */
  passOn: {
    da: 'Hverken dem, der havde dem, eller enhedens leder er her længere. Giv det videre til den, der har overtaget opgaverne, så det, der skal gemmes, kommer i journalen.',
    en: 'Neither those who had them nor the unit’s manager is here any more. Pass it on to whoever has taken over, so that what must be kept gets into the case file.',
  } satisfies Sentence,
  more: {
    da: ({ count }) => `${count} til`,
    en: ({ count }) => `${count} more`,
  } satisfies Sentence<{ count: string }>,
};
