import { AROUND_REF, type CommandRow, withRef } from '../command-row.ts';
import { PERSONAL } from './scopes.ts';

/** What is known of it: put right, or taken along into the journal. Both open something, and change nothing by themselves. */

const FACTS =
  '(oplysninger|oplysningerne|datoen|modtagelsesdatoen|modtagelsesdagen|emnet|kanalen|sagstypen|sagsnummeret|registreringen)';
const DETAILS = '(details|date|date of receipt|subject|channel|case type|case number|registration)';

export const PAPER_COMMANDS: readonly CommandRow[] = [
  {
    command: 'inquiry.correct',
    menu: {
      seldom: true,
      write: { da: 'ret oplysninger på BS-1042', en: 'correct BS-1042' },
      does: { da: 'Retter, hvad der blev registreret forkert', en: 'Corrects what was registered wrong' },
      scopes: PERSONAL,
    },
    phrases: {
      da: [`(ret|rette|korriger|korrigere) [${FACTS}] [på|i|for]`],
      en: [`(correct|fix|amend) [the] [${DETAILS}] [of|on|for]`],
    },
    anywhere: ['ref'],
    loose: AROUND_REF,
    read: (said) => withRef('inquiry.correct', said, (ref) => ({ command: 'inquiry.correct', ...ref })),
  },
  {
    command: 'inquiry.journal',
    menu: {
      seldom: true,
      write: { da: 'kopiér BS-1042 til journalen', en: 'copy BS-1042 to the journal' },
      does: {
        da: 'Et notat, du kan sætte ind i journalen',
        en: 'A note that you can paste into the journal',
      },
      scopes: PERSONAL,
    },
    phrases: {
      da: [
        '(kopier|kopiere|kopi) [af|om|på] til (journalen|journal)',
        '(journalnotat|notat til journalen) [om|for|på|til]',
      ],
      en: ['copy [of] to [the] journal', '(journal note|note for the journal) [on|for|about|of]'],
    },
    anywhere: ['ref'],
    loose: AROUND_REF,
    read: (said) => withRef('inquiry.journal', said, (ref) => ({ command: 'inquiry.journal', ...ref })),
  },
];
