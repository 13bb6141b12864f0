import { describe, expect, test } from 'vitest';
import type { Absence } from '../../../bot/core/absence/absence.ts';
import { type AnswerDecision, coverNext, decideAnswer } from '../../../bot/core/absence/answering.ts';
import { anAbsence, at, factsOf, place, who, whole } from './an-absence.ts';

const ASKED_AT = at('Monday 2026-11-23 10:00');
const when = { now: at('Monday 2026-11-23 11:00'), workplace: place };
const MONDAY = 'Monday 2026-12-07';
/** Alex is named for the week, and away on its Monday: then "one" covers by the unit's order. */
const mette = anAbsence('mette', whole(MONDAY, 'Friday 2026-12-11'), {
  substitute: who('alex'),
  asked: { person: who('alex'), at: ASKED_AT },
});
const alex = anAbsence('alex', whole(MONDAY));

const answer = (absence: Absence, name: string, says: 'yes' | 'no', askedAt?: typeof ASKED_AT) =>
  decideAnswer(absence, { who: who(name), says, askedAt }, factsOf([absence, alex]), when);
function result(decision: AnswerDecision): Absence {
  if (!decision.ok) throw new Error(decision.reason);
  return decision.after;
}

describe('whoever covers a day on which the named one is away', () => {
  test('says no: the named one is asked still, and says what they like', () => {
    const declined = result(answer(mette, 'one', 'no'));
    expect(declined.asked).toEqual(mette.asked);
    expect(declined.declined).toEqual([{ person: 'one', at: when.now }]);
    expect(coverNext(declined, factsOf([declined, alex]), when)).toBe('two');
    expect(result(answer(declined, 'alex', 'yes', ASKED_AT)).asked).toEqual({
      person: 'alex',
      at: ASKED_AT,
      accepted: true,
    });
    expect(result(answer(declined, 'alex', 'no', ASKED_AT)).asked?.person).toBe('two');
  });

  test('says yes: it is so already, and the named one is asked still', () => {
    expect(answer(mette, 'one', 'yes')).toEqual({ ok: true, after: mette, already: true });
  });
});

test('the named one may answer though somebody else was asked since', () => {
  const other = { ...mette, asked: { person: who('two'), at: when.now } };
  const no = result(answer(other, 'alex', 'no', ASKED_AT));
  expect(no.declined).toEqual([{ person: 'alex', at: when.now }]);
  expect(no.asked).toEqual(other.asked);
  expect(answer(other, 'alex', 'yes', ASKED_AT)).toEqual({ ok: true, after: other, already: true });
});

test('where nobody was asked, whoever covers by the order is, with their yes or the no of another', () => {
  const { asked: _, substitute: __, ...rest } = mette;
  const covers = { person: 'one', at: when.now, accepted: true };
  expect(result(answer(rest, 'one', 'yes')).asked).toEqual(covers);
  expect(result(answer(rest, 'one', 'no')).asked).toEqual({ person: 'two', at: when.now });
  expect(answer(rest, 'two', 'no')).toEqual({ ok: false, reason: 'otherAsked' });
});
