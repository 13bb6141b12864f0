/** Names of days, months and numbers as patterns over folded text (tokens.ts), and what they stand for. */

const WEEKDAYS: readonly (readonly string[])[] = [
  ['mandag', 'monday', 'mon'],
  ['tirsdag', 'tuesday', 'tirs', 'tues', 'tue'],
  ['onsdag', 'wednesday', 'ons', 'weds', 'wed'],
  ['torsdag', 'thursday', 'tors', 'thurs', 'thur', 'thu'],
  ['fredag', 'friday', 'fre'],
  ['lordag', 'saturday', 'lor', 'sat'],
  ['sondag', 'sunday', 'sun'],
];

const longestFirst = (names: readonly string[]): string =>
  [...names].sort((one, other) => other.length - one.length).join('|');

export const WEEKDAY = `(?:${longestFirst(WEEKDAYS.flat())})`;
/** Monday is 1; 0 when it is none. */
export const weekdayOf = (name: string): number => WEEKDAYS.findIndex((names) => names.includes(name)) + 1;

const MONTHS: readonly (readonly string[])[] = [
  ['januar', 'january', 'jan'],
  ['februar', 'february', 'feb'],
  ['marts', 'march', 'mar'],
  ['april', 'apr'],
  ['maj', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];

export const MONTH = `(?:${longestFirst(MONTHS.flat())})`;
/** January is 1; 0 when it is none. */
export const monthOf = (name: string): number => MONTHS.findIndex((names) => names.includes(name)) + 1;

/** Danish and English side by side, from one on. */
const NUMBERS: readonly (readonly string[])[] = [
  ['en', 'et', 'one', 'a', 'an'],
  ['to', 'two'],
  ['tre', 'three'],
  ['fire', 'four'],
  ['fem', 'five'],
  ['seks', 'six'],
  ['syv', 'seven'],
  ['otte', 'eight'],
  ['ni', 'nine'],
  ['ti', 'ten'],
  ['elleve', 'eleven'],
  ['tolv', 'twelve'],
  ['tretten', 'thirteen'],
  ['fjorten', 'fourteen'],
];

export const NUMBER = `(?:\\d{1,3}|${longestFirst(NUMBERS.flat())})`;
export const numberOf = (text: string): number =>
  /^\d/.test(text) ? Number(text) : NUMBERS.findIndex((names) => names.includes(text)) + 1;

/** First to thirty-first in words are rare; these are not. */
const ORDINALS: readonly (readonly string[])[] = [
  ['forste', 'first'],
  ['anden', 'second'],
  ['tredje', 'third'],
  ['fjerde', 'fourth'],
  ['femte', 'fifth'],
  ['sjette', 'sixth'],
  ['syvende', 'seventh'],
  ['ottende', 'eighth'],
  ['niende', 'ninth'],
  ['tiende', 'tenth'],
];

const ORDINAL = `(?:${longestFirst(ORDINALS.flat())})`;

/** The day of a month: `7`, `7.`, `7th`, `syvende`. */
export const DAY_NUMBER = `(?:\\d{1,2}(?:\\.|st|nd|rd|th)?|${ORDINAL})`;
export const dayNumberOf = (text: string): number =>
  /^\d/.test(text) ? Number.parseInt(text, 10) : ORDINALS.findIndex((names) => names.includes(text)) + 1;
