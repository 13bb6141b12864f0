import type { Sentence } from '../sentence.ts';

/** What is said outside the bot's own chats: in the dialog of a message, and in the search beside a chat. */

/** What Teams shows of it in its menus: as short as it takes them. */
export const extension = {
  registerMessage: { da: 'Registrér som henvendelse', en: 'Register as an inquiry' },
  registerMessageDoes: {
    da: 'Åbner en formular, der er udfyldt ud fra beskeden',
    en: 'Opens a form that is filled in from the message',
  },
  findInquiry: { da: 'Find henvendelse', en: 'Find an inquiry' },
  findInquiryDoes: {
    da: 'Sætter et kort uden emne og sagsnummer ind i chatten',
    en: 'Puts a card without subject or case number into the chat',
  },
  findEmployee: { da: 'Find medarbejder', en: 'Find an employee' },
  findEmployeeDoes: {
    da: 'Telefon, enhed, og hvem der svarer, hvis vedkommende er væk',
    en: 'Phone, unit, and who answers if they are away',
  },
  query: { da: 'Søg', en: 'Search' },
  queryDoes: { da: 'Nummer, sagsnummer eller emne', en: 'Reference, case number or subject' },
  employeeQueryDoes: {
    da: 'Navn, initialer, enhed eller telefonnummer',
    en: 'Name, initials, unit or phone number',
  },
} satisfies Record<string, Sentence>;

type Ref = { ref: string };
type Name = { name: string };
type Refs = { refs: string };

export const fromMessage = {
  of: {
    da: ({ name }) => `Besked fra ${name}`,
    en: ({ name }) => `Message from ${name}`,
  } satisfies Sentence<Name>,
  own: { da: 'Din egen besked', en: 'Your own message' } satisfies Sentence,
  ofNobody: {
    da: 'Besked fra en, jeg ikke kender',
    en: 'Message from somebody I do not know',
  } satisfies Sentence,
  /** A CPR number stands in the message of somebody else. */
  cprOf: {
    da: ({ name }) =>
      `Der står et CPR-nummer i beskeden. Jeg slører det og gemmer det ikke, men det står stadig i beskeden fra ${name}. Bed om, at det bliver fjernet dér.`,
    en: ({ name }) =>
      `There is a CPR number in the message. I mask it and do not keep it, but it still stands in the message from ${name}. Ask for it to be taken out there.`,
  } satisfies Sentence<Name>,
  cprOwn: {
    da: 'Der står et CPR-nummer i din besked. Jeg slører det og gemmer det ikke, men det står stadig i beskeden. Fjern det dér.',
    en: 'There is a CPR number in your message. I mask it and do not keep it, but it still stands in the message. Take it out there.',
  } satisfies Sentence,
  cprOfNobody: {
    da: 'Der står et CPR-nummer i beskeden. Jeg slører det og gemmer det ikke, men det står stadig i selve beskeden.',
    en: 'There is a CPR number in the message. I mask it and do not keep it, but it still stands in the message itself.',
  } satisfies Sentence,
  known: {
    da: ({ ref }) => `Beskeden er allerede registreret som ${ref}.`,
    en: ({ ref }) => `The message is already registered as ${ref}.`,
  } satisfies Sentence<Ref>,
  /** After "Gem". */
  knownSaved: {
    da: ({ ref }) => `Beskeden er allerede registreret som ${ref}, så jeg har ikke gemt den igen.`,
    en: ({ ref }) => `The message is already registered as ${ref}, so I have not saved it again.`,
  } satisfies Sentence<Ref>,
  knownEdited: {
    da: ({ ref }) =>
      `Beskeden er allerede registreret som ${ref}. Det, du har skrevet i formularen, er ikke gemt.`,
    en: ({ ref }) =>
      `The message is already registered as ${ref}. What you have written in the form is not saved.`,
  } satisfies Sentence<Ref>,
};

/** Likeness only offers; a person decides. */
export const alike = {
  before: {
    da: ({ refs }) => `Måske den samme som ${refs}? Se efter, før du gemmer.`,
    en: ({ refs }) => `Maybe the same as ${refs}? Have a look before you save.`,
  } satisfies Sentence<Refs>,
  after: {
    da: ({ refs }) => `Måske den samme som ${refs}? Skriv nummeret til mig, så viser jeg den.`,
    en: ({ refs }) => `Maybe the same as ${refs}? Write me the number and I will show it.`,
  } satisfies Sentence<Refs>,
  show: { da: ({ ref }) => `Se ${ref}`, en: ({ ref }) => `Show ${ref}` } satisfies Sentence<Ref>,
};

export const search = {
  nothing: {
    da: 'Jeg fandt ingen åben henvendelse, du kan se. Søg på nummer, sagsnummer eller ord i emnet. Fortrolige viser jeg ikke her.',
    en: 'I found no open inquiry that you can see. Search by reference, case number or words of the subject. Confidential ones I do not show here.',
  } satisfies Sentence,
  nothingOwn: {
    da: 'Du har ingen åbne henvendelser. Søg på nummer, sagsnummer eller ord i emnet.',
    en: 'You have no open inquiries. Search by reference, case number or words of the subject.',
  } satisfies Sentence,
  noCpr: {
    da: 'Jeg gemmer ikke CPR-numre og kan ikke søge på dem. Søg på nummer, sagsnummer eller ord i emnet.',
    en: 'I do not keep CPR numbers and cannot search by them. Search by reference, case number or words of the subject.',
  } satisfies Sentence,
  deadline: { da: 'Frist', en: 'Deadline' } satisfies Sentence,
  /** Under a card that stays as it was when it was put into a chat. */
  asOf: {
    da: ({ when }) => `Sådan stod den ${when}.`,
    en: ({ when }) => `This is how it stood on ${when}.`,
  } satisfies Sentence<{ when: string }>,
  toSeeIt: {
    da: ({ ref }) => `Skriv »${ref}« til Svarfrist, hvis du vil se den og har adgang.`,
    en: ({ ref }) => `Write “${ref}” to Svarfrist to see it, if you have access.`,
  } satisfies Sentence<Ref>,
};

/** The search for somebody who works here. */
export const employees = {
  nothingTyped: {
    da: 'Søg på en del af navnet, initialer, enhed eller telefonnummer.',
    en: 'Search by part of the name, initials, unit or phone number.',
  },
  nobody: {
    da: 'Jeg fandt ingen. Søg på en del af navnet, initialer, enhed eller telefonnummer – eller find enheden, og ring til dens hovednummer.',
    en: 'I found nobody. Search by part of the name, initials, unit or phone number, or find the unit and call its main number.',
  },
  noCpr: {
    da: 'Jeg søger ikke på CPR-numre. Søg på en del af navnet, initialer, enhed eller telefonnummer.',
    en: 'I do not search by CPR numbers. Search by part of the name, initials, unit or phone number.',
  },
  unit: { da: 'Enhed', en: 'Unit' },
  phone: { da: 'Telefon', en: 'Phone' },
  noNumber: { da: 'Intet nummer', en: 'No number' },
  noNumberBut: {
    da: ({ unit, phone }) => `Intet nummer. Ring til ${unit} på tlf. ${phone}`,
    en: ({ unit, phone }) => `No number. Call ${unit} on ${phone}`,
  } satisfies Sentence<{ unit: string; phone: string }>,
  /** Under a card that stays as it was when it was put into a chat. */
  asOf: {
    da: ({ when }) => `Sådan stod det ${when}.`,
    en: ({ when }) => `This is how it stood on ${when}.`,
  } satisfies Sentence<{ when: string }>,
  /** `name` is found by it. */
  leaveMessage: {
    da: ({ name }) => `Skriv »besked til ${name}: …« til Svarfrist, så får den, der svarer, beskeden.`,
    en: ({ name }) => `Write “message for ${name}: …” to Svarfrist, and whoever answers gets the message.`,
  } satisfies Sentence<Name>,
};
