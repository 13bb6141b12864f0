import type { Sentence } from '../sentence.ts';

/** The morning list, and what is said of its hour. */

type Some = { count: string; one: boolean };
/** ", heraf 1 for Mette Holm", or nothing */
type OfThem = { ofThem: string };

const frister = ({ count, one }: Some): string => `${count} ${one ? 'frist' : 'frister'}`;
const deadlines = ({ count, one }: Some): string => `${count} ${one ? 'deadline' : 'deadlines'}`;

export const morningList = {
  goodMorning: { da: 'Godmorgen.', en: 'Good morning.' } satisfies Sentence,
  hello: { da: 'Hej.', en: 'Hello.' } satisfies Sentence,
  today: {
    da: ({ ofThem, ...some }) => `Du har ${frister(some)} i dag${ofThem}.`,
    en: ({ ofThem, ...some }) => `You have ${deadlines(some)} today${ofThem}.`,
  } satisfies Sentence<Some & OfThem>,
  overdue: {
    da: ({ count, one, ofThem }) => `${one ? 'Én' : count} af dine frister er overskredet${ofThem}.`,
    en: ({ count, one, ofThem }) =>
      `${one ? 'One' : count} of your deadlines ${one ? 'is' : 'are'} overdue${ofThem}.`,
  } satisfies Sentence<Some & OfThem>,
  andOverdue: {
    da: ({ count, one }) => `Desuden er ${one ? 'én' : count} overskredet.`,
    en: ({ count, one }) => `Besides, ${one ? 'one is' : `${count} are`} overdue.`,
  } satisfies Sentence<Some>,
};

/** In the unit's channel, for somebody who cannot be written to: nothing that is late, nothing that a citizen wrote. */
export const morningInChannel = {
  due: {
    da: ({ initials }) => `Frister i dag (${initials})`,
    en: ({ initials }) => `Deadlines today (${initials})`,
  } satisfies Sentence<{ initials: string }>,
  others: {
    da: ({ count }) => `og ${count} til`,
    en: ({ count }) => `and ${count} more`,
  } satisfies Sentence<Some>,
  why: {
    da: ({ initials }) =>
      `Jeg kan ikke skrive direkte til ${initials}. Hvis ${initials} åbner Svarfrist i Teams og skriver »hjælp«, kommer listen dér fremover.`,
    en: ({ initials }) =>
      `I cannot write to ${initials} directly. If ${initials} opens Svarfrist in Teams and writes “help”, the list comes there from then on.`,
  } satisfies Sentence<{ initials: string }>,
};

export const morningHour = {
  at: {
    da: ({ time }) =>
      `Fra nu af får du morgenlisten ${time} på arbejdsdage, når du har frister den dag eller nogen, der er overskredet.`,
    en: ({ time }) =>
      `From now on you get the morning list at ${time} on working days when you have deadlines that day or some are overdue.`,
  } satisfies Sentence<{ time: string }>,
  off: {
    da: 'Du får ikke morgenlisten mere. Skriv »morgenliste til«, når du vil have den igen.',
    en: 'You no longer get the morning list. Write “morning list on” when you want it again.',
  } satisfies Sentence,
  notATime: {
    da: 'Det klokkeslæt forstod jeg ikke, og jeg har ikke ændret noget. Skriv for eksempel »morgenliste kl. 7.45«.',
    en: 'I do not know that time, and I have changed nothing. Write for example “morning list at 7:45”.',
  } satisfies Sentence,
  onlyInPersonalChat: {
    da: 'Morgenlisten er din egen. Skriv til mig i din egen chat med mig, hvis du vil ændre den.',
    en: 'The morning list is your own. Write to me in private if you want to change it.',
  } satisfies Sentence,
};
