import type { RequestFault } from '../../core/inquiry-request.ts';
import type { Sentence } from '../sentence.ts';

/** The forms, what is wrong in them, and what is said once they are saved. */

export const forms = {
  save: { da: 'Gem', en: 'Save' },
  cancel: { da: 'Fortryd', en: 'Cancel' },
  cancelled: { da: 'Fortrudt. Intet er gemt.', en: 'Cancelled. Nothing is saved.' },
  masked: {
    da: 'Du skrev et CPR-nummer. Jeg har sløret det og gemmer det ikke, men det står stadig dér, hvor du har det fra.',
    en: 'You wrote a CPR number. I have masked it and do not keep it, but it still stands where you have it from.',
  },
} satisfies Record<string, Sentence>;

export const register = {
  title: { da: 'Ny henvendelse', en: 'New inquiry' },
  intro: {
    da: 'Skriv kun det, der skal til for at finde sagen igen. Ingen navne eller CPR-numre.',
    en: 'Write only what is needed to find the case again. No names or CPR numbers.',
  },
  channel: { da: 'Hvordan kom den?', en: 'How did it come?' },
  channelHint: { da: 'Vælg', en: 'Choose' },
  kind: { da: 'Hvad er det?', en: 'What is it?' },
  noKind: { da: 'Ved ikke eller andet', en: 'Not known, or other' },
  caseType: { da: 'Sagstype med egen frist', en: 'Case type with a deadline of its own' },
  caseTypeHint: { da: 'Skriv for at søge', en: 'Type to search' },
  noCaseType: { da: 'Ingen', en: 'None' },
  day: { da: 'Modtaget', en: 'Received' },
  time: { da: 'Evt. klokkeslæt', en: 'Time, if known' },
  subject: { da: 'Emne', en: 'Subject' },
  subjectHint: {
    da: 'Kort, for eksempel: Flytning til Jyllinge',
    en: 'Short, for example: Moving to Jyllinge',
  },
  caseNumber: { da: 'Sagsnummer', en: 'Case number' },
  unit: { da: 'Enhed', en: 'Unit' },
  owner: { da: 'Hvem tager den?', en: 'Who takes it?' },
  ownerHint: { da: 'Skriv for at søge', en: 'Type to search' },
  unassigned: { da: 'Ufordelt', en: 'Unassigned' },
  email: {
    da: 'Eller en anden: skriv navn, initialer eller e-mail',
    en: 'Or somebody else: write their name, initials or email',
  },
  sensitive: {
    da: 'Følsomme oplysninger eller underskrift: svar med Digital Post eller på papir',
    en: 'Sensitive data or a signature: answer by Digital Post or on paper',
  },
} satisfies Record<string, Sentence>;

export const registerFault = {
  summary: {
    da: 'Den er ikke gemt endnu. Ret det, der står med rødt.',
    en: 'It is not saved yet. Correct what is written in red.',
  },
  channel: { da: 'Vælg, hvordan den kom.', en: 'Choose how it came.' },
  choice: { da: 'Vælg på listen.', en: 'Choose from the list.' },
  dayMissing: { da: 'Vælg den dag, den kom.', en: 'Choose the day it came.' },
  timeNeeded: {
    da: 'Skriv også klokkeslættet, for fristen løber i timer.',
    en: 'Write the time too, for the deadline runs in hours.',
  },
  timeWrong: { da: 'Skriv det som 13.30.', en: 'Write it as 13:30.' },
  twoOwners: {
    da: 'Vælg på listen, eller skriv hvem, men ikke begge dele.',
    en: 'Choose from the list or write who, but not both.',
  } satisfies Sentence,
  severalOwners: {
    da: ({ names }) => `Det kan være ${names}. Skriv initialerne eller e-mailen.`,
    en: ({ names }) => `It may be ${names}. Write the initials or the email address.`,
  } satisfies Sentence<{ names: string }>,
  manyOwners: {
    da: 'Der er mange, der hedder det. Skriv hele navnet, initialerne eller e-mailen.',
    en: 'There are many of that name. Write the whole name, the initials or the email address.',
  } satisfies Sentence,
};

export const tooLong: Sentence<{ count: string }> = {
  da: ({ count }) => `Højst ${count} tegn.`,
  en: ({ count }) => `At most ${count} characters.`,
};

export const requestFault = {
  unit: { da: 'Den enhed kender jeg ikke.', en: 'I do not know that unit.' },
  owner: {
    da: 'Jeg kender ingen kollega, der hedder det eller har den adresse.',
    en: 'I know no colleague of that name or address.',
  },
  caseType: { da: 'Den sagstype findes ikke.', en: 'There is no such case type.' },
  received: {
    da: 'Det tidspunkt er ikke kommet endnu. Hvornår kom den?',
    en: 'That time has not come yet. When did it come?',
  },
  completeAt: { da: 'Den dag passer ikke.', en: 'That day does not fit.' },
} satisfies Record<RequestFault['field'], Sentence>;

export const dayToCome: Sentence = {
  da: 'Den dag er ikke kommet endnu. Hvornår kom den?',
  en: 'That day has not come yet. When did it come?',
};

export const tooOld: Sentence = {
  da: 'Det er mere end to år siden. Er årstallet rigtigt?',
  en: 'That is more than two years ago. Is the year right?',
};

export const registered = {
  done: {
    da: ({ ref }) => `Registreret som ${ref}.`,
    en: ({ ref }) => `Registered as ${ref}.`,
  } satisfies Sentence<{ ref: string }>,
  known: {
    da: ({ ref }) => `Den er allerede registreret som ${ref}, så jeg har ikke gemt den igen.`,
    en: ({ ref }) => `It is already registered as ${ref}, so I have not saved it again.`,
  } satisfies Sentence<{ ref: string }>,
  /** Of a form that was saved, and changed and pressed again. */
  knownEdited: {
    da: ({ ref }) =>
      `Den er allerede registreret som ${ref}. Det, du har rettet i formularen bagefter, er ikke gemt.`,
    en: ({ ref }) =>
      `It is already registered as ${ref}. What you have changed in the form since is not saved.`,
  } satisfies Sentence<{ ref: string }>,
  /** "Fortryd" came after "Gem". */
  notCancelled: {
    da: ({ ref }) => `Den nåede at blive registreret som ${ref}, så jeg har ikke fortrudt noget.`,
    en: ({ ref }) => `It was already registered as ${ref}, so I have undone nothing.`,
  } satisfies Sentence<{ ref: string }>,
  /** Nothing but its reference leads to it. */
  nameless: {
    da: 'Den har hverken emne eller sagsnummer, så skriv nummeret på sagen.',
    en: 'It has neither a subject nor a case number, so write the reference on the case.',
  } satisfies Sentence,
  /** To somebody who may register for a unit, and not see what it has. */
  handedOn: {
    da: ({ unit }) => `${unit} har den nu.`,
    en: ({ unit }) => `${unit} has it now.`,
  } satisfies Sentence<{ unit: string }>,
  /** To somebody who does not see it, and did not register it. */
  knownElsewhere: {
    da: ({ unit }) => `Den er allerede registreret hos ${unit}, så jeg har ikke gemt den igen.`,
    en: ({ unit }) => `It is already registered with ${unit}, so I have not saved it again.`,
  } satisfies Sentence<{ unit: string }>,
  due: {
    da: ({ due }) => `Det næste, der skal ske: ${due}.`,
    en: ({ due }) => `What is due next: ${due}.`,
  } satisfies Sentence<{ due: string }>,
};
