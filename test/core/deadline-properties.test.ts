import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueAt, isPaused } from '../../bot/core/deadline.ts';
import { anInstant, aSpan, dates, pausesNear, workingDays } from './arbitraries.ts';
import { naiveDue } from './naive.ts';
import { context, shipped, written, zone } from './shipped.ts';

describe('any deadline', () => {
  test('agrees with the naive computation', () => {
    fc.assert(
      fc.property(anInstant, aSpan, (start, span) => {
        expect(written(dueAt(start, span, context))).toBe(written(naiveDue(start, span)));
      }),
      { numRuns: 1000 },
    );
  });

  test('agrees with it about pauses too', () => {
    const spans = fc.oneof(workingDays, dates);
    const cases = anInstant.chain((start) => fc.tuple(fc.constant(start), spans, pausesNear(start)));
    fc.assert(
      fc.property(cases, ([start, span, pauses]) => {
        const theirs = written(naiveDue(start, span, pauses));
        expect(written(dueAt(start, span, { ...context, pauses }))).toBe(theirs);
      }),
      { numRuns: 500 },
    );
  });

  test('working days and rolled dates end on an open day that is not paused', () => {
    const spans = fc.oneof(
      workingDays,
      dates.filter(({ roll }) => roll !== 'none'),
    );
    const cases = anInstant.chain((start) => fc.tuple(fc.constant(start), spans, pausesNear(start)));
    fc.assert(
      fc.property(cases, ([start, span, pauses]) => {
        const last = zone.dayOf(dueAt(start, span, { ...context, pauses }));
        expect('calendar' in span && shipped[span.calendar].isClosed(last)).toBe(false);
        expect(isPaused(last, pauses)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('what comes later is due no earlier', () => {
    const later = fc.integer({ min: 0, max: 20 * 86_400_000 });
    const cases = anInstant.chain((start) => fc.tuple(fc.constant(start), aSpan, later, pausesNear(start)));
    fc.assert(
      fc.property(cases, ([start, span, delay, near]) => {
        // Months that end in February are not equally long, so of two that a pause parts the later may end first.
        const own = { ...context, pauses: span.unit === 'months' ? [] : near };
        const then = dueAt((start + delay) as typeof start, span, own);
        expect(then).toBeGreaterThanOrEqual(dueAt(start, span, own));
      }),
      { numRuns: 2000 },
    );
  });
});
