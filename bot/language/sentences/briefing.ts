import type { Sentence } from '../sentence.ts';

/** What whoever comes back is told, in the morning or at "jeg er tilbage". */

type Some = { count: string; one: boolean };

const henvendelser = ({ count, one }: Some): string => `${count} ${one ? 'henvendelse' : 'henvendelser'}`;
const inquiries = ({ count, one }: Some): string => `${count} ${one ? 'inquiry' : 'inquiries'}`;

export const briefing = {
  title: { da: 'Velkommen tilbage', en: 'Welcome back' } satisfies Sentence,
  nothing: {
    da: 'Der er ikke kommet noget til dig, mens du var væk, og du har ingen åbne frister. God dag.',
    en: 'Nothing came in for you while you were away, and you have no open deadlines. Have a good day.',
  } satisfies Sentence,
  cameNone: {
    da: 'Der er ikke kommet noget nyt til dig, mens du var væk.',
    en: 'Nothing new came in for you while you were away.',
  } satisfies Sentence,
  came: {
    da: (some) => `Der er kommet ${henvendelser(some)} til dig, mens du var væk.`,
    en: (some) => `${inquiries(some)} came in for you while you were away.`,
  } satisfies Sentence<Some>,
  allOpen: {
    da: ({ one }) => (one ? 'Den er åben endnu.' : 'Alle er åbne endnu.'),
    en: ({ one }) => (one ? 'It is still open.' : 'All are still open.'),
  } satisfies Sentence<Some>,
  noneOpen: {
    da: ({ one }) => (one ? 'Den er klaret.' : 'Alle er klaret.'),
    en: ({ one }) => (one ? 'It is dealt with.' : 'All are dealt with.'),
  } satisfies Sentence<Some>,
  someOpen: {
    da: ({ count, one }) => `${count} af dem er ${one ? 'åben' : 'åbne'} endnu.`,
    en: ({ count, one }) => `${count} of them ${one ? 'is' : 'are'} still open.`,
  } satisfies Sentence<Some>,
  late: {
    da: ({ count, one }) => `${one ? 'Én' : count} af dine frister er overskredet.`,
    en: ({ count, one }) => `${one ? 'One' : count} of your deadlines ${one ? 'is' : 'are'} overdue.`,
  } satisfies Sentence<Some>,
  today: {
    da: ({ count, one }) => `${one ? 'Én' : count} falder i dag.`,
    en: ({ count, one }) => `${one ? 'One is' : `${count} are`} due today.`,
  } satisfies Sentence<Some>,
  doneTitle: { da: 'Klaret for dig', en: 'Done for you' } satisfies Sentence,
  nextTitle: { da: 'Det næste', en: 'What is next' } satisfies Sentence,
  andMore: {
    da: ({ count }) => `Og ${count} til.`,
    en: ({ count }) => `And ${count} more.`,
  } satisfies Sentence<{ count: string }>,
  noneNext: { da: 'Du har ingen åbne frister.', en: 'You have no open deadlines.' } satisfies Sentence,
  somebody: { da: 'En kollega', en: 'A colleague' } satisfies Sentence,
  mine: { da: 'Vis mine frister', en: 'Show my deadlines' } satisfies Sentence,
  show: {
    da: ({ ref }) => `Vis ${ref}`,
    en: ({ ref }) => `Show ${ref}`,
  } satisfies Sentence<{ ref: string }>,
};

type Did = { name: string; day: string };

/** After the reference. */
export const didForYou = {
  answered: {
    da: ({ name, day }) => `besvaret af ${name} ${day}`,
    en: ({ name, day }) => `answered by ${name} ${day}`,
  },
  decided: {
    da: ({ name, day }) => `afgørelse sendt af ${name} ${day}`,
    en: ({ name, day }) => `decision sent by ${name} ${day}`,
  },
  receiptSent: {
    da: ({ name, day }) => `kvittering sendt af ${name} ${day}`,
    en: ({ name, day }) => `receipt sent by ${name} ${day}`,
  },
  called: {
    da: ({ name, day }) => `ringet tilbage af ${name} ${day}`,
    en: ({ name, day }) => `called back by ${name} ${day}`,
  },
} satisfies Record<string, Sentence<Did>>;
