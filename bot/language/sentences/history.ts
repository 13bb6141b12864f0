import type { Sentence } from '../sentence.ts';

/** The history of an inquiry, line by line (R13). */

type Day = { day: string };

/** What was done, after when and by whom. */
export const event = {
  registered: { da: 'registrerede den', en: 'registered it' } satisfies Sentence,
  taken: { da: 'tog den', en: 'took it' } satisfies Sentence,
  assigned: {
    da: ({ name }) => `gav den til ${name}`,
    en: ({ name }) => `handed it to ${name}`,
  } satisfies Sentence<{ name: string }>,
  redirected: {
    da: ({ from, to }) => `sendte den fra ${from} til ${to}`,
    en: ({ from, to }) => `sent it from ${from} to ${to}`,
  } satisfies Sentence<{ from: string; to: string }>,
  /** It stayed in its unit, and has no owner any more. */
  released: {
    da: ({ unit }) => `lagde den tilbage til ${unit} uden ansvarlig`,
    en: ({ unit }) => `put it back to ${unit} without an owner`,
  } satisfies Sentence<{ unit: string }>,
  sentAway: {
    da: ({ authority }) => `henviste borgeren til ${authority}`,
    en: ({ authority }) => `referred the citizen to ${authority}`,
  } satisfies Sentence<{ authority: string }>,
  receiptSent: {
    da: ({ day, contact }) => `sendte kvittering: svar lovet senest ${day}, sagsbehandler ${contact}`,
    en: ({ day, contact }) => `sent a receipt: answer promised by ${day}, caseworker ${contact}`,
  } satisfies Sentence<Day & { contact: string }>,
  answered: {
    da: ({ how, contact }) => `besvarede den ${how}, kontakt: ${contact}`,
    en: ({ how, contact }) => `answered it ${how}, contact: ${contact}`,
  } satisfies Sentence<{ how: string; contact: string }>,
  decided: {
    da: ({ how, contact }) => `sendte afgørelsen ${how}, kontakt: ${contact}`,
    en: ({ how, contact }) => `sent the decision ${how}, contact: ${contact}`,
  } satisfies Sentence<{ how: string; contact: string }>,
  reached: {
    da: 'ringede tilbage og fik fat i borgeren',
    en: 'called back and reached the citizen',
  } satisfies Sentence,
  notReached: { da: 'ringede forgæves', en: 'called in vain' } satisfies Sentence,
  delayed: {
    da: ({ day, why }) => `gav borgeren skriftlig besked om ny dato, ${day}: ${why}`,
    en: ({ day, why }) => `told the citizen in writing of a new date, ${day}: ${why}`,
  } satisfies Sentence<Day & { why: string }>,
  delayedUnknown: {
    da: ({ why }) => `gav borgeren skriftlig besked om, at det trækker ud, uden ny dato: ${why}`,
    en: ({ why }) => `told the citizen in writing that it takes longer, without a new date: ${why}`,
  } satisfies Sentence<{ why: string }>,
  waiting: {
    da: 'noterede, at vi venter på borgeren',
    en: 'noted that we wait for the citizen',
  } satisfies Sentence,
  waitingUntil: {
    da: ({ day }) => `noterede, at vi venter på borgeren til og med ${day}`,
    en: ({ day }) => `noted that we wait for the citizen through ${day}`,
  } satisfies Sentence<Day>,
  resumed: {
    da: 'noterede, at vi ikke længere venter på borgeren',
    en: 'noted that we no longer wait for the citizen',
  } satisfies Sentence,
  wroteAgain: {
    da: 'noterede, at borgeren har skrevet igen',
    en: 'noted that the citizen has written again',
  } satisfies Sentence,
  answering: { da: 'gik i gang med at svare', en: 'began to answer' } satisfies Sentence,
  notAnswering: { da: 'svarede ikke alligevel', en: 'did not answer after all' } satisfies Sentence,
  reclassified: {
    da: ({ from, to }) => `ændrede typen fra ${from} til ${to}`,
    en: ({ from, to }) => `changed the kind from ${from} to ${to}`,
  } satisfies Sentence<{ from: string; to: string }>,
  classified: {
    da: ({ to }) => `satte typen til ${to}`,
    en: ({ to }) => `set the kind to ${to}`,
  } satisfies Sentence<{ to: string }>,
  completed: {
    da: ({ day }) => `noterede, at sagen er fuldt oplyst fra ${day}`,
    en: ({ day }) => `noted that the case is complete from ${day}`,
  } satisfies Sentence<Day>,
  corrected: {
    da: ({ changes }) => `rettede ${changes}`,
    en: ({ changes }) => `corrected ${changes}`,
  } satisfies Sentence<{ changes: string }>,
  dismissed: {
    da: 'noterede, at den ikke kræver svar',
    en: 'noted that it needs no answer',
  } satisfies Sentence,
  reopened: { da: 'genåbnede den', en: 'reopened it' } satisfies Sentence,
  undone: { da: 'fortrød sin seneste ændring', en: 'undid their last change' } satisfies Sentence,
};

/** One field of a correction: "emnet fra »a« til »b«". */
export const correction = {
  change: {
    da: ({ what, from, to }) => `${what} fra »${from}« til »${to}«`,
    en: ({ what, from, to }) => `${what} from “${from}” to “${to}”`,
  } satisfies Sentence<{ what: string; from: string; to: string }>,
  nothing: { da: 'intet', en: 'nothing' } satisfies Sentence,
  yes: { da: 'ja', en: 'yes' } satisfies Sentence,
  no: { da: 'nej', en: 'no' } satisfies Sentence,
};

export const correctedField = {
  channel: { da: 'kanalen', en: 'the channel' },
  kind: { da: 'typen', en: 'the kind' },
  caseType: { da: 'sagstypen', en: 'the case type' },
  received: { da: 'modtagelsen', en: 'the receipt' },
  completeAt: { da: 'dagen, hvor sagen var fuldt oplyst,', en: 'the day on which the case was complete' },
  subject: { da: 'emnet', en: 'the subject' },
  caseNumber: { da: 'sagsnummeret', en: 'the case number' },
  sensitive: { da: '»følsomt«', en: '“sensitive”' },
} satisfies Record<string, Sentence>;

export const history = {
  title: { da: 'Historik', en: 'History' } satisfies Sentence,
  forSomebody: {
    da: ({ name, owner }) => `${name} (for ${owner})`,
    en: ({ name, owner }) => `${name} (on behalf of ${owner})`,
  } satisfies Sentence<{ name: string; owner: string }>,
  system: {
    da: ({ name }) => `Systemet »${name}«`,
    en: ({ name }) => `The system “${name}”`,
  } satisfies Sentence<{ name: string }>,
  /** After what closed it. */
  closed: { da: 'Dermed lukket.', en: 'Closed by that.' } satisfies Sentence,
  formerEmployee: { da: 'En tidligere medarbejder', en: 'A former employee' } satisfies Sentence,
  earlier: {
    da: ({ count, one }) => `… og ${count} ${one ? 'tidligere ændring' : 'tidligere ændringer'}`,
    en: ({ count, one }) => `… and ${count} earlier ${one ? 'change' : 'changes'}`,
  } satisfies Sentence<{ count: string; one: boolean }>,
};

/** "Kopiér til journalen" */
export const journal = {
  title: {
    da: ({ ref }) => `Notat om ${ref} til journalen`,
    en: ({ ref }) => `Note on ${ref} for the journal`,
  } satisfies Sentence<{ ref: string }>,
  hint: {
    da: 'Klik i teksten, tryk Ctrl+A og Ctrl+C, og sæt den ind i journalen. Jeg er ikke selv journalen.',
    en: 'Click in the text, press Ctrl+A and Ctrl+C, and paste it into the journal. I am not the journal myself.',
  } satisfies Sentence,
  label: { da: 'Notat', en: 'Note' } satisfies Sentence,
  deadlines: { da: 'Frister', en: 'Deadlines' } satisfies Sentence,
};
