import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskCpr } from '../../bot/core/privacy.ts';

const MASK = '******-****';

describe('CPR numbers', () => {
  test.each([
    ['with its dash', 'ring til 010190-1234 i dag', `ring til ${MASK} i dag`],
    ['without', 'cpr:3112991234.', `cpr:${MASK}.`],
    ['with a stop in the dash’s place', '020290.1234', MASK],
    ['with a slash in the dash’s place', '020290/1234', MASK],
    ['with the whole year', '02021990-1234', MASK],
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
    ['with dots in the date', 'cpr 02.02.90-1234.', `cpr ${MASK}.`],
    ['with dots and spaces', '02. 02. 90 - 1234', MASK],
    ['with slashes', '02/02/90-1234', MASK],
    ['with dashes throughout', '02-02-90-1234', MASK],
    ['with dashes of another kind', '02–02–90–1234', MASK],
    ['in groups', 'cpr 02 02 90 1234', `cpr ${MASK}`],
    ['in groups, with a dash', '02 02 90-1234', MASK],
    ['in groups, with hard spaces', '02\u00a002\u00a090\u00a01234', MASK],
    ['after a colon', 'CPR:02 02 90 1234, Jyllinge', `CPR:${MASK}, Jyllinge`],
    ['as digits alone', '0202901234', MASK],
    ['as a replacement number', 'er 620290-1234', `er ${MASK}`],
    ['as a replacement number without a dash', '9112901234', MASK],
    ['as a replacement number with dots', '71.02.90-1234', MASK],
    ['as a replacement number in groups', '61 01 90 1234', MASK],
    ['with dots and the whole year', 'født 02.02.1990-1234', `født ${MASK}`],
    ['with dots and the whole year, of a child', '02.02.2024-1234', MASK],
    ['with dashes and the whole year', '02-02-1990-1234', MASK],
    ['with slashes and the whole year', '02/02/1990-1234', MASK],
    ['with the whole year, as digits alone', '020219901234', MASK],
    ['with its end in pairs', 'cpr 020290 12 34, Jyllinge', `cpr ${MASK}, Jyllinge`],
    ['with a dash and its end in pairs', '020290-12 34', MASK],
    ['with day and month together', '0202 90 1234', MASK],
    ['with month and year together', '02 0290 1234', MASK],
    ['with many spaces', '020290      1234', MASK],
    ['with many spaces and a dash', '020290    -    1234', MASK],
    ['with a colon', '020290:1234', MASK],
    ['with a comma', '020290,1234', MASK],
    ['with a plus, as for those who are a hundred', '020290+1234', MASK],
    ['with brackets', 'Ane (020290(1234))', `Ane (${MASK})`],
    ['with brackets after a space', '020290 (1234)', MASK],
    ['in full width', '０２０２９０－１２３４', MASK],
    ['in Arabic-Indic digits', '٠٢٠٢٩٠-١٢٣٤', MASK],
    ['in Persian digits', '۰۲۰۲۹۰۱۲۳۴', MASK],
    ['in mathematical digits', '𝟎𝟐𝟎𝟐𝟗𝟎-𝟏𝟐𝟑𝟒', MASK],
    ['in digits of two scripts', '０２０２９０-1234', MASK],
  ])('masked %s', (_how, text, masked) => {
    expect(maskCpr(text)).toBe(masked);
  });

  test.each([
    ['a day 32', '320190-1234'],
    ['a month 13', '011390-1234'],
    ['a phone number', '+45 46 31 30 00'],
    ['a longer number', '20010190123456'],
    ['a date and a year', '010190 og 2026'],
    ['a date, and a number lines below it', '010190\n\n\n\n\n1234'],
    ['a reference', 'BS-1042'],
    ['an instant', '2026-11-22T10:12:36.098Z'],
    ['a replacement number’s day 92', '921290-1234'],
    ['a day 60', '601290-1234'],
    ['a phone number in pairs', 'ring 20 12 11 26'],
    ['a phone number in pairs, and a postal code', '20 12 11 26 4000 Roskilde'],
    ['a phone number with its country', '+45 20 12 11 26'],
    ['a phone number of another country', '+49 30 12 34 5678'],
    ['two phone numbers', '61123456 70102030'],
    ['a date', '02.02.26'],
    ['a date and a time', '02.02.26 1430'],
    ['a date, and a postal code', '02.02.90 4000 Roskilde'],
    ['two dates', '02.02.26-04.02.26'],
    ['a date with its whole year', '02.02.2026'],
    ['a date with its whole year, and an amount', '02.02.2026 - 1234 kr.'],
    ['a date with its whole year, and a postal code', '02022026 4000 Roskilde'],
    ['a date and its time', '02.02.90 kl. 12.34'],
    ['a short date and its time', '020290 12.34'],
    ['a short date and its time with a colon', '020290 12:34'],
    ['a day, and a postal code', '2/12 1234 Roskilde'],
    ['a day with its zero, and a postal code', '02/12 1234 Roskilde'],
    ['a date without signs, and a postal code after a comma', 'født 020290, 4000 Roskilde'],
    ['a case number by its year', '26/12345'],
    ['a case number with the whole year', '2026-004512'],
    ['a phone number, and an age', '20121126 40 år'],
    ['a phone number in halves, and a postal code', '2012 1126 4000 Roskilde'],
    ['a phone number in three, and a postal code', '2012 11 26 4000 Roskilde'],
    ['a phone number in five', '02 02 90 12 34'],
    ['a phone number with its country in groups', '+49 301290 12 34'],
    ['a phone number with its country', '+4520121126'],
    ['a phone number with its country and zeros', '004520121126'],
    ['an amount', '1.020.290,50 kr.'],
    ['another amount', '120290,50 kr.'],
    ['a minute', '202611221012'],
    ['a phone number in full width', '２０１２１１２６'],
    ['a longer number of two scripts', '２0010190-1234'],
    ['a date and a number in a file’s name', '2026-05-06-08-1234'],
    ['a case number', '27.12.04-G01-1-26'],
    ['another', '2026-0001234'],
    ['an address on the net', '10.12.20.30:1234'],
    ['a version', '1.02.02.90-1234'],
    ['a date in groups, and more', '1 02 02 26 1234'],
  ])('%s is left alone', (_what, text) => {
    expect(maskCpr(text)).toBe(text);
  });

  const digits = (from: number, to: number, length = 2) =>
    fc.integer({ min: from, max: to }).map((n) => String(n).padStart(length, '0'));
  const around = fc.string({ unit: 'binary' }).filter((text) => !/\p{Nd}/u.test(text));

  test('wherever it stands and however it is written, none is left', () => {
    const day = fc.oneof(digits(1, 31), digits(61, 91));
    /** Between the parts of the date, and before the last four. */
    const signs = fc.constantFrom(
      ...[
        ['', ''],
        ['', '-'],
        ['', ' '],
        ['', ' - '],
        [' ', ' '],
        [' ', '-'],
        ['\u00a0', '\u00a0'],
        ['', '       '],
        ['', ':'],
        ['', ','],
        ['', '+'],
      ],
      ...[
        ['.', '-'],
        ['. ', ' - '],
        ['/', '-'],
        ['-', '-'],
        ['.', '–'],
      ],
    );
    const cpr = fc.tuple(day, digits(1, 12), digits(0, 99), signs, digits(0, 9999, 4));
    fc.assert(
      fc.property(around, cpr, around, (before, [day, month, year, [within, dash], last], after) => {
        const masked = maskCpr(`${before}${day}${within}${month}${within}${year}${dash}${last}${after}`);
        expect(masked).toBe(`${before}${MASK}${after}`);
      }),
      { numRuns: 2_000 },
    );
  });

  test('what else consists of digits is left alone', () => {
    const pair = digits(0, 99);
    const phone = fc.tuple(digits(20, 99), pair, pair, pair);
    const [day, month, year] = [digits(1, 31), digits(1, 12), digits(0, 99)];
    const others = fc.oneof(
      phone.map((pairs) => pairs.join(' ')),
      phone.map((pairs) => `+45 ${pairs.join(' ')}`),
      phone.map(([a, b, c, d]) => `${a}${b} ${c}${d}`),
      phone.map((pairs) => pairs.join('')),
      phone.map((pairs) => `tlf. ${pairs.join(' ')} 4000 Roskilde`),
      fc.tuple(day, month, year).map((date) => date.join('.')),
      fc.tuple(day, month, year).map((date) => `${date.join('/')} kl. 14.30`),
      fc
        .tuple(day, month, year, day, month, year)
        .map(([a, b, c, ...to]) => `${a}.${b}.${c}-${to.join('.')}`),
      fc.tuple(day, month, year).map(([d, m, y]) => `20${y}-${m}-${d}T10:15:00.000+01:00`),
      fc.tuple(day, month, year).map(([d, m, y]) => `${d}-${m}-20${y}`),
      fc.tuple(day, month, year).map((date) => `${date.join('.')} kl. 12.34`),
      fc.tuple(day, month, year).map((date) => `${date.join('')} 12.34`),
      fc.tuple(day, month, year).map((date) => `${date.join('')}, 4000 Roskilde`),
      fc.tuple(day, month).map((date) => `${date.join('/')} 1234 Roskilde`),
      phone.map(([a, b, c, d]) => `${a}${b} ${c} ${d} 4000 Roskilde`),
      fc.tuple(year, digits(0, 99_999, 5)).map(([y, number]) => `${y}/${number}`),
      fc.tuple(year, digits(0, 9_999_999, 7)).map(([y, number]) => `20${y}-${number}`),
      digits(1, 999_999_999, 4).map((number) => `BS-${number}`),
    );
    fc.assert(
      fc.property(around, others, around, (before, text, after) => {
        expect(maskCpr(before + text + after)).toBe(before + text + after);
      }),
      { numRuns: 5_000 },
    );
  });
});
