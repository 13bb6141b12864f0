import { describe, expect, test } from 'vitest';
import { awaitsCall, isOver, seesCaller } from '../../bot/core/caller.ts';
import type { Inquiry } from '../../bot/core/inquiry.ts';
import { anObligation, at, person } from '../support/inquiry-builders.ts';

const [METTE, JONAS, MEGAN] = [person('mette'), person('jonas'), person('megan')];
const NOW = at('2026-11-23T10:00:00+01:00');
const EARLIER = at('2026-11-23T09:00:00+01:00');

type Call = Pick<Inquiry, 'closed' | 'obligations' | 'owner'>;
const call = (over: Partial<Call> = {}): Call => ({
  owner: METTE,
  obligations: [anObligation(NOW, { what: 'callBack' })],
  ...over,
});
const made = call({ obligations: [anObligation(NOW, { what: 'callBack', metAt: EARLIER })] });
const closed = call({ closed: { at: EARLIER, how: 'dismissed', verdict: [] } });
const noCall = call({ obligations: [anObligation(NOW)] });

test('a call is awaited while it is neither made nor closed', () => {
  expect([call(), made, closed, noCall].map(awaitsCall)).toEqual([true, false, false, false]);
});

describe('who is to be called is seen', () => {
  test('by whoever has the inquiry, and whoever answers for them now', () => {
    expect(seesCaller(METTE, call(), undefined)).toBe(true);
    expect(seesCaller(JONAS, call(), JONAS)).toBe(true);
  });

  test('by nobody else', () => {
    expect(seesCaller(MEGAN, call(), JONAS)).toBe(false);
    expect(seesCaller(JONAS, call(), METTE)).toBe(false);
    expect(seesCaller(JONAS, call({ owner: undefined }), undefined)).toBe(false);
  });

  test('by nobody when there is no call to be made', () => {
    for (const one of [made, closed, noCall]) expect(seesCaller(METTE, one, METTE)).toBe(false);
  });
});

describe('who was to be called is over', () => {
  const isOverNow = (inquiry: Call, before: Call | undefined, changedAt: typeof NOW) =>
    isOver({ inquiry, before, changedAt }, EARLIER);

  test('once nothing can bring the call back', () => {
    const before = (EARLIER - 1) as typeof NOW;
    expect(isOverNow(made, call(), before)).toBe(true);
    expect(isOverNow(closed, call(), before)).toBe(true);
    // Something else was done since: undoing that leaves the call made.
    expect(isOverNow(made, made, NOW)).toBe(true);
    expect(isOver({ inquiry: noCall, before: undefined, changedAt: undefined }, EARLIER)).toBe(true);
  });

  test('not while it is to be made, or could be again by an undo', () => {
    expect(isOverNow(call(), call(), EARLIER)).toBe(false);
    expect(isOverNow(made, call(), EARLIER)).toBe(false);
    expect(isOverNow(closed, call(), NOW)).toBe(false);
  });
});
