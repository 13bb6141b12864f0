import { describe, expect, test } from 'vitest';
import { type ObligationFacts, obligationsOf } from '../../bot/core/obligations.ts';
import { at, context, day, profile, written } from './shipped.ts';

const received = at('Monday 2026-11-16 09:12');
const of = (facts: Omit<ObligationFacts, 'received'> & Partial<ObligationFacts>) =>
  obligationsOf({ received, ...facts }, profile, context);
/** "R1 answer Wednesday 2026-11-18 23:59:59 promise" */
const listed = (facts: Parameters<typeof of>[0]) =>
  of(facts).obligations.map(({ rule, what, due, basis }) => `${rule} ${what} ${written(due)} ${basis}`);

const TEN_DAYS = 'Monday 2026-11-30 23:59:59';

describe('a case type', () => {
  test('adds its own to those of the channel', () => {
    expect(listed({ channel: 'letter', caseType: 'sickness-benefit' })).toEqual([
      `R3 answerOrReceipt ${TEN_DAYS} promise`,
      `sickness-benefit decision ${TEN_DAYS} council`,
    ]);
  });

  test('may want several things', () => {
    expect(listed({ channel: 'inPerson', caseType: 'child-concern' })).toEqual([
      'child-concern decision Tuesday 2026-11-17 09:12:00 law',
      'child-concern receipt Tuesday 2026-11-24 23:59:59 law',
    ]);
  });

  test('by law rolls back, never on', () => {
    const saturday = { received: at('Thursday 2026-01-22 09:00') };
    const due = listed({ channel: 'inPerson', caseType: 'gdpr-access', ...saturday });
    expect(due).toEqual(['gdpr-access decision Friday 2026-02-20 23:59:59 law']);
  });

  test('that the profile does not have is a bug', () => {
    expect(() => of({ channel: 'email', caseType: 'nowhere' })).toThrow(RangeError);
  });
});

describe('a case that must be complete', () => {
  const building = { channel: 'letter', caseType: 'building-permit' } as const;
  const complete = { ...building, completeAt: at('Thursday 2026-11-26 09:12') };

  test('has no clock of its own before it is, and says so', () => {
    const { obligations, awaitsCompletion } = of(building);
    expect(obligations.map(({ rule }) => rule)).toEqual(['R3']);
    expect(awaitsCompletion).toBe(true);
  });

  test('counts from then, and the letter still from its receipt', () => {
    expect(listed(complete)).toEqual([
      `R3 answerOrReceipt ${TEN_DAYS} promise`,
      'building-permit decision Tuesday 2027-01-05 23:59:59 council',
    ]);
    expect(of(complete).awaitsCompletion).toBe(false);
    const steps = of(complete).obligations.map(({ because }) => because.map(({ step }) => step));
    expect(steps).toEqual([
      ['received', 'firstDayNotCounted', 'skipped', 'counted', 'basis'],
      ['received', 'completed', 'firstDayNotCounted', 'counted', 'basis'],
    ]);
  });

  test('cannot be complete before it has come', () => {
    const early = { ...building, completeAt: at('Monday 2026-11-02 09:12') };
    expect(listed(early).at(-1)).toBe('building-permit decision Monday 2026-12-28 23:59:59 council');
  });

  test('stands still in a pause, and the letter does not', () => {
    const pauses = [{ from: day('Friday 2026-11-27'), through: day('Sunday 2026-11-29') }];
    expect(listed({ ...complete, pauses })).toEqual([
      `R3 answerOrReceipt ${TEN_DAYS} promise`,
      'building-permit decision Friday 2027-01-08 23:59:59 council',
    ]);
  });

  test('when complete, changes nothing for a type that starts when it is received', () => {
    const facts = { channel: 'letter', caseType: 'aids' } as const;
    const pauses = [{ from: day('Friday 2026-11-27'), through: day('Sunday 2026-11-29') }];
    expect(of({ ...facts, completeAt: complete.completeAt, pauses })).toEqual(of(facts));
  });
});
