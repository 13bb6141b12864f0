import fc from 'fast-check';
import type { Pause } from '../../bot/core/deadline.ts';
import { type LocalDay, localDay } from '../../bot/core/local-day.ts';
import { ROLLS, type Span } from '../../bot/core/service-target.ts';
import type { EpochMs } from '../../bot/core/time-zone.ts';
import { CALENDARS } from '../../bot/core/working-calendar.ts';

/** What any deadline may be made of, within the years on which date-holidays is known to be right. */

const FIRST = Date.UTC(2000, 0, 10);
const LAST = Date.UTC(2049, 5, 1);

export const anInstant: fc.Arbitrary<EpochMs> = fc
  .integer({ min: FIRST / 1000, max: LAST / 1000 })
  .map((seconds) => (seconds * 1000) as EpochMs);

const calendar = fc.constantFrom(...CALENDARS);

export const workingDays: fc.Arbitrary<Span> = fc.record({
  unit: fc.constant('workingDays' as const),
  amount: fc.integer({ min: 1, max: 60 }),
  calendar,
});

export const dates: fc.Arbitrary<Exclude<Span, { unit: 'hours' | 'workingDays' }>> = fc
  .constantFrom(['days', 90] as const, ['weeks', 12] as const, ['months', 6] as const)
  .chain(([unit, max]) =>
    fc.record({
      unit: fc.constant(unit),
      amount: fc.integer({ min: 1, max }),
      calendar,
      roll: fc.constantFrom(...ROLLS),
    }),
  );

const hours: fc.Arbitrary<Span> = fc.record({
  unit: fc.constant('hours' as const),
  amount: fc.integer({ min: 1, max: 200 }),
});

export const aSpan: fc.Arbitrary<Span> = fc.oneof(workingDays, dates, hours);

/** Up to three, which may overlap, near the day on which the clock starts. */
export const pausesNear = (start: EpochMs): fc.Arbitrary<Pause[]> => {
  const day0 = localDay(
    Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO('UTC').toPlainDate(),
  );
  const pause = fc.record({
    after: fc.integer({ min: -5, max: 50 }),
    length: fc.integer({ min: 0, max: 20 }),
  });
  return fc.array(
    pause.map(({ after, length }) => ({
      from: (day0 + after) as LocalDay,
      through: (day0 + after + length) as LocalDay,
    })),
    { maxLength: 3 },
  );
};
