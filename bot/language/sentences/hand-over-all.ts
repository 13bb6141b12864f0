import type { Sentence } from '../sentence.ts';

/** Everything of somebody is handed over: preview, on the way, done, taken back. */

/** `from`: a name, or `you`; so is `to`, which may be a unit's too. */
type From = { from: string };
type To = { to: string };
type Some = { count: string; one: boolean };

const henvendelser = ({ count, one }: Some): string =>
  `${count} ${one ? 'åben henvendelse' : 'åbne henvendelser'}`;
const inquiries = ({ count, one }: Some): string => `${count} open ${one ? 'inquiry' : 'inquiries'}`;

/** Before anything is done. */
export const handOverAllPreview = {
  title: {
    da: ({ from }) => `Overfør alt fra ${from}`,
    en: ({ from }) => `Transfer everything from ${from}`,
  } satisfies Sentence<From>,
  /** And a full stop, or a colon and what is worth knowing of them. */
  toPerson: {
    da: ({ to, ...some }) => `${henvendelser(some)} går til ${to}`,
    en: ({ to, ...some }) => `${inquiries(some)} will go to ${to}`,
  } satisfies Sentence<Some & To>,
  toUnit: {
    da: ({ to, ...some }) => `${henvendelser(some)} går til ${to} og ligger ufordelt dér`,
    en: ({ to, ...some }) => `${inquiries(some)} will go to ${to}, unassigned`,
  } satisfies Sentence<Some & To>,
  toYou: {
    da: (some) => `${henvendelser(some)} bliver ${some.one ? 'din' : 'dine'}`,
    en: (some) => `${inquiries(some)} will be yours`,
  } satisfies Sentence<Some>,
  overdue: {
    da: ({ count }) => `${count} er overskredet`,
    en: ({ count, one }) => `${count} ${one ? 'is' : 'are'} overdue`,
  } satisfies Sentence<Some>,
  confidential: {
    da: ({ count, one }) => `${count} er ${one ? 'fortrolig' : 'fortrolige'}`,
    en: ({ count, one }) => `${count} ${one ? 'is' : 'are'} confidential`,
  } satisfies Sentence<Some>,
  nearest: { da: 'Nærmeste frister:', en: 'Nearest deadlines:' } satisfies Sentence,
  /** Nobody of a unit where the asker hands nothing over. */
  elsewhere: {
    da: ({ count, unit, name }) => `${count} i ${unit} kan du ikke give videre. Det kan ${name}.`,
    en: ({ count, unit, name }) => `${count} in ${unit} you cannot hand over. ${name} can.`,
  } satisfies Sentence<{ count: string; unit: string; name: string }>,
  notAllCounted: {
    da: 'Fortrolige henvendelser er ikke talt med og følger ikke med. Kun den ansvarlige og lederen kan give dem videre.',
    en: 'Confidential inquiries are neither counted nor included. Only their owner and the manager can hand them over.',
  } satisfies Sentence,
  /** What comes between preview and press. */
  alsoNew: {
    da: ({ from }) => `Kommer der flere til ${from}, inden jeg går i gang, følger de med.`,
    en: ({ from }) => `If more come to ${from} before I begin, they go too.`,
  } satisfies Sentence<From>,
  stays: {
    da: 'Numre, frister og historik følger med, og du kan fortryde det hele bagefter.',
    en: 'Numbers, deadlines and history go along, and you can undo all of it afterwards.',
  } satisfies Sentence,
  nothing: {
    da: ({ owner }) => `${owner} har ingen åbne henvendelser, du kan overføre.`,
    en: ({ owner }) => `${owner} has no open inquiries that you can transfer.`,
  } satisfies Sentence<{ owner: string }>,
  nothingOfYours: {
    da: 'Du har ingen åbne henvendelser at overføre.',
    en: 'You have no open inquiries to transfer.',
  } satisfies Sentence,
  save: { da: 'Overfør alle', en: 'Transfer all' } satisfies Sentence,
  cancel: { da: 'Lad være', en: 'Leave it' } satisfies Sentence,
  cancelled: { da: 'Jeg har ikke overført noget.', en: 'I have transferred nothing.' } satisfies Sentence,
};

export const handOverAllRefused = {
  notAllowed: {
    da: ({ owner, unit }) =>
      `Alt fra ${owner} kan kun overføres af ${owner} selv og af leder, stedfortræder og koordinatorer i ${unit}. Jeg har ikke ændret noget.`,
    en: ({ owner, unit }) =>
      `Only ${owner}, and the manager, deputy and coordinators of ${unit}, can transfer everything from ${owner}. I have changed nothing.`,
  } satisfies Sentence<{ owner: string; unit: string }>,
  ask: { da: ({ name }) => `Spørg ${name}.`, en: ({ name }) => `Ask ${name}.` } satisfies Sentence<{
    name: string;
  }>,
  samePerson: {
    da: 'Alt ligger allerede dér, så der er ikke noget at overføre.',
    en: 'They are there already, so there is nothing to transfer.',
  } satisfies Sentence,
  gone: {
    da: 'Den, de skulle til eller fra, findes ikke i kataloget længere, så jeg har ikke ændret noget.',
    en: 'Whoever they were to go to or come from is no longer in the directory, so I have changed nothing.',
  } satisfies Sentence,
};

/** On the way; never that it is done. */
export const handOverAllOnItsWay = {
  title: { da: 'Overførslen er sat i gang', en: 'The transfer is under way' } satisfies Sentence,
  moving: {
    da: ({ to, from }) => `Jeg overfører alt fra ${from} til ${to}. Det er ikke færdigt endnu.`,
    en: ({ to, from }) => `I am transferring everything from ${from} to ${to}. It is not done yet.`,
  } satisfies Sentence<From & To>,
  givingBackTitle: { da: 'På vej tilbage', en: 'They are on their way back' } satisfies Sentence,
  givingBack: {
    da: ({ from }) => `Jeg giver dem tilbage til ${from}. Det er ikke færdigt endnu.`,
    en: ({ from }) => `I am giving them back to ${from}. It is not done yet.`,
  } satisfies Sentence<From>,
  soFar: {
    da: ({ count }) => `Indtil nu: ${count}.`,
    en: ({ count }) => `So far: ${count}.`,
  } satisfies Sentence<{ count: string }>,
  willBeTold: {
    da: 'Det tager et minut eller mere. Jeg skriver til dig, når det er gjort.',
    en: 'It takes a minute or more. I will write to you when it is done.',
  } satisfies Sentence,
  show: { da: 'Vis, hvor langt jeg er', en: 'Show how far I am' } satisfies Sentence,
};

/** At its end. */
export const handOverAllDone = {
  title: {
    da: ({ from }) => `Overført fra ${from}`,
    en: ({ from }) => `Transferred from ${from}`,
  } satisfies Sentence<From>,
  /** `count` of `all`. */
  moved: {
    da: ({ count, all, to }) => `${count} af ${all} er overført til ${to}.`,
    en: ({ count, all, to }) => `${count} of ${all} are transferred to ${to}.`,
  } satisfies Sentence<To & { count: string; all: string }>,
  allMoved: {
    da: ({ count, one, to }) =>
      one ? `1 henvendelse er overført til ${to}.` : `Alle ${count} henvendelser er overført til ${to}.`,
    en: ({ count, one, to }) =>
      one ? `1 inquiry is transferred to ${to}.` : `All ${count} inquiries are transferred to ${to}.`,
  } satisfies Sentence<To & Some>,
  noneMoved: { da: 'Jeg har ikke overført noget.', en: 'I have transferred nothing.' } satisfies Sentence,
  /** Of those that might have gone. */
  left: {
    da: ({ count, one }) =>
      `${count} kom ikke med, fordi ${one ? 'den' : 'de'} kom til eller blev ændret imens. Overfør alt én gang til, så følger ${one ? 'den' : 'de'} med.`,
    en: ({ count, one }) =>
      `${count} did not go, because ${one ? 'it' : 'they'} came or changed meanwhile. Transfer everything once more to include ${one ? 'it' : 'them'}.`,
  } satisfies Sentence<Some>,
  /** Of those that might have gone, after an outage. */
  cutShort: {
    da: ({ count, one }) =>
      `${count} nåede jeg ikke, fordi jeg har været ude af drift. Overfør alt én gang til, så følger ${one ? 'den' : 'de'} med.`,
    en: ({ count, one }) =>
      `${count} I did not reach, because I was out of service. Transfer everything once more to include ${one ? 'it' : 'them'}.`,
  } satisfies Sentence<Some>,
  noReceiver: {
    da: 'Den, de skulle til, findes ikke i kataloget længere.',
    en: 'Whoever they were to go to is no longer in the directory.',
  } satisfies Sentence,
  undoUntil: {
    da: ({ until }) => `Du kan fortryde det hele indtil ${until}.`,
    en: ({ until }) => `You can undo all of it until ${until}.`,
  } satisfies Sentence<{ until: string }>,
  undo: { da: 'Fortryd det hele', en: 'Undo all of it' } satisfies Sentence,
  tooLate: {
    da: 'Det er mere end en time siden, så det kan ikke fortrydes på én gang. Du kan overføre dem igen.',
    en: 'That was more than an hour ago, so it cannot be undone at once. You can transfer them again.',
  } satisfies Sentence,
  backTitle: {
    da: ({ from }) => `Givet tilbage til ${from}`,
    en: ({ from }) => `Given back to ${from}`,
  } satisfies Sentence<From>,
  back: {
    da: ({ count, all, from }) => `${count} af ${all} er givet tilbage til ${from}.`,
    en: ({ count, all, from }) => `${count} of ${all} are given back to ${from}.`,
  } satisfies Sentence<From & { count: string; all: string }>,
  allBack: {
    da: ({ count, one, from }) =>
      one
        ? `Fortrudt: 1 henvendelse er givet tilbage til ${from}.`
        : `Fortrudt: Alle ${count} henvendelser er givet tilbage til ${from}.`,
    en: ({ count, one, from }) =>
      one
        ? `Undone: 1 inquiry is given back to ${from}.`
        : `Undone: all ${count} inquiries are given back to ${from}.`,
  } satisfies Sentence<From & Some>,
  /** `refs`: some of them by name, and how many others. */
  changedSince: {
    da: ({ refs, one }) => `${refs} er ændret siden og bliver, hvor ${one ? 'den' : 'de'} er.`,
    en: ({ refs, one }) =>
      `${refs} ${one ? 'has' : 'have'} changed since, and ${one ? 'stays where it is' : 'stay where they are'}.`,
  } satisfies Sentence<{ refs: string; one: boolean }>,
  backCutShort: {
    da: 'Resten nåede jeg ikke, fordi jeg har været ude af drift. Giv dem tilbage med en overførsel.',
    en: 'The others I did not reach, because I was out of service. Give them back by a transfer.',
  } satisfies Sentence,
  others: {
    da: ({ count }) => `${count} til`,
    en: ({ count }) => `${count} more`,
  } satisfies Sentence<{ count: string }>,
  inHistory: {
    da: 'Både overførslen og fortrydelsen står i historikken.',
    en: 'Both the transfer and the undoing stand in the history.',
  } satisfies Sentence,
};

/** Within a sentence. */
export const handOverAllParts = {
  you: { da: 'dig', en: 'you' } satisfies Sentence,
  formerEmployee: { da: 'en tidligere medarbejder', en: 'a former employee' } satisfies Sentence,
  manager: { da: 'lederen dér', en: 'its manager' } satisfies Sentence,
};
