/** Where the ten digits begin that keyboards and mail programs write: ours, Arabic, Indic, full width, mathematical. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0xff10, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6] as const;

const codePoint = (code: number): string => `\\u{${code.toString(16)}}`;

/** One digit of these, in whatever script. */
const digit = (from: number, to = from): string =>
  `[${ZEROS.map((zero) => `${codePoint(zero + from)}-${codePoint(zero + to)}`).join('')}]`;

const D = '\\p{Nd}';
/** Replacement numbers, for people without a CPR number, have 60 added to the day. */
const DAY = `(?:${digit(0)}${digit(1, 9)}|${digit(1, 2)}${D}|${digit(3)}${digit(0, 1)}|${digit(6)}${digit(1, 9)}|${digit(7, 8)}${D}|${digit(9)}${digit(0, 1)})`;
const MONTH = `(?:${digit(0)}${digit(1, 9)}|${digit(1)}${digit(0, 2)})`;
const CENTURY = `(?:${digit(1)}${digit(9)}|${digit(2)}${digit(0)})`;
const DASH = '[\\p{Pd}−]';
/** White space, and signs that nobody sees (a mail program's soft hyphen). */
const GAP = '[\\s\\p{Cf}]';
const SPACE = '[^\\S\\r\\n]';

/** Not in a row of groups: a phone number before a postal code, or after its country. */
const ROW_START = `(?<!${D}${SPACE})`;

/** `020290-1234`, `0202901234`, `020290:1234`: with or without a dash, or any one sign in its place, or spaces. */
const TOGETHER = `${DAY}${MONTH}${D}{2}(?:(?:${GAP}|${DASH}){0,4}|(?:${SPACE}|${DASH}){5,}|[\\p{P}\\p{S}])${D}{4}`;

/** `020290(1234)`, brackets and all. */
const BRACKETED = `${DAY}${MONTH}${D}{2}${SPACE}?[(\\[]${D}{4}[)\\]]`;

/** `020290 12 34`, but not a date and a time: `020290 12.34`. */
const IN_PAIRS = `${ROW_START}${DAY}${MONTH}${D}{2}(?:${SPACE}|${DASH}){1,4}${D}{2}${SPACE}${D}{2}`;

/** `02021990-1234`, `020219901234`: the whole year, with a space only around a dash: a postal code may follow a date. */
const WHOLE_YEAR = `${DAY}${MONTH}${CENTURY}${D}{2}(?:${GAP}{0,2}${DASH}${GAP}{0,2})?${D}{4}`;

/**
 * `02.02.90-1234`, `02.02.1990-1234`: only with a dash, for a date with a time or a year after it looks like it
 * otherwise; and after a whole year without spaces, for that is a date with an amount: `02.02.2026 - 1234 kr.`
 */
const apart = (sign: string) =>
  `(?<!${D}${sign})${DAY}${sign}${GAP}?${MONTH}${sign}${GAP}?(?:${D}{2}${GAP}{0,2}${DASH}${GAP}{0,2}|${CENTURY}${D}{2}${DASH})${D}{4}`;

/** `02 02 90 1234`, `0202 90 1234`, `02 0290 1234`. */
const SPACED = `${ROW_START}${DAY}(?:${SPACE}${MONTH}${SPACE}|${MONTH}${SPACE}|${SPACE}${MONTH})${D}{2}(?:${GAP}|${DASH}){1,4}${D}{4}`;

const SPELLINGS = [BRACKETED, TOGETHER, IN_PAIRS, WHOLE_YEAR, apart('\\.'), apart('/'), apart(DASH), SPACED];

/** A CPR number as people write it, and no piece of a longer number; no check digit required. */
const CPR = new RegExp(`(?<!${D})(?=${D})(?:${SPELLINGS.join('|')})(?!${D})`, 'gu');

/** Takes every CPR number out of a text. */
export function maskCpr(text: string): string {
  return text.replace(CPR, '******-****');
}
