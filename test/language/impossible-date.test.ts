import { describe, expect, test } from 'vitest';
import { impossibleDate } from '../../bot/language/impossible-date.ts';

describe('a date that its month does not have', () => {
  test.each([
    ['ferie 31/11', '31. november'],
    ['ferie 31.11.', '31. november'],
    ['ferie 7/12-32/12', '32. december'],
    ['svar senest den 31. april', '31. april'],
    ['on leave 30th of February', '30. februar'],
    ['off November 31', '31. november'],
    ['fri 31 jun', '31. juni'],
  ])('%s', (text, date) => {
    expect(impossibleDate(text, 'da')).toBe(date);
  });

  test('in English', () => {
    expect(impossibleDate('ferie 31/11', 'en')).toBe('31 November');
  });

  test.each([
    ['ferie'],
    ['ferie 30/11'],
    ['ferie 29/2'],
    ['ferie uge 54'],
    ['ferie 3/13'],
    ['BS-1042'],
    ['kl. 10-12'],
    ['ring 15 31 30 00'],
  ])('%s has none, or it is no date', (text) => {
    expect(impossibleDate(text, 'da')).toBeUndefined();
  });
});
