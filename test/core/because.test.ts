import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BecauseStep, type ClosedDays, closedDays, explain } from '../../bot/core/because.ts';
import { dueAt, type Pause } from '../../bot/core/deadline.ts';
import { type LocalDay, localDay, plainDate, plusDays, weekday } from '../../bot/core/local-day.ts';
import type { EpochMs } from '../../bot/core/time-zone.ts';
import { workingCalendar } from '../../bot/core/working-calendar.ts';
import { anInstant, aSpan, pausesNear } from './arbitraries.ts';
import { at, context, day, zone } from './shipped.ts';

type Step<Name extends BecauseStep['step']> = Extract<BecauseStep, { step: Name }>;

function only<Name extends BecauseStep['step']>(steps: readonly BecauseStep[], name: Name) {
  return steps.find((step): step is Step<Name> => step.step === name);
}

const isWithin = (day: LocalDay, spans: readonly Pause[]) =>
  spans.some(({ from, through }) => from <= day && day <= through);
const isSaidClosed = (at: LocalDay, { weekends, feasts }: ClosedDays) =>
  (weekends && weekday(at) > 5) || isWithin(at, feasts);

/** The due time from the steps and the start alone, as somebody who reads them would count it. */
function addUp(start: EpochMs, steps: readonly BecauseStep[]): EpochMs {
  const pauses = only(steps, 'paused')?.pauses ?? [];
  const elapsed = only(steps, 'elapsed');
  if (elapsed) return addUpHours(start, elapsed.hours, pauses);
  const counted = only(steps, 'counted');
  if (!counted) throw new Error('Nothing was counted');
  const day0 = zone.dayOf(start);
  const until =
    counted.unit === 'workingDays' ? addUpWorkingDays(day0, steps) : addUpDates(day0, counted, pauses);
  expect(counted.until).toBe(until);
  const rolled = only(steps, 'rolled');
  if (rolled) checkRoll(rolled, until, pauses);
  return zone.endOf(rolled?.to ?? until);
}

function addUpHours(start: EpochMs, hours: number, pauses: readonly Pause[]): EpochMs {
  let left = hours * 3_600_000;
  let now = start as number;
  while (left > 0) {
    const end = zone.endOf(zone.dayOf(now as EpochMs)) + 1000;
    const paused = isWithin(zone.dayOf(now as EpochMs), pauses);
    const step = paused ? end - now : Math.min(left, end - now);
    now += step;
    if (!paused) left -= step;
  }
  return now as EpochMs;
}

function addUpWorkingDays(day0: LocalDay, steps: readonly BecauseStep[]): LocalDay {
  const closed = only(steps, 'skipped')?.closed ?? { weekends: false, feasts: [] };
  const pauses = only(steps, 'paused')?.pauses ?? [];
  const amount = only(steps, 'counted')?.amount ?? 0;
  let at = day0;
  for (let left = amount; left > 0; ) {
    at = plusDays(at, 1);
    if (!isSaidClosed(at, closed) && !isWithin(at, pauses)) left -= 1;
  }
  return at;
}

function addUpDates(
  day0: LocalDay,
  { amount, unit, clamped }: Step<'counted'>,
  pauses: readonly Pause[],
): LocalDay {
  const plain = plainDate(day0).add({ [unit]: amount });
  expect(clamped).toBe(unit === 'months' && plain.day !== plainDate(day0).day);
  let at = day0;
  for (let left = localDay(plain) - day0; left > 0; ) {
    at = plusDays(at, 1);
    if (!isWithin(at, pauses)) left -= 1;
  }
  return at;
}

function checkRoll({ from, to, closed }: Step<'rolled'>, until: LocalDay, pauses: readonly Pause[]): void {
  expect(from).toBe(until);
  const by = from < to ? 1 : -1;
  for (let at = from; at !== to; at = plusDays(at, by)) {
    // Backwards it may pass a pause from before the start, which is nobody's reason.
    expect(isSaidClosed(at, closed) || isWithin(at, pauses) || by < 0, `${plainDate(at)}`).toBe(true);
  }
}

describe('the steps', () => {
  test('add up to the due time', () => {
    const cases = anInstant.chain((start) => fc.tuple(fc.constant(start), aSpan, pausesNear(start)));
    fc.assert(
      fc.property(cases, ([start, span, pauses]) => {
        const own = { ...context, pauses };
        expect(addUp(start, explain(start, span, own))).toBe(dueAt(start, span, own));
      }),
      { numRuns: 1000 },
    );
  });

  test('Easter is one feast, and its week-end is its own', () => {
    const span = { unit: 'workingDays', amount: 2, calendar: 'standard' } as const;
    expect(explain(at('Wednesday 2026-04-01 15:00'), span, context)).toEqual([
      { step: 'firstDayNotCounted' },
      {
        step: 'skipped',
        closed: {
          weekends: false,
          feasts: [{ feast: 'easter', from: day('Thursday 2026-04-02'), through: day('Monday 2026-04-06') }],
        },
      },
      { step: 'counted', amount: 2, unit: 'workingDays', until: day('Wednesday 2026-04-08'), clamped: false },
    ]);
  });

  test('of plain days say nothing of closed ones', () => {
    const span = { unit: 'workingDays', amount: 2, calendar: 'standard' } as const;
    const steps = explain(at('Monday 2026-11-16 09:00'), span, context).map(({ step }) => step);
    expect(steps).toEqual(['firstDayNotCounted', 'counted']);
  });

  test('of hours tell that the clock was changed on the way, or that it was not', () => {
    const hours = (received: string) => explain(at(received), { unit: 'hours', amount: 24 }, context);
    expect(hours('Saturday 2026-03-28 12:00')[0]).toEqual({ step: 'clockChanged', minutes: 60 });
    expect(hours('Saturday 2026-10-24 12:00')[0]).toEqual({ step: 'clockChanged', minutes: -60 });
    expect(hours('Friday 2026-11-20 16:10').map(({ step }) => step)).toEqual(['elapsed']);
  });

  test('show of a pause only what lies inside', () => {
    const pauses = [
      { from: day('Sunday 2026-11-01'), through: day('Tuesday 2026-11-17') },
      { from: day('Monday 2026-12-07'), through: day('Monday 2026-12-14') },
    ];
    const span = { unit: 'workingDays', amount: 2, calendar: 'standard' } as const;
    const steps = explain(at('Monday 2026-11-16 09:00'), span, { ...context, pauses });
    expect(only(steps, 'paused')?.pauses).toEqual([
      { from: day('Tuesday 2026-11-17'), through: day('Tuesday 2026-11-17') },
    ]);
  });

  test('show a pause over which a date rolled', () => {
    const pauses = [{ from: day('Monday 2026-11-23'), through: day('Tuesday 2026-11-24') }];
    const span = { unit: 'days', amount: 1, calendar: 'standard', roll: 'next' } as const;
    const steps = explain(at('Friday 2026-11-20 09:00'), span, { ...context, pauses });
    expect(only(steps, 'paused')?.pauses).toEqual(pauses);
  });
});

test('a feast that an open day parts is told twice', () => {
  const [monday, tuesday, thursday] = [
    day('Monday 2026-11-16'),
    day('Tuesday 2026-11-17'),
    day('Thursday 2026-11-19'),
  ];
  const closings = new Map([monday, tuesday, thursday].map((at) => [at, 'ownClosing' as const]));
  const calendar = workingCalendar('local', () => closings);
  expect(closedDays(monday, thursday, calendar).feasts).toEqual([
    { feast: 'ownClosing', from: monday, through: tuesday },
    { feast: 'ownClosing', from: thursday, through: thursday },
  ]);
});
