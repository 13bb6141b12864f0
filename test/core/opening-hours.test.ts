import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastUsefulHour } from '../../bot/core/opening-hours.ts';
import { anInstant } from './arbitraries.ts';
import { at, day, profile, shipped, written, zone } from './shipped.ts';

const useful = (due: ReturnType<typeof at>) => lastUsefulHour(due, profile.openingHours, shipped.local, zone);

describe('the last hour that is of use', () => {
  test.each([
    ['Thursday 2026-11-26', 'Thursday 2026-11-26 17:00:00'],
    ['Friday 2026-11-27', 'Friday 2026-11-27 13:00:00'],
    ['Saturday 2026-11-28', 'Friday 2026-11-27 13:00:00'],
    ['Friday 2026-05-15', 'Wednesday 2026-05-13 15:00:00'],
    ['Friday 2027-01-01', 'Wednesday 2026-12-23 15:00:00'],
  ])('of what is due by the end of %s is %s', (last, expected) => {
    const { at: hour, closingTime } = useful(zone.endOf(day(last)));
    expect([written(hour), closingTime]).toEqual([expected, true]);
  });

  test('of what is due at an hour is that hour', () => {
    const due = at('Saturday 2026-11-21 16:10');
    expect(useful(due)).toEqual({ at: due, closingTime: false });
  });

  test('is the due time where nobody ever opens', () => {
    const due = zone.endOf(day('Thursday 2026-11-26'));
    expect(lastUsefulHour(due, {}, shipped.local, zone)).toEqual({ at: due, closingTime: false });
  });

  test('is never after the due time, and on an open day', () => {
    fc.assert(
      fc.property(anInstant, (instant) => {
        const due = zone.endOf(zone.dayOf(instant));
        const { at: hour } = useful(due);
        expect(hour).toBeLessThanOrEqual(due);
        expect(shipped.local.isClosed(zone.dayOf(hour))).toBe(false);
      }),
    );
  });
});
