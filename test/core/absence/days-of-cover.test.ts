import { describe, expect, test } from 'vitest';
import type { Absence } from '../../../bot/core/absence/absence.ts';
import type { Rota } from '../../../bot/core/absence/duty.ts';
import { daysAhead, gapsOf } from '../../../bot/core/absence/gaps.ts';
import { momentAt } from '../../../bot/core/absence/moments.ts';
import { reminderOn } from '../../../bot/core/absence/reminding.ts';
import { backOnDay } from '../../../bot/core/absence/returning.ts';
import { plainDate } from '../../../bot/core/local-day.ts';
import { day, zone } from '../shipped.ts';
import { anAbsence, at, factsOf, place, who, whole } from './an-absence.ts';

const FRIDAYS = { from: day('Friday 2026-11-27'), every: [5] };
const alexOut = (span: Absence['span']) => anAbsence('alex', span, { substitute: who('two') });

describe('a reminder', () => {
  const metteBy = (span: Absence['span'], substitute = 'alex') =>
    anAbsence('mette', span, { substitute: who(substitute) });
  const WEEK = metteBy(whole('Monday 2026-12-07', 'Friday 2026-12-11'));
  const rota: Rota = {
    mail: {
      by: 'weekday',
      people: { 1: who('one'), 2: who('two'), 3: who('one'), 4: who('two'), 5: who('one') },
    },
    version: 1,
  };
  const rows: readonly (readonly [string, string, Absence, readonly Absence[], string | undefined])[] = [
    ['Thursday 2026-12-03', 'too early', WEEK, [], undefined],
    // The municipality closes at 13 on Fridays.
    ['Friday 2026-12-04', 'the working day before', WEEK, [], 'alex 2026-12-07 at 2026-12-04T08:00'],
    ['Sunday 2026-12-06', 'nobody works', WEEK, [], undefined],
    ['Monday 2026-12-07', 'the same covers tomorrow', WEEK, [], undefined],
    [
      'Monday 2026-12-07',
      'somebody else tomorrow',
      WEEK,
      [alexOut(whole('Tuesday 2026-12-08'))],
      'two 2026-12-08 at 2026-12-07T13:00',
    ],
    [
      'Tuesday 2026-12-08',
      'and back again',
      WEEK,
      [alexOut(whole('Tuesday 2026-12-08'))],
      'alex 2026-12-09 at 2026-12-08T13:00',
    ],
    [
      'Thursday 2026-11-26',
      'a fixed day off, the first time',
      metteBy(FRIDAYS),
      [],
      'alex 2026-11-27 at 2026-11-26T13:00',
    ],
    ['Thursday 2026-12-03', 'a fixed day off, again', metteBy(FRIDAYS), [], undefined],
    [
      'Thursday 2026-12-03',
      'a fixed day off, somebody else',
      metteBy(FRIDAYS),
      [alexOut(whole('Friday 2026-12-04'))],
      'two 2026-12-04 at 2026-12-03T13:00',
    ],
    [
      'Monday 2026-11-23',
      'without an end, of tomorrow',
      metteBy({ from: day('Monday 2026-11-23') }),
      [alexOut(whole('Tuesday 2026-11-24'))],
      undefined,
    ],
    [
      'Tuesday 2026-11-24',
      'without an end, on the day itself',
      metteBy({ from: day('Monday 2026-11-23') }),
      [alexOut(whole('Tuesday 2026-11-24'))],
      'two 2026-11-24 at 2026-11-24T08:00',
    ],
  ];
  test.each(rows)('on %s: %s', (today, _, absence, others, expected) => {
    const found = reminderOn(absence, factsOf([absence, ...others]), day(today), place);
    const text = found && `${found.to} ${plainDate(found.day)} at ${zone.format(found.at).slice(0, 16)}`;
    expect(text).toBe(expected);
  });

  test('goes to nobody who has the duty, which is somebody else every day', () => {
    const absence = anAbsence('mette', whole('Monday 2026-12-07', 'Friday 2026-12-11'));
    const on = (today: string) => reminderOn(absence, factsOf([absence], rota), day(today), place)?.to;
    expect(on('Friday 2026-12-04')).toBe(who('one'));
    expect(on('Monday 2026-12-07')).toBeUndefined();
  });
});

describe('a gap', () => {
  const everybody = (span: Absence['span']) =>
    ['boss', 'deputy', 'one', 'two'].map((name) => anAbsence(name, span));
  const mette = anAbsence('mette', whole('Monday 2026-11-30', 'Friday 2026-12-04'));
  const NEXT = whole('Wednesday 2026-12-02');
  const rows: readonly (readonly [string, string, readonly Absence[], readonly string[]])[] = [
    ['somebody covers', 'Monday 2026-11-23 10:00', [mette], []],
    ['nobody', 'Monday 2026-11-23 10:00', [mette, ...everybody(NEXT)], ['2026-12-02']],
    [
      'for an hour',
      'Monday 2026-11-23 10:00',
      [mette, ...everybody({ ...NEXT, start: 720, end: 780 })],
      ['2026-12-02'],
    ],
    [
      'outside the opening hours',
      'Monday 2026-11-23 10:00',
      [mette, ...everybody({ ...NEXT, start: 1020, end: 1080 })],
      [],
    ],
    [
      'ten working days ahead',
      'Wednesday 2026-11-18 10:00',
      [mette, ...everybody(whole('Tuesday 2026-12-01', 'Friday 2026-12-04'))],
      ['2026-12-01'],
    ],
    [
      'of today, what is left of it',
      'Wednesday 2026-12-02 13:30',
      [mette, ...everybody({ ...NEXT, start: 720, end: 780 })],
      [],
    ],
    [
      'all have said no',
      'Monday 2026-11-23 10:00',
      [
        {
          ...mette,
          span: NEXT,
          declined: ['boss', 'deputy', 'one', 'two'].map((name) => ({
            person: who(name),
            at: at('Monday 2026-11-23 10:00'),
          })),
        },
      ],
      ['2026-12-02'],
    ],
  ];
  test.each(rows)('%s (%s)', (_, now, absences, expected) => {
    const found = gapsOf(who('mette'), factsOf(absences), daysAhead(momentAt(at(now), zone), place));
    expect(found.map((gap) => plainDate(gap.day).toString())).toEqual(expected);
  });

  test('is another one when somebody else is away, or the absence has changed', () => {
    const now = momentAt(at('Monday 2026-11-23 10:00'), zone);
    const key = (absences: readonly Absence[]) =>
      gapsOf(who('mette'), factsOf(absences), daysAhead(now, place))[0]?.key;
    const all = everybody(NEXT);
    const before = key([mette, ...all]);
    expect(key([...all, mette])).toBe(before);
    expect(key([{ ...mette, version: 2 }, ...all])).not.toBe(before);
    expect(
      key([mette, ...all, anAbsence('one', whole('Tuesday 2026-12-01', 'Thursday 2026-12-03'))]),
    ).not.toBe(before);
    expect(key([mette, ...all, anAbsence('alex', NEXT)])).toBe(before);
  });
});

describe('the first day back', () => {
  const WEEK = anAbsence('mette', whole('Monday 2026-12-07', 'Thursday 2026-12-10'));
  const rows: readonly (readonly [string, readonly Absence[], string, string | undefined])[] = [
    ['after it', [WEEK], 'Friday 2026-12-11', '2026-12-07/2026-12-10'],
    ['not the day after that', [WEEK], 'Monday 2026-12-14', undefined],
    ['not while it lasts', [WEEK], 'Thursday 2026-12-10', undefined],
    [
      'after the fixed day off that follows it',
      [WEEK, anAbsence('mette', FRIDAYS)],
      'Monday 2026-12-14',
      '2026-12-04/2026-12-11',
    ],
    ['not after a fixed day off alone', [anAbsence('mette', FRIDAYS)], 'Monday 2026-12-07', undefined],
    [
      'not after an afternoon',
      [anAbsence('mette', { ...whole('Monday 2026-12-07'), start: 720 })],
      'Tuesday 2026-12-08',
      undefined,
    ],
    [
      'when the later of two is over',
      [WEEK, anAbsence('mette', whole('Friday 2026-12-11', 'Monday 2026-12-14'))],
      'Tuesday 2026-12-15',
      '2026-12-07/2026-12-14',
    ],
    [
      'though they come at noon',
      [WEEK, anAbsence('mette', { ...whole('Friday 2026-12-11'), end: 660 })],
      'Friday 2026-12-11',
      '2026-12-07/2026-12-10',
    ],
    ['not on a closed day', [WEEK], 'Saturday 2026-12-12', undefined],
  ];
  test.each(rows)('%s', (_, absences, on, expected) => {
    const was = backOnDay(who('mette'), day(on), factsOf(absences), place);
    expect(was && `${plainDate(was.from)}/${plainDate(was.through)}`).toBe(expected);
  });
});
