import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalMoment, instantOf, readMoment, readTime } from '../../bot/import/moments.ts';
import { zone } from '../core/shipped.ts';

const read = (text: string): string => {
  const found = readMoment(text, zone);
  return found.ok ? zone.format(instantOf(found.moment, zone)) : found.reason;
};

describe('a date as Danes and their programs write it', () => {
  test.each([
    ['24-11-2026', '2026-11-24T00:00:00+01:00'],
    ['24/11/2026', '2026-11-24T00:00:00+01:00'],
    ['24.11.2026', '2026-11-24T00:00:00+01:00'],
    ['24. 11. 2026', '2026-11-24T00:00:00+01:00'],
    ['24-11-26', '2026-11-24T00:00:00+01:00'],
    ['1/6-2026', '2026-06-01T00:00:00+02:00'],
    ['1/6/2026', '2026-06-01T00:00:00+02:00'],
    ['2026-11-24', '2026-11-24T00:00:00+01:00'],
    ['2026/11/24', '2026-11-24T00:00:00+01:00'],
    ['24-11-2026 10:30', '2026-11-24T10:30:00+01:00'],
    ['24-11-2026  10.30', '2026-11-24T10:30:00+01:00'],
    ['24-11-2026 kl. 10.30', '2026-11-24T10:30:00+01:00'],
    ['24-11-2026 kl. 9', '2026-11-24T09:00:00+01:00'],
    ['24-11-2026, 10:30:15', '2026-11-24T10:30:15+01:00'],
    ['2026-11-24T10:30', '2026-11-24T10:30:00+01:00'],
    ['2026-11-24 10:30:15.250', '2026-11-24T10:30:15+01:00'],
    ['2026-11-24T10:30:00Z', '2026-11-24T11:30:00+01:00'],
    ['2026-11-24 10:30:00+02:00', '2026-11-24T09:30:00+01:00'],
    ['29-02-2024', '2024-02-29T00:00:00+01:00'],
    // The clock goes back at three and forward at two: the first of two, and the end of the gap.
    ['25-10-2026 02:30', '2026-10-25T02:30:00+02:00'],
    ['29-03-2026 02:30', '2026-03-29T03:00:00+02:00'],
  ])('%s', (text, instant) => {
    expect(read(text)).toBe(instant);
  });

  test.each([
    ['29-02-2026', 'noSuchDay'],
    ['31-04-2026', 'noSuchDay'],
    ['00-11-2026', 'noSuchDay'],
    ['11/24/2026', 'noSuchDay'],
    ['2026-13-01', 'noSuchDay'],
    ['24-11', 'unreadable'],
    ['24-11-026', 'unreadable'],
    ['24-11/2026', 'unreadable'],
    ['20261124', 'unreadable'],
    ['46350', 'unreadable'],
    ['46350,4375', 'unreadable'],
    ['i går', 'unreadable'],
    ['24-11-2026 25:00', 'unreadable'],
    ['24-11-2026 10:30 PM', 'unreadable'],
    ['24-11-2026 10', 'unreadable'],
    ['24-11-2026 og 25-11-2026', 'unreadable'],
    ['', 'unreadable'],
  ])('not %s', (text, reason) => {
    expect(read(text)).toBe(reason);
  });

  test('any day of this century, in any of these forms, is that day; and says the same for ever', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    const signs = fc.constantFrom('-', '/', '.');
    fc.assert(
      fc.property(days, signs, fc.nat(23), fc.nat(59), (date, sign, hours, minutes) => {
        const iso = date.toISOString().slice(0, 10);
        const [year = '', month = '', day = ''] = iso.split('-');
        const [h, m] = [String(hours).padStart(2, '0'), String(minutes).padStart(2, '0')];
        const forms = [
          `${[day, month, year].join(sign)} ${h}:${m}`,
          `${[Number(day), Number(month), year.slice(2)].join(sign)} kl. ${hours}.${m}`,
          `${[year, month, day].join(sign)}T${h}:${m}:00`,
        ];
        const expected = zone.format(zone.at(dayNumber(iso), hours * 60 + minutes));
        expect(forms.map(read)).toEqual(forms.map(() => expected));
        expect(new Set(forms.map((form) => canonicalMoment(form, zone))).size).toBe(1);
      }),
    );
  });
});

const dayNumber = (iso: string) => (Date.parse(iso) / 86_400_000) as Parameters<typeof zone.at>[0];

test.each([
  ['9:05', 545 * 60],
  ['09.05', 545 * 60],
  ['kl. 9', 540 * 60],
  ['Kl.9.05', 545 * 60],
  ['23:59:59', 86_399],
  ['24:00', undefined],
  ['9', undefined],
  ['10:60', undefined],
  ['half past', undefined],
])('the time %s', (text, seconds) => {
  expect(readTime(text)).toBe(seconds);
});
