import type { AnswerGiven } from '../../core/inquiry.ts';
import type { Sentence } from '../sentence.ts';

/** One inquiry: its card, and what is said of it. */

type Ref = { ref: string };

export const inquiryCard = {
  channel: { da: 'Kanal', en: 'Channel' } satisfies Sentence,
  kind: { da: 'Type', en: 'Kind' } satisfies Sentence,
  caseType: { da: 'Sagstype', en: 'Case type' } satisfies Sentence,
  received: { da: 'Modtaget', en: 'Received' } satisfies Sentence,
  unit: { da: 'Enhed', en: 'Unit' } satisfies Sentence,
  owner: { da: 'Ansvarlig', en: 'Owner' } satisfies Sentence,
  /** After the owner, who is away. */
  covers: {
    da: ({ name }) => `${name} dækker`,
    en: ({ name }) => `${name} covers`,
  } satisfies Sentence<{ name: string }>,
  nobodyCovers: { da: 'ingen dækker', en: 'nobody covers' } satisfies Sentence,
  caseNumber: { da: 'Sagsnummer', en: 'Case number' } satisfies Sentence,
  sensitive: { da: 'Følsomt', en: 'Sensitive' } satisfies Sentence,
  unassigned: { da: 'Ufordelt', en: 'Unassigned' } satisfies Sentence,
  bySafePost: {
    da: 'Svar med Digital Post eller på papir',
    en: 'Answer by Digital Post or on paper',
  } satisfies Sentence,
  confidential: { da: 'Fortroligt', en: 'Confidential' } satisfies Sentence,
  onlyOwnerAndManager: {
    da: 'Kun den ansvarlige og lederen kan se den',
    en: 'Only its owner and the manager can see it',
  } satisfies Sentence,
  unknownOwner: { da: 'En medarbejder, jeg ikke kender', en: 'An employee I do not know' } satisfies Sentence,
  open: { da: 'Åben', en: 'Open' } satisfies Sentence,
  closed: { da: 'Lukket', en: 'Closed' } satisfies Sentence,
  noDeadlines: { da: 'Den har ingen frist.', en: 'It has no deadline.' } satisfies Sentence,
  awaitsCompletion: {
    da: 'Fristen for afgørelsen begynder, når sagen er fuldt oplyst.',
    en: 'The deadline of the decision starts when the case is complete.',
  } satisfies Sentence,
  contact: { da: 'Kontakt', en: 'Contact' } satisfies Sentence,
  waiting: { da: 'Venter', en: 'Waiting' } satisfies Sentence,
  dismissed: { da: 'Lukket uden svar', en: 'Closed, no answer needed' } satisfies Sentence,
  sentAway: { da: 'Lukket, hører til et andet sted', en: 'Closed, belongs elsewhere' } satisfies Sentence,
  answeringNow: {
    da: ({ name, time }) => `${name} svarer nu (siden ${time}).`,
    en: ({ name, time }) => `${name} is answering now (since ${time}).`,
  } satisfies Sentence<{ name: string; time: string }>,
  wroteAgain: {
    da: ({ day }) => `Borgeren skrev igen ${day}.`,
    en: ({ day }) => `The citizen wrote again on ${day}.`,
  } satisfies Sentence<{ day: string }>,
  waitingForCitizen: {
    da: 'Vi venter på borgeren.',
    en: 'We are waiting for the citizen.',
  } satisfies Sentence,
  waitingUntil: {
    da: ({ day }) => `Vi venter på borgeren til og med ${day}.`,
    en: ({ day }) => `We are waiting for the citizen through ${day}.`,
  } satisfies Sentence<{ day: string }>,
  waitedUntil: {
    da: ({ day }) => `Borgeren skulle have svaret senest ${day}.`,
    en: ({ day }) => `The citizen was to answer by ${day}.`,
  } satisfies Sentence<{ day: string }>,
  promiseSlipped: {
    da: 'Datoen i kvitteringen er overskredet. Send en ny kvittering med en ny dato, hvis svaret ikke er klar.',
    en: 'The date in the receipt has passed. Send a new receipt with a new date, if the answer is not ready.',
  } satisfies Sentence,
  newDateUnknown: {
    da: ({ day }) =>
      `Borgeren fik skriftlig besked ${day} om, at det trækker ud. Den nye dato mangler stadig.`,
    en: ({ day }) =>
      `The citizen was told in writing on ${day} that it takes longer. The new date is still missing.`,
  } satisfies Sentence<{ day: string }>,
  metLate: {
    da: ({ met, day }) => `${met}, efter fristen (${day})`,
    en: ({ met, day }) => `${met}, after the deadline (${day})`,
  } satisfies Sentence<{ met: string; day: string }>,
  metRecord: {
    da: ({ met, day }) => `${met} (frist ${day})`,
    en: ({ met, day }) => `${met} (deadline ${day})`,
  } satisfies Sentence<{ met: string; day: string }>,
  dueRecord: {
    da: ({ duty, day }) => `${duty}: frist ${day}, endnu ikke sendt`,
    en: ({ duty, day }) => `${duty}: deadline ${day}, not sent yet`,
  } satisfies Sentence<{ duty: string; day: string }>,
  firstDue: {
    da: ({ duty, day }) => `${duty}: oprindelig frist ${day}`,
    en: ({ duty, day }) => `${duty}: first deadline ${day}`,
  } satisfies Sentence<{ duty: string; day: string }>,
  /** Deadlines that are met, or that another took the place of. */
  earlier: {
    da: ({ count, one }) => `… og ${count} ${one ? 'tidligere frist' : 'tidligere frister'}`,
    en: ({ count, one }) => `… and ${count} earlier ${one ? 'deadline' : 'deadlines'}`,
  } satisfies Sentence<{ count: string; one: boolean }>,
  clockStands: {
    da: ({ duty }) => `${duty}: fristen står stille, mens vi venter på borgeren`,
    en: ({ duty }) => `${duty}: the clock stands still while we wait for the citizen`,
  } satisfies Sentence<{ duty: string }>,
  notDone: {
    da: ({ duty, day }) => `${duty}: ikke sendt (fristen var ${day})`,
    en: ({ duty, day }) => `${duty}: not sent (the deadline was ${day})`,
  } satisfies Sentence<{ duty: string; day: string }>,
  /** It was closed before that day. */
  notNeeded: {
    da: ({ duty, day }) => `${duty}: ikke nødvendigt (frist ${day})`,
    en: ({ duty, day }) => `${duty}: not needed (deadline ${day})`,
  } satisfies Sentence<{ duty: string; day: string }>,
  /** The authority that answers instead of us. */
  belongsWith: { da: 'Hører til hos', en: 'Belongs with' } satisfies Sentence,
  calledInVain: {
    da: ({ count, when }) =>
      count === 1 ? `Ringede forgæves ${when}.` : `Ringede forgæves ${count} gange, senest ${when}.`,
    en: ({ count, when }) =>
      count === 1 ? `Called in vain on ${when}.` : `Called in vain ${count} times, last on ${when}.`,
  } satisfies Sentence<{ count: number; when: string }>,
};

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
      `${ref} er hos ${owner}. Kun den ansvarlige og enhedens leder og koordinatorer kan ændre den. Jeg har ikke ændret noget.`,
    en: ({ ref, owner }) =>
      `${ref} is with ${owner}. Only its owner and the unit’s manager and coordinators may change it, and I have changed nothing.`,
  } satisfies Sentence<{ ref: string; owner: string }>,
  /** Of a card from before that. */
  takenBy: {
    da: ({ ref, owner }) => `${owner} har taget ${ref}. Jeg har ikke ændret noget.`,
    en: ({ ref, owner }) => `${owner} has taken ${ref}. I have changed nothing.`,
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
  overdue: {
    da: ({ due }) => `Fristen er overskredet: ${due}.`,
    en: ({ due }) => `The deadline has passed: ${due}.`,
  } satisfies Sentence<{ due: string }>,
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
