import type { Sentence } from '../sentence.ts';

/** What an absence would mean, and that it is saved. */

type Name = { name: string };
type Days = { days: string };

export const absencePreview = {
  title: { da: 'Er det rigtigt?', en: 'Is this right?' } satisfies Sentence,
  nothingSaved: { da: 'Intet er gemt endnu.', en: 'Nothing is saved yet.' } satisfies Sentence,
  whoCovers: { da: 'Hvem dækker', en: 'Who covers' } satisfies Sentence,
  covers: {
    da: ({ name }) => `${name} dækker.`,
    en: ({ name }) => `${name} covers.`,
  } satisfies Sentence<Name>,
  /** `how`: how they were found */
  coversAs: {
    da: ({ name, how }) => `${name} dækker (${how}).`,
    en: ({ name, how }) => `${name} covers (${how}).`,
  } satisfies Sentence<Name & { how: string }>,
  /** After the first of many. */
  afterwards: {
    da: 'Derefter afgør vagten og enhedens rækkefølge det dag for dag.',
    en: 'After that the duty and the unit’s order decide it day by day.',
  } satisfies Sentence,
  nobody: {
    da: ({ days }) => `Ingen dækker ${days}. Vælg en afløser, ellers får borgerne ikke svar.`,
    en: ({ days }) => `Nobody covers ${days}. Choose a substitute, or citizens will get no answer.`,
  } satisfies Sentence<Days>,
  noWorkingDays: {
    da: 'Kommunen har lukket alle dagene, så der er intet at dække.',
    en: 'The municipality is closed on all of these days, so there is nothing to cover.',
  } satisfies Sentence,
  willBeAsked: {
    da: ({ name }) => `${name} bliver spurgt, når du gemmer, og dækker, indtil der kommer et nej.`,
    en: ({ name }) => `${name} is asked when you save, and covers until saying no.`,
  } satisfies Sentence<Name>,
  substituteAway: {
    da: ({ name, days }) => `${name} er selv væk ${days}.`,
    en: ({ name, days }) => `${name} is away too ${days}.`,
  } satisfies Sentence<Name & Days>,
  substituteCovers: {
    da: ({ name, names, days }) => `${name} dækker allerede for ${names} ${days}.`,
    en: ({ name, names, days }) => `${name} covers for ${names} already ${days}.`,
  } satisfies Sentence<Name & Days & { names: string }>,
  deadlines: { da: 'Frister imens', en: 'Deadlines meanwhile' } satisfies Sentence,
  noneInside: {
    da: 'Ingen frister falder i perioden.',
    en: 'No deadlines fall within it.',
  } satisfies Sentence,
  inside: {
    da: ({ count, one }) => `I perioden falder ${count} ${one ? 'frist' : 'frister'}.`,
    en: ({ count, one }) => `Within it ${one ? 'falls' : 'fall'} ${count} ${one ? 'deadline' : 'deadlines'}.`,
  } satisfies Sentence<{ count: string; one: boolean }>,
  nearest: { da: 'Først kommer:', en: 'First come:' } satisfies Sentence,

  atLeast: {
    da: ({ count }) => `mindst ${count}`,
    en: ({ count }) => `at least ${count}`,
  } satisfies Sentence<{ count: string }>,
  takenBy: {
    da: ({ name }) => `Tages af ${name}`,
    en: ({ name }) => `Taken by ${name}`,
  } satisfies Sentence<Name>,
  takenByNobody: { da: 'Ingen tager den', en: 'Nobody takes it' } satisfies Sentence,
  overdue: {
    da: ({ count, one }) =>
      `${count} er overskredet allerede. Få ${one ? 'den' : 'dem'} besvaret, eller giv ${one ? 'den' : 'dem'} videre.`,
    en: ({ count, one }) =>
      `${count} ${one ? 'is' : 'are'} overdue already. Answer ${one ? 'it' : 'them'}, or hand ${one ? 'it' : 'them'} over.`,
  } satisfies Sentence<{ count: string; one: boolean }>,
  overlapsYou: {
    da: ({ days }) => `Du er allerede noteret som fraværende ${days}. Hvad skal gælde?`,
    en: ({ days }) => `You are already noted as away ${days}. Which shall it be?`,
  } satisfies Sentence<Days>,
  overlaps: {
    da: ({ name, days }) => `${name} er allerede noteret som fraværende ${days}. Hvad skal gælde?`,
    en: ({ name, days }) => `${name} is already noted as away ${days}. Which shall it be?`,
  } satisfies Sentence<Days & Name>,
  replace: { da: 'Erstat det gamle', en: 'Replace the old one' } satisfies Sentence,
  extend: { da: 'Læg dem sammen', en: 'Join them' } satisfies Sentence,
  both: { da: 'Behold begge', en: 'Keep both' } satisfies Sentence,
  save: { da: 'Gem', en: 'Save' } satisfies Sentence,
  change: { da: 'Ret', en: 'Change' } satisfies Sentence,
  somebodyElse: { da: 'En anden skal dække:', en: 'Somebody else shall cover:' } satisfies Sentence,
};

/** How whoever covers was found, where it is not the one who was named. */
export const coverHow = {
  substitutesSubstitute: { da: 'afløserens afløser', en: 'the substitute’s substitute' } satisfies Sentence,
  duty: { da: 'har vagten', en: 'has the duty' } satisfies Sentence,
  unitOrder: { da: 'næste i enhedens rækkefølge', en: 'next in the unit’s order' } satisfies Sentence,
  manager: { da: 'leder', en: 'manager' } satisfies Sentence,
  deputy: { da: 'lederens stedfortræder', en: 'the manager’s deputy' } satisfies Sentence,
};

export const absenceSaved = {
  inTurn: {
    da: ({ names }) => `${names} dækker på skift.`,
    en: ({ names }) => `${names} cover in turn.`,
  } satisfies Sentence<{ names: string }>,
  saved: { da: ({ text }) => `Gemt: ${text}`, en: ({ text }) => `Saved: ${text}` } satisfies Sentence<{
    text: string;
  }>,
  savedBefore: {
    da: ({ text }) => `Det var allerede gemt: ${text}`,
    en: ({ text }) => `That was saved already: ${text}`,
  } satisfies Sentence<{ text: string }>,
  asked: {
    da: ({ name }) => `${name} bliver spurgt og dækker, indtil der kommer et nej.`,
    en: ({ name }) => `${name} is being asked, and covers until saying no.`,
  } satisfies Sentence<Name>,
  personTold: {
    da: ({ name }) => `${name} får besked og kan ændre det.`,
    en: ({ name }) => `${name} is told, and can change it.`,
  } satisfies Sentence<Name>,
};
