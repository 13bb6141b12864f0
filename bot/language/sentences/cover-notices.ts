import type { Sentence } from '../sentence.ts';

/** What is told by itself of absences and cover. Never why somebody is away, nor to colleagues that there is no end. */

type Name = { name: string };
/** `days`: "i morgen, onsdag den 25. november" · "mandag den 7. til og med fredag den 11. december" */
type Away = Name & { days: string };
type Some = { count: string; one: boolean };

/** To who is asked, and their answer. */
export const coverRequest = {
  title: {
    da: ({ name }) => `Dækker du for ${name}?`,
    en: ({ name }) => `Do you cover for ${name}?`,
  } satisfies Sentence<Name>,
  away: {
    da: ({ name, days }) => `${name} er ikke til stede ${days}.`,
    en: ({ name, days }) => `${name} is not here ${days}.`,
  } satisfies Sentence<Away>,
  inside: {
    da: ({ count, one }) => `${count} ${one ? 'frist' : 'frister'} falder imens.`,
    en: ({ count, one }) => `${count} ${one ? 'deadline falls' : 'deadlines fall'} within that time.`,
  } satisfies Sentence<Some>,
  noneInside: {
    da: 'Ingen frister falder imens.',
    en: 'No deadlines fall within that time.',
  } satisfies Sentence,
  /** What waits already. */
  overdue: {
    da: ({ count }) => `${count} er overskredet allerede.`,
    en: ({ count, one }) => `${count} ${one ? 'is' : 'are'} overdue already.`,
  } satisfies Sentence<Some>,
  /** The same whatever is known of its end. */
  untilNo: {
    da: 'Du dækker, til du siger nej. Jeg skriver, hvis noget ændrer sig.',
    en: 'You cover until you say no. I write to you if anything changes.',
  } satisfies Sentence,
  yes: { da: 'Jeg dækker', en: 'I cover' } satisfies Sentence,
  no: { da: 'Jeg kan ikke', en: 'I cannot' } satisfies Sentence,
  noAfterAll: { da: 'Jeg kan alligevel ikke', en: 'I cannot after all' } satisfies Sentence,
  thanks: {
    da: ({ name, days }) => `Tak. Du dækker for ${name} ${days}.`,
    en: ({ name, days }) => `Thank you. You cover for ${name} ${days}.`,
  } satisfies Sentence<Away>,
  titleYes: {
    da: ({ name }) => `Du dækker for ${name}`,
    en: ({ name }) => `You cover for ${name}`,
  } satisfies Sentence<Name>,
  declinedNext: {
    da: ({ name, next }) => `I orden, du dækker ikke for ${name}. ${next} bliver spurgt i stedet.`,
    en: ({ name, next }) => `All right, you do not cover for ${name}. ${next} is asked instead.`,
  } satisfies Sentence<Name & { next: string }>,
  /** They are not asked: somebody else is, for other days. */
  declinedCovers: {
    da: ({ name, next }) => `I orden, du dækker ikke for ${name}. Det gør ${next} i stedet.`,
    en: ({ name, next }) => `All right, you do not cover for ${name}. ${next} does instead.`,
  } satisfies Sentence<Name & { next: string }>,
  declinedNobody: {
    da: ({ name }) => `I orden, du dækker ikke for ${name}. Lederen får besked om at finde en anden.`,
    en: ({ name }) => `All right, you do not cover for ${name}. The manager is told to find somebody else.`,
  } satisfies Sentence<Name>,
};

/** Why an answer changes nothing. */
export const coverAnswerRefusal = {
  gone: {
    da: 'Det fravær findes ikke længere, så du skal ikke gøre noget.',
    en: 'That absence is no longer there, so there is nothing for you to do.',
  } satisfies Sentence,
  over: {
    da: ({ name }) => `${name} er ikke væk længere, så du skal ikke gøre noget.`,
    en: ({ name }) => `${name} is no longer away, so there is nothing for you to do.`,
  } satisfies Sentence<Name>,
  changed: {
    da: ({ name, days }) =>
      `Dagene er ændret, siden jeg spurgte, og jeg har ikke noteret dit svar. ${name} er ikke til stede ${days}. Svar på den nyeste besked fra mig.`,
    en: ({ name, days }) =>
      `The days have changed since I asked, and I have not noted your answer. ${name} is not here ${days}. Please answer my latest message.`,
  } satisfies Sentence<Away>,
  otherAsked: {
    da: ({ name }) =>
      `Du er ikke længere den, der er spurgt om at dække for ${name}. Jeg har ikke ændret noget.`,
    en: ({ name }) => `You are no longer the one who is asked to cover for ${name}. I have changed nothing.`,
  } satisfies Sentence<Name>,
  declined: {
    da: ({ name }) =>
      `Du har sagt nej til at dække for ${name}, og det er givet videre. Sig det til lederen, hvis du kan alligevel.`,
    en: ({ name }) =>
      `You have said that you cannot cover for ${name}, and that was passed on. Tell the manager if you can after all.`,
  } satisfies Sentence<Name>,
};

export const coverReminder = {
  title: {
    da: ({ name }) => `Du dækker for ${name}`,
    en: ({ name }) => `You cover for ${name}`,
  } satisfies Sentence<Name>,
  text: {
    da: ({ name, days }) => `Husk, at du dækker for ${name} ${days}.`,
    en: ({ name, days }) => `Remember that you cover for ${name} ${days}.`,
  } satisfies Sentence<Away>,
  moved: {
    da: ({ name, days }) => `Det er ændret: ${name} er ikke til stede ${days}, og du dækker.`,
    en: ({ name, days }) => `This has changed: ${name} is not here ${days}, and you cover.`,
  } satisfies Sentence<Away>,
};

export const coverOver = {
  title: {
    da: ({ name }) => `Du dækker ikke for ${name}`,
    en: ({ name }) => `You do not cover for ${name}`,
  } satisfies Sentence<Name>,
  back: {
    da: ({ name }) => `${name} er tilbage. Du dækker ikke længere.`,
    en: ({ name }) => `${name} is back. You no longer cover.`,
  } satisfies Sentence<Name>,
  notAway: {
    da: ({ name, days }) => `${name} er til stede alligevel ${days}. Du skal ikke dække.`,
    en: ({ name, days }) => `${name} is here after all ${days}. You need not cover.`,
  } satisfies Sentence<Away>,
  other: {
    da: ({ name, days, other }) => `Du dækker ikke længere for ${name} ${days}. ${other} gør det.`,
    en: ({ name, days, other }) => `You no longer cover for ${name} ${days}. ${other} does.`,
  } satisfies Sentence<Away & { other: string }>,
  nobody: {
    da: ({ name, days }) => `Du dækker ikke længere for ${name} ${days}.`,
    en: ({ name, days }) => `You no longer cover for ${name} ${days}.`,
  } satisfies Sentence<Away>,
  there: {
    da: ({ name, days }) => `${name} er til stede alligevel ${days}. Den dag dækker du ikke.`,
    en: ({ name, days }) => `${name} is here after all ${days}. You do not cover that day.`,
  } satisfies Sentence<Away>,
};

/** To whoever leads. */
export const toLeader = {
  gapTitle: {
    da: ({ name }) => `Ingen dækker for ${name}`,
    en: ({ name }) => `Nobody covers for ${name}`,
  } satisfies Sentence<Name>,
  gap: {
    da: ({ name, days }) =>
      `Ingen dækker for ${name} ${days}. Vælg en afløser, ellers får borgerne ikke svar.`,
    en: ({ name, days }) =>
      `Nobody covers for ${name} ${days}. Choose a substitute, or citizens will get no answer.`,
  } satisfies Sentence<Away>,
  choose: { da: 'Vælg en afløser', en: 'Choose a substitute' } satisfies Sentence,
  another: { da: 'Vælg en anden', en: 'Choose somebody else' } satisfies Sentence,
  unansweredTitle: {
    da: ({ asked }) => `${asked} har ikke svaret`,
    en: ({ asked }) => `${asked} has not answered`,
  } satisfies Sentence<{ asked: string }>,
  unanswered: {
    da: ({ name, days, asked }) =>
      `${asked} er spurgt om at dække for ${name} ${days} og har ikke svaret i to arbejdstimer. ${asked} dækker, til der kommer et nej. Spørg selv, eller vælg en anden.`,
    en: ({ name, days, asked }) =>
      `${asked} was asked to cover for ${name} ${days}, and has not answered within two working hours. ${asked} covers until saying no. Ask in person, or choose somebody else.`,
  } satisfies Sentence<Away & { asked: string }>,
  declined: {
    da: ({ name, days, by }) => `${by} kan ikke dække for ${name} ${days}.`,
    en: ({ name, days, by }) => `${by} cannot cover for ${name} ${days}.`,
  } satisfies Sentence<Away & { by: string }>,
  declinedTitle: {
    da: ({ by }) => `${by} kan ikke dække`,
    en: ({ by }) => `${by} cannot cover`,
  } satisfies Sentence<{ by: string }>,
};

export const whoCoversNow = {
  asked: {
    da: ({ name }) => `${name} er spurgt og dækker, til der kommer et nej.`,
    en: ({ name }) => `${name} has been asked, and covers until saying no.`,
  } satisfies Sentence<Name>,
  covers: {
    da: ({ name }) => `${name} dækker.`,
    en: ({ name }) => `${name} covers.`,
  } satisfies Sentence<Name>,
  nobody: { da: 'Ingen dækker endnu.', en: 'Nobody covers yet.' } satisfies Sentence,
  leaderTold: {
    da: 'Ingen dækker endnu. Din leder får besked.',
    en: 'Nobody covers yet. Your manager is told.',
  } satisfies Sentence,
};

/** To the absent one. */
export const toAbsent = {
  title: { da: 'Dit fravær', en: 'Your absence' } satisfies Sentence,
  noted: {
    da: ({ by, days }) => `${by} har noteret, at du er fraværende ${days}.`,
    en: ({ by, days }) => `${by} has noted that you are away ${days}.`,
  } satisfies Sentence<{ by: string; days: string }>,
  changed: {
    da: ({ by, days }) => `${by} har ændret dit fravær. Du er nu noteret som fraværende ${days}.`,
    en: ({ by, days }) => `${by} has changed your absence. You are now noted as away ${days}.`,
  } satisfies Sentence<{ by: string; days: string }>,
  deleted: {
    da: ({ by, days }) => `${by} har slettet, at du er fraværende ${days}.`,
    en: ({ by, days }) => `${by} has deleted that you are away ${days}.`,
  } satisfies Sentence<{ by: string; days: string }>,
  ended: {
    da: ({ by }) => `${by} har noteret, at du er til stede igen.`,
    en: ({ by }) => `${by} has noted that you are here again.`,
  } satisfies Sentence<{ by: string }>,
  canChange: {
    da: 'Du kan ændre det: tryk på knappen, eller skriv »mit fravær«.',
    en: 'You can change it: press the button, or write “my absence”.',
  } satisfies Sentence,
  mine: { da: 'Mit fravær', en: 'My absence' } satisfies Sentence,
  /** Somebody whom the directory does not know. */
  somebody: { da: 'En kollega', en: 'A colleague' } satisfies Sentence,
  declined: {
    da: ({ by, days }) => `${by} kan ikke dække for dig ${days}.`,
    en: ({ by, days }) => `${by} cannot cover for you ${days}.`,
  } satisfies Sentence<{ by: string; days: string }>,
};
