import type { Sentence } from '../sentence.ts';

/** Steps in an inquiry's life: what was noted, and why something was not. */

type Ref = { ref: string };
type Day = { day: string };

/** After what was done. */
export const done = {
  take: {
    da: ({ ref }) => `${ref} er nu din.`,
    en: ({ ref }) => `${ref} is yours now.`,
  } satisfies Sentence<Ref>,
  assign: {
    da: ({ ref, name }) => `${ref} er givet videre til ${name}, som får besked.`,
    en: ({ ref, name }) => `${ref} is handed over to ${name}, who will be told.`,
  } satisfies Sentence<Ref & { name: string }>,
  assignToSelf: {
    da: ({ ref }) => `${ref} er nu din.`,
    en: ({ ref }) => `${ref} is yours now.`,
  } satisfies Sentence<Ref>,
  redirect: {
    da: ({ ref, unit }) =>
      `${ref} er sendt videre til ${unit} med historik og samme modtagelsesdag. Ingen dér har taget den endnu.`,
    en: ({ ref, unit }) =>
      `${ref} is sent on to ${unit} with its history and the same day of receipt. Nobody there has taken it yet.`,
  } satisfies Sentence<Ref & { unit: string }>,
  /** It is in that unit already, and has no owner any more. */
  release: {
    da: ({ ref, unit }) => `${ref} ligger nu ufordelt hos ${unit}, til nogen tager den.`,
    en: ({ ref, unit }) => `${ref} is now unassigned with ${unit} until somebody takes it.`,
  } satisfies Sentence<Ref & { unit: string }>,
  sendAway: {
    da: ({ ref, authority }) =>
      `Noteret: ${ref} hører til hos ${authority}, og borgeren har fået det at vide. Den er lukket her.`,
    en: ({ ref, authority }) =>
      `Noted: ${ref} belongs with ${authority}, and the citizen has been told. It is closed here.`,
  } satisfies Sentence<Ref & { authority: string }>,
  decide: {
    da: ({ how, contact }) =>
      `Noteret: Afgørelsen er sendt ${how}. Borgeren kan henvende sig til ${contact}.`,
    en: ({ how, contact }) => `Noted: the decision was sent ${how}. The citizen can turn to ${contact}.`,
  } satisfies Sentence<{ how: string; contact: string }>,
  reached: {
    da: 'Noteret: Du har ringet tilbage og talt med borgeren.',
    en: 'Noted: you have called back and spoken with the citizen.',
  } satisfies Sentence,
  notReached: {
    da: 'Noteret: Du ringede, men fik ikke fat i borgeren. Der skal stadig ringes tilbage.',
    en: 'Noted: you called, but did not reach the citizen. The call back is still to be made.',
  } satisfies Sentence,
  extend: {
    da: ({ day }) => `Noteret: Borgeren har fået skriftlig besked, og afgørelsen kommer nu senest ${day}.`,
    en: ({ day }) => `Noted: the citizen was told in writing, and the decision now comes by ${day}.`,
  } satisfies Sentence<Day>,
  extendUnknown: {
    da: 'Noteret: Borgeren har fået skriftlig besked om, at det trækker ud. Fristen bliver stående, til en ny dato er kendt.',
    en: 'Noted: the citizen was told in writing that it takes longer. The deadline stands until a new date is known.',
  } satisfies Sentence,
  waitPaused: {
    da: 'Noteret: Vi venter på borgeren. Sagens egen frist står stille imens.',
    en: 'Noted: we are waiting for the citizen. The case’s own clock stands still meanwhile.',
  } satisfies Sentence,
  waitPausedUntil: {
    da: ({ day }) => `Noteret: Vi venter på borgeren til og med ${day}. Sagens egen frist står stille imens.`,
    en: ({ day }) =>
      `Noted: we are waiting for the citizen through ${day}. The case’s own clock stands still meanwhile.`,
  } satisfies Sentence<Day>,
  waitRunning: {
    da: 'Noteret: Vi venter på borgeren. Fristen løber videre imens.',
    en: 'Noted: we are waiting for the citizen. The clock runs on meanwhile.',
  } satisfies Sentence,
  resume: {
    da: 'Noteret: Vi venter ikke længere på borgeren.',
    en: 'Noted: we are no longer waiting for the citizen.',
  } satisfies Sentence,
  wroteAgain: {
    da: 'Noteret: Borgeren har skrevet igen. Fristen er den samme.',
    en: 'Noted: the citizen has written again. The deadline is the same.',
  } satisfies Sentence,
  answering: {
    da: 'Noteret: Du svarer nu. Det kan dine kolleger se.',
    en: 'Noted: you are answering now. Your colleagues can see it.',
  } satisfies Sentence,
  notAnswering: {
    da: 'Noteret: Du er ikke i gang med at svare længere.',
    en: 'Noted: you are no longer answering it.',
  } satisfies Sentence,
  reclassify: {
    da: ({ kind }) => `Noteret: Typen er nu ${kind}. Modtagelsesdagen er den samme.`,
    en: ({ kind }) => `Noted: the kind is now ${kind}. The day of receipt is the same.`,
  } satisfies Sentence<{ kind: string }>,
  complete: {
    da: ({ day }) => `Noteret: Sagen er fuldt oplyst fra ${day}.`,
    en: ({ day }) => `Noted: the case is complete from ${day}.`,
  } satisfies Sentence<Day>,
  correct: {
    da: 'Rettet. Fristerne er regnet ud igen, og både det gamle og det nye står i historikken.',
    en: 'Corrected. The deadlines are computed anew, and both the old and the new stand in the history.',
  } satisfies Sentence,
  dismiss: {
    da: ({ ref }) => `Noteret: ${ref} kræver ikke svar og er lukket.`,
    en: ({ ref }) => `Noted: ${ref} needs no answer and is closed.`,
  } satisfies Sentence<Ref>,
  reopen: {
    da: ({ ref }) => `${ref} er åben igen. Fristerne er de samme, som hvis den ikke havde været lukket.`,
    en: ({ ref }) => `${ref} is open again. Its deadline is as if it had never been closed.`,
  } satisfies Sentence<Ref>,
  undone: {
    da: ({ ref }) => `Fortrudt: ${ref} er igen, som den var. Ændringen og fortrydelsen står i historikken.`,
    en: ({ ref }) => `Undone: ${ref} is as it was before. Both stand in the history.`,
  } satisfies Sentence<Ref>,
  /** In a channel, where there is no button for it. */
  undoInOwnChat: {
    da: 'Du kan fortryde det i din egen chat med mig.',
    en: 'You can undo it in your own chat with me.',
  } satisfies Sentence,
};

/** Why nothing was done. Each says that nothing was changed, or what to do. */
export const refusal = {
  alreadyYours: { da: 'Den er allerede din.', en: 'It is yours already.' },
  alreadyTheirs: { da: 'Den ligger allerede dér.', en: 'It is there already.' },
  alreadyNoted: {
    da: 'Det står der allerede, så jeg har ikke ændret noget.',
    en: 'It says so already, so I have changed nothing.',
  },
  citizenNotTold: {
    da: 'Den kan ikke lukkes endnu: Borgeren skal først have at vide, hvem der svarer i stedet.',
    en: 'It cannot be closed yet: the citizen must first be told who will answer instead.',
  },
  noAuthority: {
    da: 'Skriv, hvilken myndighed den hører til hos.',
    en: 'Write which authority it belongs with.',
  },
  notToldInWriting: {
    da: 'Forlængelsen tæller ikke endnu: Borgeren skal først have skriftlig besked.',
    en: 'The extension does not count yet: the citizen must be told in writing first.',
  },
  noReason: {
    da: 'Skriv, hvorfor det trækker ud. Det har borgeren også krav på at få at vide.',
    en: 'Write why it takes longer. The citizen has a right to be told that too.',
  },
  nothingToExtend: {
    da: 'Her er ingen afgørelse med en frist, der kan forlænges. Trækker svaret ud, så send en kvittering med en ny dato.',
    en: 'There is no decision with a deadline that can be extended. If the answer takes longer, send a receipt with a new date.',
  },
  noCall: {
    da: 'Her venter ingen på at blive ringet op, så jeg har ikke ændret noget.',
    en: 'Nobody is waiting for a call here, so I have changed nothing.',
  },
  notWaiting: {
    da: 'Den ventede ikke på borgeren, så jeg har ikke ændret noget.',
    en: 'It was not waiting for the citizen, so I have changed nothing.',
  },
  notByCompletion: {
    da: 'Dens frist afhænger ikke af, hvornår sagen er fuldt oplyst, så jeg har ikke ændret noget.',
    en: 'Its deadline does not depend on when the case is complete, so I have changed nothing.',
  },
  completeInFuture: {
    da: 'Den dag er ikke kommet endnu. Hvornår var sagen fuldt oplyst?',
    en: 'That day has not come yet. When was the case complete?',
  },
  completeBeforeReceived: {
    da: 'Den dag var den slet ikke kommet. Hvornår var sagen fuldt oplyst?',
    en: 'It had not even come by that day. When was the case complete?',
  },
  receivedInFuture: {
    da: 'Den tid er ikke kommet endnu, så jeg har ikke ændret noget. Hvornår blev den modtaget?',
    en: 'That time has not come yet, so I have changed nothing. When was it received?',
  },
  caseTypeGone: {
    da: 'Sagstypen bruges ikke længere, så jeg kan ikke regne fristen ud. Ret sagstypen først.',
    en: 'The case type is no longer in use, so I cannot compute the deadline. Correct the case type first.',
  },
  nothingToUndo: {
    da: 'Der er ikke noget at fortryde. Du kan kun fortryde din egen seneste ændring af en henvendelse. Fravær retter du med »mit fravær«.',
    en: 'There is nothing to undo. You can undo your own last change of an inquiry only. Absences are changed by “my absences”.',
  },
  undoTooLate: {
    da: 'Det er mere end 10 minutter siden, så det kan ikke fortrydes. Du kan stadig genåbne eller rette den.',
    en: 'That was more than 10 minutes ago, so it cannot be undone. You can still reopen or correct it.',
  },
} satisfies Record<string, Sentence>;

/** What is wrong with a day that is to come. */
export const dayFault = {
  missing: { da: 'Skriv en dato.', en: 'Write a date.' },
  inPast: { da: 'Den dag er gået.', en: 'That day has passed.' },
  closedDay: {
    da: 'Den dag har kommunen lukket. Vælg en arbejdsdag.',
    en: 'The municipality is closed on that day. Choose a working day.',
  },
  tooFar: { da: 'Det er mere end et år ude i fremtiden.', en: 'That is more than a year away.' },
  notLater: {
    da: 'Den nye dato skal ligge efter den frist, der gælder nu.',
    en: 'The new date must be after the deadline that holds now.',
  },
} satisfies Record<string, Sentence>;

/** On buttons. */
export const stepButton = {
  take: { da: 'Jeg tager den', en: 'I take it' },
  answer: { da: 'Besvaret', en: 'Answered' },
  answerOtherwise: { da: 'Besvaret på anden måde …', en: 'Answered another way …' },
  receipt: { da: 'Kvittering sendt …', en: 'Receipt sent …' },
  decide: { da: 'Afgørelse sendt', en: 'Decision sent' },
  reached: { da: 'Ringet tilbage', en: 'Called back' },
  notReached: { da: 'Ringede forgæves', en: 'Called in vain' },
  handOver: { da: 'Giv videre …', en: 'Hand over …' },
  extend: { da: 'Forlæng fristen …', en: 'Extend the deadline …' },
  wait: { da: 'Venter på borgeren', en: 'Waiting for the citizen' },
  resume: { da: 'Venter ikke længere', en: 'No longer waiting' },
  wroteAgain: { da: 'Borgeren har rykket', en: 'The citizen wrote again' },
  answering: { da: 'Jeg svarer nu', en: 'I am answering now' },
  notAnswering: { da: 'Jeg svarer ikke alligevel', en: 'I am not answering after all' },
  complete: { da: 'Fuldt oplyst i dag', en: 'Complete as of today' },
  correct: { da: 'Ret oplysninger …', en: 'Correct …' },
  dismiss: { da: 'Kræver ikke svar', en: 'Needs no answer' },
  reopen: { da: 'Genåbn', en: 'Reopen' },
  undo: { da: 'Fortryd', en: 'Undo' },
  more: { da: 'Mere', en: 'More' },
  less: { da: 'Tilbage', en: 'Back' },
  journal: { da: 'Kopiér til journalen', en: 'Copy to the journal' },
  toList: { da: 'Tilbage til listen', en: 'Back to the list' },
} satisfies Record<string, Sentence>;

/** Of a "fortryd" right after somebody has registered it. */
export const registrationStays: Sentence<{ ref: string }> = {
  da: ({ ref }) => `En registrering kan ikke fortrydes. Er den en fejl, så skriv »${ref} kræver ikke svar«.`,
  en: ({ ref }) => `A registration cannot be undone. If it is a mistake, write “${ref} needs no answer”.`,
};
