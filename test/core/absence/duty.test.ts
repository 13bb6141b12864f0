import { describe, expect, test } from 'vitest';
import type { Absence, AbsenceId, UnitClosure } from '../../../bot/core/absence/absence.ts';
import { answersFor } from '../../../bot/core/absence/cover.ts';
import { coverFacts } from '../../../bot/core/absence/cover-facts.ts';
import { type DutyPlan, onDuty, type Rota } from '../../../bot/core/absence/duty.ts';
import { dutyThrough } from '../../../bot/core/absence/duty-day.ts';
import { dutyNow } from '../../../bot/core/absence/duty-now.ts';
import { changedRota, isSameRota, turnsFrom } from '../../../bot/core/absence/rota-change.ts';
import type { Person, PersonId, Unit, UnitId } from '../../../bot/core/directory.ts';
import type { OpeningHours } from '../../../bot/core/opening-hours.ts';
import type { EpochMs } from '../../../bot/core/time-zone.ts';
import { day } from '../shipped.ts';

const MONDAY = day('Monday 2026-11-23');
const HOURS: OpeningHours = Object.fromEntries(
  [1, 2, 3, 4, 5].map((on) => [on, { opens: 480, closes: 900 }]),
);
const [ANNA, BO, CARL, DITTE] = ['anna', 'bo', 'carl', 'ditte'] as PersonId[] as [
  PersonId,
  PersonId,
  PersonId,
  PersonId,
];
const [AA, BB] = ['AA', 'BB'] as UnitId[] as [UnitId, UnitId];

const people = [ANNA, BO, CARL].map((id) => ({ id, unit: AA }) as Person);
const ditte = { id: DITTE, unit: BB } as Person;
const units = [
  { id: AA, manager: CARL, coverOrder: [] as readonly PersonId[] },
  { id: BB, manager: DITTE, coverOrder: [] as readonly PersonId[] },
] as Unit[];

type Given = {
  rota?: Rota | undefined;
  absences?: Partial<Absence>[];
  closures?: Partial<UnitClosure>[];
  other?: Rota;
};

function factsOf({ rota, absences = [], closures = [], other }: Given) {
  const entry = { declined: [], enteredBy: ANNA, enteredAt: 0 as EpochMs, version: 1, tag: '' };
  const empty = { namedElsewhere: [], closedElsewhere: [] };
  return coverFacts({
    people: [...people, ditte],
    units,
    rosters: [
      {
        ...empty,
        unit: AA,
        absences: absences.map((one, at) => ({
          ...entry,
          id: `a${at}` as AbsenceId,
          person: ANNA,
          span: { from: MONDAY, through: MONDAY },
          ...one,
        })),
        closures: closures.map((one, at) => ({
          ...entry,
          id: `c${at}` as AbsenceId,
          unit: AA,
          from: MONDAY,
          through: MONDAY,
          ...one,
        })),
        ...(rota && { rota: { ...rota, tag: '' } }),
      },
      { ...empty, unit: BB, absences: [], closures: [], ...(other && { rota: { ...other, tag: '' } }) },
    ],
  });
}

const mail = (person: PersonId): Rota => ({ mail: { by: 'weekday', people: { 1: person } }, version: 1 });
const at = (minutes: number) => ({ day: MONDAY, minutes });

describe('who has the duty now', () => {
  test('whoever the rota names; the phone’s may be another', () => {
    const rota: Rota = { ...mail(ANNA), phone: { by: 'weekday', people: { 1: BO } } };
    const facts = factsOf({ rota });
    expect(dutyNow(AA, at(600), facts)).toEqual({ on: ANNA, away: false, by: ANNA, how: 'present' });
    expect(dutyNow(AA, at(600), facts, 'phone')).toMatchObject({ on: BO, by: BO });
  });

  test('who covers for them; nobody where nobody does', () => {
    const away = { person: ANNA, substitute: BO };
    expect(dutyNow(AA, at(600), factsOf({ rota: mail(ANNA), absences: [away] }))).toEqual({
      ...{ on: ANNA, away: true, by: BO, how: 'substitute' },
    });
    const all = [away, { person: BO }, { person: CARL }];
    expect(dutyNow(AA, at(600), factsOf({ rota: mail(ANNA), absences: all }))).toEqual({
      ...{ on: ANNA, away: true, by: undefined, how: 'nobody' },
    });
  });

  test('nobody without a rota, on a day that it leaves open, and where whoever has it is gone', () => {
    expect(dutyNow(AA, at(600), factsOf({}))).toBeUndefined();
    expect(
      dutyNow(AA, { day: day('Tuesday 2026-11-24'), minutes: 600 }, factsOf({ rota: mail(ANNA) })),
    ).toBeUndefined();
    expect(dutyNow(AA, at(600), factsOf({ rota: mail('gone' as PersonId) }))).toBeUndefined();
  });

  test('of a closed unit the covering one’s, whether it has a rota itself or not', () => {
    const closures = [{ to: BB }];
    const other = mail(DITTE);
    expect(dutyNow(AA, at(600), factsOf({ rota: mail(ANNA), closures, other }))).toMatchObject({
      on: ANNA,
      by: DITTE,
    });
    expect(dutyNow(AA, at(600), factsOf({ closures, other }))).toMatchObject({ on: DITTE, by: DITTE });
    expect(dutyNow(AA, at(600), factsOf({ closures: [{ to: AA }] }))).toBeUndefined();
  });
});

describe('in the course of a day', () => {
  const through = (given: Given, notBefore?: number) =>
    dutyThrough(AA, { day: MONDAY, hours: HOURS, notBefore }, factsOf(given)).map(({ from, duty }) => [
      from,
      duty?.by,
    ]);

  test('it changes when somebody leaves or comes, while it is open', () => {
    const absences = [{ person: ANNA, substitute: BO, span: { from: MONDAY, through: MONDAY, start: 780 } }];
    expect(through({ rota: mail(ANNA), absences })).toEqual([
      [480, ANNA],
      [780, BO],
    ]);
    expect(through({ rota: mail(ANNA), absences }, 800)).toEqual([[800, BO]]);
    const comes = [...absences, { person: BO, span: { from: MONDAY, through: MONDAY, start: 840 } }];
    expect(through({ rota: mail(ANNA), absences: comes })).toEqual([
      [480, ANNA],
      [780, BO],
      [840, CARL],
    ]);
  });

  test('what happens before or after the opening changes nothing, nor do others', () => {
    const span = { from: MONDAY, through: MONDAY };
    const absences = [
      { person: ANNA, span: { ...span, start: 900 } },
      { person: ANNA, span: { ...span, end: 480 } },
      { person: BO, span: { ...span, start: 600, end: 700 } },
    ];
    expect(through({ rota: mail(ANNA), absences })).toEqual([[480, ANNA]]);
    expect(through({})).toEqual([[480, undefined]]);
  });
});

test('who answers for a unit is the first of those who are there', () => {
  expect(answersFor(AA, at(600), factsOf({ rota: mail(ANNA) }))).toBe(ANNA);
  expect(answersFor(AA, at(600), factsOf({ rota: mail(ANNA), absences: [{}] }))).toBe(CARL);
  expect(
    answersFor(AA, at(600), factsOf({ rota: mail(ANNA), absences: [{}, { person: CARL }] })),
  ).toBeUndefined();
  expect(answersFor(AA, at(600), factsOf({ rota: mail(ANNA), closures: [{ to: BB }] }))).toBeUndefined();
});

describe('a rota', () => {
  const turns: DutyPlan = { by: 'week', people: [ANNA, BO, CARL], from: MONDAY };

  test.each([
    ['Friday 2026-11-20', undefined],
    ['Monday 2026-11-23', ANNA],
    ['Friday 2026-11-27', ANNA],
    ['Saturday 2026-11-28', undefined],
    ['Monday 2026-11-30', BO],
    ['Wednesday 2026-12-09', CARL],
    ['Monday 2026-12-14', ANNA],
  ])('by the week: on %s', (on, person) => {
    expect(onDuty({ mail: turns, version: 1 }, 'phone', day(on))).toBe(person);
  });

  test.each(['Monday 2026-11-23', 'Thursday 2026-12-03', 'Sunday 2026-12-13', 'Monday 2027-03-01'])(
    'as the form shows it on %s, it is the same from then on',
    (today) => {
      const shown = turnsFrom(turns, day(today));
      const rota: Rota = { mail: { by: 'week', ...shown }, version: 2 };
      for (let on = day(today); on < day('Friday 2027-05-28'); on = (on + 1) as typeof on)
        expect(onDuty(rota, 'mail', on)).toBe(onDuty({ mail: turns, version: 1 }, 'mail', on));
    },
  );

  test('one that begins later is shown as it is', () => {
    expect(turnsFrom(turns, day('Monday 2026-11-09'))).toEqual({ people: turns.people, from: MONDAY });
  });

  test('counts its changes, also when it is taken away', () => {
    const first = changedRota(undefined, { what: 'phone', plan: turns });
    expect(first).toEqual({ mail: { by: 'weekday', people: {} }, phone: turns, version: 1 });
    const gone = changedRota(first, { what: 'all', plan: undefined });
    expect(gone).toEqual({ mail: { by: 'weekday', people: {} }, version: 2 });
    expect(isSameRota(undefined, gone)).toBe(true);
    expect(isSameRota(first, gone)).toBe(false);
    expect(isSameRota(first, { ...first, version: 9 })).toBe(true);
    expect(isSameRota(first, { ...first, phone: { ...turns, people: [BO, ANNA, CARL] } })).toBe(false);
    expect(isSameRota(first, { ...first, phone: { ...turns, from: day('Monday 2026-11-30') } })).toBe(false);
  });
});
