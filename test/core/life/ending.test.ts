import { describe, expect, test } from 'vitest';
import type { Step } from '../../../bot/core/life/step.ts';
import { at } from '../shipped.ts';
import {
  answer,
  type Came,
  came,
  correct,
  decide,
  dismiss,
  type Happening,
  JONAS,
  lastEvents,
  lived,
  METTE,
  reached,
  receipt,
  refusal,
  reopen,
  sendAway,
  shown,
} from './a-life.ts';

const TUESDAY = 'Tuesday 2026-11-17 10:00';
const DECEMBER = 'Tuesday 2026-12-01 10:00';
const R3 = 'R3 answerOrReceipt Monday 2026-11-30 23:59:59';
const AIDS = 'aids decision Monday 2026-12-14 23:59:59';

describe('it needs no answer', () => {
  test.each<[string, Came, Happening[], string]>([
    ['before anything is due', {}, [[TUESDAY, dismiss]], 'dismissed: nothing to judge'],
    ['when it is late: what was late stays late', {}, [[DECEMBER, dismiss]], 'dismissed: R3 late'],
    [
      'when part of it is done: what was done is judged',
      { caseType: 'aids' },
      [
        [TUESDAY, answer()],
        [DECEMBER, dismiss],
      ],
      'dismissed: R3 in time',
    ],
    ['without a clock', { channel: 'inPerson' }, [[TUESDAY, dismiss]], 'dismissed: nothing to judge'],
  ])('%s', (_when, facts, happenings, expected) => {
    const gone = lived(came(facts), ...happenings);
    expect(shown(gone).at(-1)).toBe(expected);
    expect(lastEvents(gone)).toEqual([{ kind: 'dismissed' }, { kind: 'closed' }]);
  });
});

/** Its clock is where it would be: what was late is late still, and what was in time may become late. */
describe('re-opened', () => {
  test.each<[string, Came, Happening[], string[]]>([
    ['after its answer, there is none', {}, [[TUESDAY, answer()]], [R3, 'open']],
    ['after a late one, there is none', {}, [[DECEMBER, answer()]], [R3, 'open']],
    [
      'after receipt and answer, the receipt was sent',
      {},
      [
        [TUESDAY, receipt('Friday 2026-12-04')],
        [DECEMBER, answer()],
      ],
      [`${R3}, met in time`, 'R4 answer Friday 2026-12-04 23:59:59', 'open'],
    ],
    [
      'after receipt and answer in one moment, the receipt was sent',
      {},
      [
        [TUESDAY, receipt('Friday 2026-12-04')],
        [TUESDAY, answer()],
      ],
      [`${R3}, met in time`, 'R4 answer Friday 2026-12-04 23:59:59', 'open'],
    ],
    [
      'after answer and decision, the answer was given',
      { caseType: 'aids' },
      [
        [TUESDAY, answer()],
        [TUESDAY, decide()],
      ],
      [`${R3}, met in time`, AIDS, 'open'],
    ],
    [
      'after the decision, which was the answer',
      { caseType: 'aids' },
      [[TUESDAY, decide()]],
      [R3, AIDS, 'open'],
    ],
    [
      'after a decision that had no clock',
      { caseType: 'building-permit' },
      [[TUESDAY, decide()]],
      [R3, 'open'],
    ],
    [
      'after a call',
      { channel: 'phone' },
      [[TUESDAY, reached]],
      ['R8 callBack Tuesday 2026-11-17 23:59:59', 'open'],
    ],
    ['after it was dismissed', {}, [[DECEMBER, dismiss]], [R3, 'open']],
    ['after it was sent away', {}, [[TUESDAY, sendAway]], [R3, 'open']],
    ['after an answer without a clock', { channel: 'inPerson' }, [[TUESDAY, answer()]], ['open']],
  ])('%s', (_what, facts, happenings, expected) => {
    const again = lived(came(facts), ...happenings, ['Monday 2026-12-07 10:00', reopen]);
    expect(shown(again)).toEqual(expected);
    expect(again.inquiry.closed).toBeUndefined();
    expect(lastEvents(again)).toEqual([{ kind: 'reopened' }]);
  });

  test.each<[string, string, string, string]>([
    ['late stays late', DECEMBER, 'Wednesday 2026-12-02 10:00', 'closed: R3 late'],
    ['in time may become late', TUESDAY, DECEMBER, 'closed: R3 late'],
    ['in time may be in time again', TUESDAY, 'Monday 2026-11-30 23:59', 'closed: R3 in time'],
  ])('and answered again: %s', (_what, first, second, expected) => {
    const twice = lived(came(), [first, answer()], [first, reopen], [second, answer()]);
    expect(shown(twice).at(-1)).toBe(expected);
  });

  test('and answered again, and again', () => {
    const twice: Happening[] = [
      [TUESDAY, answer()],
      [TUESDAY, reopen],
      [TUESDAY, answer()],
      [TUESDAY, reopen],
    ];
    expect(shown(lived(came(), ...twice))).toEqual([R3, 'open']);
  });

  test('and taken back: it is closed as it was', () => {
    const closed = lived(came(), [TUESDAY, answer()]);
    const undone = lived(closed, [DECEMBER, reopen], [DECEMBER, 'undo']);
    expect(undone.inquiry).toEqual({ ...closed.inquiry, version: 4 });
    expect(shown(lived(undone, [DECEMBER, reopen]))).toEqual([R3, 'open']);
  });

  test('after a closing that was taken back once', () => {
    const life = lived(
      came(),
      [TUESDAY, answer()],
      [TUESDAY, 'undo'],
      [DECEMBER, answer()],
      [DECEMBER, reopen],
    );
    expect(shown(life)).toEqual([R3, 'open']);
  });

  test('though a correction had closed it: it stays open until it is answered', () => {
    const call = lived(came({ channel: 'phone', caseType: 'aids' }), [TUESDAY, reached]);
    const MET = 'R8 callBack Tuesday 2026-11-17 23:59:59, met in time';
    const closed = lived(call, [TUESDAY, correct(call, { caseType: undefined })]);
    expect(shown(closed)).toEqual([MET, 'closed: R8 in time']);
    const again = lived(closed, [DECEMBER, reopen]);
    expect(shown(again)).toEqual([MET, 'open']);
    const noted: Step[] = [
      correct(again, { channel: 'phone', subject: 'Ny' }),
      { do: 'wait' },
      { do: 'reclassify', kind: 'general' },
    ];
    for (const step of noted) expect(shown(lived(again, [DECEMBER, step])).at(-1)).toBe('open');
    expect(shown(lived(again, [DECEMBER, answer()]))).toEqual([MET, 'closed: R8 in time']);
  });

  test('with the profile changed meanwhile, it is what held then', () => {
    const closed = lived(came({ caseType: 'aids' }), [TUESDAY, decide()]);
    const rules = { targets: [], caseTypes: [] };
    expect(shown(lived({ ...closed, rules }, [DECEMBER, reopen]))).toEqual([R3, AIDS, 'open']);
  });
});

test('a citizen who writes again restarts no clock', () => {
  const again = lived(came(), [DECEMBER, { do: 'wroteAgain' }]);
  expect(shown(again)).toEqual([R3, 'open']);
  expect(again.inquiry.wroteAgainAt).toBe(at(DECEMBER));
  expect(again.inquiry.received).toBe(came().inquiry.received);
});

test('"Mette svarer nu", and no longer', () => {
  const answering = lived(came(), [TUESDAY, { do: 'answering', on: true }]);
  expect(answering.inquiry.answering).toEqual({ by: METTE, at: at(TUESDAY) });
  expect(refusal(answering, TUESDAY, { do: 'answering', on: true })).toBe('already');
  const no = lived(answering, [TUESDAY, { do: 'answering', on: false }]);
  expect(no.inquiry.answering).toBeUndefined();
  expect(refusal(no, TUESDAY, { do: 'answering', on: false })).toBe('already');
  const other = { ...answering.inquiry, answering: { by: JONAS, at: at(TUESDAY) } };
  const taken = lived({ ...answering, inquiry: other }, [DECEMBER, { do: 'answering', on: true }]);
  expect(taken.inquiry.answering).toEqual({ by: METTE, at: at(DECEMBER) });
  expect(lived(answering, [TUESDAY, dismiss]).inquiry.answering).toBeUndefined();
});
