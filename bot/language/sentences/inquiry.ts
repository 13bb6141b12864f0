import type { AnswerGiven } from '../../core/inquiry.ts';
import type { Sentence } from '../sentence.ts';

/** One inquiry: its card, and what is said of it. */

type Ref = { ref: string };

export const inquiryCard = {
  channel: { da: 'Kanal', en: 'Channel' },
  kind: { da: 'Type', en: 'Kind' },
  caseType: { da: 'Sagstype', en: 'Case type' },
  received: { da: 'Modtaget', en: 'Received' },
  unit: { da: 'Enhed', en: 'Unit' },
  owner: { da: 'Ansvarlig', en: 'Owner' },
  caseNumber: { da: 'Sagsnummer', en: 'Case number' },
  sensitive: { da: 'Følsomt', en: 'Sensitive' },
  unassigned: { da: 'Ufordelt', en: 'Unassigned' },
  bySafePost: {
    da: 'Svar med Digital Post eller på papir',
    en: 'Answer by Digital Post or on paper',
  },
  confidential: { da: 'Fortroligt', en: 'Confidential' },
  onlyOwnerAndManager: {
    da: 'Kun den ansvarlige og lederen kan se den',
    en: 'Only its owner and the manager can see it',
  },
  unknownOwner: { da: 'En medarbejder, jeg ikke kender', en: 'An employee I do not know' },
  open: { da: 'Åben', en: 'Open' },
  closed: { da: 'Lukket', en: 'Closed' },
  noDeadlines: { da: 'Den har ingen frist.', en: 'It has no deadline.' },
  awaitsCompletion: {
    da: 'Fristen for afgørelsen begynder, når sagen er fuldt oplyst.',
    en: 'The deadline of the decision starts when the case is complete.',
  },
  answered: { da: 'Besvaret', en: 'Answered' },
  receiptSent: { da: 'Kvittering sendt', en: 'Receipt sent' },
} satisfies Record<string, Sentence>;

export const inquiry = {
  notFound: {
    da: ({ ref }) => `Jeg kender ikke ${ref}, eller også er det ikke en, du kan se. Er nummeret rigtigt?`,
    en: ({ ref }) => `I do not know ${ref}, or it is not one that you can see. Is the number right?`,
  } satisfies Sentence<Ref>,
  ofAnotherUnit: {
    da: ({ ref, unit }) => `${ref} ligger hos ${unit}, og kun de kan se den.`,
    en: ({ ref, unit }) => `${ref} is with ${unit}, and only they can see it.`,
  } satisfies Sentence<{ ref: string; unit: string }>,
  notTheirs: {
    da: ({ ref, owner }) =>
      `${ref} er hos ${owner}. Kun den ansvarlige og enhedens leder og koordinatorer kan ændre den, og jeg har ikke ændret noget.`,
    en: ({ ref, owner }) =>
      `${ref} is with ${owner}. Only its owner and the unit’s manager and coordinators may change it, and I have changed nothing.`,
  } satisfies Sentence<{ ref: string; owner: string }>,
  someoneElse: { da: 'en anden', en: 'somebody else' } satisfies Sentence,
  alreadyClosed: {
    da: ({ ref }) => `${ref} er allerede lukket, og jeg har ikke ændret noget.`,
    en: ({ ref }) => `${ref} is already closed, and I have changed nothing.`,
  } satisfies Sentence<Ref>,
  notClosed: {
    da: ({ ref }) => `${ref} er ikke lukket, og jeg har ikke ændret noget.`,
    en: ({ ref }) => `${ref} is not closed, and I have changed nothing.`,
  } satisfies Sentence<Ref>,
  stale: {
    da: 'En anden var hurtigere, så jeg har ikke gemt noget. Sådan ser den ud nu.',
    en: 'Somebody else was faster, so I have saved nothing. This is how it stands now.',
  } satisfies Sentence,
  fasterPerson: {
    da: ({ name }) => `${name} var hurtigere, så jeg har ikke gemt noget. Sådan ser den ud nu.`,
    en: ({ name }) => `${name} was faster, so I have saved nothing. This is how it stands now.`,
  } satisfies Sentence<{ name: string }>,
  alreadyNoted: {
    da: 'Du har selv ændret den i mellemtiden, og jeg har ikke gemt mere. Sådan ser den ud nu.',
    en: 'You have changed it yourself since, and I have saved nothing more. This is how it stands now.',
  } satisfies Sentence,
  onlyInPersonalChat: {
    da: 'Det gør vi i din egen chat med mig, så andre ikke ser det. Skriv det samme til mig dér.',
    en: 'We do that in your own chat with me, so that others do not see it. Write the same to me there.',
  } satisfies Sentence,
};

const SENT_BY = {
  email: { da: 'på e-mail', en: 'by email' },
  digitalPost: { da: 'med Digital Post', en: 'by Digital Post' },
  paper: { da: 'på papir', en: 'on paper' },
  phone: { da: 'telefonisk', en: 'by phone' },
  facebook: { da: 'på Facebook', en: 'on Facebook' },
  inPerson: { da: 'ved personligt fremmøde', en: 'in person' },
} satisfies Record<AnswerGiven['sentBy'], Sentence>;

export const wayWords = SENT_BY;

export const answer = {
  noted: {
    da: ({ how, contact }) => `Noteret: Besvaret ${how}. Borgeren kan henvende sig til ${contact}.`,
    en: ({ how, contact }) => `Noted: answered ${how}. The citizen can turn to ${contact}.`,
  } satisfies Sentence<{ how: string; contact: string }>,
  closed: {
    da: ({ ref }) => `Alt er gjort, så ${ref} er lukket.`,
    en: ({ ref }) => `Everything is done, so ${ref} is closed.`,
  } satisfies Sentence<Ref>,
  stillDue: {
    da: ({ due }) => `Der mangler stadig noget: ${due}.`,
    en: ({ due }) => `Something is still to be done: ${due}.`,
  } satisfies Sentence<{ due: string }>,
  decisionAwaitsCompletion: {
    da: 'Afgørelsen mangler stadig. Dens frist begynder, når sagen er fuldt oplyst.',
    en: 'The decision is still to be made. Its deadline starts when the case is complete.',
  } satisfies Sentence,
  decisionNeeded: {
    da: 'Et svar er ikke nok her: Borgeren skal have en afgørelse. Jeg har ikke ændret noget.',
    en: 'An answer will not do here: the citizen must have a decision. I have changed nothing.',
  } satisfies Sentence,
  callBackNeeded: {
    da: 'Her skal der ringes tilbage. Har du talt med borgeren, så skriv, at den er besvaret telefonisk. Jeg har ikke ændret noget.',
    en: 'This one must be called back. If you have spoken with the citizen, write that it is answered by phone. I have changed nothing.',
  } satisfies Sentence,
  notByPhone: {
    da: 'Den rummer følsomme oplysninger og skal besvares med Digital Post eller på papir. Jeg har ikke ændret noget.',
    en: 'It holds sensitive data and must be answered by Digital Post or on paper. I have changed nothing.',
  } satisfies Sentence,
  /** When the directory has no such person. */
  theUnit: { da: 'enheden', en: 'the unit' } satisfies Sentence,
};
