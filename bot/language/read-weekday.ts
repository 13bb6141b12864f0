import { type LocalDay, plusDays, weekday } from '../core/local-day.ts';
import type { Day, DayReader } from './read-date.ts';

const WEEKDAYS = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lordag', 'sondag'];
const ENGLISH = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const isoWeekday = (word: string): number => Math.max(WEEKDAYS.indexOf(word), ENGLISH.indexOf(word)) + 1;

/** "i mandags" is past; "på mandag" on a Monday is a week on; a bare weekday said on that day is unclear. */
export const onWeekday: DayReader = ([first = '', second = ''], today, towards) => {
  const past = first === 'i' && second.endsWith('s') ? isoWeekday(second.slice(0, -1)) : 0;
  if (past > 0) return { value: before(today, past), end: 2 };
  const given = isoWeekday(second);
  if (given > 0 && ['sidste', 'last'].includes(first)) return { value: before(today, given), end: 2 };
  if (given > 0 && ['naste', 'next'].includes(first)) return { value: inNextWeek(today, given), end: 2 };
  if (given > 0 && (first === 'pa' || first === 'on') && towards === 'next')
    return { value: after(today, given), end: 2 };
  const bare = isoWeekday(first);
  if (bare === 0) return undefined;
  if (bare === weekday(today)) return { value: 'impossible', end: 1 };
  return { value: towards === 'past' ? before(today, bare) : after(today, bare), end: 1 };
};

const before = (today: LocalDay, iso: number): LocalDay =>
  plusDays(today, -(((weekday(today) - iso + 6) % 7) + 1));
const after = (today: LocalDay, iso: number): LocalDay =>
  plusDays(today, ((iso - weekday(today) + 6) % 7) + 1);
/** On a Saturday or Sunday nobody knows which week is meant. */
const inNextWeek = (today: LocalDay, iso: number): Day =>
  weekday(today) > 5 ? 'impossible' : plusDays(today, 7 - weekday(today) + iso);
