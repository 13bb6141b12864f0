import { describe, expect, test } from 'vitest';
import type { Absence, AbsenceId, AbsenceSpan } from '../../../bot/core/absence/absence.ts';
import {
  isSeenAway,
  type Sight,
  seenAbsence,
  seenRoster,
  seenSpan,
  sightOf,
  toldUntil,
} from '../../../bot/core/absence/sight.ts';
import type { PersonId, UnitId } from '../../../bot/core/directory.ts';
import type { EpochMs } from '../../../bot/core/time-zone.ts';
import { day } from '../shipped.ts';
import { anAbsence, factsOf, who, whole } from './an-absence.ts';

const today = day('Tuesday 2026-11-24');
const [mette, jonas, megan] = ['mette', 'jonas', 'megan'] as PersonId[] as [PersonId, PersonId, PersonId];

test('the person and the manager see all; deputy, coordinators and colleagues what is planned', () => {
  const unit = { manager: megan };
  expect(sightOf(mette, mette, unit)).toBe('all');
  expect(sightOf(megan, mette, unit)).toBe('all');
  expect(sightOf(jonas, mette, unit)).toBe('planned');
  expect(sightOf(jonas, mette, undefined)).toBe('planned');
});

const span = (from: string, through?: string, over: Partial<AbsenceSpan> = {}): AbsenceSpan => ({
  from: day(from),
  ...(through !== undefined && { through: day(through) }),
  ...over,
});

describe('what a colleague sees of the days', () => {
  test.each([
    [
      'planned',
      span('Monday 2026-12-07', 'Friday 2026-12-11'),
      span('Monday 2026-12-07', 'Friday 2026-12-11'),
    ],
    [
      'begun: from today',
      span('Monday 2026-11-16', 'Friday 2026-11-27'),
      span('Tuesday 2026-11-24', 'Friday 2026-11-27'),
    ],
    [
      'begun the same day',
      span('Tuesday 2026-11-24', 'Friday 2026-11-27'),
      span('Tuesday 2026-11-24', 'Friday 2026-11-27'),
    ],
    ['over', span('Monday 2026-11-16', 'Monday 2026-11-23'), undefined],
    ['open-ended: today alone', span('Monday 2026-11-16'), span('Tuesday 2026-11-24', 'Tuesday 2026-11-24')],
    ['open-ended, from a later day: nothing', span('Friday 2026-11-27'), undefined],
    [
      'recurring',
      span('Friday 2026-11-06', undefined, { every: [5] }),
      span('Tuesday 2026-11-24', undefined, { every: [5] }),
    ],
    [
      'hours',
      span('Tuesday 2026-11-24', 'Tuesday 2026-11-24', { start: 840 }),
      span('Tuesday 2026-11-24', 'Tuesday 2026-11-24', { start: 840 }),
    ],
    ['cancelled', span('Monday 2026-12-07', 'Sunday 2026-12-06'), undefined],
  ])('%s', (_, given, seen) => {
    expect(seenSpan(given, 'planned', today)).toEqual(seen);
  });

  test('all is all', () => {
    expect(seenSpan(span('Monday 2026-11-16'), 'all', today)).toEqual(span('Monday 2026-11-16'));
  });
});

const absence = (given: AbsenceSpan): Absence => ({
  id: 'a' as AbsenceId,
  person: mette,
  span: given,
  declined: [],
  enteredBy: megan,
  enteredAt: 1 as EpochMs,
  version: 1,
});

test('who entered it, and when, is not among what a colleague sees', () => {
  const given = absence(span('Monday 2026-12-07', 'Friday 2026-12-11'));
  expect(seenAbsence(given, 'planned', today)).not.toHaveProperty('entered');
  expect(JSON.stringify(seenAbsence(given, 'planned', today))).not.toContain('megan');
  expect(seenAbsence(given, 'all', today)?.entered).toEqual({ enteredBy: megan, enteredAt: 1 });
});

test('two absences that differ only in what tells of illness are seen alike on that day', () => {
  const planned = absence(span('Tuesday 2026-11-24', 'Tuesday 2026-11-24'));
  const ill = absence(span('Tuesday 2026-11-24'));
  const begun = { ...absence(span('Monday 2026-11-16')), enteredBy: mette, enteredAt: 9 as EpochMs };
  const seen = [planned, ill, begun].map((one) => seenAbsence(one, 'planned', today));
  expect(seen[1]).toEqual(seen[0]);
  expect(seen[2]).toEqual(seen[0]);
});

test('a roster is seen absence by absence', () => {
  const roster = {
    unit: 'BS' as UnitId,
    absences: [{ ...absence(span('Monday 2026-11-16')), tag: '' }],
    closures: [],
    namedElsewhere: [],
    closedElsewhere: [],
  };
  expect(seenRoster(roster, () => 'planned', today).absences[0]?.span.through).toBe(today);
  expect(seenRoster(roster, () => 'all', today)).toEqual(roster);
});

test.each([
  ['planned: its last day', [span('Monday 2026-11-23', 'Friday 2026-11-27')], 'Friday 2026-11-27'],
  ['open-ended: that day', [span('Monday 2026-11-23')], 'Tuesday 2026-11-24'],
  [
    'both: what is planned',
    [span('Monday 2026-11-23'), span('Monday 2026-11-23', 'Friday 2026-11-27')],
    'Friday 2026-11-27',
  ],
  ['recurring: that day', [span('Tuesday 2026-11-03', undefined, { every: [2] })], 'Tuesday 2026-11-24'],
  ['hours: that day', [span('Tuesday 2026-11-24', 'Tuesday 2026-11-24', { end: 600 })], 'Tuesday 2026-11-24'],
  ['none', [], 'Tuesday 2026-11-24'],
])('until: %s', (_, spans, until) => {
  expect(
    toldUntil(
      spans.map((one) => ({ span: one })),
      today,
    ),
  ).toBe(day(until));
});

describe('the days on which somebody is seen to be away', () => {
  const [MONDAY, TUESDAY] = [day('Monday 2026-11-23'), day('Tuesday 2026-11-24')];
  const seen = (absences: readonly Absence[], sight: Sight) =>
    [MONDAY, TUESDAY].filter((one) => isSeenAway(who('mette'), one, factsOf(absences), sight, MONDAY));
  const open = anAbsence('mette', { from: MONDAY });
  const rows: readonly (readonly [string, readonly Absence[], Sight, readonly number[]])[] = [
    ['planned, to a colleague', [anAbsence('mette', whole('Tuesday 2026-11-24'))], 'planned', [TUESDAY]],
    ['open-ended, to a colleague', [open], 'planned', [MONDAY]],
    ['open-ended, to the manager', [open], 'all', [MONDAY, TUESDAY]],
    [
      'open-ended, and planned besides',
      [open, anAbsence('mette', whole('Tuesday 2026-11-24'))],
      'planned',
      [MONDAY, TUESDAY],
    ],
    ['there all the same', [{ ...open, except: [MONDAY] }], 'planned', []],
  ];
  test.each(rows)('%s', (_, absences, sight, expected) => {
    expect(seen(absences, sight)).toEqual(expected);
  });
});
