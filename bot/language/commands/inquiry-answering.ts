import { AROUND_REF, type CommandRow, withRef } from '../command-row.ts';
import type { Said } from '../read-slots.ts';
import { EVERYWHERE } from './scopes.ts';

/** Is somebody answering it at this moment? Said of now; "jeg svarer i morgen" is only meant. */

const answering = (on: boolean) => (said: Said) =>
  withRef('inquiry.answering', said, (ref) => ({ command: 'inquiry.answering', ...ref, on }));

/** "i dag" and "today" tell of the day, not of now. */
const LOOSE = AROUND_REF.replace(/\b(?:dag|today)\b/g, '');

const NOW = '(nu|lige nu|netop nu|i øjeblikket|her og nu)';
const AT_IT =
  '(ved at|i færd med at|i gang med at|begyndt at|begyndt på at) (svare|besvare|skrive [på] <svaret>|skrive svar|formulere <svaret>) [<til-borgeren>]';
const NO_MORE = '(alligevel|længere|mere|nu|lige nu|alligevel nu)';

export const ANSWERING_COMMANDS: readonly CommandRow[] = [
  {
    command: 'inquiry.answering',
    menu: {
      seldom: true,
      write: { da: 'jeg svarer nu på BS-1042', en: 'I am answering BS-1042 now' },
      does: { da: 'Viser kollegerne, at du svarer', en: 'Shows colleagues that you are answering' },
      scopes: EVERYWHERE,
    },
    phrases: {
      da: [
        `(svarer|besvarer) ${NOW} [på] [<til-borgeren>]`,
        `${NOW} (svarer|besvarer) [jeg] [på] [<til-borgeren>]`,
        `er ${AT_IT}`,
        `${NOW} er jeg ${AT_IT}`,
        '(er [begyndt]|er gået) i gang med (<svaret>|at svare|at besvare)',
        '(går|gå) [nu] i gang med (<svaret>|at svare|at besvare) [nu]',
        `(sidder|sidder nu) [lige] [${NOW}] (med <svaret>|og (svarer|besvarer|skriver [på] <svaret>))`,
        `skriver ${NOW} [på] <svaret>`,
        `skriver [på] <svaret> ${NOW}`,
      ],
      en: [
        '[i|im|i am|we are] [now] [currently|just] (answering|replying to|responding to|replying|responding) [<them>] [now|right now|at the moment]',
        '[i|im|i am|we are] [now] [currently|just] (writing|drafting) <reply> [now|right now|at the moment]',
        '[i|ive|i have] (started|begun) (answering|replying|to answer|to reply)',
      ],
    },
    anywhere: ['ref'],
    loose: LOOSE,
    asks: true,
    read: answering(true),
  },
  {
    command: 'inquiry.answering',
    phrases: {
      da: [
        `(svarer|besvarer) ikke ${NO_MORE} [på]`,
        '(svarer|besvarer) alligevel ikke',
        `er ikke [${NO_MORE}] ${AT_IT} [${NO_MORE}]`,
        `er ikke ${NO_MORE} i gang med (<svaret>|at svare|at besvare)`,
        '(stopper|stoppet|holder op|holdt op|er holdt op) med at (svare|besvare)',
      ],
      en: [
        '[i|im|i am] not (answering|replying to|responding to|replying) [after all|any more|anymore|any longer|now|right now]',
        '[i|im|i am] no longer (answering|replying to|responding to|replying)',
        '[i|ive|i have] (stopped|given up) (answering|replying to|replying)',
      ],
    },
    // The last words may stand behind the reference.
    anywhere: ['ref'],
    loose: LOOSE,
    asks: true,
    read: answering(false),
  },
];
