import { readTarget } from './read-names.ts';
import type { ReadingOf } from './reading.ts';
import { fold, type Reader, shapeAt } from './tokens.ts';

export type BacklogScope = NonNullable<ReadingOf<'backlog'>['scope']>;
export type BacklogBy = NonNullable<ReadingOf<'backlog'>['by']>;

const shape = (words: string): RegExp =>
  new RegExp(
    `(?:${words
      .split('|')
      .map(fold)
      .sort((one, other) => other.length - one.length)
      .join('|')})\\b`,
    'y',
  );

const SCOPES: readonly (readonly [BacklogScope, RegExp])[] = [
  [
    'overdue',
    shape(
      'overskredet|overskredne|forfaldne|forfaldet|over fristen|over tid|for sent|overskredne frister|overskredet fristen|har overskredet fristen|for sent på den|overskreden|for gamle|overdue|late|past the deadline|past due|past their deadline|beyond the deadline',
    ),
  ],
  [
    'unassigned',
    shape(
      'ufordelt|ufordelte|ikke fordelt|ikke er fordelt|uden ejer|uden sagsbehandler|ikke tildelt|ingen har taget|ikke taget|utildelt|utildelte|uden ansvarlig|ingen ejer|ikke har en ejer|unassigned|without an owner|without owner|not assigned|not taken|nobody has taken|unallocated|no owner|not yet assigned',
    ),
  ],
  [
    'week',
    shape(
      'i denne uge|denne uge|med frist i denne uge|med frist denne uge|der forfalder i denne uge|der forfalder denne uge|som forfalder i denne uge|med frist i ugen|der har frist i denne uge|som har frist denne uge|this week|due this week|that are due this week|which are due this week|with a deadline this week',
    ),
  ],
];

const HOW =
  'pr\\.?|per|fordelt (?:pa|efter|pr\\.?)|opdelt (?:pa|efter)|efter|delt op (?:pa|efter)|for hver|opgjort (?:pa|pr\\.?)|sorteret efter|grupperet efter|by|for each|split by|grouped by|broken down by|sorted by|divided by|split per';
const by = (words: string): RegExp =>
  new RegExp(`(?:${HOW}) (?:den enkelte |hver |each )?(?:${words.split('|').map(fold).join('|')})\\b`, 'y');

const BYS: readonly (readonly [BacklogBy, RegExp])[] = [
  [
    'person',
    by(
      'medarbejdere?|personer|person|sagsbehandlere|sagsbehandler|kollega|kolleger|ansatte|ansat|mand|hoved|ejer|employees|employee|people|caseworkers|caseworker|owner|colleague|staff member|staff',
    ),
  ],
  ['channel', by('kanaler|kanalen|kanal|henvendelsesform|channels|channel')],
  ['age', by('alderen|alder|hvor gamle de er|ventetid|liggetid|age|how old they are|waiting time')],
  [
    'unit',
    by(
      'enheder|enhed|afdelinger|afdeling|teams|team|område|center|centre|afsnit|units|unit|departments|department|sections|section',
    ),
  ],
];

export const readScope: Reader<BacklogScope> = (text, at) =>
  SCOPES.flatMap(([value, words]) => {
    const found = shapeAt(text, at, words);
    return found === undefined ? [] : [{ value, next: found.next }];
  });

export const readBy: Reader<BacklogBy> = (text, at) =>
  BYS.flatMap(([value, words]) => {
    const found = shapeAt(text, at, words);
    return found === undefined ? [] : [{ value, next: found.next }];
  });

const IN = /(?:i|hos|for|fra|pa|ved|in|at|of)\b/y;

/** "i Borgerservice" */
export const readInUnit: Reader<string> = (text, at) => {
  const inside = shapeAt(text, at, IN);
  return inside === undefined ? [] : readTarget(text, inside.next);
};
