import { describe, expect, test } from 'vitest';
import { leadingObligation } from '../../../bot/core/inquiry.ts';
import type { Step } from '../../../bot/core/life/step.ts';
import { written } from '../shipped.ts';
import {
  answer,
  came,
  complete,
  correct,
  decide,
  dismiss,
  extend,
  type Happening,
  type Life,
  lastEvents,
  lived,
  refusal,
  reopen,
  shown,
} from './a-life.ts';

/** R5: before it runs out the citizen is told in writing, with a new date or "not known yet". */

const R3 = 'R3 answerOrReceipt Monday 2026-11-30 23:59:59';
const AIDS = 'aids decision Monday 2026-12-14 23:59:59';
const NEW_DATE = 'Monday 2026-12-21';
const R5 = `R5 decision ${NEW_DATE} 23:59:59`;
const THURSDAY = 'Thursday 2026-11-19 10:00';
const ANSWERED: Happening = ['Tuesday 2026-11-17 10:00', answer()];
/** Only the decision is left. */
const aids = () => lived(came({ caseType: 'aids' }), ANSWERED);
const MET = `${R3}, met in time`;

describe('extended', () => {
  test.each<[string, Happening[], string, string[]]>([
    [
      'to a new date, which leads from now on',
      [[THURSDAY, extend(NEW_DATE)]],
      `${NEW_DATE} 23:59:59`,
      [MET, `${AIDS}, extended`, R5, 'open'],
    ],
    [
      'to a date that is not known yet: its own leads on',
      [[THURSDAY, extend()]],
      'Monday 2026-12-14 23:59:59',
      [MET, `${AIDS}, new date unknown`, 'open'],
    ],
    [
      'to a date that was not known before',
      [
        [THURSDAY, extend()],
        ['Friday 2026-11-20 10:00', extend(NEW_DATE)],
      ],
      `${NEW_DATE} 23:59:59`,
      [MET, `${AIDS}, extended`, R5, 'open'],
    ],
    [
      'twice: the later date leads',
      [
        [THURSDAY, extend(NEW_DATE)],
        ['Friday 2026-11-20 10:00', extend('Tuesday 2026-12-22')],
      ],
      'Tuesday 2026-12-22 23:59:59',
      [MET, `${AIDS}, extended`, `${R5}, extended`, 'R5 decision Tuesday 2026-12-22 23:59:59', 'open'],
    ],
    [
      'from a new date to one that is not known',
      [
        [THURSDAY, extend(NEW_DATE)],
        ['Friday 2026-11-20 10:00', extend()],
      ],
      `${NEW_DATE} 23:59:59`,
      [MET, `${AIDS}, extended`, `${R5}, new date unknown`, 'open'],
    ],
    [
      'when it is late already, and the citizen was told late',
      [['Tuesday 2026-12-15 10:00', extend(NEW_DATE)]],
      `${NEW_DATE} 23:59:59`,
      [MET, `${AIDS}, extended`, R5, 'open'],
    ],
  ])('%s', (_how, happenings, leads, expected) => {
    const extended = lived(aids(), ...happenings);
    expect(shown(extended)).toEqual(expected);
    const leading = leadingObligation(extended.inquiry.obligations);
    expect(leading && written(leading.due)).toBe(leads);
  });

  test.each<[string, string, string]>([
    ['before both', 'Friday 2026-12-11 10:00', 'closed: R3 in time, aids in time, R5 in time'],
    ['between them', 'Tuesday 2026-12-15 10:00', 'closed: R3 in time, aids late, R5 in time'],
    ['after both', 'Tuesday 2026-12-22 10:00', 'closed: R3 in time, aids late, R5 late'],
  ])('it is judged by its own due all the same: decided %s', (_when, when, verdict) => {
    const decided = lived(aids(), [THURSDAY, extend(NEW_DATE)], [when, decide()]);
    expect(shown(decided).at(-1)).toBe(verdict);
  });

  test('and dismissed between them, it was late', () => {
    const gone = lived(aids(), [THURSDAY, extend(NEW_DATE)], ['Tuesday 2026-12-15 10:00', dismiss]);
    expect(shown(gone).at(-1)).toBe('dismissed: R3 in time, aids late');
  });

  test('the history tells why, and until when', () => {
    const reason = 'Vi mangler en erklæring.';
    expect(lastEvents(lived(aids(), [THURSDAY, extend()]))).toEqual([{ kind: 'delayed', reason }]);
  });
});

describe('not extended:', () => {
  test.each<[string, Life, Step, string]>([
    ['a letter, which gets a receipt instead (R4)', came(), extend(NEW_DATE), 'nothingToExtend'],
    [
      'a building permit that has no clock yet',
      came({ caseType: 'building-permit' }),
      extend(NEW_DATE),
      'nothingToExtend',
    ],
    ['to a day that is over', aids(), extend('Wednesday 2026-11-18'), 'day inPast'],
    ['to a Saturday', aids(), extend('Saturday 2026-12-19'), 'day closedDay'],
    ['to a day on which the town hall is closed', aids(), extend('Wednesday 2026-12-30'), 'day closedDay'],
    ['to a day in more than a year', aids(), extend('Friday 2027-11-26'), 'day tooFar'],
    ['to the day on which it is due', aids(), extend('Monday 2026-12-14'), 'day notLater'],
    ['to an earlier day', aids(), extend('Friday 2026-12-11'), 'day notLater'],
    ['without a reason', aids(), extend(NEW_DATE, { reason: ' ' }), 'noReason'],
    ['untold', aids(), extend(NEW_DATE, { toldInWriting: false }), 'notToldInWriting'],
    ['untold, with no date', aids(), extend(undefined, { toldInWriting: false }), 'notToldInWriting'],
  ])('%s', (_what, life, step, reason) => {
    expect(refusal(life, THURSDAY, step)).toBe(reason);
  });

  test('a second time to a day before the first', () => {
    const extended = lived(aids(), [THURSDAY, extend(NEW_DATE)]);
    expect(refusal(extended, THURSDAY, extend('Friday 2026-12-18'))).toBe('day notLater');
  });
});

describe('after it', () => {
  const extended = () => lived(aids(), [THURSDAY, extend(NEW_DATE)]);
  const corrected = (life: Life, over: Parameters<typeof correct>[1]) =>
    lived(life, ['Friday 2026-11-20 10:00', correct(life, over)]);

  test('another case type is extended as the first was', () => {
    expect(shown(corrected(extended(), { caseType: 'housing-loan' }))).toEqual([
      MET,
      'housing-loan decision Monday 2026-11-30 23:59:59, extended',
      R5,
      'open',
    ]);
  });

  test('no case type has no decision that could be late, and all is done', () => {
    expect(shown(corrected(extended(), { caseType: undefined }))).toEqual([MET, 'closed: R3 in time']);
  });

  test('what is no longer complete has no date, and has it again when it is', () => {
    const building = lived(
      came({ caseType: 'building-permit', completeAt: 'Monday 2026-11-16 09:12' }),
      ANSWERED,
      [THURSDAY, extend('Monday 2027-01-04')],
    );
    const incomplete = corrected(building, { completeAt: undefined });
    expect(shown(incomplete)).toEqual([MET, 'open']);
    const again = lived(incomplete, ['Monday 2026-11-23 10:00', complete('Monday 2026-11-23 10:00')]);
    expect(shown(again)).toEqual([
      MET,
      'building-permit decision Monday 2027-01-04 23:59:59, extended',
      'R5 decision Monday 2027-01-04 23:59:59',
      'open',
    ]);
  });

  test('re-opened, it is still extended', () => {
    const again = lived(
      extended(),
      ['Tuesday 2026-12-15 10:00', decide()],
      ['Tuesday 2026-12-15 11:00', reopen],
    );
    expect(shown(again)).toEqual(shown(extended()));
  });

  test('undone, it never was', () => {
    expect(shown(lived(extended(), [THURSDAY, 'undo']))).toEqual(shown(aids()));
  });
});
