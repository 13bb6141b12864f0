import { describe, expect, test } from 'vitest';
import type { UnitId } from '../../../bot/core/directory.ts';
import type { Step } from '../../../bot/core/life/step.ts';
import {
  came,
  JONAS,
  type Life,
  lastEvents,
  lived,
  METTE,
  refusal,
  sendAway,
  shown,
  take,
  wait,
} from './a-life.ts';

const [BS, JC] = ['BS' as UnitId, 'JC' as UnitId];
const TUESDAY = 'Tuesday 2026-11-17 10:00';
const assign = (to: typeof METTE, unit: UnitId): Step => ({ do: 'assign', to, unit });
const redirect = (to: UnitId): Step => ({ do: 'redirect', to });
/** "BS mette" */
const hands = ({ inquiry: { unit, owner } }: Life) => `${unit} ${owner ?? 'nobody'}`;

/** Mette does it. */
test.each<[string, Life, Step, string, object[]]>([
  ['takes what is nobody’s', came({ owner: undefined }), take, 'BS mette', [{ kind: 'taken' }]],
  ['takes over what is Jonas’s', came({ owner: JONAS }), take, 'BS mette', [{ kind: 'taken' }]],
  ['hands over to Jonas', came(), assign(JONAS, BS), 'BS jonas', [{ kind: 'assigned', to: JONAS }]],
  [
    'hands over what is nobody’s',
    came({ owner: undefined }),
    assign(JONAS, BS),
    'BS jonas',
    [{ kind: 'assigned', to: JONAS }],
  ],
  [
    'hands over to somebody of another unit, where it is from then on',
    came(),
    assign(JONAS, JC),
    'JC jonas',
    [
      { kind: 'redirected', from: BS, to: JC },
      { kind: 'assigned', to: JONAS },
    ],
  ],
  [
    'follows its owner, who has moved to another unit',
    came(),
    assign(METTE, JC),
    'JC mette',
    [
      { kind: 'redirected', from: BS, to: JC },
      { kind: 'assigned', to: METTE },
    ],
  ],
  [
    'redirects to a unit where nobody has taken it yet (R9)',
    came(),
    redirect(JC),
    'JC nobody',
    [{ kind: 'redirected', from: BS, to: JC }],
  ],
  [
    'puts it back to its own unit, nobody’s there',
    came(),
    redirect(BS),
    'BS nobody',
    [{ kind: 'redirected', from: BS, to: BS }],
  ],
])('%s', (_what, life, step, expected, events) => {
  const { inquiry } = life;
  const moved = lived(life, [TUESDAY, step]);
  expect(hands(moved)).toBe(expected);
  expect(lastEvents(moved)).toEqual(events);
  // R9: whoever has it, what it is, and by when, stays.
  const { owner: _owner, unit: _unit, version: _version, ...stays } = inquiry;
  expect(moved.inquiry).toMatchObject(stays);
});

test.each<[string, Life, Step, string]>([
  ['take what is hers', came(), take, 'already'],
  ['hand over to its owner', came({ owner: JONAS }), assign(JONAS, BS), 'already'],
  ['redirect to where it is, nobody’s', came({ owner: undefined }), redirect(BS), 'already'],
  ['send away to nobody (R9)', came(), { ...sendAway, authority: ' ' } as Step, 'noAuthority'],
  ['send away untold (R9)', came(), { ...sendAway, citizenTold: false } as Step, 'citizenNotTold'],
])('she cannot %s', (_what, life, step, reason) => {
  expect(refusal(life, TUESDAY, step)).toBe(reason);
});

test('who is answering is no longer when it is handed over or sent on, and is when it is taken', () => {
  const answering = lived(came({ owner: undefined }), [TUESDAY, { do: 'answering', on: true }]);
  expect(answering.inquiry.answering?.by).toBe(METTE);
  expect(lived(answering, [TUESDAY, take]).inquiry.answering?.by).toBe(METTE);
  expect(lived(answering, [TUESDAY, assign(JONAS, BS)]).inquiry.answering).toBeUndefined();
  expect(lived(answering, [TUESDAY, redirect(JC)]).inquiry.answering).toBeUndefined();
});

test('what is awaited is awaited there too', () => {
  const waiting = lived(came(), [TUESDAY, wait()], [TUESDAY, redirect(JC)]);
  expect(waiting.inquiry.waiting).toBeDefined();
});

/** R9: never silently closed; what was late stays late, and what was not due is not judged. */
describe('sent away to another authority', () => {
  test.each<[string, string, string]>([
    ['before anything is due', 'Monday 2026-11-30 23:59:59', 'sentAway: nothing to judge'],
    ['when the letter is late', 'Tuesday 2026-12-01 00:00', 'sentAway: R3 late'],
    ['when the decision is late too', 'Tuesday 2026-12-15 08:00', 'sentAway: R3 late, aids late'],
  ])('%s', (_when, when, expected) => {
    const sent = lived(came({ caseType: 'aids' }), [when, sendAway]);
    expect(shown(sent)).toEqual([
      'R3 answerOrReceipt Monday 2026-11-30 23:59:59',
      'aids decision Monday 2026-12-14 23:59:59',
      expected,
    ]);
    expect(lastEvents(sent)).toEqual([
      { kind: 'sentAway', authority: 'Skattestyrelsen' },
      { kind: 'closed' },
    ]);
  });
});
