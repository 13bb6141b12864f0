import { readTarget, readWhose } from './read-names.ts';
import type { ReadingOf } from './reading.ts';
import { fold, type Reader, shapeAt } from './tokens.ts';

export type BacklogScope = NonNullable<ReadingOf<'backlog'>['scope']>;
export type BacklogBy = NonNullable<ReadingOf<'backlog'>['by']>;

/** Written without æ, ø and å, as texts are compared. */
const shape = (words: string): RegExp => new RegExp(`(?:${words})\\b`, 'y');

/** Past their deadline. */
const LATE =
  '(?:har |have )?overskredet(?: fristen| tidsfristen| deadline)?|overskredne(?: frister)?|overskreden(?: frist)?|forfaldne|forfaldet|over (?:fristen|tid|tiden|deadline|frist)|for sent(?: pa den)?|for sene|for gamle|forsinkede|forsinket|udlobet|udlobne|med (?:overskredet|overskreden|udlobet) (?:frist|deadline|svarfrist)|(?:har |have )?(?:sprunget|brudt) fristen|' +
  'overdue|late|past (?:the |their )?(?:deadline|deadlines)|past due|beyond (?:the |their )?deadline|delayed|expired';

const THIS_WEEK =
  '(?:her )?i (?:denne uge|den her uge|ugen)|denne uge|den her uge|for (?:denne uge|ugen)|(?:in |for )?this week|for the week|inden weekenden|(?:for )?resten af ugen|ugen ud|before the weekend|the rest of (?:the|this) week';
const FALL_DUE =
  '(?:(?:der|som|med|har|skal|vi|that|which|are|is|with|a|og) )*(?:frist|svarfrist|deadline|forfalder|forfald|udlober|lober ud|besvares|have besvaret|vare besvaret|due|expiring|expire|fall due|falling due|to be answered)';

const SCOPES: readonly (readonly [BacklogScope, RegExp])[] = [
  ['overdue', shape(`(?:(?:der|som) er |(?:that|which) are )?(?:${LATE})`)],
  [
    'unassigned',
    shape(
      'ufordelt|ufordelte|(?:(?:der|som) )?ikke(?: - ?| ?-|-| )?(?:er )?(?:fordelte?|tildelte?|taget)|(?:der |som )?ingen har taget|har ingen taget|(?:der |som )?ingen sidder med|utildelt|utildelte|' +
        '(?:uden|(?:der |som )?(?:ikke har|har ingen|mangler)) (?:en )?(?:ejer|sagsbehandler|ansvarlig|medarbejder)|ingen (?:ejer|sagsbehandler|ansvarlig)|' +
        'unassigned|(?:without|with no|that have no|have no|has no|lack|missing) (?:an |a )?(?:owner|caseworker|case worker)|(?:not|not yet) (?:assigned|taken)|(?:nobody|noone|no one) has taken|unallocated|unowned|no owner',
    ),
  ],
  ['week', shape(`(?:${FALL_DUE} )?(?:${THIS_WEEK})`)],
];

const TODAY = `(?:nu )?(?:for |til |senest )?(?:i dag|idag|dags dato)|dagens|todays|(?:for |by )?today|inden fyraften|before i go home|by the end of the day|by end of day`;
const WEEK = `ugens|(?:this |the )?weeks|${THIS_WEEK}`;

const dueReader =
  (words: RegExp): Reader<true> =>
  (text, at) => {
    const found = shapeAt(text, at, words);
    return found === undefined ? [] : [{ value: true, next: found.next }];
  };
/** Of one's own deadlines: today's, this week's, those that are past. */
export const readDueToday = dueReader(shape(TODAY));
export const readDueThisWeek = dueReader(shape(WEEK));
export const readLate = dueReader(shape(`${LATE}|misset|missede|overskridelser|overskridelse|missed`));

const HOW =
  '(?:fordeler )?sig pa|fordeling (?:pa|efter|pr\\.?)|har hver|hos hver|breakdown by|delt pa|pa tvars af|sorteret (?:pa|efter)|pr\\.?|per|fordelt (?:pa|efter|pr\\.?)|opdelt (?:pa|efter)|efter|delt op (?:pa|efter)|for hver|opgjort (?:pa|pr\\.?)|grupperet (?:pa|efter)|inddelt (?:efter|pa|i)|by|for each|split by|grouped by|broken down by|sorted by|divided by|split per';
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

/** What is said of a backlog, and is no part of a unit's name; folded. */
const SAID_OF_IT =
  /\b(?:os?|us?|am|was|will|did|do|can|could|should|must|want|would|i|we|have|has|got|vi|har|er|is|are|abn[et]?|open|backlog|pukkel|puklen|sagspuk\w*|restanc\w*|henvendelse\w*|sager\w*|inquir\w*|enquir\w*|cases|breve|mails|letters|emails|excel|csv|fil|regneark|file|spreadsheet|e[kx]sport\w*|udtrak\w*|download\w*|bagud|bagefter|behind|forfalde\w*|udlob\w*|besvare\w*|ubesvare\w*|haster|liggende|inde|overskred\w*|ufordelt\w*|utildelt\w*|tildelt\w*|due|overdue|late|unassigned|need|needs|efter|sorteret|grupperet|opdelt|opgjort|fordeler|sig|by|still|waiting|data|oplysninger|big|huge|stor|vokser|growing|there|here|her|like|looking|doing|enheden|afdelingen|vis|vise|show|list|liste|status|ligger|venter|please|uden|without|med|with|frist|frister|deadline\w*)\b/;

const ofAUnit =
  (read: Reader<string>): Reader<string> =>
  (text, at) =>
    read(text, at).filter(({ value }) => !SAID_OF_IT.test(foldAll(value)));
const foldAll = (name: string): string => name.split(/\s+/).map(fold).join(' ');

/** A unit's name: "Borgerservice", and whose the backlog is: "Borgerservices". */
export const readUnit = ofAUnit(readTarget);
export const readUnitsOwn = ofAUnit(readWhose);

/** "i Borgerservice" */
export const readInUnit: Reader<string> = (text, at) => {
  const inside = shapeAt(text, at, IN);
  return inside === undefined ? [] : readUnit(text, inside.next);
};
