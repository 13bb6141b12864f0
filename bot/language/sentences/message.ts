import type { Sentence } from '../sentence.ts';

/** A message that is taken when nobody answers the phone: its form, what becomes of it, and who is to be called. */

type To = { name: string; cover: string };

export const message = {
  title: { da: 'Besked om at ringe tilbage', en: 'Message to call back' } satisfies Sentence,
  intro: {
    da: 'Navn og nummer ser kun den, der skal ringe tilbage, og begge dele slettes, når det er gjort. Skriv dem ikke i de andre felter.',
    en: 'Name and number are seen only by whoever calls back. They are deleted when that is done. Do not write them in the other fields.',
  } satisfies Sentence,
  colleague: { da: 'Hvem er beskeden til?', en: 'Whom is the message for?' } satisfies Sentence,
  colleagueHint: { da: 'Navn, initialer eller e-mail', en: 'Name, initials or email' } satisfies Sentence,
  caller: { da: 'Hvem skal ringes op?', en: 'Who is to be called?' } satisfies Sentence,
  callerHint: { da: 'Navn', en: 'Name' } satisfies Sentence,
  number: { da: 'Telefonnummer', en: 'Phone number' } satisfies Sentence,
  unknown: {
    da: 'Nummeret er ukendt eller ligger i sagen',
    en: 'The number is unknown, or is in the case',
  } satisfies Sentence,
  subject: { da: 'Hvad drejer det sig om?', en: 'What is it about?' } satisfies Sentence,
  subjectHint: {
    da: 'Kort, for eksempel: Byggetilladelse',
    en: 'Short, for example: Building permit',
  } satisfies Sentence,
  caseNumber: { da: 'Sagsnummer', en: 'Case number' } satisfies Sentence,
  save: { da: 'Giv beskeden', en: 'Give the message' } satisfies Sentence,
  /** Above the form, of somebody who is away. */
  goesTo: {
    da: ({ name, cover }) => `Beskeden går til ${cover}, der dækker for ${name}.`,
    en: ({ name, cover }) => `The message goes to ${cover}, who covers for ${name}.`,
  } satisfies Sentence<To>,
  goesToYou: {
    da: ({ name }) => `Beskeden går til dig selv, for du dækker for ${name}.`,
    en: ({ name }) => `The message goes to you, for you cover for ${name}.`,
  } satisfies Sentence<{ name: string }>,
  goesToNobody: {
    da: ({ name, unit }) => `Ingen dækker for ${name} lige nu. Beskeden bliver ufordelt i ${unit}.`,
    en: ({ name, unit }) => `Nobody covers for ${name} now. The message will be unassigned in ${unit}.`,
  } satisfies Sentence<{ name: string; unit: string }>,
};

export const messageFault = {
  summary: {
    da: 'Beskeden er ikke givet endnu. Ret det, der står med rødt.',
    en: 'The message is not given yet. Correct what is written in red.',
  },
  colleagueMissing: { da: 'Skriv, hvem beskeden er til.', en: 'Write whom the message is for.' },
  number: {
    da: 'Det er ikke et telefonnummer. Skriv otte cifre, eller + og landekoden først.',
    en: 'That is not a phone number. Write eight digits, or + and the country code first.',
  },
  numberMissing: {
    da: 'Skriv nummeret, eller sæt kryds ved, at det er ukendt eller ligger i sagen.',
    en: 'Write the number, or tick that it is unknown or in the case.',
  },
  traceMissing: {
    da: 'Uden nummer skal der stå et emne eller et sagsnummer, så borgeren kan findes.',
    en: 'Without a number there must be a subject or a case number, so that the citizen can be found.',
  },
  nameHere: {
    da: 'Skriv ikke navnet her, for det kan flere se.',
    en: 'Do not write the name here, for more people can see it.',
  },
  numberHere: {
    da: 'Her står vist et telefonnummer, og det kan flere se. Skriv det i feltet til nummeret.',
    en: 'This seems to hold a phone number, and more people can see it. Write it in the field for the number.',
  },
} satisfies Record<string, Sentence>;

export const messageTaken = {
  given: {
    da: ({ name }) => `Beskeden er givet til ${name}.`,
    en: ({ name }) => `The message is given to ${name}.`,
  } satisfies Sentence<{ name: string }>,
  givenToCover: {
    da: ({ name, cover }) => `Beskeden er givet til ${cover}, der dækker for ${name}.`,
    en: ({ name, cover }) => `The message is given to ${cover}, who covers for ${name}.`,
  } satisfies Sentence<To>,
  toYou: { da: 'Beskeden er din.', en: 'The message is yours.' } satisfies Sentence,
  toYouForOther: {
    da: ({ name }) => `Beskeden er din, for du dækker for ${name}.`,
    en: ({ name }) => `The message is yours, for you cover for ${name}.`,
  } satisfies Sentence<{ name: string }>,
  toNobody: {
    da: ({ name, unit }) =>
      `Ingen dækker for ${name} lige nu, så beskeden ligger ufordelt i ${unit}. Sig det til en, der er der.`,
    en: ({ name, unit }) =>
      `Nobody covers for ${name} now, so the message is unassigned in ${unit}. Tell somebody who is there.`,
  } satisfies Sentence<{ name: string; unit: string }>,
  due: {
    da: ({ by }) => `Der ringes tilbage senest ${by}.`,
    en: ({ by }) => `The call back is due by ${by}.`,
  } satisfies Sentence<{ by: string }>,
  ref: {
    da: ({ ref }) => `Den har fået nummeret ${ref}.`,
    en: ({ ref }) => `Its number is ${ref}.`,
  } satisfies Sentence<{ ref: string }>,
  /** The form was pressed before. */
  known: {
    da: ({ ref }) => `Beskeden er allerede givet som ${ref}, så jeg har ikke gemt noget nu.`,
    en: ({ ref }) => `The message was already given as ${ref}, so I have saved nothing now.`,
  } satisfies Sentence<{ ref: string }>,
};

/** On the inquiry's card, for whoever calls. */
export const callTo = {
  who: {
    da: ({ who }) => `Ring til: ${who}`,
    en: ({ who }) => `Call: ${who}`,
  } satisfies Sentence<{ who: string }>,
  /** In place of a name and a number. */
  unknown: {
    da: ({ name }) => `${name} (nummeret er ukendt eller ligger i sagen)`,
    en: ({ name }) => `${name} (the number is unknown, or is in the case)`,
  } satisfies Sentence<{ name: string }>,
  nameless: { da: 'Borgeren', en: 'The citizen' } satisfies Sentence,
  askedFor: {
    da: ({ name }) => `Der blev spurgt efter ${name}.`,
    en: ({ name }) => `They asked for ${name}.`,
  } satisfies Sentence<{ name: string }>,
  whenTaken: {
    da: 'Den, der tager den, ser, hvem der skal ringes til.',
    en: 'Whoever takes it sees who is to be called.',
  } satisfies Sentence,
};
