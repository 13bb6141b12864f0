import type { LocalDay } from '../../core/local-day.ts';
import { type CommandRow, unclear } from '../command-row.ts';
import { only, type Said } from '../read-slots.ts';
import type { Reading } from '../reading.ts';
import { isDoubt } from '../when/day.ts';
import { isoDate } from '../when/iso.ts';
import { MY_DEADLINE_COMMANDS } from './my-deadlines.ts';
import { EVERYWHERE } from './scopes.ts';

export const DEADLINE_COMMANDS: readonly CommandRow[] = [
  ...MY_DEADLINE_COMMANDS,
  {
    command: 'deadline.calculate',
    menu: {
      write: { da: 'frist for brev modtaget i går', en: 'deadline for a letter received yesterday' },
      does: { da: 'Regner en frist ud og siger hvorfor', en: 'Computes a deadline, and says why' },
      scopes: EVERYWHERE,
    },
    phrases: {
      da: [
        '[<beregn>] hvornår (skal|bør) [senest] (besvares|være besvaret|have svar|have et svar|være svaret|svares på|være svar)',
        '[<beregn>] hvornår (skal|bør) (jeg|vi|der|man) [senest] [have|være] (svare|svaret|besvare|besvaret|svares) [på]',
        '[<beregn>] [hvad|hvornår] (er|bliver|har vi|har jeg|har|udløber|er der|lyder|siger) [senest] [svar] (<fristen>|svarfrist)',
        '(<beregn>) [ud] [en|svar] [<fristen>|svarfrist] [ud]',
        '(beregning|udregning) af (<fristen>|svarfrist)',
        'hvornår (har vi|har jeg) senest',
        '(frist|fristen|svarfrist|svarfristen|deadline|deadlinen|fristberegning|svartid|svartiden)',
        'hvor lang (tid|frist) (har|er) (jeg|vi|der) [til] [at] [svare|besvare] [på]',
        'hvor (længe|lang tid) har (vi|jeg) til at (svare|besvare) [på]',
        'hvornår forfalder',
        'hvornår skal (vi|jeg) [senest] [have] (ringe|ringet) tilbage [på]',
        'hvornår skal der [senest] [være] (ringes|ringet) tilbage [på]',
      ],
      en: [
        'when (must|should|does|do|has) [have|need] [to] be answered',
        'when (must|should|do|does) (i|we|the) [have|need] [to] (answer|answered|reply to|replied to|respond to)',
        '[what is|whats|when is|calculate|compute|work out|find|figure out|tell me] [the] (deadline|reply deadline|due date)',
        'when is [the] [answer|reply|response] due',
        'when (must|should|do) (we|i) [have to] call back',
        'how long (do we|do i|have we|have i) [have|got] to (answer|reply to|respond to)',
        'by when (must|should|do) (i|we) [have to] (answer|reply to)',
      ],
    },
    anywhere: ['channel', 'kind', 'pastDay'],
    loose:
      'eller or et en den det a an the fra modtaget der som kom kommer er var blev ankom ankommet ankommer indkom indkommet received from on by that came arrived in it sent per pr og and indgik indgaet senest mit vores ' +
      'med pa via for til besked message henvendelse henvendelsen inquiry sporgsmal question i fik vi jeg we i got sent sendt tikkede ind landede of is was which til os til at nar hvis borger borgeren citizen about om to this dette denne',
    read: readCalculation,
  },
];

/** Needs one channel and one day; two of anything are two readings. */
function readCalculation({ channel, kind, pastDay }: Said, today: LocalDay): Reading {
  const [how, what, days] = [only(channel), only(kind), new Set(pastDay)];
  const [day] = days;
  // "frist" alone is about one's own.
  if (how === undefined && what === undefined && day === undefined) return { command: 'deadlines.mine' };
  const channelTold = how !== undefined && how !== 'several' && how !== 'inPerson' && how !== 'selfService';
  // What is still to be received has no deadline.
  const dayTold = days.size === 1 && day !== undefined && !isDoubt(day);
  const kindTold = what !== undefined && what !== 'several' && what !== 'general';
  const missing = [
    ...(channelTold ? [] : ['channel']),
    ...(dayTold && day <= today ? [] : ['received']),
    ...(what === 'several' ? ['kind'] : []),
  ];
  const told = {
    ...(channelTold && { channel: how }),
    ...(kindTold && { kind: what }),
    ...(dayTold && { received: isoDate(day) }),
  };
  if (missing.length > 0 || !channelTold || !dayTold) return unclear('deadline.calculate', missing, told);
  return { command: 'deadline.calculate', ...told, channel: how, received: isoDate(day) };
}
