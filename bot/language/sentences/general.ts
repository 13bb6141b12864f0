import type { Sentence } from '../sentence.ts';

/** Cards and replies take their words from this folder and nowhere else. */

export const greeting = {
  title: {
    da: ({ firstName }) => (firstName ? `Hej ${firstName}` : 'Hej'),
    en: ({ firstName }) => (firstName ? `Hello ${firstName}` : 'Hello'),
  } satisfies Sentence<{ firstName: string | undefined }>,
  personal: {
    da: 'Jeg er Svarfrist, og jeg hjælper med, at borgerne får svar til tiden – også når en kollega er væk.',
    en: 'I am Svarfrist, and I help make sure that citizens get an answer in time, also when a colleague is away.',
  } satisfies Sentence,
  team: {
    da: 'Jeg er Svarfrist, og jeg hjælper med, at borgerne får svar til tiden – også når en kollega er væk. Nævn mig med @, når I skal bruge mig.',
    en: 'I am Svarfrist, and I help make sure that citizens get an answer in time, also when a colleague is away. Mention me with @ when you need me.',
  } satisfies Sentence,
  /** To a text that is nothing but a greeting, or thanks. */
  back: {
    da: 'Hej. Skriv »hjælp«, så viser jeg, hvad jeg kan.',
    en: 'Hello. Write “help” and I will show what I can do.',
  } satisfies Sentence,
  welcome: { da: 'Selv tak.', en: 'You are welcome.' } satisfies Sentence,
  showHelp: { da: 'Se, hvad jeg kan', en: 'See what I can do' } satisfies Sentence,
};

export const help = {
  title: { da: 'Det kan jeg hjælpe med', en: 'What I can help with' } satisfies Sentence,
  intro: {
    da: 'Skriv til mig med almindelige ord, på dansk eller engelsk. For eksempel:',
    en: 'Write to me in plain words, in Danish or English. For example:',
  } satisfies Sentence,
  teamIntro: {
    da: 'Nævn mig med @, og skriv med almindelige ord. For eksempel:',
    en: 'Mention me with @ and write in plain words. For example:',
  } satisfies Sentence,
  /** On a button. */
  showAll: { da: 'Vis alt, jeg kan', en: 'Show all I can do' } satisfies Sentence,
  showLess: { da: 'Vis færre', en: 'Show fewer' } satisfies Sentence,
  promise: {
    da: 'Hvis jeg ikke forstår, hvad du skriver, siger jeg det. Jeg gætter aldrig.',
    en: 'If I do not understand what you write, I say so. I never guess.',
  } satisfies Sentence,
};

export const language = {
  changed: {
    da: 'Fra nu af svarer jeg dig på dansk.',
    en: 'From now on I will answer you in English.',
  } satisfies Sentence,
  /** On a button, and therefore in the language that it leads to. */
  switchTo: { da: 'Svar på dansk', en: 'Answer in English' } satisfies Sentence,
  onlyInPersonalChat: {
    da: 'Her svarer jeg alle på samme sprog. Skriv til mig privat, hvis du vil skifte sprog.',
    en: 'Here I answer everybody in the same language. Write to me in private if you want to change yours.',
  } satisfies Sentence,
};

export const trouble = {
  notUnderstood: {
    da: 'Det forstod jeg ikke, og jeg har ikke ændret noget. Skriv »hjælp«, så viser jeg, hvad jeg kan.',
    en: 'I did not understand that, and I have changed nothing. Write “help” and I will show what I can do.',
  } satisfies Sentence,
  notUnderstoodInTeam: {
    da: 'Det forstod jeg ikke, og jeg har ikke ændret noget. Nævn mig med @, og skriv »hjælp«, så viser jeg, hvad jeg kan.',
    en: 'I did not understand that, and I have changed nothing. Mention me with @ and write “help”, and I will show what I can do.',
  } satisfies Sentence,
  oldButton: {
    da: 'Den knap virker ikke længere, og jeg har ikke ændret noget. Skriv »hjælp«, så viser jeg, hvad jeg kan.',
    en: 'That button no longer works, and I have changed nothing. Write “help” and I will show what I can do.',
  } satisfies Sentence,
  alreadyReceived: {
    da: 'Det har jeg allerede fået fra dig.',
    en: 'I already have that from you.',
  } satisfies Sentence,
  storeAway: {
    da: ({ reference }) =>
      `Jeg kan ikke få fat i mine data lige nu, så regn ikke med, at noget blev gemt. Prøv igen om lidt. Hvis det fortsætter, så giv it-afdelingen koden ${reference}.`,
    en: ({ reference }) =>
      `I cannot reach my data right now, so do not count on anything being saved. Please try again shortly. If it goes on, give the IT department the code ${reference}.`,
  } satisfies Sentence<{ reference: string }>,
  unexpected: {
    da: ({ reference }) =>
      `Noget gik galt hos mig, og det er ikke sikkert, at det blev gemt. Prøv igen om lidt. Sker det igen, så giv it-afdelingen koden ${reference}.`,
    en: ({ reference }) =>
      `Something went wrong on my side, and it may not have been saved. Please try again shortly. If it happens again, give the IT department the code ${reference}.`,
  } satisfies Sentence<{ reference: string }>,
};
