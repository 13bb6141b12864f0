import { describe, expect, test } from 'vitest';
import type { Absence } from '../../../bot/core/absence/absence.ts';
import type { CoverFacts } from '../../../bot/core/absence/cover-facts.ts';
import { daysAhead, gapsOf } from '../../../bot/core/absence/gaps.ts';
import { momentAt } from '../../../bot/core/absence/moments.ts';
import { day, zone } from '../shipped.ts';
import { anAbsence, at, factsOf, place, who, whole } from './an-absence.ts';

const MONDAY = 'Monday 2026-11-23';
const ahead = (now: string) => daysAhead(momentAt(at(now), zone), place);
const OTHERS = ['boss', 'deputy', 'one', 'two'];
const allAway = (span = whole(MONDAY)) => ['mette', ...OTHERS].map((name) => anAbsence(name, span));

const keyWith = (over: Partial<Absence>) => {
  const all = allAway().map((one) => (one.person === 'one' ? { ...one, ...over } : one));
  return gapsOf(who('mette'), factsOf(all), ahead(`${MONDAY} 06:00`))[0]?.key;
};

describe('a gap is another one', () => {
  const asked = { person: who('two'), at: at(`${MONDAY} 06:00`) };
  test('when the days of somebody who could have covered were changed since', () => {
    // Shortened, so that it was none; and longer again.
    expect(keyWith({ version: 3 })).not.toBe(keyWith({}));
  });

  test('but not when others have said whether they cover for that one', () => {
    const before = keyWith({ version: 1, asked });
    expect(keyWith({ version: 2, asked: { ...asked, accepted: true } })).toBe(before);
    expect(keyWith({ version: 2, declined: [{ ...asked }] })).toBe(before);
  });
});

/** Days on which nobody covers for Mette. */
const gaps = (absences = allAway(), now = `${MONDAY} 10:00`) =>
  gapsOf(who('mette'), factsOf(absences), ahead(now)).map((gap) => gap.day);

describe('a gap of today', () => {
  const rows: readonly (readonly [string, string, boolean])[] = [
    ['before the opening', '06:00', true],
    ['at the opening', '08:00', true],
    ['logged after the opening', '10:00', true],
    ['in the last minute', '14:59', true],
    ['at the closing', '18:00', false],
  ];
  test.each(rows)('%s', (_, time, isGap) => {
    expect(gaps(allAway(), `${MONDAY} ${time}`)).toEqual(isGap ? [day(MONDAY)] : []);
  });

  test('that is over by now is none', () => {
    const morning = { ...whole(MONDAY), end: 9 * 60 };
    expect(gaps(allAway(morning), `${MONDAY} 08:30`)).toEqual([day(MONDAY)]);
    expect(gaps(allAway(morning), `${MONDAY} 10:00`)).toEqual([]);
  });

  test('that is yet to come is one', () => {
    const afternoon = { ...whole(MONDAY), start: 13 * 60 };
    expect(gaps(allAway(afternoon), `${MONDAY} 10:00`)).toEqual([day(MONDAY)]);
  });
});

test('begins where whoever was named leaves', () => {
  const others = allAway();
  const mettes = others.map((one) => (one.person === 'mette' ? { ...one, substitute: who('alex') } : one));
  expect(gaps(mettes, `${MONDAY} 06:00`)).toEqual([]);
  const leaving = anAbsence('alex', { ...whole(MONDAY), start: 13 * 60 });
  expect(gaps([...mettes, leaving], `${MONDAY} 06:00`)).toEqual([day(MONDAY)]);
});

test('nobody is looked at who has no part in it', () => {
  const bystanders = ['x', 'y'].map((name) => anAbsence(name, whole(MONDAY)));
  const facts = factsOf([...allAway(), anAbsence('alex', whole(MONDAY)), ...bystanders]);
  const asked = new Set<string>();
  const watched: CoverFacts = {
    ...facts,
    absencesOf: (id) => {
      asked.add(id);
      return facts.absencesOf(id);
    },
  };
  expect(gapsOf(who('mette'), watched, ahead(`${MONDAY} 06:00`))).toHaveLength(1);
  expect([...asked].sort()).toEqual(['boss', 'deputy', 'mette', 'one', 'two']);
});
