import { describe, expect, test } from 'vitest';
import { isOffered, LIFE } from '../../../bot/core/life/life.ts';
import type { Step, StepName } from '../../../bot/core/life/step.ts';
import { at } from '../shipped.ts';
import {
  answer,
  type Came,
  came,
  complete,
  decide,
  decided,
  dismiss,
  extend,
  JONAS,
  type Life,
  lived,
  METTE,
  notReached,
  reached,
  receipt,
  reopen,
  resume,
  sendAway,
  take,
  wait,
} from './a-life.ts';

const TUESDAY = 'Tuesday 2026-11-17 10:00';
const AIDS: Came = { caseType: 'aids' };
const BUILDING: Came = { caseType: 'building-permit' };
const COMPLETE: Came = { ...BUILDING, completeAt: 'Monday 2026-11-16 09:12' };
const CALL: Came = { channel: 'phone' };
const MAIL: Came = { channel: 'email' };
const PROMISE = receipt('Friday 2026-12-04');

/** To Mette. */
function offered({ inquiry, rules }: Life): StepName[] {
  const names = Object.keys(LIFE) as StepName[];
  return names.filter((name) => isOffered(name, { inquiry, rules, who: METTE }));
}

/** Of every open inquiry. */
const ALWAYS = 'assign redirect sendAway wroteAgain answering reclassify correct dismiss'.split(' ');

describe('of an open inquiry is offered besides what always is:', () => {
  test.each<[string, Came, Step[], string]>([
    ['a letter (R3)', {}, [], 'receipt answer wait'],
    ['nobody’s', { owner: undefined }, [], 'take receipt answer wait'],
    ['Jonas’s', { owner: JONAS }, [], 'take receipt answer wait'],
    ['one that waits', {}, [wait()], 'receipt answer resume'],
    ['a letter with a receipt: a new one, or the answer (R4)', {}, [PROMISE], 'receipt answer wait'],
    ['a mail: no receipt, which does not do (R1)', MAIL, [], 'answer wait'],
    ['a mail with a receipt that was promised all the same', MAIL, [PROMISE], 'receipt answer wait'],
    ['an application by mail (R2)', { ...MAIL, kind: 'application' }, [], 'receipt answer wait'],
    ['Facebook (R15)', { channel: 'facebook' }, [], 'answer wait'],
    ['Facebook, specialist (R16)', { channel: 'facebook', kind: 'specialist' }, [], 'receipt answer wait'],
    ['a call (R8)', CALL, [], 'answer calledBack wait'],
    [
      'a sensitive call: on paper would not do (R8, R10)',
      { ...CALL, sensitive: true },
      [],
      'calledBack wait',
    ],
    ['in person', { channel: 'inPerson' }, [], 'answer wait'],
    ['a case (R5)', AIDS, [], 'receipt answer decide extend wait'],
    ['a case that is answered', AIDS, [answer()], 'decide extend wait'],
    ['a case that is extended', AIDS, [answer(), extend('Monday 2026-12-21')], 'decide extend wait'],
    ['a building permit that is not complete', BUILDING, [], 'receipt answer decide wait complete'],
    ['the same, answered', BUILDING, [answer()], 'decide wait complete'],
    ['a building permit that is', COMPLETE, [], 'receipt answer decide extend wait'],
    ['the same, answered, whose clock stands still', COMPLETE, [answer(), wait()], 'decide extend resume'],
    ['one that is open again', {}, [answer(), reopen], 'receipt answer wait'],
    ['open again, with nothing to do', { channel: 'inPerson' }, [answer(), reopen], 'answer wait'],
  ])('%s', (_what, facts, steps, expected) => {
    const names = offered(lived(came(facts), ...steps.map((step) => [TUESDAY, step] as const)));
    expect(names).toEqual(expect.arrayContaining(ALWAYS));
    expect(names.filter((name) => !ALWAYS.includes(name)).join(' ')).toBe(expected);
  });
});

test.each<[string, Step]>([
  ['answered', answer()],
  ['dismissed', dismiss],
  ['sent away', sendAway],
])('of one that is %s only to re-open it', (_how, step) => {
  expect(offered(lived(came(), [TUESDAY, step]))).toEqual(['reopen']);
});

/** What is offered is done: with what it takes filled in as it should be. */
const WELL: Record<StepName, Step> = {
  take,
  assign: { do: 'assign', to: JONAS, unit: 'JC' as never },
  redirect: { do: 'redirect', to: 'JC' as never },
  sendAway,
  receipt: PROMISE,
  answer: answer('digitalPost'),
  decide: decide(),
  calledBack: notReached,
  extend: extend('Tuesday 2027-03-02'),
  wait: wait(),
  resume,
  wroteAgain: { do: 'wroteAgain' },
  answering: { do: 'answering', on: true },
  reclassify: { do: 'reclassify', kind: 'citizenService' },
  complete: complete(TUESDAY),
  correct: { do: 'correct', facts: { channel: 'selfService', received: at(TUESDAY), sensitive: false } },
  dismiss,
  reopen,
};

test.each<[string, Came, Step[]]>([
  ['a letter', {}, []],
  ['a call', CALL, []],
  ['a case', AIDS, []],
  ['an answered case', AIDS, [answer()]],
  ['a building permit', BUILDING, [answer()]],
  ['one that waits', COMPLETE, [wait()]],
  ['one that called back', { ...CALL, ...AIDS }, [reached]],
  ['a closed one', {}, [answer()]],
])('what is offered of %s is not refused when it is filled in well', (_what, facts, steps) => {
  const life = lived(came({ ...facts, owner: JONAS }), ...steps.map((step) => [TUESDAY, step] as const));
  for (const name of offered(life)) {
    // A call is answered by phone.
    const step = name === 'answer' && facts.channel === 'phone' ? answer('phone') : WELL[name];
    expect({ name, ok: decided(life, at(TUESDAY), step).ok }).toEqual({ name, ok: true });
  }
});
