import { describe, expect, test } from 'vitest';
import { dateSpan, longSpan } from '../../bot/language/date-spans.ts';
import { clock, dueBy, inWorkingDays, relativeDay, shortDay } from '../../bot/language/dates.ts';
import { at, day, zone } from '../core/shipped.ts';

const today = day('Monday 2026-11-23');

describe('a day', () => {
  test.each([
    ['Monday 2026-11-23', 'i dag', 'today'],
    ['Tuesday 2026-11-24', 'i morgen, tirsdag den 24. november', 'tomorrow, Tuesday 24 November'],
    ['Sunday 2026-11-22', 'i går', 'yesterday'],
    ['Wednesday 2026-11-25', 'onsdag den 25. november', 'Wednesday 25 November'],
    ['Saturday 2026-11-21', 'lørdag den 21. november', 'Saturday 21 November'],
    ['Friday 2027-01-01', 'fredag den 1. januar 2027', 'Friday 1 January 2027'],
    ['Wednesday 2025-12-31', 'onsdag den 31. december 2025', 'Wednesday 31 December 2025'],
  ])('%s, said on a Monday', (text, da, en) => {
    expect([relativeDay(day(text), today, 'da'), relativeDay(day(text), today, 'en')]).toEqual([da, en]);
  });

  test('is named as the calendars of the world name it', () => {
    const intl = (locale: string) =>
      new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
    for (let offset = 0; offset < 366; offset += 1) {
      const at = (today + offset) as typeof today;
      const date = new Date(at * 86_400_000);
      const year = date.getUTCFullYear();
      expect(shortDay(at, year, 'da')).toBe(intl('da').format(date));
      expect(shortDay(at, year, 'en')).toBe(intl('en-GB').format(date).replace(',', ''));
    }
  });

  test.each([
    [0, 'i dag', 'today'],
    [1, 'om 1 arbejdsdag', 'in 1 working day'],
    [3, 'om 3 arbejdsdage', 'in 3 working days'],
    [-1, 'for 1 arbejdsdag siden', '1 working day ago'],
    [-2, 'for 2 arbejdsdage siden', '2 working days ago'],
  ])('%i working days away', (count, da, en) => {
    expect([inWorkingDays(count, 'da'), inWorkingDays(count, 'en')]).toEqual([da, en]);
  });
});

describe('days from one to another', () => {
  test.each([
    ['Thursday 2026-04-02', 'Monday 2026-04-06', '2.–6. april', '2–6 April'],
    ['Thursday 2026-04-02', 'Thursday 2026-04-02', '2. april', '2 April'],
    ['Monday 2026-11-30', 'Friday 2026-12-04', '30. november – 4. december', '30 November – 4 December'],
    [
      'Thursday 2026-12-31',
      'Friday 2027-01-01',
      '31. december – 1. januar 2027',
      '31 December – 1 January 2027',
    ],
    [
      'Monday 2027-11-29',
      'Friday 2027-12-03',
      '29. november – 3. december 2027',
      '29 November – 3 December 2027',
    ],
    [
      'Wednesday 2025-12-31',
      'Thursday 2026-01-01',
      '31. december 2025 – 1. januar',
      '31 December 2025 – 1 January',
    ],
  ])('%s, %s', (from, through, da, en) => {
    const [first, last] = [day(from), day(through)];
    expect([dateSpan(first, last, 2026, 'da'), dateSpan(first, last, 2026, 'en')]).toEqual([da, en]);
  });

  test.each([
    [
      'Monday 2026-12-07',
      'Friday 2026-12-11',
      'mandag den 7. til og med fredag den 11. december',
      'Monday 7 up to and including Friday 11 December',
    ],
    [
      'Monday 2026-11-30',
      'Friday 2026-12-04',
      'mandag den 30. november til og med fredag den 4. december',
      'Monday 30 November up to and including Friday 4 December',
    ],
    ['Monday 2026-12-07', 'Monday 2026-12-07', 'mandag den 7. december', 'Monday 7 December'],
    [
      'Monday 2026-12-28',
      'Friday 2027-01-08',
      'mandag den 28. december til og med fredag den 8. januar 2027',
      'Monday 28 December up to and including Friday 8 January 2027',
    ],
  ])('in a sentence: %s, %s', (from, through, da, en) => {
    const [first, last] = [day(from), day(through)];
    expect([longSpan(first, last, 2026, 'da'), longSpan(first, last, 2026, 'en')]).toEqual([da, en]);
  });
});

describe('a time', () => {
  test.each([
    [15 * 60, 'kl. 15', '15:00'],
    [16 * 60 + 10, 'kl. 16.10', '16:10'],
    [8 * 60 + 5, 'kl. 8.05', '08:05'],
    [0, 'kl. 0', '00:00'],
  ])('%i minutes after midnight', (minutes, da, en) => {
    expect([clock(minutes, 'da'), clock(minutes, 'en')]).toEqual([da, en]);
  });
});

describe('by when, after "svar senest"', () => {
  const now = at('Monday 2026-11-23 10:00');

  test.each([
    [
      'Tuesday 2026-11-24 15:00',
      true,
      'i morgen, tirsdag den 24. november, inden kl. 15',
      '15:00 tomorrow, Tuesday 24 November',
    ],
    ['Monday 2026-11-23 15:00', true, 'i dag inden kl. 15', '15:00 today'],
    [
      'Thursday 2026-11-26 17:00',
      true,
      'torsdag den 26. november inden kl. 17',
      '17:00 on Thursday 26 November',
    ],
    [
      'Saturday 2026-11-28 16:10',
      false,
      'lørdag den 28. november kl. 16.10',
      '16:10 on Saturday 28 November',
    ],
  ])('%s', (text, closingTime, da, en) => {
    const hour = { at: at(text), closingTime };
    const said = (['da', 'en'] as const).map((language) => dueBy(hour, { now, zone, language }));
    expect(said).toEqual([da, en]);
  });

  test('says that it is closing time, where asked to', () => {
    const hour = { at: at('Thursday 2026-11-26 17:00'), closingTime: true };
    const said = (['da', 'en'] as const).map((language) =>
      dueBy(hour, { now, zone, language, sayClosing: true }),
    );
    expect(said).toEqual([
      'torsdag den 26. november inden kl. 17 (lukketid)',
      '17:00 (closing time) on Thursday 26 November',
    ]);
    const exact = { at: hour.at, closingTime: false };
    expect(dueBy(exact, { now, zone, language: 'da', sayClosing: true })).not.toContain('lukketid');
  });
});
