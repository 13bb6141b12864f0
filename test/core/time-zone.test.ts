import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localDay, plainDate, plusDays, weekday } from '../../bot/core/local-day.ts';
import { type EpochMs, timeZone } from '../../bot/core/time-zone.ts';
import { at, day, zone } from './shipped.ts';

describe('days', () => {
  test('are what Temporal makes of them, and come back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 60_000 }), (offset) => {
        const date = new Temporal.PlainDate(1970, 1, 1).add({ days: offset });
        const counted = plusDays(localDay(new Temporal.PlainDate(1970, 1, 1)), offset);
        expect(localDay(date)).toBe(counted);
        expect(plainDate(counted).toString()).toBe(date.toString());
        expect(weekday(counted)).toBe(date.dayOfWeek);
      }),
    );
  });
});

/** Zones whose clocks change at midnight, by half an hour, at the date line, or never. */
const ZONES = [
  'Europe/Copenhagen',
  'America/Nuuk',
  'America/Havana',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'America/St_Johns',
  'UTC',
];

describe.each(ZONES)('%s', (id) => {
  const own = timeZone(id);
  const instants = fc
    .integer({ min: Date.UTC(2000, 0, 3), max: Date.UTC(2099, 11, 30) })
    .map((ms) => ms as EpochMs);
  const zoned = (instant: number) => Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(id);

  test('tells day, time and offset as Temporal does', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const theirs = zoned(instant);
        expect(own.dayOf(instant)).toBe(localDay(theirs.toPlainDate()));
        expect(own.minutesOf(instant)).toBe(theirs.hour * 60 + theirs.minute);
        expect(own.offsetAt(instant)).toBe(theirs.offsetNanoseconds / 1e6);
        const text = theirs.toString({ timeZoneName: 'never', smallestUnit: 'second' });
        expect(own.format(instant)).toBe(text);
      }),
    );
  });

  test('ends a day one second before the next one begins', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const next = zoned(instant).toPlainDate().add({ days: 1 }).toZonedDateTime(id);
        expect(own.endOf(own.dayOf(instant))).toBe(next.epochMilliseconds - 1000);
      }),
    );
  });

  test('finds every end of the days on which clocks change', () => {
    const last = Temporal.Instant.from('2099-12-01T00:00Z').epochMilliseconds;
    let change = zoned(Date.UTC(2000, 0, 3)).getTimeZoneTransition('next');
    for (
      ;
      change !== null && change.epochMilliseconds < last;
      change = change.getTimeZoneTransition('next')
    ) {
      for (const days of [-1, 0, 1]) {
        const date = change.toPlainDate().add({ days });
        const end = date.add({ days: 1 }).toZonedDateTime(id).epochMilliseconds - 1000;
        expect(own.endOf(localDay(date)), `${date}`).toBe(end);
      }
    }
  });
});

describe('a time of a day', () => {
  test.each([
    ['Thursday 2026-11-19', 17 * 60, 'Thursday 2026-11-19 17:00'],
    ['Sunday 2026-03-29', 60, 'Sunday 2026-03-29 01:00'],
    ['Sunday 2026-03-29', 12 * 60, 'Sunday 2026-03-29 12:00'],
    ['Sunday 2026-03-29', 2 * 60 + 30, 'Sunday 2026-03-29 03:00'],
    ['Sunday 2026-10-25', 2 * 60 + 30, 'Sunday 2026-10-25 02:30'],
    ['Sunday 2026-10-25', 12 * 60, 'Sunday 2026-10-25 12:00'],
  ])('%s, minute %i', (on, minutes, expected) => {
    expect(zone.at(day(on), minutes)).toBe(at(expected));
  });
});

test('a zone that does not exist throws', () => {
  expect(() => timeZone('Mars/Olympus')).toThrow(RangeError);
});
