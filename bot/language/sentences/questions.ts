import type { CommandName, Slots } from '../reading.ts';
import type { Sentence } from '../sentence.ts';

/** What is said when a text was not understood, not wholly, or is of something that cannot be done yet. */

type Wish = { wish: string };

export const notYet = {
  /** `wish` as in wishes.ts. */
  whole: {
    da: ({ wish }) => `Jeg forstod, at du vil ${wish}. Det kan jeg ikke endnu, og jeg har ikke ændret noget.`,
    en: ({ wish }) =>
      `I understood that you want to ${wish}. I cannot do that yet, and I have changed nothing.`,
  } satisfies Sentence<Wish>,
  partly: {
    da: ({ wish, lacking }) =>
      `Jeg tror, du vil ${wish}, men jeg mangler at vide, ${lacking}. Det kan jeg dog ikke endnu, og jeg har ikke ændret noget.`,
    en: ({ wish, lacking }) =>
      `I think you want to ${wish}, but I do not know ${lacking}. I cannot do that yet, though, and I have changed nothing.`,
  } satisfies Sentence<Wish & { lacking: string }>,
  probably: {
    da: ({ wish }) =>
      `Jeg tror, du vil ${wish}, men jeg er ikke sikker. Det kan jeg dog ikke endnu, og jeg har ikke ændret noget.`,
    en: ({ wish }) =>
      `I think you want to ${wish}, but I am not sure. I cannot do that yet, though, and I have changed nothing.`,
  } satisfies Sentence<Wish>,
};

export const question = {
  /** What a wired command lacks; `example` is what to write. */
  lacking: {
    da: ({ wish, lacking, example }) =>
      `Jeg tror, du vil ${wish}, men jeg mangler at vide, ${lacking}. Skriv for eksempel »${example}«.`,
    en: ({ wish, lacking, example }) =>
      `I think you want to ${wish}, but I do not know ${lacking}. Write for example “${example}”.`,
  } satisfies Sentence<Wish & { lacking: string; example: string }>,
  /** Above buttons. */
  which: {
    da: 'Det kan forstås på flere måder, og jeg har ikke ændret noget. Hvad vil du?',
    en: 'That can mean several things, and I have changed nothing. What do you want to do?',
  } satisfies Sentence,
  /** Without buttons; the wishes with "eller" before the last. */
  whichOf: {
    da: ({ wishes }) => `Det kan forstås på flere måder, og jeg har ikke ændret noget. Vil du ${wishes}?`,
    en: ({ wishes }) => `That can mean several things, and I have changed nothing. Do you want to ${wishes}?`,
  } satisfies Sentence<{ wishes: string }>,
  noneYet: {
    da: 'Det kan jeg dog ikke endnu.',
    en: 'I cannot do any of it yet, though.',
  } satisfies Sentence,
  probably: {
    da: ({ wish }) => `Vil du ${wish}? Det forstod jeg ikke helt, så jeg har ikke ændret noget.`,
    en: ({ wish }) => `Do you want to ${wish}? I did not quite understand that, so I have changed nothing.`,
  } satisfies Sentence<Wish>,
  /** Where its words are known: `example` does it. */
  probablySo: {
    da: ({ wish, example }) => `Vil du ${wish}? Så skriv »${example}«. Jeg har ikke ændret noget.`,
    en: ({ wish, example }) => `Do you want to ${wish}? Then write “${example}”. I have changed nothing.`,
  } satisfies Sentence<Wish & { example: string }>,
  /** Of several at once: `texts` are in quotation marks, one for each. */
  noteOne: {
    da: ({ texts }) => `Jeg kan kun notere én ad gangen. Skriv ${texts} hver for sig.`,
    en: ({ texts }) => `I can only note one at a time. Write ${texts} separately.`,
  } satisfies Sentence<{ texts: string }>,
  showOne: {
    da: ({ texts }) => `Jeg kan kun vise én ad gangen. Skriv ${texts} hver for sig.`,
    en: ({ texts }) => `I can only show one at a time. Write ${texts} separately.`,
  } satisfies Sentence<{ texts: string }>,
  oneOnly: {
    da: 'Jeg kan kun notere én ad gangen. Skriv en besked for hver henvendelse.',
    en: 'I can only note one at a time. Write one message for each inquiry.',
  } satisfies Sentence,
  /** A negated "BS-1042 er besvaret". */
  answeredOrNot: {
    da: ({ ref }) => `Er ${ref} besvaret eller ej? Jeg har ikke ændret noget.`,
    en: ({ ref }) => `Is ${ref} answered or not? I have changed nothing.`,
  } satisfies Sentence<{ ref: string }>,
  yesAnswered: {
    da: ({ ref }) => `Ja, ${ref} er besvaret`,
    en: ({ ref }) => `Yes, ${ref} is answered`,
  } satisfies Sentence<{ ref: string }>,
  noAnswerNeeded: { da: 'Nej, den kræver ikke svar', en: 'No, it needs no answer' } satisfies Sentence,
  show: { da: ({ ref }) => `Vis ${ref}`, en: ({ ref }) => `Show ${ref}` } satisfies Sentence<{ ref: string }>,
  noSuchDate: {
    da: ({ date }) => `Den ${date} findes ikke.`,
    en: ({ date }) => `There is no ${date}.`,
  } satisfies Sentence<{ date: string }>,
};

export const nearest = {
  /** Above buttons and lines. */
  meant: {
    da: 'Det forstod jeg ikke, og jeg har ikke ændret noget. Mente du noget af det her?',
    en: 'I did not understand that, and I have changed nothing. Did you mean one of these?',
  } satisfies Sentence,
  /** Without buttons; `texts` are in quotation marks, with "eller" between. */
  meantTexts: {
    da: ({ texts }) => `Det forstod jeg ikke, og jeg har ikke ændret noget. Mente du ${texts}?`,
    en: ({ texts }) => `I did not understand that, and I have changed nothing. Did you mean ${texts}?`,
  } satisfies Sentence<{ texts: string }>,
  mentionMe: {
    da: 'Nævn mig med @, når du skriver.',
    en: 'Mention me with @ when you write.',
  } satisfies Sentence,
  write: {
    da: ({ text }) => `Skriv »${text}«`,
    en: ({ text }) => `Write “${text}”`,
  } satisfies Sentence<{ text: string }>,
};

/** Every slot of every command. */
export type SlotName = { [Name in CommandName]: keyof Slots[Name] }[CommandName];

/** Of a slot that was not said: as it stands after "jeg mangler at vide, " and "I do not know ". */
export const lacking = {
  ref: { da: 'hvilken henvendelse det er', en: 'which inquiry it is' },
  channel: { da: 'hvordan den kom', en: 'how it came' },
  kind: { da: 'hvad det er', en: 'what it is' },
  received: { da: 'hvilken dag den kom', en: 'on which day it came' },
  promised: { da: 'hvilken dag du lover svar', en: 'on which day you promise an answer' },
  from: { da: 'hvilke dage det er', en: 'which days they are' },
  through: { da: 'hvilken dag der er den sidste', en: 'which day is the last' },
  on: { da: 'hvilken dag det er', en: 'which day it is' },
  until: { da: 'til hvilken dag', en: 'until which day' },
  part: { da: 'om det er formiddag eller eftermiddag', en: 'whether it is morning or afternoon' },
  start: { da: 'fra hvornår på dagen', en: 'from what time of day' },
  end: { da: 'indtil hvornår på dagen', en: 'until what time of day' },
  time: { da: 'hvilket klokkeslæt', en: 'what time of day' },
  every: { da: 'hvilke ugedage', en: 'which days of the week' },
  substitute: { da: 'hvem der dækker', en: 'who covers' },
  person: { da: 'hvem det drejer sig om', en: 'whom it is about' },
  to: { da: 'hvem der overtager', en: 'who takes over' },
  for: { da: 'hvem beskeden er til', en: 'whom the message is for' },
  text: { da: 'hvad der skal stå i beskeden', en: 'what the message shall say' },
  unit: { da: 'hvilken enhed det er', en: 'which unit it is' },
  what: { da: 'om det er post eller telefon', en: 'whether it is mail or phone' },
  reached: { da: 'om du fik fat i borgeren', en: 'whether you reached the citizen' },
  scope: { da: 'hvilke det skal være', en: 'which ones it shall be' },
  by: { da: 'hvordan', en: 'how' },
} satisfies Record<SlotName, Sentence>;

/** Where a slot means something else to one command than to the others: `command.slot`. */
export const lackingOf: Readonly<Record<string, Sentence>> = {
  'language.to': { da: 'hvilket sprog det skal være', en: 'which language it shall be' },
  'absence.return.on': { da: 'hvilken dag du er tilbage', en: 'on which day you are back' },
  'absence.unit.to': { da: 'hvilken enhed der dækker', en: 'which unit covers' },
  'cover.who.person': { da: 'hvem der skal dækkes for', en: 'who is to be covered for' },
  'inquiry.complete.on': { da: 'hvilken dag den blev fuldt oplyst', en: 'on which day it became complete' },
};
