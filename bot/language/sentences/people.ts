import type { Sentence } from '../sentence.ts';

/** Who is meant by what was written. `written` stands as it was written. */

type Written = { written: string };

export const people = {
  /** "Jonas Krogh (Byggesag)" */
  withUnit: {
    da: ({ name, unit }) => `${name} (${unit})`,
    en: ({ name, unit }) => `${name} (${unit})`,
  } satisfies Sentence<{ name: string; unit: string }>,
  /** Above buttons. */
  several: {
    da: ({ written }) => `Der er flere, der kan være »${written}«. Hvem mener du?`,
    en: ({ written }) => `There are several who may be “${written}”. Whom do you mean?`,
  } satisfies Sentence<Written>,
  /** Without buttons. */
  severalNamed: {
    da: ({ written, names }) =>
      `Der er flere, der kan være »${written}«: ${names}. Skriv hele navnet eller initialerne, så jeg ved, hvem du mener. Jeg har ikke ændret noget.`,
    en: ({ written, names }) =>
      `There are several who may be “${written}”: ${names}. Write the whole name or the initials, so that I know whom you mean. I have changed nothing.`,
  } satisfies Sentence<Written & { names: string }>,
  tooMany: {
    da: ({ written }) =>
      `Mange kolleger kan være »${written}«. Skriv hele navnet eller initialerne, så jeg ved, hvem du mener. Jeg har ikke ændret noget.`,
    en: ({ written }) =>
      `Many colleagues may be “${written}”. Write the whole name or the initials, so that I know whom you mean. I have changed nothing.`,
  } satisfies Sentence<Written>,
  nobody: {
    da: ({ written }) =>
      `Jeg kan ikke finde »${written}« blandt kollegerne. Skriv hele navnet, initialerne eller e-mailen. Jeg har ikke ændret noget.`,
    en: ({ written }) =>
      `I cannot find “${written}” among your colleagues. Write the whole name, the initials or the email address. I have changed nothing.`,
  } satisfies Sentence<Written>,
  nobodyNorUnit: {
    da: ({ written }) =>
      `Jeg kan ikke finde »${written}« blandt kolleger og enheder. Skriv hele navnet, initialerne eller enhedens bogstaver. Jeg har ikke ændret noget.`,
    en: ({ written }) =>
      `I cannot find “${written}” among colleagues and units. Write the whole name, the initials or the unit’s letters. I have changed nothing.`,
  } satisfies Sentence<Written>,
  noUnit: {
    da: ({ written }) =>
      `Jeg kender ingen enhed, der hedder »${written}«. Skriv dens navn eller bogstaver. Jeg har ikke ændret noget.`,
    en: ({ written }) =>
      `I know no unit called “${written}”. Write its name or its letters. I have changed nothing.`,
  } satisfies Sentence<Written>,
  notYourself: {
    da: 'Jeg kan ikke finde dig i kataloget. Sig det til it-afdelingen. Jeg har ikke ændret noget.',
    en: 'I cannot find you in the directory. Tell the IT department. I have changed nothing.',
  } satisfies Sentence,
};
