import { describe, expect, test } from 'vitest';
import type { AbsenceId } from '../../../bot/core/absence/absence.ts';
import { closureFaults, closuresMeeting, daysOf, isSameSeen } from '../../../bot/core/absence/closing.ts';
import type { UnitId } from '../../../bot/core/directory.ts';
import { day } from '../shipped.ts';

const TODAY = day('Monday 2026-11-23');
const BS = 'BS' as UnitId;

describe('what is wrong with a closure', () => {
  const faultsOf = (from: string | undefined, through: string | undefined, to?: string) =>
    closureFaults(
      {
        unit: BS,
        from: from === undefined ? undefined : day(from),
        through: through === undefined ? undefined : day(through),
        to: to as UnitId | undefined,
      },
      TODAY,
    ).map(({ field, reason }) => `${field} ${reason}`);

  test.each([
    ['Monday 2026-11-23', 'Monday 2026-11-23', undefined, []],
    ['Monday 2026-11-23', 'Tuesday 2027-11-23', 'JC', []],
    ['Monday 2026-11-23', 'Wednesday 2027-11-24', undefined, ['through tooLong']],
    ['Friday 2026-11-20', 'Monday 2026-11-23', undefined, ['from past']],
    ['Friday 2026-11-20', 'Thursday 2026-11-19', 'BS', ['from past', 'through endBeforeStart', 'to itself']],
    ['Monday 2028-11-27', 'Monday 2028-11-27', undefined, ['from tooFar']],
    [undefined, 'Monday 2026-11-23', undefined, ['from missing']],
    [undefined, undefined, undefined, ['from missing', 'through missing']],
  ] as const)('%s to %s, covered by %s: %j', (from, through, to, faults) => {
    expect(faultsOf(from, through, to)).toEqual(faults);
  });
});

test('closures meet where they share a day', () => {
  const there = [
    { from: day('Monday 2026-12-07'), through: day('Friday 2026-12-11') },
    { from: day('Monday 2026-12-14'), through: day('Monday 2026-12-14') },
  ];
  const meeting = (from: string, through: string) =>
    closuresMeeting(there, { from: day(from), through: day(through) }).map((one) => there.indexOf(one));
  expect(meeting('Friday 2026-12-11', 'Sunday 2026-12-13')).toEqual([0]);
  expect(meeting('Saturday 2026-12-12', 'Sunday 2026-12-13')).toEqual([]);
  expect(meeting('Tuesday 2026-12-01', 'Thursday 2026-12-31')).toEqual([0, 1]);
  expect(daysOf(there[0] as (typeof there)[0])).toHaveLength(5);
});

test('what was seen is the same in whatever order, and not of another version', () => {
  const [one, two] = ['a', 'b'].map((id) => ({ id: id as AbsenceId, version: 1 }));
  if (one === undefined || two === undefined) throw new Error('two entries');
  expect(isSameSeen([one, two], [two, one])).toBe(true);
  expect(isSameSeen([one], [one, two])).toBe(false);
  expect(isSameSeen([one], [two])).toBe(false);
  expect(isSameSeen([one], [{ ...one, version: 2 }])).toBe(false);
});
