import type { ReminderKind } from '../../core/reminder.ts';
import type { Sentence } from '../sentence.ts';

/** What somebody is told of their inquiries by itself. */

type Ref = { ref: string };
/** `due`: "svar senest i morgen, tirsdag den 24. november, inden kl. 15" · "svar skulle være sendt i går" */
type Due = { ref: string; due: string };

/** Of one inquiry. */
export const reminder = {
  handedOver: {
    da: ({ ref, name }) => `${name} har gjort dig ansvarlig for ${ref}.`,
    en: ({ ref, name }) => `${name} has made you the owner of ${ref}.`,
  } satisfies Sentence<Ref & { name: string }>,
  /** A system did it, or somebody whom the directory does not know. */
  yoursNow: {
    da: ({ ref }) => `Du er blevet ansvarlig for ${ref}.`,
    en: ({ ref }) => `You are now the owner of ${ref}.`,
  } satisfies Sentence<Ref>,
  /** Somebody is to be called back (R8). */
  callHandedOver: {
    da: ({ ref, name }) => `${name} har givet dig en besked om at ringe tilbage: ${ref}.`,
    en: ({ ref, name }) => `${name} has given you a message to call back: ${ref}.`,
  } satisfies Sentence<Ref & { name: string }>,
  callIsYours: {
    da: ({ ref }) => `Du har fået en besked om at ringe tilbage: ${ref}.`,
    en: ({ ref }) => `You have a message to call back: ${ref}.`,
  } satisfies Sentence<Ref>,
  nudge: {
    da: ({ ref, received, due }) =>
      `Borgeren har endnu hverken fået svar eller kvittering på ${ref}, som kom ${received}. Send en kvittering nu, hvis svaret trækker ud. ${due}.`,
    en: ({ ref, received, due }) =>
      `The citizen has had neither an answer nor a receipt for ${ref}, which came on ${received}. Send a receipt now if the answer takes time. ${due}.`,
  } satisfies Sentence<Due & { received: string }>,
  delay: {
    da: ({ ref, due }) =>
      `${ref}: ${due}. Kan du ikke nå det, skal borgeren inden da have skriftlig besked med en ny dato, eller om at datoen ikke er kendt endnu.`,
    en: ({ ref, due }) =>
      `${ref}: ${due}. If you cannot make it, the citizen must be told in writing before then, with a new date or that it is not known yet.`,
  } satisfies Sentence<Due>,
  /** Before closing time. `by`: "i dag inden kl. 13" */
  closing: {
    da: ({ ref, due, by }) => `${ref}: ${due}. Da har kommunen lukket, så gør det ${by}.`,
    en: ({ ref, due, by }) => `${ref}: ${due}. The municipality is closed then, so do it by ${by}.`,
  } satisfies Sentence<Due & { by: string }>,
  /** After closing time. */
  closed: {
    da: ({ ref, due }) => `${ref}: ${due}. Kommunen åbner først igen bagefter, så gør det, før du går.`,
    en: ({ ref, due }) =>
      `${ref}: ${due}. The municipality does not open again before that, so do it before you leave.`,
  } satisfies Sentence<Due>,
  fellWhileClosed: {
    da: ({ ref, due }) => `${ref}: ${due}. Kommunen havde lukket imens. Gør det nu.`,
    en: ({ ref, due }) => `${ref}: ${due}. The municipality was closed meanwhile. Do it now.`,
  } satisfies Sentence<Due>,
  promise: {
    da: ({ ref, due }) =>
      `${ref}: ${due}. Det er borgeren lovet. Kan du ikke nå det, så send en ny kvittering med en ny dato.`,
    en: ({ ref, due }) =>
      `${ref}: ${due}. The citizen was promised that. If you cannot make it, send a new receipt with a new date.`,
  } satisfies Sentence<Due>,
  promiseSlipped: {
    da: ({ ref, due }) =>
      `${ref}: ${due}. Det var borgeren lovet. Send svaret nu, eller en ny kvittering med en ny dato.`,
    en: ({ ref, due }) =>
      `${ref}: ${due}. The citizen was promised that. Send the answer now, or a new receipt with a new date.`,
  } satisfies Sentence<Due>,
  waitOver: {
    da: ({ ref, day }) =>
      `Du ventede på borgeren i ${ref} til og med ${day}. Gå videre med den, eller noter, at du venter længere.`,
    en: ({ ref, day }) =>
      `You were waiting for the citizen in ${ref} through ${day}. Go on with it, or note that you are waiting longer.`,
  } satisfies Sentence<Ref & { day: string }>,
};

/** Its owner is away, and the reader covers. */
export const reminderFor = {
  cover: {
    da: ({ owner }) => `Du dækker for ${owner}.`,
    en: ({ owner }) => `You cover for ${owner}.`,
  } satisfies Sentence<{ owner: string }>,
  handedOver: {
    da: ({ ref, name, owner }) => `${name} har gjort ${owner} ansvarlig for ${ref}.`,
    en: ({ ref, name, owner }) => `${name} has made ${owner} the owner of ${ref}.`,
  } satisfies Sentence<Ref & { name: string; owner: string }>,
  theirsNow: {
    da: ({ ref, owner }) => `${owner} er blevet ansvarlig for ${ref}.`,
    en: ({ ref, owner }) => `${owner} is now the owner of ${ref}.`,
  } satisfies Sentence<Ref & { owner: string }>,
  waitOver: {
    da: ({ ref, day, owner }) =>
      `${owner} ventede på borgeren i ${ref} til og med ${day}. Gå videre med den, eller noter, at I venter længere.`,
    en: ({ ref, day, owner }) =>
      `${owner} was waiting for the citizen in ${ref} through ${day}. Go on with it, or note that you are waiting longer.`,
  } satisfies Sentence<Ref & { day: string; owner: string }>,
};

/** Of several, beside each. */
export const reminderLabel: Readonly<Record<ReminderKind, Sentence>> = {
  handedOver: { da: 'Ny hos dig', en: 'New with you' },
  closing: { da: 'Skal nås inden lukketid', en: 'To be done before closing time' },
  delay: { da: 'Skriv til borgeren, hvis du ikke når det', en: 'Write to the citizen if you cannot make it' },
  promise: { da: 'Lovet borgeren', en: 'Promised to the citizen' },
  promiseSlipped: { da: 'Løftet til borgeren er ikke holdt', en: 'The promise to the citizen is not kept' },
  nudge: { da: 'Hverken svar eller kvittering endnu', en: 'Neither answer nor receipt yet' },
  waitOver: { da: 'Ventetiden er forbi', en: 'The wait is over' },
};

type Some = { count: string; one: boolean };

const henvendelser = ({ count, one }: Some): string => `${count} ${one ? 'henvendelse' : 'henvendelser'}`;
const inquiries = ({ count, one }: Some): string => `${count} ${one ? 'inquiry' : 'inquiries'}`;

export const reminders = {
  handedOverFor: {
    da: ({ name, owner, ...some }) => `${name} har gjort ${owner} ansvarlig for ${henvendelser(some)}.`,
    en: ({ name, owner, ...some }) => `${name} has made ${owner} the owner of ${inquiries(some)}.`,
  } satisfies Sentence<Some & { name: string; owner: string }>,
  theirsNow: {
    da: ({ owner, ...some }) => `${owner} er blevet ansvarlig for ${henvendelser(some)}.`,
    en: ({ owner, ...some }) => `${owner} is now the owner of ${inquiries(some)}.`,
  } satisfies Sentence<Some & { owner: string }>,
  handedOver: {
    da: ({ name, ...some }) => `${name} har gjort dig ansvarlig for ${henvendelser(some)}.`,
    en: ({ name, ...some }) => `${name} has made you the owner of ${inquiries(some)}.`,
  } satisfies Sentence<Some & { name: string }>,
  yoursNow: {
    da: (some) => `Du er blevet ansvarlig for ${henvendelser(some)}.`,
    en: (some) => `You are now the owner of ${inquiries(some)}.`,
  } satisfies Sentence<Some>,
  several: {
    da: (some) => `Der er ${henvendelser(some)}, du skal se på.`,
    en: (some) => `There ${some.one ? 'is' : 'are'} ${inquiries(some)} for you to look at.`,
  } satisfies Sentence<Some>,
  andMore: {
    da: ({ count }) => `Og ${count} til.`,
    en: ({ count }) => `And ${count} more.`,
  } satisfies Sentence<{ count: string }>,
  how: {
    da: ({ ref }) => `Skriv for eksempel »${ref}« for at se en af dem.`,
    en: ({ ref }) => `Write for example “${ref}” to see one of them.`,
  } satisfies Sentence<Ref>,
  mine: { da: 'Vis mine frister', en: 'Show my deadlines' } satisfies Sentence,
  show: {
    da: ({ ref }) => `Vis ${ref}`,
    en: ({ ref }) => `Show ${ref}`,
  } satisfies Sentence<Ref>,
};

/** In the unit's channel, for somebody who cannot be written to: nothing that is late, nothing that a citizen wrote. */
export const reminderInChannel = {
  to: {
    da: ({ initials }) => `Til ${initials}:`,
    en: ({ initials }) => `For ${initials}:`,
  } satisfies Sentence<{ initials: string }>,
  toWhoCovers: {
    da: ({ initials, owner }) => `Til ${initials}, der dækker for ${owner}:`,
    en: ({ initials, owner }) => `For ${initials}, who covers for ${owner}:`,
  } satisfies Sentence<{ initials: string; owner: string }>,
  why: {
    da: ({ initials }) =>
      `Jeg kan ikke skrive direkte til ${initials}. Det kommer i gang, når ${initials} åbner Svarfrist i Teams og skriver »hjælp«.`,
    en: ({ initials }) =>
      `I cannot write to ${initials} directly. That starts when ${initials} opens Svarfrist in Teams and writes “help”.`,
  } satisfies Sentence<{ initials: string }>,
};
