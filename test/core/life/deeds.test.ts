import { describe, expect, test } from 'vitest';
import type { Step } from '../../../bot/core/life/step.ts';
import {
  answer,
  type Came,
  came,
  decide,
  type Happening,
  lastEvents,
  lived,
  notReached,
  reached,
  receipt,
  refusal,
  shown,
} from './a-life.ts';

const R1 = 'R1 answer Wednesday 2026-11-18 23:59:59';
const R3 = 'R3 answerOrReceipt Monday 2026-11-30 23:59:59';
const R8 = 'R8 callBack Tuesday 2026-11-17 23:59:59';
const AIDS = 'aids decision Monday 2026-12-14 23:59:59';
const TUESDAY = 'Tuesday 2026-11-17 10:00';
const THURSDAY = 'Thursday 2026-11-19 10:00';
const PROMISED = 'Friday 2026-12-04';
const R4 = `R4 answer ${PROMISED} 23:59:59`;
const [AIDS_CASE, MAIL, CALL] = [{ caseType: 'aids' }, { channel: 'email' }, { channel: 'phone' }] as const;
const BUILDING = { caseType: 'building-permit' } as const;

describe('what is done meets what it meets:', () => {
  test.each<[string, Came, Happening[], string[]]>([
    ['R1 by an answer', MAIL, [[TUESDAY, answer()]], [`${R1}, met in time`, 'closed: R1 in time']],
    ['R1 by a late one', MAIL, [[THURSDAY, answer()]], [`${R1}, met late`, 'closed: R1 late']],
    ['R1 not by a receipt', MAIL, [[TUESDAY, receipt(PROMISED)]], [R1, R4, 'open']],
    [
      'R1 by a decision, which is an answer where nothing was to be decided',
      MAIL,
      [[TUESDAY, decide()]],
      [`${R1}, met in time`, 'closed: R1 in time'],
    ],
    [
      'R1 by an answer after the receipt, which is the promised one too',
      MAIL,
      [
        [TUESDAY, receipt(PROMISED)],
        [THURSDAY, answer()],
      ],
      [`${R1}, met late`, `${R4}, met in time`, 'closed: R1 late, R4 in time'],
    ],
    [
      'R15 not by a receipt',
      { channel: 'facebook' },
      [[TUESDAY, receipt(PROMISED)]],
      ['R15 answer Tuesday 2026-11-17 09:12:00', R4, 'open'],
    ],
    [
      'R16 by a receipt, and its answer is still to come',
      { channel: 'facebook', kind: 'specialist' },
      [['Monday 2026-11-16 15:00', receipt(PROMISED)]],
      [
        'R16 answerOrReceipt Tuesday 2026-11-17 09:12:00, met in time',
        'own answer Monday 2026-11-30 23:59:59',
        R4,
        'open',
      ],
    ],
    [
      'R3 by a receipt, whose date is the next (R4)',
      {},
      [[TUESDAY, receipt(PROMISED)]],
      [`${R3}, met in time`, R4, 'open'],
    ],
    [
      'R4: what slips gets a new receipt, and stays late',
      {},
      [
        [TUESDAY, receipt(PROMISED)],
        ['Monday 2026-12-07 09:00', receipt('Friday 2026-12-11')],
        ['Friday 2026-12-11 09:00', answer()],
      ],
      [
        `${R3}, met in time`,
        `${R4}, extended, met late`,
        'R4 answer Friday 2026-12-11 23:59:59, met in time',
        'closed: R3 in time, R4 late, R4 in time',
      ],
    ],
    [
      'R4: a new receipt moves the date; the first is no answer, and is judged when there is one',
      {},
      [
        [TUESDAY, receipt(PROMISED)],
        [THURSDAY, receipt('Friday 2026-12-11')],
      ],
      [`${R3}, met in time`, `${R4}, extended`, 'R4 answer Friday 2026-12-11 23:59:59', 'open'],
    ],
    [
      'R5 not by an answer, which R3 is',
      AIDS_CASE,
      [[TUESDAY, answer()]],
      [`${R3}, met in time`, AIDS, 'open'],
    ],
    [
      'R5 not by a receipt',
      AIDS_CASE,
      [[TUESDAY, receipt(PROMISED)]],
      [`${R3}, met in time`, AIDS, R4, 'open'],
    ],
    [
      'R5 by the decision, which is the answer too',
      AIDS_CASE,
      [['Tuesday 2026-12-01 10:00', decide()]],
      [`${R3}, met late`, `${AIDS}, met in time`, 'closed: R3 late, aids in time'],
    ],
    [
      'R5: a building permit that is not complete is not closed by an answer',
      BUILDING,
      [[TUESDAY, answer()]],
      [`${R3}, met in time`, 'open'],
    ],
    [
      'R5: and is closed by its decision all the same',
      BUILDING,
      [
        [TUESDAY, answer()],
        [THURSDAY, decide()],
      ],
      [`${R3}, met in time`, 'closed: R3 in time'],
    ],
    [
      'R8 by a call that gets through',
      CALL,
      [[TUESDAY, reached]],
      [`${R8}, met in time`, 'closed: R8 in time'],
    ],
    ['R8 not by a vain one', CALL, [[TUESDAY, notReached]], [R8, 'open']],
    [
      'R8 by an answer that gets through by phone',
      CALL,
      [[TUESDAY, answer('phone')]],
      [`${R8}, met in time`, 'closed: R8 in time'],
    ],
    [
      'R8: a call back with a case of its own leaves the decision',
      { ...CALL, ...AIDS_CASE },
      [[TUESDAY, reached]],
      [`${R8}, met in time`, AIDS, 'open'],
    ],
    [
      'R8 not by the decision',
      { ...CALL, ...AIDS_CASE },
      [[TUESDAY, decide()]],
      [R8, `${AIDS}, met in time`, 'open'],
    ],
    [
      'R8: the call after a decision that had no clock is the last thing',
      { ...CALL, ...BUILDING },
      [
        [TUESDAY, decide()],
        [TUESDAY, reached],
      ],
      [`${R8}, met in time`, 'closed: R8 in time'],
    ],
    [
      'in person: an answer is all',
      { channel: 'inPerson' },
      [[TUESDAY, answer('inPerson')]],
      ['closed: nothing to judge'],
    ],
    [
      'in person: a receipt promises all the same (R4)',
      { channel: 'inPerson' },
      [[TUESDAY, receipt(PROMISED)]],
      [R4, 'open'],
    ],
    [
      'R10: what is sensitive by Digital Post',
      { ...MAIL, sensitive: true },
      [[TUESDAY, answer('digitalPost')]],
      [`${R1}, met in time`, 'closed: R1 in time'],
    ],
    [
      'R10: or on paper',
      { ...MAIL, sensitive: true },
      [[TUESDAY, answer('paper')]],
      [`${R1}, met in time`, 'closed: R1 in time'],
    ],
    [
      'R10: a call back tells nothing in writing',
      { ...CALL, sensitive: true },
      [[TUESDAY, answer('phone')]],
      [`${R8}, met in time`, 'closed: R8 in time'],
    ],
  ])('%s', (_what, facts, happenings, expected) => {
    expect(shown(lived(came(facts), ...happenings))).toEqual(expected);
  });
});

describe('refused with its reason:', () => {
  const sensitive = { sensitive: true };
  test.each<[string, Came, Step, string]>([
    [
      'R10: an answer by e-mail to what is sensitive',
      { ...MAIL, ...sensitive },
      answer('email'),
      'notByPhone',
    ],
    ['R10: by phone', sensitive, answer('phone'), 'notByPhone'],
    ['R10: by Facebook', { channel: 'facebook', ...sensitive }, answer('facebook'), 'notByPhone'],
    [
      'R10: by phone with a decision to come',
      { ...CALL, ...AIDS_CASE, ...sensitive },
      answer('phone'),
      'notByPhone',
    ],
    ['R10: a decision by e-mail', { ...AIDS_CASE, ...sensitive }, decide('email'), 'notByPhone'],
    ['R8: an answer on paper where only a call is left', CALL, answer('paper'), 'nothingMet'],
    ['R8: a decision where only a call is left', CALL, decide(), 'nothingMet'],
    ['R8: a call back where none is awaited', {}, reached, 'noCall'],
    ['R8: a vain one, too', {}, notReached, 'noCall'],
  ])('%s', (_what, facts, step, reason) => {
    expect(refusal(came(facts), TUESDAY, step)).toBe(reason);
  });

  test.each<[string, Came, Step[], Step]>([
    ['R5: an answer where only the decision is left', AIDS_CASE, [answer()], answer()],
    ['R5: an answer where only completion is awaited', BUILDING, [answer()], answer()],
    ['a second decision where only a call is left', { ...CALL, ...AIDS_CASE }, [decide()], decide()],
  ])('%s', (_what, facts, before, step) => {
    const life = lived(came(facts), ...before.map((one): Happening => [TUESDAY, one]));
    expect(refusal(life, THURSDAY, step)).toBe('nothingMet');
  });
});

test.each<[string, Came, Step, object[]]>([
  [
    'answered, R11 and R10',
    {},
    answer(),
    [{ kind: 'answered', answer: { contact: 'Mette Holm', sentBy: 'paper' } }, { kind: 'closed' }],
  ],
  [
    'decided',
    AIDS_CASE,
    decide(),
    [{ kind: 'decided', answer: { contact: 'Mette Holm', sentBy: 'digitalPost' } }, { kind: 'closed' }],
  ],
  ['called in vain, R8', CALL, notReached, [{ kind: 'called', reached: false }]],
  ['called, R8', CALL, reached, [{ kind: 'called', reached: true }, { kind: 'closed' }]],
])('the history tells that it was %s', (_what, facts, step, events) => {
  expect(lastEvents(lived(came(facts), [TUESDAY, step]))).toEqual(events);
});

test('who was answering has answered; a vain call leaves them at it', () => {
  const answering: Happening = [TUESDAY, { do: 'answering', on: true }];
  const call = (step: Step) => lived(came({ ...CALL, ...AIDS_CASE }), answering, [TUESDAY, step]).inquiry;
  expect(call(reached).answering).toBeUndefined();
  expect(call(notReached).answering).toBeDefined();
  expect(lived(came(), answering, [TUESDAY, receipt(PROMISED)]).inquiry.answering).toBeUndefined();
});
