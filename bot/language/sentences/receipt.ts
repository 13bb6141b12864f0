import type { Sentence } from '../sentence.ts';

/** R4's form. */

export const receipt = {
  title: {
    da: ({ ref }) => `Kvittering for ${ref}`,
    en: ({ ref }) => `Receipt for ${ref}`,
  } satisfies Sentence<{
    ref: string;
  }>,
  intro: {
    da: 'Kvitteringen tæller først, når borgeren har fået alle tre ting at vide, og du har gemt.',
    en: 'The receipt counts only when the citizen has been told all three things, and you have saved.',
  } satisfies Sentence,
  nextSteps: { da: 'Hvad sker der nu?', en: 'What happens next?' } satisfies Sentence,
  nextStepsHint: {
    da: 'For eksempel: Vi indhenter oplysninger fra din læge',
    en: 'For example: we ask your doctor for information',
  } satisfies Sentence,
  caseworker: { da: 'Sagsbehandler', en: 'Caseworker' } satisfies Sentence,
  promised: { da: 'Svar senest', en: 'Answer by' } satisfies Sentence,
  noted: {
    da: ({ day }) => `Kvitteringen er noteret. Borgeren er lovet svar senest ${day}.`,
    en: ({ day }) => `The receipt is noted. You have promised an answer by ${day}.`,
  } satisfies Sentence<{ day: string }>,
  /** A question by e-mail or on Facebook is answered, and a decision is made (R1, R5, R15). */
  notEnough: {
    da: ({ due }) => `En kvittering er ikke nok her: ${due}.`,
    en: ({ due }) => `A receipt will not do here: ${due}.`,
  } satisfies Sentence<{ due: string }>,
  known: {
    da: 'Kvitteringen er allerede noteret, så jeg har ikke gemt den igen.',
    en: 'The receipt is already noted, so I have not saved it again.',
  } satisfies Sentence,
  /** Of a form that was saved, and changed and pressed again. */
  knownEdited: {
    da: 'Kvitteringen er allerede noteret. Det, du har rettet i formularen bagefter, er ikke gemt.',
    en: 'The receipt is already noted. What you have changed in the form since is not saved.',
  } satisfies Sentence,
  notYet: {
    da: ({ missing }) => `Kvitteringen tæller ikke endnu: Der mangler ${missing}.`,
    en: ({ missing }) => `The receipt does not count yet. Missing: ${missing}.`,
  } satisfies Sentence<{ missing: string }>,
  notYetInRed: {
    da: 'Kvitteringen tæller ikke endnu: Ret det, der står med rødt.',
    en: 'The receipt does not count yet: correct what is written in red.',
  } satisfies Sentence,
  notYetDay: {
    da: 'Kvitteringen tæller ikke endnu: Vælg en anden dag.',
    en: 'The receipt does not count yet: choose another day.',
  } satisfies Sentence,
};

/** As it stands in "Der mangler …". */
export const missingPart = {
  nextSteps: { da: 'besked om næste skridt', en: 'what happens next' },
  caseworker: { da: 'navn på sagsbehandleren', en: 'the caseworker’s name' },
  promised: { da: 'en dato for svaret', en: 'a date for the answer' },
} satisfies Record<string, Sentence>;

/** Beside the field. */
export const receiptFault = {
  nextSteps: { da: 'Skriv, hvad der nu sker.', en: 'Write what happens next.' } satisfies Sentence,
  caseworker: { da: 'Skriv sagsbehandlerens navn.', en: 'Write the caseworker’s name.' } satisfies Sentence,
  promised: {
    da: 'Vælg den dag, du lover svar.',
    en: 'Choose the day you promise an answer.',
  } satisfies Sentence,
  inPast: {
    da: 'Den dag er gået. Vælg en dag, der kommer.',
    en: 'That day has passed. Choose one to come.',
  } satisfies Sentence,
  closedDay: {
    da: ({ day }) => `Kommunen har lukket ${day}. Vælg en arbejdsdag.`,
    en: ({ day }) => `The municipality is closed on ${day}. Choose a working day.`,
  } satisfies Sentence<{ day: string }>,
  tooFar: {
    da: 'Det er mere end et år ude i fremtiden. Er årstallet rigtigt?',
    en: 'That is more than a year away. Is the year right?',
  } satisfies Sentence,
};
