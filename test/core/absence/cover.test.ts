import { describe, expect, test } from 'vitest';
import {
  type Absence,
  type AbsenceId,
  type AbsenceSpan,
  awayOn,
  type UnitClosure,
} from '../../../bot/core/absence/absence.ts';
import { coverAt } from '../../../bot/core/absence/cover.ts';
import { coverFacts } from '../../../bot/core/absence/cover-facts.ts';
import { onDuty, type Rota } from '../../../bot/core/absence/duty.ts';
import { backOn, takenBack } from '../../../bot/core/absence/ending.ts';
import { isAwayAllDay, momentToAsk } from '../../../bot/core/absence/moments.ts';
import type { Kept, Roster } from '../../../bot/core/absence/roster.ts';
import { extended, mayExtend, overlaps, spanFaults } from '../../../bot/core/absence/wish.ts';
import type { Person, PersonId, Unit, UnitId } from '../../../bot/core/directory.ts';
import type { EpochMs } from '../../../bot/core/time-zone.ts';
import { day, profile } from '../shipped.ts';

const today = day('Wednesday 2026-12-09');
const noon = { day: today, minutes: 720 };
const P = (id: string) => id as PersonId;
const U = (id: string) => id as UnitId;
/** a–e of AA, x and y of XX. */
const people = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id: P(id), unit: U('AA') }) as Person);
const others = ['x', 'y'].map((id) => ({ id: P(id), unit: U('XX') }) as Person);
const units = [
  { id: U('AA'), manager: P('d'), deputy: P('e'), coverOrder: [P('b'), P('c')] },
  { id: U('XX'), manager: P('y'), coverOrder: [P('x')] },
] as unknown as Unit[];

let counted = 0;
function away(
  person: string,
  over: Partial<Absence> & { from?: string; through?: string } = {},
): Kept<Absence> {
  counted += 1;
  const { from = 'Wednesday 2026-12-09', through = 'Wednesday 2026-12-09', ...rest } = over;
  return {
    id: `${counted}` as AbsenceId,
    person: P(person),
    span: { from: day(from), through: day(through) },
    declined: [],
    enteredBy: P(person),
    enteredAt: counted as EpochMs,
    version: 1,
    tag: '',
    ...rest,
  };
}
const no = (...ids: string[]) => ids.map((id) => ({ person: P(id), at: 0 as EpochMs }));

type Given = { absences?: Kept<Absence>[]; closures?: Partial<UnitClosure>[]; rota?: Rota };
function cover(person: string, { absences = [], closures = [], rota }: Given, at = noon) {
  const of = (unit: string): Roster => ({
    unit: U(unit),
    absences: absences.filter(
      (one) => [...people, ...others].find(({ id }) => id === one.person)?.unit === unit,
    ),
    closures: closures
      .filter((one) => (one.unit ?? 'AA') === unit)
      .map((one) => ({
        id: 'c' as AbsenceId,
        unit: U(unit),
        from: today,
        through: today,
        enteredBy: P('d'),
        enteredAt: 0 as EpochMs,
        version: 1,
        tag: '',
        ...one,
      })),
    ...(unit === 'AA' && rota && { rota: { ...rota, tag: '' } }),
    namedElsewhere: [],
    closedElsewhere: [],
  });
  const facts = coverFacts({ people: [...people, ...others], units, rosters: [of('AA'), of('XX')] });
  const { by, how } = coverAt(P(person), at, facts);
  return `${by ?? '-'} ${how}`;
}
const weekly = (id: string): Rota => ({ mail: { by: 'weekday', people: { 3: P(id) } }, version: 1 });

describe('who covers for a, in the order of looking', () => {
  test.each<[string, Given, string]>([
    ['a is there', {}, 'a present'],
    ['the substitute', { absences: [away('a', { substitute: P('c') })] }, 'c substitute'],
    [
      'away too: theirs',
      { absences: [away('a', { substitute: P('c') }), away('c', { substitute: P('x') })] },
      'x substitutesSubstitute',
    ],
    [
      'and theirs',
      {
        absences: [
          away('a', { substitute: P('c') }),
          away('c', { substitute: P('x') }),
          away('x', { substitute: P('y') }),
        ],
      },
      'y substitutesSubstitute',
    ],
    [
      'never in a circle',
      { absences: [away('a', { substitute: P('b') }), away('b', { substitute: P('a') })] },
      'c unitOrder',
    ],
    [
      'has said no: not theirs',
      { absences: [away('a', { substitute: P('c'), declined: no('c') })], rota: weekly('e') },
      'e duty',
    ],
    ['the duty', { absences: [away('a')], rota: weekly('e') }, 'e duty'],
    [
      'on duty, and absent: the order',
      { absences: [away('a'), away('e')], rota: weekly('e') },
      'b unitOrder',
    ],
    ['one’s own duty is no cover', { absences: [away('a')], rota: weekly('a') }, 'b unitOrder'],
    ['the order', { absences: [away('a'), away('b')] }, 'c unitOrder'],
    [
      'who said no is asked nowhere',
      { absences: [away('a', { declined: no('b', 'c') })], rota: weekly('b') },
      'd manager',
    ],
    ['the manager', { absences: [away('a'), away('b'), away('c')] }, 'd manager'],
    ['the deputy', { absences: [away('a'), away('b'), away('c'), away('d')] }, 'e deputy'],
    ['nobody', { absences: [away('a'), away('b'), away('c'), away('d'), away('e')] }, '- nobody'],
    [
      'of two entries the later one’s substitute',
      { absences: [away('a', { substitute: P('c') }), away('a', { substitute: P('x') })] },
      'x substitute',
    ],
    [
      'a later one that names nobody: the earlier one’s',
      { absences: [away('a', { substitute: P('c') }), away('a')] },
      'c substitute',
    ],
    ['the whole unit, covered by another: its order', { closures: [{ to: U('XX') }] }, 'x unitOrder'],
    [
      'the whole unit, and a substitute elsewhere',
      { closures: [{ to: U('XX') }], absences: [away('a', { substitute: P('y') })] },
      'y substitute',
    ],
    ['the whole unit, covered by nobody', { closures: [{}] }, '- nobody'],
    [
      'somebody whom the directory has no more',
      { absences: [away('a', { substitute: P('gone') })] },
      'b unitOrder',
    ],
  ])('%s', (_, given, expected) => {
    expect(cover('a', given)).toBe(expected);
  });

  test('by the hour', () => {
    const absences = [
      away('a', { span: { from: today, through: today, start: 840 } as AbsenceSpan, substitute: P('c') }),
    ];
    expect(cover('a', { absences }, { day: today, minutes: 839 })).toBe('a present');
    expect(cover('a', { absences }, { day: today, minutes: 840 })).toBe('c substitute');
  });

  test('recurring, but for a day taken out', () => {
    const span = { from: day('Wednesday 2026-11-25'), every: [3] };
    expect(cover('a', { absences: [away('a', { span })] })).toBe('b unitOrder');
    expect(cover('a', { absences: [away('a', { span, except: [today] })] })).toBe('a present');
    expect(
      cover('a', { absences: [away('a', { span })] }, { day: day('Thursday 2026-12-10'), minutes: 720 }),
    ).toBe('a present');
  });
});

describe('duty', () => {
  const from = day('Monday 2026-11-30');
  const turns: Rota = {
    mail: { by: 'week', people: [P('a'), P('b')], from },
    phone: { by: 'weekday', people: { 1: P('c') } },
    version: 1,
  };
  test.each([
    ['mail', 'Friday 2026-11-27', undefined],
    ['mail', 'Monday 2026-11-30', 'a'],
    ['mail', 'Friday 2026-12-04', 'a'],
    ['mail', 'Saturday 2026-12-05', undefined],
    ['mail', 'Monday 2026-12-07', 'b'],
    ['mail', 'Monday 2026-12-14', 'a'],
    ['phone', 'Monday 2026-12-07', 'c'],
    ['phone', 'Tuesday 2026-12-08', undefined],
  ] as const)('%s on %s', (what, date, who) => {
    expect(onDuty(turns, what, day(date))).toBe(who);
  });
  test('the phone’s is the mailbox’s where it has none', () => {
    expect(onDuty(weekly('a'), 'phone', today)).toBe('a');
    expect(onDuty(undefined, 'mail', today)).toBeUndefined();
  });
});

describe('the moment to ask about, of a day', () => {
  const facts = (absences: Kept<Absence>[]) =>
    coverFacts({
      people,
      units,
      rosters: [{ unit: U('AA'), absences, closures: [], namedElsewhere: [], closedElsewhere: [] }],
    });
  const hours = profile.openingHours;
  const part = (over: Partial<AbsenceSpan>) => [
    away('a', { span: { from: today, through: today, ...over } }),
  ];
  test.each([
    ['there: the opening', [], {}, 480],
    ['away all day: the opening', part({}), {}, 480],
    ['from 14', part({ start: 840 }), {}, 840],
    ['from 16, when it is closed', part({ start: 960 }), {}, 480],
    ['until 10, asked at 9', part({ end: 600 }), { notBefore: 540 }, 540],
    ['until 10, asked at 11', part({ end: 600 }), { notBefore: 660 }, 660],
  ])('%s', (_, absences, over, minutes) => {
    expect(momentToAsk(facts(absences), P('a'), { day: today, hours, ...over })).toEqual({
      day: today,
      minutes,
    });
  });
  test('away all day is whoever is away while others are at work', () => {
    const all = (absences: Kept<Absence>[]) => isAwayAllDay(facts(absences), P('a'), today, hours);
    expect(all(part({}))).toBe(true);
    expect(all(part({ start: 480, end: 900 }))).toBe(true);
    expect(all([...part({ end: 720 }), ...part({ start: 720 })])).toBe(true);
    expect(all(part({ start: 540 }))).toBe(false);
    expect(all([])).toBe(false);
  });
});

describe('a wish', () => {
  const now = { day: today, minutes: 600 };
  test.each<[string, AbsenceSpan, string | undefined]>([
    ['sound', { from: today, through: today }, undefined],
    ['open-ended, from the past', { from: day('Monday 2026-12-07') }, undefined],
    ['ends before it starts', { from: today, through: day('Tuesday 2026-12-08') }, 'through/endsBeforeStart'],
    ['all in the past', { from: day('Monday 2026-12-07'), through: day('Tuesday 2026-12-08') }, 'from/past'],
    ['hours in the past', { from: today, through: today, start: 480, end: 600 }, 'end/past'],
    [
      'hours the wrong way round',
      { from: today, through: today, start: 700, end: 700 },
      'end/endsBeforeStart',
    ],
    ['a mistyped year', { from: day('Sunday 2029-12-09') }, 'from/tooFar'],
    ['no such weekday', { from: today, through: day('Thursday 2026-12-10'), every: [5] }, 'every/noSuchDays'],
    ['a weekday', { from: today, every: [5] }, undefined],
  ])('%s', (_, span, fault) => {
    expect(spanFaults(span, now).map(({ field, reason }) => `${field}/${reason}`)).toEqual(
      fault === undefined ? [] : [fault],
    );
  });

  const wish = (span: AbsenceSpan) => ({ id: 'new' as AbsenceId, person: P('a'), span });
  const holiday = away('a', { from: 'Monday 2026-12-07', through: 'Friday 2026-12-11', substitute: P('c') });
  test('meets what lies on the same days and hours, and no fixed day off', () => {
    const meets = (span: AbsenceSpan) => overlaps([holiday], wish(span), now).length > 0;
    expect(meets({ from: today })).toBe(true);
    expect(meets({ from: day('Saturday 2026-12-12') })).toBe(false);
    expect(meets({ from: today, every: [3] })).toBe(false);
    const morning = away('a', { span: { from: today, through: today, end: 720 } });
    expect(overlaps([morning], wish({ from: today, through: today, start: 720 }), now)).toEqual([]);
    expect(overlaps([holiday], { ...wish({ from: today }), id: holiday.id }, now)).toEqual([]);
  });
  test('is joined with what it meets', () => {
    const longer = extended([holiday], wish({ from: today, through: day('Monday 2026-12-14') }));
    expect(longer).toMatchObject({
      span: { from: holiday.span.from, through: day('Monday 2026-12-14') },
      substitute: P('c'),
    });
    expect(extended([holiday], wish({ from: today })).span).toEqual({ from: holiday.span.from });
    expect(mayExtend([holiday], wish({ from: today, through: today, start: 720 }))).toBe(false);
  });
});

describe('an end before its time', () => {
  const now = { day: today, minutes: 600 };
  test('back on a day: it ended the day before', () => {
    const ill = away('a', { span: { from: day('Monday 2026-12-07') } });
    expect(backOn(ill, today, now).span.through).toBe(day('Tuesday 2026-12-08'));
    expect(awayOn(takenBack(ill, now), today)).toBeUndefined();
  });
  test('what began today ends at this hour; what has not begun is as if it had never been', () => {
    expect(backOn(away('a', { span: { from: today } }), today, now).span).toEqual({
      from: today,
      through: today,
      end: 600,
    });
    const later = away('a', { from: 'Thursday 2026-12-10', through: 'Friday 2026-12-11' });
    expect(awayOn(takenBack(later, now), day('Thursday 2026-12-10'))).toBeUndefined();
  });
  test('of one that recurs that day alone', () => {
    const fixed = away('a', { span: { from: day('Wednesday 2026-11-25'), every: [3] } });
    const back = backOn(fixed, today, now);
    expect(awayOn(back, today)).toBeUndefined();
    expect(awayOn(back, day('Wednesday 2026-12-16'))).toBeDefined();
  });
});
