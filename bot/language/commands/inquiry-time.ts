import { AROUND_REF, type CommandRow, toldOrAskedFor, unclear, withRef } from '../command-row.ts';
import { only } from '../read-slots.ts';
import { isDoubt } from '../when/day.ts';
import { isoDate } from '../when/iso.ts';
import { EVERYWHERE } from './scopes.ts';

/** Does it have more time: until another day, or because it is open again? */

const UNTIL = '[ud] [<til> {day}]';
const EXTEND = {
  told: {
    da: [
      `[<fristen>] [for|på|i] {ref} (forlænget|udskudt|forlænges|udskydes|er forlænget|er udskudt|udsættes|rykkes) ${UNTIL}`,
      `[<fristen>] [for|på|i] <den-skal> (forlænges|forlænget|udskydes|udskudt|rykkes|rykket|udsættes|udsat|flyttes|flyttet|ændres|ændret|sættes|sat) [<fristen>] ${UNTIL}`,
      `<den-skal> (<ny-frist>|<fristen>) [er] ${UNTIL}`,
      `<til> {day} (forlænges|udskydes|forlæng|udskyd|udsættes) [<fristen>] [for|på] {ref}`,
      '<ny-frist> [er] [for|på|af|til|i] {ref} [er|bliver] [<til>] [{day}]',
      '{ref} [har|får|skal have] <ny-frist> [er] [<til>] [{day}]',
      '(forlænger|udskyder|udsætter) [<fristen>] [for|på] {ref} [<fristen>] [<til> {day}]',
    ],
    en: [
      '{ref} [is|has been] (extended|postponed) [<until> {day}]',
      '<it-should> (extended|postponed|prolonged|moved) [<until> {day}]',
      '[the] deadline (of|for|on) <it-should> (extended|postponed|moved) [<until> {day}]',
      '(new deadline|extension) (for|of|on) {ref} [is] [<until>] [{day}]',
    ],
  },
  askedFor: {
    da: [
      `(forlæng|forlænge|forlænget|udskyd|udskyde|udskudt|udsæt|udsætte|udsat|ryk|rykke|rykket|skub|skubbe|flyt|flytte|flyttet) [<fristen>] [for|på|i|til] [{ref}] [<fristen>|<ny-frist>] ${UNTIL}`,
      `(giv|give|givet|sæt|sætte|sat|ændr|ændre|ændret|ret|rette|skift) [<fristen>|<ny-frist>] [for|på|i|af|til] [{ref}] (<ny-frist>|<fristen>|forlængelse|udsættelse) ${UNTIL}`,
      `(ændr|ændre|ændret|ret|rette|rettet|skift|sæt|sætte|sat|giv|give) (<fristen>|<ny-frist>) [for|på|i|af|til] [{ref}] ${UNTIL}`,
      '(forlæng|udskyd|forlænge|udskyde) [<fristen>] [for|på] {ref} {ref} [<til> {day}]',
      `[for|på|i] <kan> (forlænges|forlænget|udskydes|udskudt|rykkes|rykket|udsættes|udsat|flyttes|flyttet|ændres|ændret|<ny-frist>|<fristen>) ${UNTIL}`,
      `kan <fristen> [for|på|i] {ref} [blive] (forlænges|forlænget|udskydes|udskudt|rykkes|rykket|udsættes|udsat|flyttes|flyttet|ændres|ændret|sættes|sat) ${UNTIL}`,
      `(forlængelse|udskydelse|udsættelse|fristforlængelse) [af|på] [<fristen>] [for|på|i|af] {ref} ${UNTIL}`,
    ],
    en: [
      '(extend|postpone|prolong|push|move|delay|extended|postponed) [the] [deadline] [for|of|on] [{ref}] [deadline|back|out] [<until> {day}]',
      '<can> (extended|postponed|prolonged|moved|given an extension) [<until> {day}]',
      'can [the] deadline (of|for|on) {ref} be (extended|postponed|moved|changed) [<until> {day}]',
      '(give) {ref} (a new deadline|an extension|until) [<until>] [{day}]',
      '(change|set) [the|a] [new] deadline (of|for|on) {ref} [<until> {day}]',
    ],
  },
};

const LOOSE_EXTEND =
  'sagen sag henvendelsen henvendelse ansøgningen den det jeg vi har the case inquiry it fristen i deadline nr og and eller or';

const REOPEN = {
  told: {
    da: [
      '(genåbner|genåbnes|er åben igen|åbnes igen|lukkes op igen)',
      '<den-skal> (genåbnes|genåbnet|åbnes igen|åbnes op igen|åbnes på ny|åbnet igen|åbnet på ny|lukkes op igen|lukket op igen|åben igen)',
    ],
    en: ['<it-should> (reopened|opened again|re opened)'],
  },
  askedFor: {
    da: [
      '(genåbn|genåbne|genåbnet|genåbning)',
      '(åbn|åbne|åbnet) [op] [for|sagen|den] [{ref}] (igen|op igen|på ny)',
      '(luk|lukke|lukket) [op for|sagen|den] [{ref}] op igen',
      '(luk|lukke|lukket) op [for] [sagen|den] [{ref}] igen',
      '<kan> (genåbnes|genåbnet|åbnes igen|åbnet igen|åbnet på ny|lukkes op igen|lukket op igen)',
      '<markér> (åben|genåbnet) [igen]',
      '<kan> <markeret> (åben|genåbnet) [igen]',
      '[blev|er|var] lukket (ved en fejl|for tidligt|fejlagtigt|ved en fejltagelse) (genåbn|genåbne|åbn igen) [den]',
    ],
    en: [
      '(reopen|re open|unclose|reopening|reopened)',
      'open [up] [{ref}] [up] again',
      '<can> (reopened|opened again|re opened)',
      '(<mark>) (open) [again]',
      '(was|got) closed (by mistake|too early|in error) (reopen) [it]',
    ],
  },
};

export const TIME_COMMANDS: readonly CommandRow[] = [
  ...toldOrAskedFor(
    {
      command: 'inquiry.extend',
      menu: {
        seldom: true,
        write: { da: 'forlæng BS-1042 til 18/12', en: 'extend BS-1042 until 18/12' },
        does: { da: 'Giver henvendelsen en ny dato', en: 'Gives the inquiry a new date' },
        scopes: EVERYWHERE,
      },
      anywhere: ['ref'],
      loose: LOOSE_EXTEND,
      read: (said, today) =>
        withRef('inquiry.extend', said, (ref) => {
          const day = only(said.day);
          if (day === undefined || isDoubt(day) || day === 'several' || day < today)
            return unclear('inquiry.extend', ['until'], ref);
          return { command: 'inquiry.extend', ...ref, until: isoDate(day) };
        }),
    },
    EXTEND.told,
    EXTEND.askedFor,
  ),
  ...toldOrAskedFor(
    {
      command: 'inquiry.reopen',
      menu: {
        seldom: true,
        write: { da: 'genåbn BS-1042', en: 'reopen BS-1042' },
        does: { da: 'Åbner en lukket henvendelse igen', en: 'Opens a closed inquiry again' },
        scopes: EVERYWHERE,
      },
      anywhere: ['ref'],
      loose: AROUND_REF,
      read: (said) => withRef('inquiry.reopen', said, (ref) => ({ command: 'inquiry.reopen', ...ref })),
    },
    REOPEN.told,
    REOPEN.askedFor,
  ),
];
