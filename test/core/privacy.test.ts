import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskCpr } from '../../bot/core/privacy.ts';

const MASK = '******-****';

describe('CPR numbers', () => {
  test.each([
    ['with its dash', 'ring til 010190-1234 i dag', `ring til ${MASK} i dag`],
    ['without', 'cpr:3112991234.', `cpr:${MASK}.`],
    ['with a space', '311299 1234', MASK],
    ['with an en dash', '311299–1234', MASK],
    ['with spaces around the dash', '311299 - 1234', MASK],
    ['twice', '010190-1234 og 020290-4321', `${MASK} og ${MASK}`],
    ['in a word', 'sag_0101901234_bilag', `sag_${MASK}_bilag`],
    ['with a non-breaking hyphen', '010190‑1234', MASK],
    ['with two dashes', '010190--1234', MASK],
    ['with two spaces', '010190  1234', MASK],
    ['with a soft hyphen, as mail programs leave them', '010190\u00ad1234', MASK],
    ['with a space of no width', '010190\u200b-1234', MASK],
    ['with a full-width dash', '010190－1234', MASK],
    ['over two lines', '010190-\r\n1234', MASK],
  ])('masked %s', (_how, text, masked) => {
    expect(maskCpr(text)).toBe(masked);
  });

  test.each([
    ['a day 32', '320190-1234'],
    ['a month 13', '011390-1234'],
    ['a phone number', '+45 46 31 30 00'],
    ['a longer number', '20010190123456'],
    ['a date and a year', '010190 og 2026'],
    ['a date, and a number far from it', '010190     1234'],
    ['a reference', 'BS-1042'],
    ['an instant', '2026-11-22T10:12:36.098Z'],
  ])('%s is left alone', (_what, text) => {
    expect(maskCpr(text)).toBe(text);
  });

  test('wherever it stands, none is left', () => {
    const two = (from: number, to: number) =>
      fc.integer({ min: from, max: to }).map((n) => String(n).padStart(2, '0'));
    const cpr = fc.tuple(
      two(1, 31),
      two(1, 12),
      two(0, 99),
      fc.constantFrom('', '-', ' '),
      fc.integer({ min: 0, max: 9999 }),
    );
    const around = fc.string({ unit: 'binary' }).filter((text) => !/\d/.test(text));
    fc.assert(
      fc.property(around, cpr, around, (before, [day, month, year, dash, last], after) => {
        const text = `${before}${day}${month}${year}${dash}${String(last).padStart(4, '0')}${after}`;
        expect(maskCpr(text)).not.toContain(`${day}${month}${year}`);
      }),
    );
  });
});
