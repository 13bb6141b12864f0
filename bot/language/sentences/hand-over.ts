import type { Sentence } from '../sentence.ts';

/** The form by which an inquiry is handed over, what is wrong in it, and what is said when the inquiry moves. */

type Ref = { ref: string };

export const handOver = {
  title: {
    da: ({ ref }) => `Giv ${ref} videre`,
    en: ({ ref }) => `Hand ${ref} over`,
  } satisfies Sentence<Ref>,
  intro: {
    da: 'Udfyld ét af felterne. Nummer, historik og modtagelsesdag følger med.',
    en: 'Fill in one of the fields. Its number, history and day of receipt go with it.',
  } satisfies Sentence,
  person: { da: 'En kollega', en: 'A colleague' } satisfies Sentence,
  personOf: {
    da: ({ unit }) => `En kollega i ${unit}`,
    en: ({ unit }) => `A colleague in ${unit}`,
  } satisfies Sentence<{ unit: string }>,
  other: {
    da: 'En kollega et andet sted',
    en: 'A colleague elsewhere',
  } satisfies Sentence,
  otherHint: { da: 'Navn, initialer eller e-mail', en: 'Name, initials or email' } satisfies Sentence,
  unit: { da: 'En anden enhed', en: 'Another unit' } satisfies Sentence,
  authority: { da: 'En anden myndighed', en: 'Another authority' } satisfies Sentence,
  authorityHint: {
    da: 'For eksempel Udbetaling Danmark',
    en: 'For example Udbetaling Danmark',
  } satisfies Sentence,
  told: {
    da: 'Borgeren har fået at vide, hvilken myndighed der svarer',
    en: 'The citizen has been told which authority will answer',
  } satisfies Sentence,
  /** `written`: a name that nobody here has. */
  perhapsAuthority: {
    da: ({ written }) => `»${written}« er ikke en kollega eller enhed her. Er det en anden myndighed?`,
    en: ({ written }) => `“${written}” is no colleague or unit here. Is it another authority?`,
  } satisfies Sentence<{ written: string }>,
  nobody: { da: 'Ikke valgt', en: 'Not chosen' } satisfies Sentence,
  save: { da: 'Giv videre', en: 'Hand over' } satisfies Sentence,
  /** To somebody of another unit, where it goes. */
  elsewhere: {
    da: ({ ref, name, unit }) =>
      `${ref} er givet videre til ${name}, som får besked, og ligger nu hos ${unit}.`,
    en: ({ ref, name, unit }) =>
      `${ref} is handed over to ${name}, who will be told, and is now with ${unit}.`,
  } satisfies Sentence<Ref & { name: string; unit: string }>,
};

export const handOverFault = {
  summary: {
    da: 'Den er ikke givet videre endnu. Ret det, der står med rødt.',
    en: 'It is not handed over yet. Correct what is written in red.',
  },
  noneChosen: {
    da: 'Den er ikke givet videre endnu: Skriv eller vælg, hvem der skal have den.',
    en: 'It is not handed over yet: write or choose who shall have it.',
  },
  twoChosen: {
    da: 'Den er ikke givet videre endnu: Du har udfyldt flere felter. Nøjes med det ene.',
    en: 'It is not handed over yet: you have filled in several fields. Leave only one.',
  },
  nobody: {
    da: 'Det navn kan jeg ikke finde. Skriv hele navnet, initialerne eller e-mailen.',
    en: 'I cannot find that name. Write the whole name, the initials or the email address.',
  },
  tooMany: {
    da: 'Det kan være mange kolleger. Skriv hele navnet eller initialerne.',
    en: 'That may be many colleagues. Write the whole name or the initials.',
  },
} satisfies Record<string, Sentence>;

/** "Der er flere: Mette Holm (MEHO, Borgerservice) og …" */
export const severalColleagues: Sentence<{ names: string }> = {
  da: ({ names }) => `Der er flere: ${names}. Skriv hele navnet eller initialerne.`,
  en: ({ names }) => `There are several: ${names}. Write the whole name or the initials.`,
};
