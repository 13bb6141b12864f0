/** Replacement numbers, for people without a CPR number, have 60 added to the day. */
const DAY = '(?:0[1-9]|[12]\\d|3[01]|6[1-9]|[78]\\d|9[01])';
const MONTH = '(?:0[1-9]|1[0-2])';
const DASH = '[\\p{Pd}−]';
/** White space, and signs that nobody sees (a mail program's soft hyphen). */
const GAP = '[\\s\\p{Cf}]';
const SPACE = '[^\\S\\r\\n]';

/** `020290-1234`, `0202901234`: with or without the dash, whatever dash it is, not a piece of a longer number. */
const TOGETHER = `(?<!\\d)${DAY}${MONTH}\\d{2}(?:(?:${GAP}|${DASH}){0,4}|[./_])\\d{4}(?!\\d)`;

/** `02021990-1234`: the whole year, only with a dash. */
const WHOLE_YEAR = `(?<!\\d)${DAY}${MONTH}(?:19|20)\\d{2}${GAP}{0,2}${DASH}${GAP}{0,2}\\d{4}(?!\\d)`;

/** `02.02.90-1234`: only with a dash, for a date with a time or a year after it looks like it otherwise. */
const apart = (sign: string) =>
  `(?<!\\d|\\d${sign})${DAY}${sign}${GAP}?${MONTH}${sign}${GAP}?\\d{2}${GAP}{0,2}${DASH}${GAP}{0,2}\\d{4}(?!\\d)`;

/** `02 02 90 1234`, but not in a row of such groups: a phone number before a postal code. */
const SPACED = `(?<!\\d|\\d${SPACE})${DAY}${SPACE}${MONTH}${SPACE}\\d{2}(?:${GAP}|${DASH}){1,4}\\d{4}(?!\\d)`;

/** A CPR number as people write it; no check digit required. */
const CPR = new RegExp([TOGETHER, WHOLE_YEAR, apart('\\.'), apart('/'), apart(DASH), SPACED].join('|'), 'gu');

/** Takes every CPR number out of a text. */
export function maskCpr(text: string): string {
  return text.replace(CPR, '******-****');
}
