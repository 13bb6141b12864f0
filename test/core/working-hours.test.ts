import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weekday } from '../../bot/core/local-day.ts';
import { latestHour, nextHour } from '../../bot/core/working-hours.ts';
import { anInstant } from './arbitraries.ts';
import { at, shipped, written, zone } from './shipped.ts';

const days = { zone, calendar: shipped.local };
const EIGHT = 8 * 60;

describe('the next 08:00 of a working day', () => {
  const table: readonly [string, string][] = [
    ['Monday 2026-11-23 07:59', 'Monday 2026-11-23 08:00:00'],
    ['Monday 2026-11-23 08:00', 'Tuesday 2026-11-24 08:00:00'],
    ['Friday 2026-10-23 08:00', 'Monday 2026-10-26 08:00:00'],
    ['Wednesday 2027-03-24 08:00', 'Tuesday 2027-03-30 08:00:00'],
    ['Wednesday 2026-12-23 08:00', 'Monday 2027-01-04 08:00:00'],
    ['Friday 2027-04-30 08:00', 'Monday 2027-05-03 08:00:00'],
    ['Wednesday 2027-05-05 08:00', 'Monday 2027-05-10 08:00:00'],
    ['Friday 2026-06-05 07:00', 'Monday 2026-06-08 08:00:00'],
  ];
  test.each(table)('after %s is %s', (after, next) => {
    expect(written(nextHour(at(after), EIGHT, days))).toBe(next);
  });
});

test('an hour that the clock skips or shows twice is met once a day', () => {
  // Both changes are on Sundays; a calendar that works then has the hour all the same.
  const always = { zone, calendar: { ...shipped.strict, isClosed: () => false } };
  const half = 2 * 60 + 30;
  expect(written(nextHour(at('Sunday 2027-03-28 00:00'), half, always))).toBe('Sunday 2027-03-28 03:00:00');
  const first = nextHour(at('Sunday 2026-10-25 00:00'), half, always);
  expect(written(first)).toBe('Sunday 2026-10-25 02:30:00');
  expect(written(nextHour(first, half, always))).toBe('Monday 2026-10-26 02:30:00');
});

const minutes = fc.integer({ min: 0, max: 1439 });

test('next and latest: at that hour, on a working day, and no other between', () => {
  fc.assert(
    fc.property(anInstant, minutes, (now, hour) => {
      const next = nextHour(now, hour, days);
      const latest = latestHour(now, hour, days);
      expect(latest <= now && now < next).toBe(true);
      for (const occurrence of [next, latest]) {
        const day = zone.dayOf(occurrence);
        expect(zone.at(day, hour)).toBe(occurrence);
        expect(weekday(day) <= 5 && !shipped.local.isClosed(day)).toBe(true);
      }
      expect(nextHour(latest, hour, days)).toBe(next);
      expect(latestHour(next, hour, days)).toBe(next);
      for (let day = zone.dayOf(latest) + 1; day < zone.dayOf(next); day += 1) {
        expect(shipped.local.isClosed(day as typeof day & ReturnType<typeof zone.dayOf>)).toBe(true);
      }
    }),
  );
});
