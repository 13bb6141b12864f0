import { describe, expect, test } from 'vitest';
import type { Correctable } from '../../../bot/core/inquiry-event.ts';
import type { Step } from '../../../bot/core/life/step.ts';
import { at, profile } from '../shipped.ts';
import {
  answer,
  type Came,
  came,
  complete,
  correct,
  decide,
  type Happening,
  JONAS,
  type Life,
  lastEvents,
  lived,
  METTE,
  reached,
  receipt,
  refusal,
  shown,
} from './a-life.ts';

const TUESDAY = 'Tuesday 2026-11-17 10:00';
const FRIDAY = 'Friday 2026-11-20 10:00';
const R1 = 'R1 answer Wednesday 2026-11-18 23:59:59';
const R2 = 'R2 answerOrReceipt Monday 2026-11-30 23:59:59';
const R3 = 'R3 answerOrReceipt Monday 2026-11-30 23:59:59';
const PROMISED = 'Friday 2026-12-04';
const R4 = `R4 answer ${PROMISED} 23:59:59`;
const RECEIPT: Happening = [TUESDAY, receipt(PROMISED)];
const as = (kind: NonNullable<Correctable['kind']>): Step => ({ do: 'reclassify', kind });

/** R2: the time of receipt stays, and what was sent before counts where it does. */
describe('re-classified', () => {
  test.each<[string, Came, Happening[], string[]]>([
    ['R1 to R2', { channel: 'email' }, [[FRIDAY, as('application')]], [R2, 'open']],
    [
      'R2 to R1, which is late by now',
      { channel: 'email', kind: 'application' },
      [[FRIDAY, as('general')]],
      [R1, 'open'],
    ],
    [
      'R1 to R2: the receipt does from the day on which it was sent',
      { channel: 'email' },
      [RECEIPT, [FRIDAY, as('application')]],
      [`${R2}, met in time`, R4, 'open'],
    ],
    [
      'R2 to R1: the receipt does no more, and its promise stands (R4)',
      { channel: 'email', kind: 'application' },
      [RECEIPT, [FRIDAY, as('general')]],
      [R1, R4, 'open'],
    ],
    [
      'there and back: as it was',
      { channel: 'email' },
      [RECEIPT, [FRIDAY, as('application')], [FRIDAY, as('general')]],
      [R1, R4, 'open'],
    ],
    ['a letter: the same for every kind (R3)', {}, [[FRIDAY, as('specialist')]], [R3, 'open']],
  ])('%s', (_how, facts, happenings, expected) => {
    const life = lived(came(facts), ...happenings);
    expect(shown(life)).toEqual(expected);
    expect(life.inquiry.received).toBe(at('Monday 2026-11-16 09:12'));
  });

  test('both stand in the history; as it is, it is not done', () => {
    expect(lastEvents(lived(came(), [FRIDAY, as('general')]))).toEqual([
      { kind: 'reclassified', to: 'general' },
    ]);
    const again = lived(came({ kind: 'general' }), [FRIDAY, as('application')]);
    expect(lastEvents(again)).toEqual([{ kind: 'reclassified', from: 'general', to: 'application' }]);
    expect(refusal(again, FRIDAY, as('application'))).toBe('already');
  });
});

/** R5: a building permit's clock runs from "complete". */
describe('complete', () => {
  const building: Came = { caseType: 'building-permit' };
  // 40 days from Tuesday are Sunday 27 December, which rolls to the next open day.
  const DECISION = 'building-permit decision Monday 2026-12-28 23:59:59';

  test.each<[string, Happening[], string[]]>([
    ['its clock runs from then', [[FRIDAY, complete(TUESDAY)]], [R3, DECISION, 'open']],
    ['from the moment it came', [[FRIDAY, complete('Monday 2026-11-16 09:12')]], [R3, DECISION, 'open']],
    [
      'from another time, where the first was wrong',
      [
        [FRIDAY, complete(TUESDAY)],
        [FRIDAY, complete('Thursday 2026-11-19 10:00')],
      ],
      [R3, 'building-permit decision Tuesday 2026-12-29 23:59:59', 'open'],
    ],
    [
      'when the letter is answered already',
      [
        [TUESDAY, answer()],
        [FRIDAY, complete(TUESDAY)],
      ],
      [`${R3}, met in time`, DECISION, 'open'],
    ],
  ])('%s', (_how, happenings, expected) => {
    expect(shown(lived(came(building), ...happenings))).toEqual(expected);
  });

  test('was decided before its clock could run, with a call to come: the decision counts', () => {
    const life = lived(
      came({ ...building, channel: 'phone' }),
      [TUESDAY, decide()],
      [FRIDAY, complete(TUESDAY)],
    );
    expect(shown(life)).toEqual([
      'R8 callBack Tuesday 2026-11-17 23:59:59',
      `${DECISION}, met in time`,
      'open',
    ]);
  });

  test.each<[string, Came, Step, string]>([
    ['by a type that does not wait for it', { caseType: 'aids' }, complete(TUESDAY), 'notByCompletion'],
    ['without a type', {}, complete(TUESDAY), 'notByCompletion'],
    ['before it came', building, complete('Monday 2026-11-16 09:11'), 'completeAtFault beforeReceived'],
    ['in the future', building, complete('Friday 2026-11-20 10:01'), 'completeAtFault inFuture'],
    ['as it was', { ...building, completeAt: TUESDAY }, complete(TUESDAY), 'already'],
  ])('not %s', (_what, facts, step, reason) => {
    expect(refusal(came(facts), FRIDAY, step)).toBe(reason);
  });
});

describe('corrected', () => {
  const corrected = (life: Life, over: Partial<Correctable>) => lived(life, [FRIDAY, correct(life, over)]);

  test.each<[string, Came, Happening[], Partial<Correctable>, string[]]>([
    [
      'when it was received',
      {},
      [],
      { received: at('Thursday 2026-11-12 15:00') },
      ['R3 answerOrReceipt Thursday 2026-11-26 23:59:59', 'open'],
    ],
    [
      'when it was received: what was in time is late',
      { channel: 'email', caseType: 'aids' },
      [[TUESDAY, answer()]],
      { received: at('Thursday 2026-11-12 15:00') },
      [
        'R1 answer Monday 2026-11-16 23:59:59, met late',
        'aids decision Thursday 2026-12-10 23:59:59',
        'open',
      ],
    ],
    ['how it came', {}, [], { channel: 'email' }, [R1, 'open']],
    ['how it came: a receipt does no more', {}, [RECEIPT], { channel: 'email' }, [R1, R4, 'open']],
    ['how it came: it has no clock at all', {}, [], { channel: 'inPerson' }, ['open']],
    [
      'how it came: the answer counts for that',
      { channel: 'email', caseType: 'aids' },
      [[TUESDAY, answer()]],
      { channel: 'letter' },
      [`${R3}, met in time`, 'aids decision Monday 2026-12-14 23:59:59', 'open'],
    ],
    [
      'what it is about: the answer does not do',
      {},
      [RECEIPT],
      { caseType: 'aids' },
      [`${R3}, met in time`, 'aids decision Monday 2026-12-14 23:59:59', R4, 'open'],
    ],
    [
      'what it is about: all is done',
      { channel: 'phone', caseType: 'aids' },
      [[TUESDAY, reached]],
      { caseType: undefined },
      ['R8 callBack Tuesday 2026-11-17 23:59:59, met in time', 'closed: R8 in time'],
    ],
    ['the kind', { channel: 'email', kind: 'application' }, [], { kind: undefined }, [R1, 'open']],
    [
      'when it was complete',
      { caseType: 'building-permit', completeAt: 'Monday 2026-11-16 09:12' },
      [],
      { completeAt: at(FRIDAY) },
      [R3, 'building-permit decision Wednesday 2026-12-30 23:59:59', 'open'],
    ],
  ])('%s', (_what, facts, happenings, over, expected) => {
    expect(shown(corrected(lived(came(facts), ...happenings), over))).toEqual(expected);
  });

  test('all at once, and both stand in the history', () => {
    const was = came({ subject: 'Parkering', caseNumber: '26/1', kind: 'general' });
    const now = corrected(was, {
      subject: undefined,
      caseNumber: '26/2',
      kind: 'application',
      sensitive: true,
    });
    expect(lastEvents(now)).toEqual([
      {
        kind: 'corrected',
        changes: [
          { field: 'kind', from: 'general', to: 'application' },
          { field: 'subject', from: 'Parkering' },
          { field: 'caseNumber', from: '26/1', to: '26/2' },
          { field: 'sensitive', from: false, to: true },
        ],
      },
    ]);
    expect(now.inquiry).toMatchObject({ caseNumber: '26/2', kind: 'application', sensitive: true });
    expect(now.inquiry.subject).toBeUndefined();
    expect(now.inquiry.owner).toBe(METTE);
  });

  test('a confidential case type makes it confidential, another takes that away', () => {
    const now = corrected(came(), { caseType: 'child-concern' });
    expect(now.inquiry.confidential).toBe(true);
    expect(corrected(now, { caseType: 'aids' }).inquiry.confidential).toBe(false);
    expect(corrected(now, { subject: 'Bekymring' }).inquiry.confidential).toBe(true);
  });

  test('nothing, it stays as it is', () => {
    expect(refusal(came(), FRIDAY, correct(came(), {}))).toBe('already');
  });

  test.each<[string, Came, Partial<Correctable>, string]>([
    ['received in the future', {}, { received: at('Friday 2026-11-20 10:01') }, 'receivedInFuture'],
    ['complete in the future', {}, { completeAt: at('Friday 2026-11-20 10:01') }, 'completeAtFault inFuture'],
    [
      'complete before it came',
      {},
      { completeAt: at('Sunday 2026-11-15 10:00') },
      'completeAtFault beforeReceived',
    ],
    ['of a case type that the profile does not have', {}, { caseType: 'nowhere' }, 'caseTypeGone'],
  ])('not %s', (_what, facts, over, reason) => {
    expect(refusal(came(facts), FRIDAY, correct(came(facts), over))).toBe(reason);
  });

  test('received after it was complete: it was when it came', () => {
    const was = came({ caseType: 'building-permit', completeAt: TUESDAY });
    const now = corrected(was, { received: at('Wednesday 2026-11-18 10:00') });
    expect(shown(now)[1]).toBe('building-permit decision Monday 2026-12-28 23:59:59');
  });

  test('what came a moment ahead of our clock can be corrected all the same', () => {
    const ahead = came({ received: 'Friday 2026-11-20 10:01' });
    expect(refusal(ahead, FRIDAY, correct(ahead, { channel: 'email' }))).toBe('allowed');
  });

  test('undone: exactly as it was', () => {
    const was = lived(came({ owner: JONAS }), RECEIPT);
    const undone = lived(was, [FRIDAY, correct(was, { channel: 'email', subject: 'x' })], [FRIDAY, 'undo']);
    expect(undone.inquiry).toEqual({ ...was.inquiry, version: 4 });
  });
});

describe('the profile has its case type no more', () => {
  const was = came({ caseType: 'child-concern', subject: 'CPR' });
  const life = { ...was, rules: { ...profile, caseTypes: [] } };

  test('so that nothing can be computed', () => {
    for (const step of [correct(life, { channel: 'email' }), as('general'), { do: 'wait' } as const]) {
      expect(refusal(life, FRIDAY, step)).toBe('caseTypeGone');
    }
  });

  test('but from which no deadline comes can be corrected', () => {
    const now = lived(life, [FRIDAY, correct(life, { subject: 'Bekymring', sensitive: true })]);
    expect(now.inquiry).toEqual({ ...was.inquiry, subject: 'Bekymring', sensitive: true, version: 2 });
  });

  test('and another case type can be given', () => {
    const rules = { ...profile, caseTypes: profile.caseTypes.filter(({ id }) => id === 'aids') };
    const now = lived({ ...was, rules }, [FRIDAY, correct(was, { caseType: 'aids' })]);
    expect(shown(now)).toEqual([R3, 'aids decision Monday 2026-12-14 23:59:59', 'open']);
  });
});
