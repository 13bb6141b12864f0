import { type Found, shapeAt, type Text } from '../tokens.ts';
import type { Doubt } from './day.ts';
import { NUMBER, numberOf } from './names.ts';
import { beginsHours } from './starts.ts';

/** A time of day as minutes after midnight. `vague`: one to six o'clock, without saying which half of the day. */
export type TimeOfDay = { readonly minutes: number; readonly vague: boolean };
export type SaidTime = TimeOfDay | Doubt;

/** `at`: "kl. 14"; `start`: "fra kl. 14"; `end`: "til kl. 14". */
export type Hours = { readonly at?: SaidTime; readonly start?: SaidTime; readonly end?: SaidTime };

const CLOCK = '(?:kl\\.? ?|klokken |at |ved )';
const HALF_OF_DAY = '(?: ?(am|pm|a\\.m\\.?|p\\.m\\.?))';
const NOT_MORE = '(?![\\d/%]|[.:]\\d|\\.? ?-? ?\\d)';
/** "At a funeral" tells no hour. */
const HOUR_WORD = NUMBER.replace('\\d{1,3}|', '').replace(/\|(?:an?|en)\b/g, '');

const NUMERIC = new RegExp(
  `(${CLOCK})?(\\d{1,2})(?:[.:](\\d{2}))?(?:${HALF_OF_DAY}\\b)?(?: o ?clock| ?- ?tiden)?(?!\\d|/)`,
  'y',
);
const COMPACT = new RegExp(`${CLOCK}(\\d{2})(\\d{2})${NOT_MORE}`, 'y');
const BY_HALVES = new RegExp(
  `${CLOCK}?(halv|half past|kvart i|kvart over|kvarter i|kvarter over|(?:a )?quarter to|(?:a )?quarter past) (${NUMBER})${HALF_OF_DAY}?\\b`,
  'y',
);
const IN_WORDS = new RegExp(`${CLOCK}(${HOUR_WORD})${HALF_OF_DAY}?\\b`, 'y');
const NOON = new RegExp(`${CLOCK}?(?:noon|midday|middag)\\b`, 'y');

/** A time alone. `bare`: does a number by itself count? Where a time is the only thing that can be meant. */
export function timeAt(text: Text, at: number, bare: boolean): readonly Found<SaidTime>[] {
  const compact = shapeAt(text, at, COMPACT);
  if (compact)
    return [
      { value: timeOf(Number(compact.value[1]), Number(compact.value[2]), undefined), next: compact.next },
    ];
  const halves = shapeAt(text, at, BY_HALVES);
  if (halves) return [{ value: byHalves(halves.value), next: halves.next }];
  const noon = shapeAt(text, at, NOON);
  if (noon) return [{ value: { minutes: 12 * 60, vague: false }, next: noon.next }];
  const words = shapeAt(text, at, IN_WORDS);
  if (words) return [{ value: timeOf(numberOf(words.value[1] ?? ''), 0, words.value[2]), next: words.next }];
  const numeric = shapeAt(text, at, NUMERIC);
  if (numeric === undefined) return [];
  const [, clock, hour, minute, half] = numeric.value;
  const plain = clock === undefined && minute === undefined && half === undefined;
  if (plain && !bare) return [];
  const time = timeOf(Number(hour), Number(minute ?? 0), half);
  // A written zero says that the night is meant: "02:30".
  const exact = hour?.startsWith('0') && typeof time !== 'string' ? { ...time, vague: false } : time;
  return [{ value: exact, next: numeric.next }];
}

function byHalves([, how = '', hourName = '', half]: RegExpExecArray): SaidTime {
  const hour = numberOf(hourName);
  const minutes = HALVES.find(([name]) => how.endsWith(name))?.[1] ?? 0;
  const time = timeOf(hour, 0, half);
  if (typeof time === 'string') return time;
  return { minutes: (time.minutes + minutes + DAY) % DAY, vague: time.vague };
}

const DAY = 24 * 60;
/** "Halv otte" is half an hour before eight, "half past eight" after it. */
const HALVES: readonly (readonly [how: string, minutes: number])[] = [
  ['halv', -30],
  ['half past', 30],
  [' i', -15],
  [' over', 15],
  [' to', -15],
  [' past', 15],
];

function timeOf(hour: number, minute: number, half: string | undefined): SaidTime {
  const pm = half?.startsWith('p');
  if (hour > 23 || minute > 59 || (half !== undefined && (hour > 12 || hour === 0))) return 'impossible';
  const inDay = half === undefined ? hour : (hour % 12) + (pm ? 12 : 0);
  return { minutes: inDay * 60 + minute, vague: half === undefined && hour >= 1 && hour <= 6 };
}

const FROM = /(?:fra og med|fra|from|efter|after|starting)(?: ca\.?)?\b/y;
const UNTIL =
  /(?:(?:og )?(?:er )?(?:retur|tilbage|back)(?: igen| again)?|til og med|indtil|frem til|til|until|till|before|by|inden)(?: ca\.?)?\b/y;
const BETWEEN = /(?:fra|from|mellem|ml\.?|between)(?: ca\.?)?(?![a-z])/y;
const TO = /(?:-|(?:til|to|og|and|until|till|indtil)\b)(?: ca\.?)?/y;
const ONWARDS =
  /(?:og frem(?:efter)?|og resten af dagen|og dagen ud|(?:and )?onwards?|dagen ud|resten af dagen|and the rest of the day)\b/y;

/** Hours of a day: a span, a beginning, an end, or a time alone. Longest first. */
export function hoursAt(text: Text, at: number): readonly Found<Hours>[] {
  if (!beginsHours(text, at)) return [];
  return [...span(text, at), ...open(text, at)].sort((one, other) => other.next - one.next);
}

function span(text: Text, at: number): readonly Found<Hours>[] {
  return timeAt(text, past(text, at, BETWEEN), true).flatMap(({ value: start, next }) => {
    const to = shapeAt(text, next, TO);
    if (to === undefined) return [];
    return timeAt(text, to.next, true).map((end) => ({ value: inOneHalf(start, end.value), next: end.next }));
  });
}

/** "from 1 to 3 pm": what is said of the end holds for the start. */
function inOneHalf(start: SaidTime, end: SaidTime): Hours {
  if (typeof start === 'string' || typeof end === 'string' || !start.vague || end.vague)
    return { start, end };
  const later = { minutes: start.minutes + DAY / 2, vague: false };
  return end.minutes >= later.minutes ? { start: later, end } : { start, end };
}

function open(text: Text, at: number): readonly Found<Hours>[] {
  const bare = TELLS_AN_HOUR.has(text.tokens[at]?.folded ?? '');
  const [from, until] = [shapeAt(text, at, FROM), shapeAt(text, at, UNTIL)];
  const starting = from === undefined ? [] : timeAt(text, from.next, bare);
  const ending = until === undefined ? [] : timeAt(text, until.next, bare);
  return [
    ...starting.map(({ value, next }) => ({ value: { start: value }, next: past(text, next, ONWARDS) })),
    ...ending.map(({ value, next }) => ({ value: { end: value }, next })),
    ...timeAt(text, at, false).map(({ value, next }) => {
      const on = past(text, next, ONWARDS);
      return { value: on > next ? { start: value } : { at: value }, next: on };
    }),
  ];
}

/** "until 10" tells an hour; of "fra 10" and "til 10" nobody knows whether a day is meant. */
const TELLS_AN_HOUR = new Set(['from', 'after', 'until', 'till', 'before', 'by', 'efter']);

/** Behind the pattern where it stands here, else here. */
const past = (text: Text, at: number, shape: RegExp): number => shapeAt(text, at, shape)?.next ?? at;
