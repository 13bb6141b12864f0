import type { CommandRow, Described } from '../old-types.ts';
import type { Reading } from '../reading.ts';

export const DEADLINE_COMMANDS: readonly CommandRow[] = [
  {
    reading: () => ({ command: 'deadlines.mine' }),
    menu: {
      write: { da: 'hvad er min frist?', en: 'what is my deadline?' },
      does: { da: 'Dine frister, den nærmeste først', en: 'Your deadlines, the nearest first' },
      scopes: ['personal', 'team', 'groupChat'],
    },
    phrases: {
      da: [
        '(hvad|hvornår) er (min frist|mine frister)',
        '[vis] mine (frister|henvendelser)',
        '(min frist|frist|frister|hvad haster)',
        'hvilke frister har jeg',
        'har jeg [nogen] frister',
        'hvad skal jeg (nå|svare på|besvare)',
      ],
      en: [
        '(what is|what are|what s|whats) my (deadline|deadlines)',
        '[show] my (deadlines|inquiries)',
        '(deadlines|my deadline)',
        'when is my deadline',
        'do i have [any] deadlines',
        '(what is|what s) (urgent|due)',
      ],
    },
  },
  {
    reading: () => ({ command: 'deadlines.mine', scope: 'today' }),
    phrases: {
      da: [
        '[hvad er] (min frist|mine frister) i dag',
        '(frister i dag|dagens frister|hvad haster i dag)',
        'har jeg [nogen] frister i dag',
        'hvad skal jeg (nå|svare på|besvare) i dag',
      ],
      en: [
        '[what is|what are|what s] my (deadline|deadlines) today',
        'do i have [any] deadlines today',
        '(what is|what s) (urgent|due) today',
        'deadlines today',
      ],
    },
  },
  {
    reading: () => ({ command: 'deadlines.mine', scope: 'week' }),
    phrases: {
      da: [
        '[hvad er|vis] (min frist|mine frister) [i] denne uge',
        '(frister|hvad haster) [i] denne uge',
        '(ugens frister|mine frister i ugen)',
        'har jeg [nogen] frister [i] denne uge',
        'hvad skal jeg (nå|svare på|besvare) [i] denne uge',
      ],
      en: [
        '[what is|what are|what s] my (deadline|deadlines) this week',
        'do i have [any] deadlines this week',
        '(what is|what s) (urgent|due) this week',
        'deadlines this week',
      ],
    },
  },
  {
    reading: () => ({ command: 'deadlines.mine', scope: 'overdue' }),
    phrases: {
      da: [
        '[mine] overskredne frister',
        'har jeg [nogen] overskredne frister',
        '(hvad har jeg|har jeg) overskredet [noget]',
        'er jeg (bagud|forsinket) [med noget]',
        'hvad er jeg (bagud|forsinket) med',
      ],
      en: [
        '[my] overdue (deadlines|inquiries)',
        'am i late [with anything]',
        'am i (behind|overdue) [with anything]',
        'what am i late with',
        'is anything overdue',
      ],
    },
  },
  {
    reading: ({ described }) => readCalculation(described ?? NOTHING_SAID),
    menu: {
      write: { da: 'frist for brev modtaget i går', en: 'deadline for a letter received yesterday' },
      does: { da: 'Regner en frist ud, og siger hvorfor', en: 'Computes a deadline, and says why' },
      scopes: ['personal', 'team', 'groupChat'],
    },
    phrases: {
      da: [
        'hvornår skal {described} (være besvaret|besvares|have svar)',
        'hvornår skal (jeg|vi) (svare|have svaret) på {described}',
        '[hvad er|beregn|hvornår er] (frist|fristen) (for|på) {described}',
        'hvornår er der frist (for|på) {described}',
        'frist {described}',
      ],
      en: [
        'when (must|should) {described} be answered',
        'when (does|do) {described} have to be answered',
        'when (must|should) (i|we) [have] (answer|answered) {described}',
        'when do (i|we) have to answer {described}',
        'when is {described} due',
        '[what is|what s|when is] [the] deadline for {described}',
      ],
    },
  },
];

const NOTHING_SAID: Described = { channels: [], kinds: [], received: [] };

/** Needs one channel and one date; two of anything are two readings. */
function readCalculation({ channels, kinds, received }: Described): Reading {
  const [channel] = channels;
  const [day] = received;
  const missing = [
    ...(channels.length === 1 ? [] : ['channel']),
    ...(received.length === 1 && day !== 'impossible' ? [] : ['received']),
    ...(kinds.length > 1 ? ['kind'] : []),
  ];
  const kind = kinds.length === 1 ? kinds[0] : undefined;
  if (missing.length > 0 || channel === undefined || day === undefined) {
    const understood = {
      ...(channels.length === 1 && { channel }),
      ...(kind && { kind }),
      ...(received.length === 1 && day !== 'impossible' && { received: day }),
    };
    return { command: 'unclear', about: 'deadline.calculate', missing, understood };
  }
  return { command: 'deadline.calculate', channel, ...(kind && { kind }), received: day };
}
