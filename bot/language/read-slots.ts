import type { Channel, InquiryRef, Kind } from '../core/inquiry.ts';
import { readBack, readEvery, readForPerson, readPart } from './read-absence-slots.ts';
import { readSubstitute } from './read-absence-substitute.ts';
import { readWhy } from './read-absence-why.ts';
import {
  type BacklogBy,
  type BacklogScope,
  readBy,
  readDueThisWeek,
  readDueToday,
  readInUnit,
  readLate,
  readScope,
  readUnit,
  readUnitsOwn,
} from './read-backlog-slots.ts';
import { readName, readNameOrMe, readRest, readTarget, readWhose } from './read-names.ts';
import type { PartOfDay } from './reading.ts';
import { type Reason, readReason } from './reasons.ts';
import { type Reader, shapeAt, type Text } from './tokens.ts';
import { type Day, dayFrom, isDoubt, type Towards } from './when/day.ts';
import { MONTH } from './when/names.ts';
import { saidDayAt } from './when/said-day.ts';
import { type Hours, hoursAt, type SaidTime, timeAt } from './when/time.ts';
import { type When, whenAt } from './when/when.ts';

/** What each slot of a phrase holds. */
export type SlotValues = {
  ref: InquiryRef;
  channel: Channel;
  kind: Kind;
  /** A day to come, and one that was. */
  day: Day;
  pastDay: Day;
  /** On which something has happened; one to come, or that may be, is ambiguous. */
  doneDay: Day;
  when: When;
  hours: Hours;
  time: SaidTime;
  part: PartOfDay;
  /** Monday is 1. */
  every: readonly number[];
  /** The first day back. */
  back: Day;
  substitute: string;
  /** Somebody else, whom the absence is of. */
  forPerson: string;
  reason: Reason;
  why: true;
  scope: BacklogScope;
  by: BacklogBy;
  inUnit: string;
  unit: string;
  unitsOwn: string;
  dueToday: true;
  dueThisWeek: true;
  late: true;
  name: string;
  nameOrMe: string;
  whose: string;
  target: string;
  rest: string;
  /** A bare number, in digits. */
  count: number;
};
export type SlotName = keyof SlotValues;

/** What a phrase's slots held, each in the order said; one that was not said is absent. */
export type Said = { readonly [Name in SlotName]?: readonly SlotValues[Name][] };

const dayReader =
  (towards: Towards): Reader<Day> =>
  (text, at) =>
    saidDayAt(text, at).map(({ value, next }) => ({ value: dayFrom(value, text.today, towards), next }));

/** "I fredags" was; "på fredag" comes, and "fredag" may be either. */
function readDoneDay(text: Text, at: number): ReturnType<Reader<Day>> {
  return saidDayAt(text, at).map(({ value, next }) => {
    const mayCome = value.is === 'weekday' && value.how !== 'last';
    const day = mayCome ? 'ambiguous' : dayFrom(value, text.today, 'past');
    return { value: !isDoubt(day) && day > text.today ? 'ambiguous' : day, next };
  });
}

export const SLOT_READERS: { readonly [Name in SlotName]: Reader<SlotValues[Name]> } = {
  ref: readRef,
  channel: (text, at) => named(CHANNELS, text, at),
  kind: (text, at) => named(KINDS, text, at),
  day: dayReader('next'),
  pastDay: dayReader('past'),
  doneDay: readDoneDay,
  when: whenAt,
  hours: hoursAt,
  time: (text, at) => timeAt(text, at, true),
  part: readPart,
  every: readEvery,
  back: readBack,
  substitute: readSubstitute,
  forPerson: readForPerson,
  reason: readReason,
  why: readWhy,
  scope: readScope,
  by: readBy,
  inUnit: readInUnit,
  unit: readUnit,
  unitsOwn: readUnitsOwn,
  dueToday: readDueToday,
  dueThisWeek: readDueThisWeek,
  late: readLate,
  name: readName,
  nameOrMe: readNameOrMe,
  whose: readWhose,
  target: readTarget,
  rest: readRest,
  count: ({ tokens }, at) =>
    tokens[at]?.kind === 'number' ? [{ value: Number(tokens[at].folded), next: at + 1 }] : [],
};

/** Not the day of a date, nor an hour: "uge 49", "den 7. december". */
const REFERENCE = new RegExp(
  `([a-z\\p{L}]{2,3})( ?- ?| )?(\\d{1,6})(?!\\d|[/:.,]\\d|-\\d|\\.? (?:${MONTH}|am|pm|o ?clock)(?![a-z]))`,
  'uy',
);

/** Words of two or three letters that stand before a number without being a unit's letters; folded. */
const NOT_UNITS = new Set(
  (
    'uge om kl den til fra pa af og nr ca jeg er har de det vi the to for at in on no pm am per pr ved med men ' +
    'du en et ti fri syg vak ude off out and or jan feb mar apr maj may jun jul aug sep okt oct nov dec ' +
    'kun mit min din sin all we sag kr me mig tog jer dem ham alt man tir ons tor fre lor son mon tue wed thu sat sun dag bus tv kom var ud ind op ned ring ist nd rd th'
  ).split(' '),
);

function readRef(text: Text, at: number): ReturnType<Reader<InquiryRef>> {
  const found = shapeAt(text, at, REFERENCE);
  const token = text.tokens[at];
  if (found === undefined || token === undefined) return [];
  const [, letters = '', , number = ''] = found.value;
  const dashed = found.value[2]?.includes('-') ?? false;
  if (NOT_UNITS.has(letters) && !(dashed && isUpper(text.written.slice(token.start, token.end)))) return [];
  const unit = text.written.slice(token.start, token.end).normalize('NFC').toUpperCase();
  return [{ value: `${unit}-${number}` as InquiryRef, next: found.next }];
}

const isUpper = (written: string): boolean => written === written.toUpperCase();

/** Patterns over folded text, longer names before those that they begin with. */
type Names<Value> = readonly (readonly [shape: RegExp, value: Value])[];

const CHANNELS: Names<Channel> = [
  [/digital(?:e)? ?-?post(?:en)?(?: ?brev| besked)?\b|e ?-?boks(?: besked)?\b/y, 'digitalPost'],
  [/selvbetjening(?:en|slosning(?:en)?)?\b|self ?-?service\b/y, 'selfService'],
  [/(?:papir|post)?breve?t?\b|(?:paper )?letters?\b|(?:almindelig )?post\b/y, 'letter'],
  [/e ?-?mails?(?:en)?\b|mails?(?:en)?\b/y, 'email'],
  [
    /(?:facebook|fb|messenger) ?-?(?:besked(?:en)?|opslag(?:et)?|henvendelse(?:n)?|kommentar(?:en)?|message|post|comment|sporgsmal(?:et)?|question)?\b/y,
    'facebook',
  ],
  [
    /(?:telefonisk(?:e|t)? (?:henvendelse(?:n)?|opkald(?:et)?|besked(?:en)?|kontakt)|telefon ?-?(?:opkald(?:et)?|besked(?:en)?|henvendelse(?:n)?|samtale(?:n)?|kald(?:et)?|en)?)\b|opkald(?:et)?\b|opringning(?:en)?\b|(?:tele)?phone(?: ?call| message)?\b|calls?\b|tlf\b/y,
    'phone',
  ],
  [
    /personlig(?:t)? (?:fremmode|henvendelse|besog)\b|fremmode\b|skranken?\b|in ?-?person\b|walk ?-?in\b|(?:personal )?visits?\b/y,
    'inPerson',
  ],
];

const KINDS: Names<Kind> = [
  [/ansogning(?:en|er|ssag(?:en)?)?\b|applications?\b/y, 'application'],
  [
    /borgerservice ?-?(?:sporgsmal(?:et)?|henvendelse(?:n)?|sag(?:en)?|opgave(?:n)?)?\b|citizen services?(?: (?:question|inquiry|matter))?\b|sporgsmal til borgerservice\b/y,
    'citizenService',
  ],
  [
    /(?:fag)?specifi(?:k|kt|kke)(?: (?:sporgsmal|henvendelse))?\b|fagspecifi(?:k|kt|kke)(?: (?:sporgsmal|henvendelse|sag|opgave))?\b|faglig(?:t)? (?:sporgsmal|henvendelse)\b|fagsporgsmal(?:et)?\b|specialist(?: (?:question|inquiry|matter))?\b|specialised(?: question| inquiry)?\b/y,
    'specialist',
  ],
  [
    /genere(?:l|lt|lle)(?: (?:sporgsmal|henvendelse|foresporgsel|sag))?\b|almindelig(?:t)? (?:sporgsmal|henvendelse)\b|general(?: (?:question|inquiry))?\b/y,
    'general',
  ],
];

function named<Value>(names: Names<Value>, text: Text, at: number): ReturnType<Reader<Value>> {
  return names.flatMap(([shape, value]) => {
    const found = shapeAt(text, at, shape);
    return found === undefined ? [] : [{ value, next: found.next }];
  });
}

/** Of several that were said, the one; undefined where there is none, and `'several'` where they differ. */
export function only<Value>(values: readonly Value[] | undefined): Value | 'several' | undefined {
  const different = new Set(values);
  if (different.size > 1) return 'several';
  return [...different][0];
}
