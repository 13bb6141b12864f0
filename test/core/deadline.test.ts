import { describe, expect, test } from 'vitest';
import { dueAt, type Pause } from '../../bot/core/deadline.ts';
import type { Roll, Span } from '../../bot/core/service-target.ts';
import type { CalendarName } from '../../bot/core/working-calendar.ts';
import { at, context, day, written } from './shipped.ts';

const inWorkingDays = (amount: number, calendar: CalendarName = 'standard'): Span => ({
  unit: 'workingDays',
  amount,
  calendar,
});
const inMonths = (amount: number, roll: Roll = 'next'): Span => ({
  unit: 'months',
  amount,
  calendar: 'strict',
  roll,
});
const inDays = (amount: number, roll: Roll): Span => ({ unit: 'days', amount, calendar: 'standard', roll });
const inWeeks = (amount: number, roll: Roll): Span => ({ unit: 'weeks', amount, calendar: 'standard', roll });
const inHours = (amount: number): Span => ({ unit: 'hours', amount });

const due = (received: string, span: Span, pauses: readonly Pause[] = []) =>
  written(dueAt(at(received), span, { ...context, pauses }));

describe('working days', () => {
  test.each<[string, number, CalendarName, string]>([
    ['Monday 2026-11-16 09:12', 2, 'standard', 'Wednesday 2026-11-18'],
    ['Friday 2026-11-20 16:10', 2, 'standard', 'Tuesday 2026-11-24'],
    ['Saturday 2026-11-21 10:00', 2, 'standard', 'Tuesday 2026-11-24'],
    ['Sunday 2026-11-22 23:59', 2, 'standard', 'Tuesday 2026-11-24'],
    ['Monday 2026-11-23 00:00', 2, 'standard', 'Wednesday 2026-11-25'],
    ['Wednesday 2026-04-01 15:00', 10, 'standard', 'Monday 2026-04-20'],
    ['Wednesday 2026-04-01 15:00', 1, 'strict', 'Tuesday 2026-04-07'],
    ['Thursday 2023-05-04 10:00', 1, 'strict', 'Monday 2023-05-08'],
    ['Thursday 2024-04-25 10:00', 1, 'strict', 'Friday 2024-04-26'],
    ['Wednesday 2026-12-23 12:00', 1, 'strict', 'Thursday 2026-12-24'],
    ['Wednesday 2026-12-23 12:00', 1, 'standard', 'Monday 2026-12-28'],
    ['Wednesday 2026-12-23 12:00', 1, 'local', 'Monday 2027-01-04'],
    ['Thursday 2027-12-30 12:00', 1, 'standard', 'Monday 2028-01-03'],
    ['Monday 2028-02-28 09:00', 1, 'standard', 'Tuesday 2028-02-29'],
    ['Wednesday 2099-12-30 09:00', 1, 'strict', 'Thursday 2099-12-31'],
    ['Saturday 2000-01-01 09:00', 1, 'strict', 'Monday 2000-01-03'],
  ])('%s and %i by %s → %s', (received, amount, calendar, last) => {
    expect(due(received, inWorkingDays(amount, calendar))).toBe(`${last} 23:59:59`);
  });
});

describe('days, weeks and months', () => {
  test.each<[string, Span, string]>([
    ['Thursday 2026-04-16 09:00', inWeeks(4, 'next'), 'Friday 2026-05-15'],
    ['Thursday 2026-04-16 09:00', inWeeks(4, 'previous'), 'Wednesday 2026-05-13'],
    ['Thursday 2026-04-16 09:00', inWeeks(4, 'none'), 'Thursday 2026-05-14'],
    ['Monday 2026-10-12 09:00', inDays(40, 'next'), 'Monday 2026-11-23'],
    ['Monday 2026-10-12 09:00', inDays(40, 'previous'), 'Friday 2026-11-20'],
    ['Wednesday 2026-12-23 09:00', inDays(1, 'next'), 'Monday 2026-12-28'],
    ['Wednesday 2026-12-30 09:00', inDays(1, 'next'), 'Monday 2027-01-04'],
    ['Tuesday 2026-12-29 09:00', inDays(3, 'previous'), 'Wednesday 2026-12-30'],
    ['Sunday 2027-01-31 09:00', inMonths(1), 'Monday 2027-03-01'],
    ['Sunday 2027-01-31 09:00', inMonths(1, 'previous'), 'Friday 2027-02-26'],
    ['Sunday 2027-01-31 09:00', inMonths(1, 'none'), 'Sunday 2027-02-28'],
    ['Tuesday 2027-11-30 09:00', inMonths(3), 'Tuesday 2028-02-29'],
    ['Tuesday 2028-02-29 09:00', inMonths(12), 'Wednesday 2029-02-28'],
    ['Tuesday 2026-03-31 09:00', inMonths(1), 'Thursday 2026-04-30'],
    ['Monday 2026-11-30 09:00', inMonths(1), 'Wednesday 2026-12-30'],
  ])('%s, %o → %s', (received, span, last) => {
    expect(due(received, span)).toBe(`${last} 23:59:59`);
  });
});

describe('hours', () => {
  test.each([
    ['Friday 2026-11-20 16:10', 24, 'Saturday 2026-11-21 16:10:00'],
    ['Saturday 2026-03-28 12:00', 24, 'Sunday 2026-03-29 13:00:00'],
    ['Sunday 2026-03-29 01:30', 1, 'Sunday 2026-03-29 03:30:00'],
    ['Saturday 2026-10-24 12:00', 24, 'Sunday 2026-10-25 11:00:00'],
    ['Thursday 2026-12-24 20:00', 24, 'Friday 2026-12-25 20:00:00'],
    ['Thursday 2026-12-31 23:00', 2, 'Friday 2027-01-01 01:00:00'],
  ])('%s and %i → %s', (received, amount, expected) => {
    expect(due(received, inHours(amount))).toBe(expected);
  });
});

describe('a pause', () => {
  const week: Pause = { from: day('Wednesday 2026-11-18'), through: day('Tuesday 2026-11-24') };

  test.each<[string, Span, string]>([
    ['Monday 2026-11-16 09:00', inWorkingDays(2), 'Wednesday 2026-11-25 23:59:59'],
    ['Monday 2026-11-16 09:00', inWorkingDays(1), 'Tuesday 2026-11-17 23:59:59'],
    ['Monday 2026-11-16 09:00', inDays(40, 'next'), 'Monday 2027-01-04 23:59:59'],
    ['Thursday 2026-11-19 09:00', inDays(2, 'next'), 'Thursday 2026-11-26 23:59:59'],
    ['Monday 2026-11-16 09:00', inHours(24), 'Tuesday 2026-11-17 09:00:00'],
    ['Tuesday 2026-11-17 09:00', inHours(24), 'Wednesday 2026-11-25 09:00:00'],
    ['Wednesday 2026-11-25 09:00', inWorkingDays(2), 'Friday 2026-11-27 23:59:59'],
  ])('from Wednesday to Tuesday: %s, %o → %s', (received, span, expected) => {
    expect(due(received, span, [week])).toBe(expected);
  });

  test('said twice counts once', () => {
    const span = inDays(10, 'none');
    expect(due('Monday 2026-11-16 09:00', span, [week, week])).toBe(
      due('Monday 2026-11-16 09:00', span, [week]),
    );
  });

  test('a date rolls over it', () => {
    const pause: Pause = { from: day('Monday 2026-11-23'), through: day('Tuesday 2026-11-24') };
    expect(due('Friday 2026-11-20 09:00', inDays(1, 'next'), [pause])).toBe('Wednesday 2026-11-25 23:59:59');
  });

  test('hours stand still through the longer day on which clocks go back', () => {
    const pause: Pause = { from: day('Sunday 2026-10-25'), through: day('Sunday 2026-10-25') };
    expect(due('Saturday 2026-10-24 12:00', inHours(24), [pause])).toBe('Monday 2026-10-26 12:00:00');
  });

  test('that begins when the hours are over changes nothing', () => {
    const pause: Pause = { from: day('Wednesday 2026-11-18'), through: day('Friday 2026-11-20') };
    expect(due('Tuesday 2026-11-17 00:00', inHours(24), [pause])).toBe('Wednesday 2026-11-18 00:00:00');
    expect(due('Tuesday 2026-11-17 00:01', inHours(24), [pause])).toBe('Saturday 2026-11-21 00:01:00');
  });

  test.each([inDays(5, 'none'), inWorkingDays(5), inHours(240)])('that never ends is refused: %o', (span) => {
    const forever = { from: day('Wednesday 2026-11-18'), through: day('Friday 2100-01-01') };
    expect(() => due('Monday 2026-11-16 09:00', span, [forever])).toThrow(RangeError);
  });
});

describe('what no calendar knows is refused', () => {
  test.each<[string, Span]>([
    ['Thursday 2099-12-31 09:00', inWorkingDays(1)],
    ['Thursday 2099-12-31 09:00', inHours(24)],
    ['Thursday 2099-12-31 09:00', inDays(1, 'none')],
    ['Friday 1999-12-31 09:00', inHours(48)],
    ['Friday 1999-12-31 09:00', inWorkingDays(2)],
    ['Friday 1999-12-31 09:00', inDays(10, 'none')],
    ['Monday 2026-11-16 09:00', inMonths(1e9, 'none')],
    ['Monday 2026-11-16 09:00', inDays(Number.MAX_SAFE_INTEGER, 'none')],
    ['Monday 2026-11-16 09:00', inHours(Number.MAX_SAFE_INTEGER)],
    ['Monday 2026-11-16 09:00', inWorkingDays(Number.POSITIVE_INFINITY)],
  ])('%s, %o', (received, span) => {
    expect(() => dueAt(at(received), span, context)).toThrow(RangeError);
  });
});
