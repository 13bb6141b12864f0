import type { Sentence } from '../sentence.ts';

/** The forms of steps that take more than a press. */

type Ref = { ref: string };

export const answerForm = {
  title: {
    da: ({ ref }) => `Sådan er ${ref} besvaret`,
    en: ({ ref }) => `How ${ref} was answered`,
  } satisfies Sentence<Ref>,
  intro: {
    da: 'Når du gemmer, står den som besvaret.',
    en: 'When you save, it counts as answered.',
  } satisfies Sentence,
  sentBy: { da: 'Hvordan fik borgeren svar?', en: 'How did the citizen get the answer?' } satisfies Sentence,
  contact: {
    da: 'Hvem kan borgeren henvende sig til?',
    en: 'Whom can the citizen turn to?',
  } satisfies Sentence,
  decision: {
    da: 'Det er afgørelsen, og borgeren har fået den',
    en: 'It is the decision, and the citizen has it',
  } satisfies Sentence,
  contactMissing: {
    da: 'Skriv, hvem borgeren kan henvende sig til.',
    en: 'Write whom the citizen can turn to.',
  } satisfies Sentence,
};

export const extendForm = {
  title: {
    da: ({ ref }) => `Forlæng fristen for ${ref}`,
    en: ({ ref }) => `Extend the deadline of ${ref}`,
  } satisfies Sentence<Ref>,
  intro: {
    da: 'Borgeren skal have skriftlig besked, før fristen udløber: hvorfor det trækker ud, og hvornår afgørelsen kommer.',
    en: 'The citizen must be told in writing before the deadline: why it takes longer, and when the decision comes.',
  } satisfies Sentence,
  reason: { da: 'Hvorfor trækker det ud?', en: 'Why does it take longer?' } satisfies Sentence,
  reasonHint: {
    da: 'Kort og uden navne, for eksempel: Vi mangler en lægeerklæring',
    en: 'Short and without names, for example: a medical certificate is missing',
  } satisfies Sentence,
  until: { da: 'Ny dato', en: 'New date' } satisfies Sentence,
  unknown: { da: 'Den nye dato kendes ikke endnu', en: 'The new date is not known yet' } satisfies Sentence,
  told: {
    da: 'Borgeren har fået skriftlig besked',
    en: 'The citizen has been told in writing',
  } satisfies Sentence,
  untilMissing: {
    da: 'Skriv den nye dato, eller sæt hak ved, at den ikke kendes endnu.',
    en: 'Write the new date, or tick that it is not known yet.',
  } satisfies Sentence,
  both: {
    da: 'Skriv en dato, eller sæt hak ved, at den ikke kendes, men ikke begge dele.',
    en: 'Write a date or tick that it is not known, but not both.',
  } satisfies Sentence,
  notYet: {
    da: 'Fristen er ikke forlænget endnu. Ret det, der står med rødt.',
    en: 'The deadline is not extended yet. Correct what is written in red.',
  } satisfies Sentence,
};

export const correctForm = {
  title: { da: ({ ref }) => `Ret ${ref}`, en: ({ ref }) => `Correct ${ref}` } satisfies Sentence<Ref>,
  intro: {
    da: 'Fristerne bliver regnet ud igen. Både det gamle og det nye bliver stående i historikken.',
    en: 'The deadlines are computed anew. Both the old and the new stay in the history.',
  } satisfies Sentence,
  nothing: {
    da: 'Du har ikke rettet noget, så jeg har ikke gemt noget.',
    en: 'You have corrected nothing, so I have saved nothing.',
  } satisfies Sentence,
};
