import type { Sentence } from '../sentence.ts';

/** Absences that are there: listed, deleted, ended. */

type Name = { name: string };
type Days = { days: string };

export const ownAbsences = {
  title: { da: 'Dit fravær', en: 'Your absences' } satisfies Sentence,
  titleOf: {
    da: ({ name }) => `Fravær for ${name}`,
    en: ({ name }) => `Absences of ${name}`,
  } satisfies Sentence<Name>,
  none: {
    da: 'Du har ikke noteret noget fravær. Skriv for eksempel »ferie 7/12-11/12«.',
    en: 'You have noted no absence. Write for example “holiday 7/12-11/12”.',
  } satisfies Sentence,
  noneOf: {
    da: ({ name }) => `Der er ikke noteret fravær for ${name}.`,
    en: ({ name }) => `No absence is noted for ${name}.`,
  } satisfies Sentence<Name>,
  noneThen: {
    da: 'Jeg fandt ikke noget fravær på de dage, og jeg har ikke ændret noget.',
    en: 'I found no absence on those days, and I have changed nothing.',
  } satisfies Sentence,
  accepted: {
    da: ({ name }) => `${name} dækker og har sagt ja.`,
    en: ({ name }) => `${name} covers and has said yes.`,
  } satisfies Sentence<Name>,
  askedOnly: {
    da: ({ name }) => `${name} er spurgt og dækker, indtil der kommer et nej.`,
    en: ({ name }) => `${name} has been asked, and covers until saying no.`,
  } satisfies Sentence<Name>,
  byOrder: {
    da: 'Vagten eller den næste i enheden dækker.',
    en: 'Whoever has the duty or is next in the unit covers.',
  } satisfies Sentence,
  saidNo: {
    da: ({ names }) => `Har sagt nej: ${names}.`,
    en: ({ names }) => `Said no: ${names}.`,
  } satisfies Sentence<{
    names: string;
  }>,
  change: { da: 'Ret', en: 'Change' } satisfies Sentence,
  remove: { da: 'Slet', en: 'Delete' } satisfies Sentence,
  add: { da: 'Nyt fravær', en: 'New absence' } satisfies Sentence,
  show: { da: 'Vis mit fravær', en: 'Show my absences' } satisfies Sentence,
  showOf: { da: 'Vis fraværet', en: 'Show the absences' } satisfies Sentence,
  which: { da: 'Hvilket fravær mener du?', en: 'Which absence do you mean?' } satisfies Sentence,
  more: {
    da: ({ count }) => `Og ${count} senere.`,
    en: ({ count }) => `And ${count} later.`,
  } satisfies Sentence<{ count: string }>,
};

export const absenceRemoval = {
  askYou: {
    da: ({ days }) => `Skal jeg slette, at du er fraværende ${days}?`,
    en: ({ days }) => `Shall I delete that you are away ${days}?`,
  } satisfies Sentence<Days>,
  ask: {
    da: ({ name, days }) => `Skal jeg slette, at ${name} er fraværende ${days}?`,
    en: ({ name, days }) => `Shall I delete that ${name} is away ${days}?`,
  } satisfies Sentence<Days & Name>,
  askEndYou: {
    da: ({ days }) => `Skal jeg slutte fraværet nu? Du er noteret som fraværende ${days}.`,
    en: ({ days }) => `Shall I end the absence now? You are noted as away ${days}.`,
  } satisfies Sentence<Days>,
  askEnd: {
    da: ({ name, days }) => `Skal jeg slutte fraværet nu? ${name} er noteret som fraværende ${days}.`,
    en: ({ name, days }) => `Shall I end the absence now? ${name} is noted as away ${days}.`,
  } satisfies Sentence<Days & Name>,
  yes: { da: 'Slet', en: 'Delete' } satisfies Sentence,
  yesEnd: { da: 'Slut fraværet', en: 'End the absence' } satisfies Sentence,
  onlyDay: { da: ({ day }) => `Kun ${day}`, en: ({ day }) => `Only ${day}` } satisfies Sentence<{
    day: string;
  }>,
  every: { da: 'Alle de faste dage', en: 'All the fixed days' } satisfies Sentence,
  no: { da: 'Behold', en: 'Keep' } satisfies Sentence,
  kept: { da: 'Jeg har ikke ændret noget.', en: 'I have changed nothing.' } satisfies Sentence,
  removedYou: {
    da: ({ days }) => `Slettet: Du er ikke længere noteret som fraværende ${days}.`,
    en: ({ days }) => `Deleted: You are no longer noted as away ${days}.`,
  } satisfies Sentence<Days>,
  removed: {
    da: ({ name, days }) => `Slettet: ${name} er ikke længere noteret som fraværende ${days}.`,
    en: ({ name, days }) => `Deleted: ${name} is no longer noted as away ${days}.`,
  } satisfies Sentence<Days & Name>,
  endedYou: {
    da: 'Fraværet er slut. Du er noteret som til stede igen.',
    en: 'The absence has ended. You are noted as here again.',
  } satisfies Sentence,
  ended: {
    da: ({ name }) => `Fraværet er slut. ${name} er noteret som til stede igen.`,
    en: ({ name }) => `The absence has ended. ${name} is noted as here again.`,
  } satisfies Sentence<Name>,
  dayOffYou: {
    da: ({ day }) => `Noteret: Du er til stede ${day}. Resten af de faste dage er uændrede.`,
    en: ({ day }) => `Noted: You are here ${day}. The other fixed days are unchanged.`,
  } satisfies Sentence<{ day: string }>,
  dayOff: {
    da: ({ name, day }) => `Noteret: ${name} er til stede ${day}. Resten af de faste dage er uændrede.`,
    en: ({ name, day }) => `Noted: ${name} is here ${day}. The other fixed days are unchanged.`,
  } satisfies Sentence<{ day: string } & Name>,
};

export const absenceReturn = {
  /** After the welcome, where there is more of the day. */
  stillLater: {
    da: ({ days }) => `Du er stadig noteret som fraværende ${days}.`,
    en: ({ days }) => `You are still noted as away ${days}.`,
  } satisfies Sentence<Days>,
  notAway: {
    da: 'Jeg har ikke noteret dig som fraværende, så der er intet at ændre. Velkommen tilbage alligevel.',
    en: 'I have not noted you as away, so there is nothing to change. Welcome back all the same.',
  } satisfies Sentence,
  notAwayThen: {
    da: ({ day }) => `Jeg har ikke noteret dig som fraværende ${day}, så jeg har ikke ændret noget.`,
    en: ({ day }) => `I have not noted you as away ${day}, so I have changed nothing.`,
  } satisfies Sentence<{ day: string }>,
  past: {
    da: 'Den dag er forbi. Skriv »jeg er tilbage«, hvis du er her nu.',
    en: 'That day is over. Write “I am back” if you are here now.',
  } satisfies Sentence,
  welcome: {
    da: 'Velkommen tilbage. Dit fravær er slut, og dine henvendelser er hos dig igen.',
    en: 'Welcome back. Your absence has ended, and your inquiries are with you again.',
  } satisfies Sentence,
  later: {
    da: ({ day, days }) => `Noteret: Du er tilbage ${day} og fraværende ${days}.`,
    en: ({ day, days }) => `Noted: You are back ${day}, and away ${days}.`,
  } satisfies Sentence<{ day: string; days: string }>,
  laterOnly: {
    da: ({ day }) => `Noteret: Du er til stede ${day}.`,
    en: ({ day }) => `Noted: You are here ${day}.`,
  } satisfies Sentence<{ day: string }>,
};
