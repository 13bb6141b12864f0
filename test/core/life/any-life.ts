import fc from 'fast-check';
import type { PersonId, UnitId } from '../../../bot/core/directory.ts';
import { CHANNELS, type Inquiry, KINDS, WAYS_TO_ANSWER } from '../../../bot/core/inquiry.ts';
import { CORRECTABLE, type Correctable } from '../../../bot/core/inquiry-event.ts';
import type { Step } from '../../../bot/core/life/step.ts';
import { type LocalDay, plusDays } from '../../../bot/core/local-day.ts';
import type { Rules } from '../../../bot/core/obligations.ts';
import type { CaseType } from '../../../bot/core/service-target.ts';
import type { EpochMs } from '../../../bot/core/time-zone.ts';
import { context, profile } from '../shipped.ts';
import { JONAS, METTE } from './a-life.ts';

/** Anything that may happen to an inquiry, in any order, with days that are said as people say them: from now on. */

const DAY = 86_400_000;

/** Besides the shipped ones: their clocks stand still, whatever they are counted in. */
const PAUSING: readonly CaseType[] = [
  aType('heard', [
    { what: 'decision', span: { unit: 'workingDays', amount: 10, calendar: 'standard' } },
    { what: 'receipt', span: { unit: 'workingDays', amount: 3, calendar: 'strict' } },
    { what: 'answer', span: { unit: 'hours', amount: 48 } },
  ]),
  aType('byLaw', [
    { what: 'decision', span: { unit: 'days', amount: 13, calendar: 'strict', roll: 'previous' } },
    { what: 'callBack', span: { unit: 'months', amount: 1, calendar: 'local', roll: 'none' } },
  ]),
];

function aType(id: string, obligations: CaseType['obligations']): CaseType {
  const name = { da: id, en: id };
  return { id, name, basis: 'law', starts: 'received', pauses: true, confidential: false, obligations };
}

export const RULES: Rules = { ...profile, caseTypes: [...profile.caseTypes, ...PAUSING] };

export const CASE_TYPES = [
  undefined,
  'aids',
  'building-permit',
  'child-concern',
  'gdpr-access',
  'heard',
  'byLaw',
];
const caseType = fc.constantFrom(...CASE_TYPES);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const days = (max: number) => fc.integer({ min: 0, max });

export const aFacts = fc.record({
  channel: fc.constantFrom(...CHANNELS),
  kind: maybe(fc.constantFrom(...KINDS)),
  caseType,
  sensitive: fc.boolean(),
  owner: fc.constantFrom(undefined, METTE, JONAS),
  completeAfter: maybe(days(5)),
});

const one = <Name extends string, Shape extends object>(
  name: Name,
  shape: { [K in keyof Shape]: fc.Arbitrary<Shape[K]> },
) => fc.record({ do: fc.constant(name), ...shape }) as unknown as fc.Arbitrary<{ do: Name } & Shape>;

const sentBy = fc.constantFrom(...WAYS_TO_ANSWER);
const inDays = maybe(days(40));

export const aWish = fc.oneof(
  one('take', {}),
  one('assign', { to: fc.constantFrom(METTE, JONAS), unit: fc.constantFrom('BS', 'JC') }),
  { weight: 3, arbitrary: one('redirect', { to: fc.constantFrom('BS', 'JC') }) },
  one('sendAway', { citizenTold: fc.boolean() }),
  one('receipt', { inDays: days(20) }),
  { weight: 2, arbitrary: one('answer', { sentBy }) },
  { weight: 2, arbitrary: one('decide', { sentBy }) },
  one('calledBack', { reached: fc.boolean() }),
  one('extend', { inDays }),
  { weight: 2, arbitrary: one('wait', { inDays }) },
  one('resume', {}),
  one('wroteAgain', {}),
  one('answering', { on: fc.boolean() }),
  one('reclassify', { kind: fc.constantFrom(...KINDS) }),
  one('complete', { daysAgo: days(10) }),
  one('correct', {
    receivedDaysAgo: days(40),
    completeDaysAgo: maybe(days(10)),
    caseType,
    channel: fc.constantFrom(...CHANNELS),
    field: fc.constantFrom(...CORRECTABLE),
  }),
  one('dismiss', {}),
  { weight: 3, arbitrary: one('reopen', {}) },
  { weight: 2, arbitrary: one('undo', {}) },
);
export type Wish = typeof aWish extends fc.Arbitrary<infer W> ? W : never;

/** Often at the very same instant. */
export const aMove = fc.record({
  later: fc.oneof(
    fc.constant(0),
    fc.integer({ min: 1, max: 36 }).map((hours) => hours * 3_600_000),
    fc.integer({ min: 1, max: 20 }).map((count) => count * DAY),
  ),
  who: fc.constantFrom<PersonId>(METTE, JONAS),
  wish: aWish,
});

/** The step that is wished for now. */
export function stepOf(wish: Exclude<Wish, { do: 'undo' }>, inquiry: Inquiry, now: EpochMs): Step {
  const on = (count: number): LocalDay => plusDays(context.zone.dayOf(now), count);
  const until = (count: number | undefined) => (count === undefined ? {} : { until: on(count) });
  switch (wish.do) {
    case 'receipt':
      return { do: 'receipt', receipt: { nextSteps: 'a', caseworker: 'b', promised: on(wish.inDays) } };
    case 'answer':
    case 'decide':
      return { do: wish.do, answer: { contact: 'Mette', sentBy: wish.sentBy } };
    case 'extend':
      return { do: 'extend', reason: 'a', toldInWriting: true, ...until(wish.inDays) };
    case 'wait':
      return { do: 'wait', ...until(wish.inDays) };
    case 'complete':
      return { do: 'complete', at: (now - wish.daysAgo * DAY) as EpochMs };
    case 'correct':
      return { do: 'correct', facts: corrected(wish, inquiry, now) };
    case 'sendAway':
      return { ...wish, authority: 'Staten' };
    case 'assign':
      return { ...wish, unit: wish.unit as UnitId };
    case 'redirect':
      return { do: 'redirect', to: wish.to as UnitId };
    default:
      return wish;
  }
}

/** One field is another. */
function corrected(wish: Extract<Wish, { do: 'correct' }>, inquiry: Inquiry, now: EpochMs): Correctable {
  const ago = (count: number | undefined) =>
    count === undefined ? undefined : ((now - count * DAY) as EpochMs);
  const others: Correctable = {
    channel: wish.channel,
    kind: undefined,
    caseType: wish.caseType,
    received: ago(wish.receivedDaysAgo) ?? now,
    completeAt: ago(wish.completeDaysAgo),
    subject: `${wish.receivedDaysAgo}`,
    caseNumber: undefined,
    sensitive: !inquiry.sensitive,
  };
  const all = CORRECTABLE.map((field) => [field, (field === wish.field ? others : inquiry)[field]]);
  return Object.fromEntries(all) as Correctable;
}
