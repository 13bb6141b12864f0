import type { Sentence } from '../sentence.ts';

/** The morning list, and what is said of its hour. */

type Some = { count: string; one: boolean };

const frister = ({ count, one }: Some): string => `${count} ${one ? 'frist' : 'frister'}`;
const deadlines = ({ count, one }: Some): string => `${count} ${one ? 'deadline' : 'deadlines'}`;

export const morningList = {
  today: {
    da: (some) => `Godmorgen. Du har ${frister(some)} i dag.`,
    en: (some) => `Good morning. You have ${deadlines(some)} today.`,
  } satisfies Sentence<Some>,
  overdue: {
    da: ({ count, one }) => `Godmorgen. ${one ? 'En' : count} af dine frister er overskredet.`,
    en: ({ count, one }) =>
      `Good morning. ${one ? 'One' : count} of your deadlines ${one ? 'is' : 'are'} overdue.`,
  } satisfies Sentence<Some>,
  andOverdue: {
    da: ({ count, one }) => `Desuden er ${one ? 'en' : count} overskredet.`,
    en: ({ count, one }) => `Besides, ${one ? 'one is' : `${count} are`} overdue.`,
  } satisfies Sentence<Some>,
};

/** In the unit's channel, for somebody who cannot be written to: late ones are nobody's there. */
export const morningInChannel = {
  due: {
    da: ({ initials, lines }) => `Frister i dag (${initials}): ${lines}.`,
    en: ({ initials, lines }) => `Deadlines today (${initials}): ${lines}.`,
  } satisfies Sentence<{ initials: string; lines: string }>,
  overdue: {
    da: ({ lines }) => `Overskredet: ${lines}.`,
    en: ({ lines }) => `Overdue: ${lines}.`,
  } satisfies Sentence<{ lines: string }>,
  why: {
    da: ({ initials }) =>
      `Jeg kan ikke skrive privat til ${initials} endnu. Det kommer i gang, når ${initials} åbner Svarfrist i Teams og skriver »hjælp«.`,
    en: ({ initials }) =>
      `I cannot write to ${initials} in private yet. That starts when ${initials} opens Svarfrist in Teams and writes “help”.`,
  } satisfies Sentence<{ initials: string }>,
};

export const morningHour = {
  at: {
    da: ({ time }) =>
      `Fra nu af får du morgenlisten ${time} på arbejdsdage, når du har frister den dag, eller nogen er overskredet.`,
    en: ({ time }) =>
      `From now on you get the morning list at ${time} on working days when you have deadlines that day or some are overdue.`,
  } satisfies Sentence<{ time: string }>,
  off: {
    da: 'Du får ikke morgenlisten mere. Skriv »morgenliste til«, når du vil have den igen.',
    en: 'You no longer get the morning list. Write “morning list on” when you want it again.',
  } satisfies Sentence,
  notATime: {
    da: 'Det klokkeslæt kender jeg ikke, og jeg har ikke ændret noget. Skriv for eksempel »morgenliste kl. 7.45«.',
    en: 'I do not know that time, and I have changed nothing. Write for example “morning list at 7:45”.',
  } satisfies Sentence,
  onlyInPersonalChat: {
    da: 'Morgenlisten er din egen. Skriv til mig privat, hvis du vil ændre den.',
    en: 'The morning list is your own. Write to me in private if you want to change it.',
  } satisfies Sentence,
};
