import { type LocalDay, localDay, plainDate, plusDays } from '../core/local-day.ts';
import type { Impossible } from './old-types.ts';
import type { Found, Word } from './phrases.ts';
import { onWeekday } from './read-weekday.ts';
import type { IsoDate } from './reading.ts';

/** Of a date without a year: `past` is the latest one and `next` the next one, today included. */
export type Towards = 'past' | 'next';

/** Reads a day at the start of these folded words. */
export type DayReader = (
  words: readonly string[],
  today: LocalDay,
  towards: Towards,
) => Found<Day> | undefined;
export type Day = LocalDay | Impossible;

/** A single day at that place, as people write one; at most one reading. Ends are counted from the text's start. */
export function readDay(
  words: readonly Word[],
  at: number,
  today: LocalDay,
  towards: Towards,
): readonly Found<IsoDate | Impossible>[] {
  const folded = words.slice(at, at + LONGEST).map((word) => word.folded);
  for (const read of READERS) {
    const found = read(folded, today, towards);
    if (found === undefined) continue;
    const value = found.value === 'impossible' ? found.value : plainDate(found.value).toString();
    return [{ value, end: at + found.end }];
  }
  return [];
}

/** In words: "the day before yesterday", "the 3rd of december 2026". */
const LONGEST = 6;

const NAMED: readonly (readonly [name: string, days: number])[] = [
  ['i dag', 0],
  ['today', 0],
  ['i gar', -1],
  ['yesterday', -1],
  ['i forgars', -2],
  ['the day before yesterday', -2],
  ['i morgen', 1],
  ['tomorrow', 1],
  ['i overmorgen', 2],
];

const named: DayReader = (words, today) => {
  const found = NAMED.find(([name]) => `${words.join(' ')} `.startsWith(`${name} `));
  return found && { value: plusDays(today, found[1]), end: found[0].split(' ').length };
};

const COUNTED: readonly (readonly [pattern: RegExp, sign: number])[] = [
  [/^for (\d{1,3}|en|et|to|tre) (dag|dage|uge|uger) siden /, -1],
  [/^(\d{1,3}|a|one|two|three) (day|days|week|weeks) ago /, -1],
  [/^(?:om|in) (\d{1,3}|en|to|tre|a|one|two|three) (dag|dage|uge|uger|day|days|week|weeks) /, 1],
];
const NUMBERS: Readonly<Record<string, number>> = {
  en: 1,
  et: 1,
  a: 1,
  one: 1,
  to: 2,
  two: 2,
  tre: 3,
  three: 3,
};

const counted: DayReader = (words, today) => {
  for (const [pattern, sign] of COUNTED) {
    const [all, amount = '', unit = ''] = pattern.exec(`${words.join(' ')} `) ?? [];
    if (all === undefined) continue;
    const days = (NUMBERS[amount] ?? Number(amount)) * (/^(uge|week)/.test(unit) ? 7 : 1);
    return { value: plusDays(today, sign * days), end: all.trim().split(' ').length };
  }
  return undefined;
};

const MONTHS = 'jan feb mar apr maj jun jul aug sep okt nov dec'.split(' ');
/** May and oct are the two that English spells otherwise in their first three letters. */
const monthOf = (word: string): number => {
  if (
    !/^(jan(uar|uary)?|feb(ruar|ruary)?|mar(ts|ch)?|apr(il)?|maj|may|june?i?|july?i?|aug(ust)?|sept?(ember)?|o[kc]t(ober)?|nov(ember)?|dec(ember)?)$/.test(
      word,
    )
  )
    return 0;
  return MONTHS.indexOf(word.slice(0, 3).replace('may', 'maj').replace('oct', 'okt')) + 1;
};

/** `3/12`, `3.12.`, `3-12-2026`, `2026-12-03`: the day first, in English text too. */
const inDigits: DayReader = ([first = ''], today, towards) => {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(first);
  if (iso) return { value: dayOf(Number(iso[3]), Number(iso[2]), Number(iso[1])), end: 1 };
  const [, day, month, year] = /^(\d{1,2})[./-](\d{1,2})(?:[./-](\d{2}|\d{4}))?$/.exec(first) ?? [];
  if (day === undefined) return undefined;
  return { value: inYear(Number(day), Number(month), year, today, towards), end: 1 };
};

/** "[den|d] 7 december [2026]", "[the] 7th of december", "december 7". */
const inWords: DayReader = (words, today, towards) => {
  const skipped = ['den', 'd', 'the'].includes(words[0] ?? '') ? 1 : 0;
  const pattern =
    /^(?:(\d{1,2}) (?:(?:st|nd|rd|th) )?(?:of )?([a-z]+)|([a-z]+) (\d{1,2})(?: (?:st|nd|rd|th))?)(?: (\d{4}))?(?: |$)/;
  const match = pattern.exec(words.slice(skipped).join(' '));
  const [day, month] = [match?.[1] ?? match?.[4], monthOf(match?.[2] ?? match?.[3] ?? '')];
  if (!match || day === undefined || month === 0) return undefined;
  const end = skipped + match[0].trim().split(' ').length;
  return { value: inYear(Number(day), month, match[5], today, towards), end };
};

const READERS: readonly DayReader[] = [named, counted, onWeekday, inDigits, inWords];

function dayOf(day: number, month: number, year: number): Day {
  try {
    return localDay(Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }));
  } catch {
    return 'impossible';
  }
}

/** 29 February may be years away. */
const MOST_YEARS = 8;

function inYear(
  day: number,
  month: number,
  year: string | undefined,
  today: LocalDay,
  towards: Towards,
): Day {
  if (year !== undefined) return dayOf(day, month, year.length === 2 ? 2000 + Number(year) : Number(year));
  const thisYear = plainDate(today).year;
  for (let distance = 0; distance <= MOST_YEARS; distance += 1) {
    const found = dayOf(day, month, towards === 'past' ? thisYear - distance : thisYear + distance);
    if (found !== 'impossible' && (towards === 'past' ? found <= today : found >= today)) return found;
  }
  return 'impossible';
}
