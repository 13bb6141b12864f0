import type { DeadlineScope } from '../reading.ts';
import type { Sentence } from '../sentence.ts';

/** A list of deadlines, and one that is computed. */

const frister = (count: string, one: boolean): string => `${count} ${one ? 'frist' : 'frister'}`;
const deadlines = (count: string, one: boolean): string => `${count} ${one ? 'deadline' : 'deadlines'}`;

type Some = { count: string; one: boolean };
/** ", heraf 1 for Mette Holm", or nothing */
type OfThem = { ofThem: string };

export const deadlineTitle = {
  all: { da: 'Dine frister', en: 'Your deadlines' },
  today: { da: 'Dine frister i dag', en: 'Your deadlines today' },
  week: { da: 'Dine frister denne uge', en: 'Your deadlines this week' },
  overdue: { da: 'Dine overskredne frister', en: 'Your overdue deadlines' },
} satisfies Record<DeadlineScope | 'all', Sentence>;

export const deadlineList = {
  thisWeek: {
    da: ({ count, one, ofThem }) => `Du har ${frister(count, one)} denne uge${ofThem}.`,
    en: ({ count, one, ofThem }) => `You have ${deadlines(count, one)} this week${ofThem}.`,
  } satisfies Sentence<Some & OfThem>,
  nextTwoDays: {
    da: ({ count, one, ofThem }) => `Du har ${frister(count, one)} de næste to arbejdsdage${ofThem}.`,
    en: ({ count, one, ofThem }) =>
      `You have ${deadlines(count, one)} in the next two working days${ofThem}.`,
  } satisfies Sentence<Some & OfThem>,
  today: {
    da: ({ count, one, ofThem }) => `Du har ${frister(count, one)} i dag${ofThem}.`,
    en: ({ count, one, ofThem }) => `You have ${deadlines(count, one)} today${ofThem}.`,
  } satisfies Sentence<Some & OfThem>,
  /** After the overdue ones, where nothing else is due. */
  noOthersToday: {
    da: 'Ellers har du ingen frister i dag.',
    en: 'You have no others today.',
  } satisfies Sentence,
  noOthersThisWeek: {
    da: 'Ellers har du ingen frister denne uge.',
    en: 'You have no others this week.',
  } satisfies Sentence,
  overdue: {
    da: ({ count, one, ofThem }) => `${one ? 'Én' : count} af dine frister er overskredet${ofThem}.`,
    en: ({ count, one, ofThem }) =>
      `${one ? 'One' : count} of your deadlines ${one ? 'is' : 'are'} overdue${ofThem}.`,
  } satisfies Sentence<Some & OfThem>,
  /** After the first sentence, where some of those that it counts are late. */
  ofThemLate: {
    da: ({ count, one }) => `${one ? 'Én' : count} er overskredet.`,
    en: ({ count, one }) => `${one ? 'One is' : `${count} are`} overdue.`,
  } satisfies Sentence<Some>,
  atLeast: {
    da: ({ count }) => `mindst ${count}`,
    en: ({ count }) => `at least ${count}`,
  } satisfies Sentence<{
    count: string;
  }>,
  first: {
    da: ({ ref, due }) => `Først ${ref}: ${due}.`,
    en: ({ ref, due }) => `First ${ref}: ${due}.`,
  } satisfies Sentence<{ ref: string; due: string }>,
  next: {
    da: ({ ref, due }) => `Den næste er ${ref}: ${due}.`,
    en: ({ ref, due }) => `The next one is ${ref}: ${due}.`,
  } satisfies Sentence<{ ref: string; due: string }>,
  noneSoon: {
    da: 'Du har ingen frister de næste to arbejdsdage.',
    en: 'You have no deadlines in the next two working days.',
  } satisfies Sentence,
  noneAtAll: {
    da: 'Du har ingen frister lige nu.',
    en: 'You have no deadlines right now.',
  } satisfies Sentence,
  noneToday: { da: 'Du har ingen frister i dag.', en: 'You have no deadlines today.' } satisfies Sentence,
  noneThisWeek: {
    da: 'Du har ingen frister denne uge.',
    en: 'You have no deadlines this week.',
  } satisfies Sentence,
  noneOverdue: {
    da: 'Ingen af dine frister er overskredet.',
    en: 'None of your deadlines is overdue.',
  } satisfies Sentence,
  continued: { da: 'Dine frister, fortsat', en: 'Your deadlines, continued' } satisfies Sentence,
  noMore: {
    da: 'Der er ikke flere på listen.',
    en: 'There are no more on the list.',
  } satisfies Sentence,
  late: { da: 'Overskredet', en: 'Overdue' } satisfies Sentence,
  wroteAgain: { da: 'har rykket', en: 'wrote again' } satisfies Sentence,
  nothingDue: { da: 'Ingen frist', en: 'No deadline' } satisfies Sentence,
  why: { da: 'Hvorfor?', en: 'Why?' } satisfies Sentence,
  whyOf: {
    da: ({ ref }) => `Hvorfor har ${ref} den frist?`,
    en: ({ ref }) => `Why does ${ref} have that deadline?`,
  } satisfies Sentence<{ ref: string }>,
  showNext: { da: 'Vis de næste', en: 'Show the next ones' } satisfies Sentence,
  showFirst: { da: 'Vis fra starten', en: 'Show from the start' } satisfies Sentence,
  /** In a channel, where a list shows less. */
  notShownHere: {
    da: 'Emner og fortrolige henvendelser viser jeg kun i din egen chat med mig.',
    en: 'Subjects and confidential inquiries I show only in your own chat with me.',
  } satisfies Sentence,
};

export const calculationForm = {
  title: { da: 'Hvornår er fristen?', en: 'When is the deadline?' },
  intro: {
    da: 'Jeg regner det kun ud. Intet bliver registreret.',
    en: 'I only compute it. Nothing is registered.',
  },
  compute: { da: 'Regn ud', en: 'Compute' },
  /** On a button that leads to the form. */
  open: { da: 'Regn en frist ud', en: 'Compute a deadline' },
} satisfies Record<string, Sentence>;

export const calculation = {
  title: {
    da: ({ what, day }) => `Frist for ${what} modtaget ${day}`,
    en: ({ what, day }) => `Deadline for ${what} received on ${day}`,
  } satisfies Sentence<{ what: string; day: string }>,
  /** After what is to be done: hours run from a time of day that nobody has told. */
  hours: {
    da: ({ amount, day }) => `senest ${amount} efter, at den kom: ${day} på samme klokkeslæt`,
    en: ({ amount, day }) => `within ${amount} of its arrival: at the same time on ${day}`,
  } satisfies Sentence<{ amount: string; day: string }>,
  hoursWhy: {
    da: 'Timerne løber også om natten og i weekenden.',
    en: 'The hours run through nights and weekends too.',
  } satisfies Sentence,
  /** In the night when the clocks are changed. */
  hoursClockChange: {
    da: 'Uret stilles undervejs, og det rykker klokkeslættet en time.',
    en: 'The clocks change on the way, which moves the time of day by an hour.',
  } satisfies Sentence,
  none: {
    da: 'Den har ingen frist efter kommunens servicemål.',
    en: 'It has no deadline by the municipality’s service targets.',
  } satisfies Sentence,
  onlyComputed: {
    da: 'Det er kun regnet ud. Intet er registreret.',
    en: 'This is computed only. Nothing is registered.',
  } satisfies Sentence,
  inFuture: {
    da: 'Den dag er ikke kommet endnu. Hvilken dag kom den?',
    en: 'That day has not come yet. On which day did it come?',
  } satisfies Sentence,
  outOfRange: {
    da: 'Det er mere end to år siden. Hvilken dag kom den?',
    en: 'That is more than two years ago. On which day did it come?',
  } satisfies Sentence,
  askBoth: {
    da: 'Hvordan kom den, og hvilken dag? Skriv for eksempel »frist for brev modtaget 3/12«.',
    en: 'How did it come, and on which day? Write for example “deadline for a letter received 3/12”.',
  } satisfies Sentence,
  askChannel: {
    da: 'Hvordan kom den? Skriv for eksempel »frist for ansøgning på mail modtaget 3/12«. Det kan være brev, Digital Post, mail, Facebook eller telefon.',
    en: 'How did it come? Write for example “deadline for an application by email received 3/12”. It may be a letter, Digital Post, email, Facebook or phone.',
  } satisfies Sentence,
  askDay: {
    da: 'Hvilken dag kom den? Skriv for eksempel »frist for brev modtaget 3/12« eller »… i går«.',
    en: 'On which day did it come? Write for example “deadline for a letter received 3/12” or “… yesterday”.',
  } satisfies Sentence,
};
