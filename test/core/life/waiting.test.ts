import { describe, expect, test } from 'vitest';
import { leadingObligation } from '../../../bot/core/inquiry.ts';
import { day, profile } from '../shipped.ts';
import {
  answer,
  type Came,
  came,
  decide,
  dismiss,
  extend,
  type Happening,
  lastEvents,
  lived,
  reached,
  receipt,
  refusal,
  reopen,
  resume,
  shown,
  wait,
} from './a-life.ts';
import { RULES } from './any-life.ts';

/** A building permit's clock of 40 days stands still while the citizen is waited for; the letter's never does. */
const building = (...happenings: Happening[]) => lived(came(BUILDING), ...happenings);
const BUILDING: Came = {
  caseType: 'building-permit',
  received: 'Monday 2026-10-19 09:12',
  completeAt: 'Wednesday 2026-10-21 09:12',
};
const R3 = 'R3 answerOrReceipt Monday 2026-11-02 23:59:59';
const due = (when: string) => `building-permit decision ${when} 23:59:59`;
const ORIGINAL = due('Monday 2026-11-30');

const WEDNESDAY = 'Wednesday 2026-10-28 10:00';
const ANSWERED: Happening = ['Tuesday 2026-10-27 10:00', answer()];
const MET = `${R3}, met in time`;

describe('the case’s own clock', () => {
  test.each<[string, Happening[], string]>([
    ['runs when nobody is waited for', [], ORIGINAL],
    ['stands still with no end told', [[WEDNESDAY, wait()]], `${ORIGINAL}, stands still`],
    ['stands still to Friday', [[WEDNESDAY, wait('Friday 2026-10-30')]], due('Wednesday 2026-12-02')],
    ['runs on the day on which the citizen is asked', [[WEDNESDAY, wait('Wednesday 2026-10-28')]], ORIGINAL],
    [
      'stands still longer than was told first',
      [
        [WEDNESDAY, wait('Friday 2026-10-30')],
        ['Friday 2026-10-30 10:00', wait('Sunday 2026-11-01')],
      ],
      due('Friday 2026-12-04'),
    ],
    [
      'stands still, and the end that was told is no longer known',
      [
        [WEDNESDAY, wait('Friday 2026-10-30')],
        ['Friday 2026-10-30 10:00', wait()],
      ],
      `${ORIGINAL}, stands still`,
    ],
    [
      'runs between a wait that is over and the next',
      [
        [WEDNESDAY, wait('Friday 2026-10-30')],
        ['Monday 2026-11-02 10:00', wait('Wednesday 2026-11-04')],
      ],
      due('Friday 2026-12-04'),
    ],
    [
      'runs again: the day on which it is resumed was waited for too',
      [
        [WEDNESDAY, wait()],
        ['Friday 2026-10-30 10:00', resume],
      ],
      due('Wednesday 2026-12-02'),
    ],
    [
      'runs again before the end that was told',
      [
        [WEDNESDAY, wait('Friday 2026-11-13')],
        ['Friday 2026-10-30 10:00', resume],
      ],
      due('Wednesday 2026-12-02'),
    ],
    [
      'has run again since the end that was told',
      [
        [WEDNESDAY, wait('Friday 2026-10-30')],
        ['Monday 2026-11-09 10:00', resume],
      ],
      due('Wednesday 2026-12-02'),
    ],
    [
      'never stood still, waited for and resumed on one day',
      [
        [WEDNESDAY, wait()],
        [WEDNESDAY, resume],
      ],
      ORIGINAL,
    ],
    [
      'stands still twice',
      [
        [WEDNESDAY, wait()],
        ['Thursday 2026-10-29 10:00', resume],
        ['Thursday 2026-10-29 11:00', wait()],
        ['Friday 2026-10-30 10:00', resume],
      ],
      due('Wednesday 2026-12-02'),
    ],
  ])('%s', (_how, happenings, expected) => {
    expect(shown(building(...happenings))).toEqual([R3, expected, 'open']);
  });

  test('of a case type that does not pause runs, and it is noted all the same', () => {
    const facts = { caseType: 'aids' };
    const waiting = lived(came(facts), ['Tuesday 2026-11-17 10:00', wait()]);
    expect(shown(waiting)).toEqual(shown(came(facts)));
    expect(waiting.inquiry.waiting).toEqual({ from: day('Wednesday 2026-11-18') });
    expect(lastEvents(waiting)).toEqual([{ kind: 'waiting' }]);
    const resumed = lived(waiting, ['Friday 2026-11-20 10:00', resume]);
    expect(shown(resumed)).toEqual(shown(came(facts)));
    expect(resumed.inquiry.waiting).toBeUndefined();
    expect(lastEvents(resumed)).toEqual([{ kind: 'resumed' }]);
  });
});

describe('the because tells the pause', () => {
  const pausedSteps = (...happenings: Happening[]) =>
    building(...happenings).inquiry.obligations.map(({ because }) =>
      because.flatMap((step) => (step.step === 'paused' ? step.pauses : [])),
    );
  const through = (to: string) => [{ from: day('Thursday 2026-10-29'), through: day(to) }];

  test.each<[string, Happening[], object[]]>([
    ['to a day that was told', [[WEDNESDAY, wait('Friday 2026-10-30')]], through('Friday 2026-10-30')],
    [
      'that is over',
      [
        [WEDNESDAY, wait()],
        ['Friday 2026-10-30 10:00', resume],
      ],
      through('Friday 2026-10-30'),
    ],
    ['and none of no day', [[WEDNESDAY, wait('Wednesday 2026-10-28')]], []],
    ['and none whose end nobody knows', [[WEDNESDAY, wait()]], []],
  ])('%s', (_which, happenings, expected) => {
    // Never in the letter's.
    expect(pausedSteps(...happenings)).toEqual([[], expected]);
  });
});

describe('a clock that stands still', () => {
  test('leads nothing; the letter’s does', () => {
    const waiting = building([WEDNESDAY, wait()]).inquiry;
    expect(leadingObligation(waiting.obligations)?.rule).toBe('R3');
    const answered = building(ANSWERED, [WEDNESDAY, wait()]).inquiry;
    expect(leadingObligation(answered.obligations)).toBeUndefined();
    expect(answered.closed).toBeUndefined();
  });

  test('is not what the channel’s obligation waits for', () => {
    const answered = building([WEDNESDAY, wait()], ['Thursday 2026-10-29 10:00', answer()]);
    expect(shown(answered)).toEqual([MET, `${ORIGINAL}, stands still`, 'open']);
    expect(answered.inquiry.waiting).toBeDefined();
    const promised = building(
      [WEDNESDAY, wait()],
      ['Thursday 2026-10-29 10:00', receipt('Friday 2026-11-06')],
    );
    expect(shown(promised)[1]).toBe(`${ORIGINAL}, stands still`);
  });

  test('does not if it had run out before: what is late stays late', () => {
    const late = building(ANSWERED, ['Tuesday 2026-12-01 10:00', wait()]);
    expect(shown(late)).toEqual([MET, ORIGINAL, 'open']);
    expect(leadingObligation(late.inquiry.obligations)?.rule).toBe('building-permit');
    expect(shown(lived(late, ['Friday 2026-12-11 10:00', decide()])).at(-1)).toBe(
      'closed: R3 in time, building-permit late',
    );
  });

  test('does not if its last day was rolled back before the wait began', () => {
    // 13 days from Monday are Sunday 29 November, by law the Friday before.
    const LAST = 'byLaw decision Friday 2026-11-27 23:59:59';
    const waiting = (when: string) =>
      lived(came({ channel: 'inPerson', caseType: 'byLaw', rules: RULES }), [when, wait()]);
    expect(shown(waiting('Saturday 2026-11-28 10:00'))[0]).toBe(LAST);
    expect(shown(lived(waiting('Saturday 2026-11-28 10:00'), ['Friday 2026-12-04 10:00', resume]))[0]).toBe(
      LAST,
    );
    expect(shown(waiting('Thursday 2026-11-26 10:00'))[0]).toBe(`${LAST}, stands still`);
  });

  test('does not on its last day: the day on which the citizen is asked is worked on', () => {
    expect(shown(building(ANSWERED, ['Monday 2026-11-30 10:00', wait()]))[1]).toBe(ORIGINAL);
  });

  test('does from the day before its last on', () => {
    const late = building(ANSWERED, ['Sunday 2026-11-29 10:00', wait()]);
    expect(shown(late)[1]).toBe(`${ORIGINAL}, stands still`);
  });

  test('is still by the citizen’s new date where one was told (R5)', () => {
    const extended = building(
      ANSWERED,
      [WEDNESDAY, wait()],
      ['Thursday 2026-10-29 10:00', extend('Friday 2026-12-18')],
    );
    expect(shown(extended)).toEqual([
      MET,
      `${ORIGINAL}, extended, stands still`,
      'R5 decision Friday 2026-12-18 23:59:59',
      'open',
    ]);
  });
});

/** Asked on 28 October with no end told, and done something on Wednesday 9 December: 42 days of it do not count. */
describe('what is done while its clock stands still is judged by how long it stood still:', () => {
  const WAITING: Happening = [WEDNESDAY, wait()];
  const LATER = 'Wednesday 2026-12-09 10:00';
  /** 42 days on from Monday 30 November. */
  const MOVED = due('Monday 2027-01-11');

  test('decided', () => {
    const decided = building(ANSWERED, WAITING, [LATER, decide()]);
    expect(shown(decided)).toEqual([
      MET,
      `${MOVED}, met in time`,
      'closed: R3 in time, building-permit in time',
    ]);
    expect(decided.inquiry.waiting).toBeUndefined();
    expect(decided.inquiry.pauses).toEqual([
      { from: day('Thursday 2026-10-29'), through: day('Wednesday 2026-12-09') },
    ]);
  });

  test('decided, with a call back to come', () => {
    const life = lived(came({ ...BUILDING, channel: 'phone' }), WAITING, [LATER, decide()]);
    const R8 = 'R8 callBack Tuesday 2026-10-20 23:59:59';
    expect(shown(life)).toEqual([R8, `${MOVED}, met in time`, 'open']);
    const called = lived(life, ['Friday 2026-12-11 10:00', reached]);
    expect(shown(called).at(-1)).toBe('closed: R8 late, building-permit in time');
  });

  test('dismissed: it is not due, and not judged', () => {
    const gone = building(ANSWERED, WAITING, [LATER, dismiss]);
    expect(shown(gone)).toEqual([MET, MOVED, 'dismissed: R3 in time']);
  });

  test('dismissed, though it was late before: late', () => {
    const gone = building(ANSWERED, ['Tuesday 2026-12-01 10:00', wait()], [LATER, dismiss]);
    expect(shown(gone)).toEqual([MET, ORIGINAL, 'dismissed: R3 in time, building-permit late']);
  });

  test('re-opened, its clock runs again, and has since it was closed', () => {
    const again = building(ANSWERED, WAITING, [LATER, decide()], ['Friday 2026-12-11 10:00', reopen]);
    expect(shown(again)).toEqual([MET, MOVED, 'open']);
    const dismissed = building(ANSWERED, WAITING, [LATER, dismiss], ['Friday 2026-12-11 10:00', reopen]);
    expect(shown(dismissed)).toEqual([MET, MOVED, 'open']);
    expect(leadingObligation(dismissed.inquiry.obligations)?.rule).toBe('building-permit');
  });

  test('closed before the end that was told, the days after it count', () => {
    const until = building(
      ANSWERED,
      [WEDNESDAY, wait('Friday 2026-11-13')],
      ['Friday 2026-10-30 10:00', decide()],
    );
    expect(shown(until)[1]).toBe(`${due('Wednesday 2026-12-02')}, met in time`);
  });
});

describe('its case type is in the profile no more', () => {
  const gone = { ...profile, caseTypes: profile.caseTypes.filter(({ id }) => id !== 'building-permit') };
  const waiting = { ...building(ANSWERED, [WEDNESDAY, wait()]), rules: gone };
  const FRIDAY = 'Friday 2026-10-30 10:00';

  test.each<[string, Happening, string]>([
    ['resumed, it is due as early as it can be', [FRIDAY, resume], 'open'],
    ['it can be decided', [FRIDAY, decide()], 'closed: R3 in time, building-permit in time'],
    ['it can be dismissed', [FRIDAY, dismiss], 'dismissed: R3 in time'],
  ])('%s', (_what, happening, how) => {
    const now = lived(waiting, happening);
    expect(shown(now).at(-1)).toBe(how);
    expect(shown(now)[1]).not.toContain('stands still');
  });
});

describe('not done:', () => {
  test.each<[string, Happening[], ReturnType<typeof wait>, string]>([
    ['waiting as it is waited already', [[WEDNESDAY, wait()]], wait(), 'already'],
    [
      'waiting to the day that was told',
      [[WEDNESDAY, wait('Friday 2026-10-30')]],
      wait('Friday 2026-10-30'),
      'already',
    ],
    ['waiting to a day that is over', [], wait('Tuesday 2026-10-27'), 'day inPast'],
    ['waiting more than a year', [], wait('Friday 2027-10-29'), 'day tooFar'],
    ['waiting to a day on which nobody is at work', [], wait('Sunday 2026-11-01'), 'allowed'],
    ['resuming what does not wait', [], resume, 'notWaiting'],
  ])('%s', (_what, happenings, step, reason) => {
    expect(refusal(building(...happenings), WEDNESDAY, step)).toBe(reason);
  });
});
