import { AROUND_REF, type CommandRow, withRef } from '../command-row.ts';
import type { Said } from '../read-slots.ts';
import { EVERYWHERE } from './scopes.ts';

/** Has the citizen been called back, and did anybody answer? */

const calledBack = (reached: boolean) => (said: Said) =>
  withRef('inquiry.calledBack', said, (ref) => ({ command: 'inquiry.calledBack', ...ref, reached }));

const LOOSE = `${AROUND_REF} der her men dog but and the igen again just blevet`;

export const CALL_COMMANDS: readonly CommandRow[] = [
  {
    command: 'inquiry.calledBack',
    menu: {
      seldom: true,
      write: { da: 'ringet tilbage BS-1042', en: 'called back BS-1042' },
      does: { da: 'Noterer et opkald til borgeren', en: 'Notes a call to the citizen' },
      scopes: EVERYWHERE,
    },
    phrases: {
      da: [
        '[har|er|er blevet|blev] (ringet|ringede) [<ham>] (tilbage|op) [<til-borgeren>] [<ham>] [og] [<fik-fat>|<ham> svarede]',
        '[har|er|er blevet|blev] (ringet|ringede) [<ham>] [tilbage|op] [<til-borgeren>] [<ham>] [og] (<fik-fat>|<ham> svarede)',
        '[har] <fik-fat> [på telefon|pr telefon|på telefonen|i telefonen|telefonisk] [da (jeg|vi) ringede [tilbage|op]]',
        '(borgeren|borger|ansøger) (er|blev) [blevet] (ringet op|ringet tilbage|kontaktet telefonisk|kontaktet pr telefon)',
        '(opkaldet|tilbagekaldet|opringningen) er (besvaret|klaret|ordnet|foretaget)',
        '(noter*|registrer*|meld*) [et] (opkald|opringning) til borgeren',
        '<markér> (ringet tilbage|ringet op)',
      ],
      en: [
        '(called|phoned|rang|rung|telephoned) [<them>] (back|up) [<them>] [and] [<got-them>]',
        '(called|phoned|rang|telephoned) [back] [<them>] [and] <got-them>',
        '<got-them> [by phone|on the phone]',
        'call back (done|made|completed)',
        '<them> (was|has been) (called back|phoned back|called)',
        '<mark> (called back)',
      ],
    },
    anywhere: ['ref'],
    loose: LOOSE,
    asks: true,
    read: calledBack(true),
  },
  {
    command: 'inquiry.calledBack',
    phrases: {
      da: [
        '[har|er] (<ringede>) [<ham>] [tilbage|op] [<til-borgeren>] [<ham>] [og|men|dog] (<ingen-svar>|(fik ikke|fik intet|intet|uden|der blev ikke|ikke) (svar|svaret))',
        '[har|er] [blevet] forgæves (<ringede>) [<ham>] [tilbage|op] [<til-borgeren>]',
        '<ingen-svar> [da jeg ringede|da vi ringede|ved opkald|på telefonen|på tlf|på telefon|da der blev ringet] [tilbage|op]',
        'forgæves (opkald|opkaldt|opringning|forsøg) [<til-borgeren>]',
      ],
      en: [
        '(called|phoned|rang|tried|tried calling|tried to call|called back|tried calling back|tried to reach|rang back|phoned back|telephoned) [back] [<them>] [back] [and|but] (<no-answer>|(did not|didnt) answer)',
        '<no-answer> [when (i|we) called [back]]',
      ],
    },
    anywhere: ['ref'],
    loose: LOOSE,
    asks: true,
    read: calledBack(false),
  },
];
