import { describe, expect, test } from 'vitest';
import { type LocalDay, localDay } from '../../../bot/core/local-day.ts';
import { textOf } from '../../../bot/language/tokens.ts';
import { isoDate } from '../../../bot/language/when/iso.ts';
import { type When, whenAt } from '../../../bot/language/when/when.ts';

const dayOf = (date: string): LocalDay => localDay(Temporal.PlainDate.from(date));

/** "Monday 2026-11-30" reads as the rule does; the weekday is checked. */
function plain(said: string): string {
  const [name, date = ''] = said.split(' ');
  const { dayOfWeek } = Temporal.PlainDate.from(date);
  expect(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][dayOfWeek - 1], said).toBe(name);
  return date;
}

function shown(when: When | undefined): string {
  switch (when?.is) {
    case undefined:
      return 'nothing';
    case 'day':
      return isoDate(when.day);
    case 'span':
      return `${isoDate(when.from)} ${isoDate(when.through)}`;
    case 'from':
      return `${isoDate(when.from)} on`;
    case 'through':
      return `through ${isoDate(when.through)}`;
    case 'doubt':
      return when.doubt;
  }
}

/** The reading that takes in the whole text. */
function read(text: string, today: string): string {
  const said = textOf(text, dayOf(today));
  return shown(
    whenAt(said, 0).find(({ next }) => said.tokens.slice(next).every(({ kind }) => kind === 'mark'))?.value,
  );
}

const WEDNESDAY = 'Wed 2026-11-25';
const MONDAY = 'Mon 2026-11-23';
const SATURDAY = 'Sat 2026-11-28';

describe('one day', () => {
  test.each([
    ['i dag', WEDNESDAY, 'Wed 2026-11-25'],
    ['idag', WEDNESDAY, 'Wed 2026-11-25'],
    ['i morgen', WEDNESDAY, 'Thu 2026-11-26'],
    ['i overmorgen', WEDNESDAY, 'Fri 2026-11-27'],
    ['7/12', WEDNESDAY, 'Mon 2026-12-07'],
    ['7.12.', WEDNESDAY, 'Mon 2026-12-07'],
    ['7/12-26', WEDNESDAY, 'Mon 2026-12-07'],
    ['07-12-2026', WEDNESDAY, 'Mon 2026-12-07'],
    ['2026-12-07', WEDNESDAY, 'Mon 2026-12-07'],
    ['d. 7. december', WEDNESDAY, 'Mon 2026-12-07'],
    ['mandag den 7. december', WEDNESDAY, 'Mon 2026-12-07'],
    ['fredag d. 27/11', WEDNESDAY, 'Fri 2026-11-27'],
    ['7. dec', WEDNESDAY, 'Mon 2026-12-07'],
    ['7th of December', WEDNESDAY, 'Mon 2026-12-07'],
    ['December 7', WEDNESDAY, 'Mon 2026-12-07'],
    ['December 7th, 2027', WEDNESDAY, 'Tue 2027-12-07'],
    ['den syvende december', WEDNESDAY, 'Mon 2026-12-07'],
    ['den 7.', WEDNESDAY, 'Mon 2026-12-07'],
    // The next one, today included.
    ['3/1', WEDNESDAY, 'Sun 2027-01-03'],
    ['25/11', WEDNESDAY, 'Wed 2026-11-25'],
    ['24/11', WEDNESDAY, 'Wed 2027-11-24'],
    ['29/2', WEDNESDAY, 'Tue 2028-02-29'],
    // Weekdays.
    ['på mandag', MONDAY, 'Mon 2026-11-30'],
    ['on Monday', MONDAY, 'Mon 2026-11-30'],
    ['mandag', WEDNESDAY, 'Mon 2026-11-30'],
    ['i mandags', WEDNESDAY, 'Mon 2026-11-23'],
    ['i mandags', MONDAY, 'Mon 2026-11-16'],
    ['næste mandag', WEDNESDAY, 'Mon 2026-11-30'],
    ['næste torsdag', MONDAY, 'Thu 2026-12-03'],
    ['next Thursday', MONDAY, 'Thu 2026-12-03'],
    ['mandag i uge 49', WEDNESDAY, 'Mon 2026-11-30'],
    ['onsdag i næste uge', WEDNESDAY, 'Wed 2026-12-02'],
    // Counted.
    ['om 14 dage', WEDNESDAY, 'Wed 2026-12-09'],
    ['om otte dage', WEDNESDAY, 'Wed 2026-12-02'],
    ['om 8 dage', WEDNESDAY, 'Thu 2026-12-03'],
    ['om en uge', WEDNESDAY, 'Wed 2026-12-02'],
    ['in two weeks', WEDNESDAY, 'Wed 2026-12-09'],
    ['på mandag otte dage', WEDNESDAY, 'Mon 2026-12-07'],
    ['i morgen otte dage', WEDNESDAY, 'Thu 2026-12-03'],
  ])('%s, said on %s, is %s', (text, today, day) => {
    expect(read(text, plain(today))).toBe(plain(day));
  });

  test.each([
    ['onsdag', WEDNESDAY, 'ambiguous'],
    ['næste mandag', SATURDAY, 'ambiguous'],
    ['31/11', WEDNESDAY, 'impossible'],
    ['0/12', WEDNESDAY, 'impossible'],
    ['7/13', WEDNESDAY, 'impossible'],
    ['29/2-2027', WEDNESDAY, 'impossible'],
    ['fredag den 7. december', WEDNESDAY, 'impossible'],
    ['mandag i uge 54', WEDNESDAY, 'impossible'],
  ])('%s, said on %s, is %s', (text, today, doubt) => {
    expect(read(text, plain(today))).toBe(doubt);
  });
});

describe('several days', () => {
  test.each([
    ['7/12-11/12', WEDNESDAY, 'Mon 2026-12-07', 'Fri 2026-12-11'],
    ['7-11/12', WEDNESDAY, 'Mon 2026-12-07', 'Fri 2026-12-11'],
    ['7.-11. december', WEDNESDAY, 'Mon 2026-12-07', 'Fri 2026-12-11'],
    ['7 to 11 December', WEDNESDAY, 'Mon 2026-12-07', 'Fri 2026-12-11'],
    ['December 7-11', WEDNESDAY, 'Mon 2026-12-07', 'Fri 2026-12-11'],
    ['fra 7/12 til og med 11/12', WEDNESDAY, 'Mon 2026-12-07', 'Fri 2026-12-11'],
    ['fra d. 7. til d. 11. december', WEDNESDAY, 'Mon 2026-12-07', 'Fri 2026-12-11'],
    ['d. 28. til d. 3. januar', WEDNESDAY, 'Mon 2026-12-28', 'Sun 2027-01-03'],
    ['mandag den 7. til fredag den 11. december', WEDNESDAY, 'Mon 2026-12-07', 'Fri 2026-12-11'],
    ['onsdag til fredag', WEDNESDAY, 'Wed 2026-11-25', 'Fri 2026-11-27'],
    ['fra mandag til onsdag', WEDNESDAY, 'Mon 2026-11-30', 'Wed 2026-12-02'],
    ['mandag til onsdag i næste uge', MONDAY, 'Mon 2026-11-30', 'Wed 2026-12-02'],
    ['torsdag og fredag', WEDNESDAY, 'Thu 2026-11-26', 'Fri 2026-11-27'],
    ['14. og 15. april', WEDNESDAY, 'Wed 2027-04-14', 'Thu 2027-04-15'],
    // The nearest that is not over: it may have begun.
    ['23/11-27/11', WEDNESDAY, 'Mon 2026-11-23', 'Fri 2026-11-27'],
    ['16/11-20/11', WEDNESDAY, 'Tue 2027-11-16', 'Sat 2027-11-20'],
    ['23/12-3/1', WEDNESDAY, 'Wed 2026-12-23', 'Sun 2027-01-03'],
    ['23/12-3/1', 'Fri 2027-01-01', 'Wed 2026-12-23', 'Sun 2027-01-03'],
    // Weeks, Monday to Friday.
    ['uge 49', WEDNESDAY, 'Mon 2026-11-30', 'Fri 2026-12-04'],
    ['uge 48', 'Fri 2026-11-27', 'Mon 2026-11-23', 'Fri 2026-11-27'],
    ['uge 48', SATURDAY, 'Mon 2027-11-29', 'Fri 2027-12-03'],
    ['uge 49 og 50', WEDNESDAY, 'Mon 2026-11-30', 'Fri 2026-12-11'],
    ['uge 7+8', WEDNESDAY, 'Mon 2027-02-15', 'Fri 2027-02-26'],
    ['uge 28, 29 og 30', WEDNESDAY, 'Mon 2027-07-12', 'Fri 2027-07-30'],
    ['ugerne 49-51', WEDNESDAY, 'Mon 2026-11-30', 'Fri 2026-12-18'],
    ['uge 1', WEDNESDAY, 'Mon 2027-01-04', 'Fri 2027-01-08'],
    ['uge 53', WEDNESDAY, 'Mon 2026-12-28', 'Fri 2027-01-01'],
    ['uge 53 og 1', WEDNESDAY, 'Mon 2026-12-28', 'Fri 2027-01-08'],
    ['week 49', WEDNESDAY, 'Mon 2026-11-30', 'Fri 2026-12-04'],
    ['næste uge', WEDNESDAY, 'Mon 2026-11-30', 'Fri 2026-12-04'],
    ['resten af ugen', WEDNESDAY, 'Wed 2026-11-25', 'Fri 2026-11-27'],
    ['ugen ud', WEDNESDAY, 'Wed 2026-11-25', 'Fri 2026-11-27'],
    ['de næste tre dage', WEDNESDAY, 'Wed 2026-11-25', 'Fri 2026-11-27'],
  ])('%s, said on %s, is %s to %s', (text, today, from, through) => {
    expect(read(text, plain(today))).toBe(`${plain(from)} ${plain(through)}`);
  });

  test.each([
    ['mandag og onsdag', WEDNESDAY, 'ambiguous'],
    ['14. og 17. april', WEDNESDAY, 'ambiguous'],
    ['uge 7 og 9', WEDNESDAY, 'ambiguous'],
    ['til mandag', WEDNESDAY, 'ambiguous'],
    ['until Monday', WEDNESDAY, 'ambiguous'],
    ['ugen ud', SATURDAY, 'ambiguous'],
    ['uge 54', WEDNESDAY, 'impossible'],
    ['uge 53 2027', WEDNESDAY, 'impossible'],
    ['11/12-7/12', WEDNESDAY, 'impossible'],
    ['1/12-31/11', WEDNESDAY, 'impossible'],
  ])('%s, said on %s, is %s', (text, today, doubt) => {
    expect(read(text, plain(today))).toBe(doubt);
  });

  test.each([
    ['fra 15/1', '2027-01-15 on'],
    ['fra i morgen', '2026-11-26 on'],
    ['siden i mandags', '2026-11-23 on'],
    ['til og med fredag', 'through 2026-11-27'],
    ['til 11/12', 'through 2026-12-11'],
    ['through Friday', 'through 2026-11-27'],
  ])('%s has one end', (text, expected) => {
    expect(read(text, plain(WEDNESDAY))).toBe(expected);
  });
});
