import { dateParts, type LocalDay, localDay, plainDate, plusDays, weekday } from '../../core/local-day.ts';

/** Why no day can be told: it does not exist, or it may be read as two. */
export type Doubt = 'impossible' | 'ambiguous';
export const isDoubt = (value: unknown): value is Doubt => value === 'impossible' || value === 'ambiguous';
export type Day = LocalDay | Doubt;

/** A day as it was said, before it is known which way to look for it. */
export type SaidDay =
  | { readonly is: 'day'; readonly day: Day }
  /** `day` is of the month; without a month it is the next (or latest) such day. */
  | {
      readonly is: 'date';
      readonly day: number;
      readonly month?: number | undefined;
      readonly year?: number | undefined;
      /** Said beside it; Monday is 1. */
      readonly weekday?: number | undefined;
    }
  /** `on`: "på mandag"; `bare`: "mandag"; `next`: "næste mandag"; `last`: "i mandags". */
  | { readonly is: 'weekday'; readonly weekday: number; readonly how: 'bare' | 'on' | 'next' | 'last' };

/** Of a day without a year or a week: the latest one, or the next one; today included. */
export type Towards = 'past' | 'next';

/** The one day that was said. A bare weekday said on that day is ambiguous. */
export function dayFrom(said: SaidDay, today: LocalDay, towards: Towards): Day {
  switch (said.is) {
    case 'day':
      return said.day;
    case 'date':
      return dateFrom(said, today, towards);
    case 'weekday':
      return weekdayFrom(said, today, towards);
  }
}

type SaidDate = Extract<SaidDay, { is: 'date' }>;
type SaidWeekday = Extract<SaidDay, { is: 'weekday' }>;

function weekdayFrom({ weekday: wanted, how }: SaidWeekday, today: LocalDay, towards: Towards): Day {
  if (how === 'last') return before(today, wanted);
  // On a Saturday or Sunday nobody knows which week is meant.
  if (how === 'next') return weekday(today) > 5 ? 'ambiguous' : plusDays(today, 7 - weekday(today) + wanted);
  if (how === 'bare' && wanted === weekday(today)) return 'ambiguous';
  return towards === 'past' ? before(today, wanted) : after(today, wanted);
}

/** The latest such weekday before the day, and the next after it. */
export const before = (day: LocalDay, iso: number): LocalDay =>
  plusDays(day, -(((weekday(day) - iso + 6) % 7) + 1));
export const after = (day: LocalDay, iso: number): LocalDay =>
  plusDays(day, ((iso - weekday(day) + 6) % 7) + 1);

/** 29 February may be years away. */
const MOST_YEARS = 8;

function dateFrom(said: SaidDate, today: LocalDay, towards: Towards): Day {
  const found =
    said.month === undefined ? inSomeMonth(said.day, today, towards) : inSomeYear(said, today, towards);
  return isDoubt(found) || said.weekday === undefined || weekday(found) === said.weekday
    ? found
    : 'impossible';
}

function inSomeYear(said: SaidDate, today: LocalDay, towards: Towards): Day {
  if (said.year !== undefined) return dayOf(said.year, said.month ?? 0, said.day);
  const { year } = plainDate(today);
  for (let distance = 0; distance <= MOST_YEARS; distance += 1) {
    const found = dayOf(towards === 'past' ? year - distance : year + distance, said.month ?? 0, said.day);
    if (!isDoubt(found) && isTowards(found, today, towards)) return found;
  }
  return 'impossible';
}

/** "den 14.": this month, the next or the one before. */
function inSomeMonth(day: number, today: LocalDay, towards: Towards): Day {
  const { year, month } = plainDate(today);
  for (let distance = 0; distance <= 2; distance += 1) {
    const first = new Temporal.PlainDate(year, month, 1).add({
      months: towards === 'past' ? -distance : distance,
    });
    const found = dayOf(first.year, first.month, day);
    if (!isDoubt(found) && isTowards(found, today, towards)) return found;
  }
  return 'impossible';
}

const isTowards = (day: LocalDay, today: LocalDay, towards: Towards): boolean =>
  towards === 'past' ? day <= today : day >= today;

export function dayOf(year: number, month: number, day: number): Day {
  // Far cheaper than asking Temporal to refuse, and a text asks dozens of times.
  if (day < 1 || month < 1 || month > 12) return 'impossible';
  const found = localDay({ year, month, day });
  return dateParts(found).date === day ? found : 'impossible';
}
