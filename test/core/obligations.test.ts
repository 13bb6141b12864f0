import { describe, expect, test } from 'vitest';
import { CHANNELS, type Channel, KINDS, type Kind } from '../../bot/core/inquiry.ts';
import {
  metBy,
  type ObligationFacts,
  obligationsOf,
  promisedObligation,
} from '../../bot/core/obligations.ts';
import { DUTIES, type Duty, type ServiceTarget } from '../../bot/core/service-target.ts';
import { at, context, day, profile, written, zone } from './shipped.ts';

const received = at('Monday 2026-11-16 09:12');
const of = (facts: Omit<ObligationFacts, 'received'> & Partial<ObligationFacts>) =>
  obligationsOf({ received, ...facts }, profile, context);
/** "R1 answer Wednesday 2026-11-18 23:59:59 promise" */
const listed = (facts: Parameters<typeof of>[0]) =>
  of(facts).obligations.map(({ rule, what, due, basis }) => `${rule} ${what} ${written(due)} ${basis}`);

const TWO_DAYS = 'answer Wednesday 2026-11-18 23:59:59 promise';
const TEN_DAYS = 'Monday 2026-11-30 23:59:59';
const A_DAY = 'Tuesday 2026-11-17 09:12:00 promise';

describe('by channel and kind', () => {
  test.each<[Channel, Kind | undefined, string[]]>([
    ['email', undefined, [`R1 ${TWO_DAYS}`]],
    ['email', 'general', [`R1 ${TWO_DAYS}`]],
    ['email', 'citizenService', [`R1 ${TWO_DAYS}`]],
    ['email', 'application', [`R2 answerOrReceipt ${TEN_DAYS} promise`]],
    ['email', 'specialist', [`own answer ${TEN_DAYS} internal`]],
    ['facebook', undefined, [`R15 answer ${A_DAY}`]],
    ['facebook', 'general', [`R15 answer ${A_DAY}`]],
    ['facebook', 'citizenService', [`R15 answer ${A_DAY}`]],
    ['facebook', 'specialist', [`R16 answerOrReceipt ${A_DAY}`, `own answer ${TEN_DAYS} internal`]],
    ['facebook', 'application', [`R16 answerOrReceipt ${A_DAY}`, `own answer ${TEN_DAYS} internal`]],
  ])('%s, %s', (channel, kind, expected) => {
    expect(listed({ channel, kind })).toEqual(expected);
  });

  test.each(
    [undefined, ...KINDS].flatMap((kind) =>
      (['letter', 'digitalPost', 'selfService'] as const).map((channel) => [channel, kind] as const),
    ),
  )('%s, %s: as a letter', (channel, kind) => {
    expect(listed({ channel, kind })).toEqual([`R3 answerOrReceipt ${TEN_DAYS} promise`]);
  });

  test.each([undefined, ...KINDS])('a call, %s: called back the next working day', (kind) => {
    expect(listed({ channel: 'phone', kind })).toEqual(['R8 callBack Tuesday 2026-11-17 23:59:59 internal']);
  });

  test.each([undefined, ...KINDS])('in person, %s: no clock', (kind) => {
    expect(of({ channel: 'inPerson', kind })).toEqual({ obligations: [], awaitsCompletion: false });
  });

  test('re-classifying keeps the time of receipt', () => {
    const [general] = of({ channel: 'email', kind: 'general' }).obligations;
    const [application] = of({ channel: 'email', kind: 'application' }).obligations;
    const firstSteps = [general, application].map((one) => one?.because[0]);
    expect(firstSteps).toEqual([
      { step: 'received', at: received },
      { step: 'received', at: received },
    ]);
  });
});

describe('what held on the day of receipt', () => {
  const [first] = profile.targets;
  if (first === undefined) throw new Error('The profile has no targets');
  const target: ServiceTarget = {
    ...first,
    channels: [...CHANNELS],
    kinds: undefined,
    validFrom: day('Sunday 2026-02-01'),
    validTo: day('Saturday 2026-02-28'),
  };
  const count = (text: string) => {
    const facts = { channel: 'email', received: at(text) } as const;
    return obligationsOf(facts, { targets: [target], caseTypes: [] }, context).obligations.length;
  };

  test.each([
    ['Saturday 2026-01-31 23:59', 0],
    ['Sunday 2026-02-01 00:00', 1],
    ['Saturday 2026-02-28 23:59', 1],
    ['Sunday 2026-03-01 00:00', 0],
  ])('%s: %i', (text, expected) => {
    expect(count(text)).toBe(expected);
  });

  test('holds for a case type’s deadlines too', () => {
    const [old] = profile.caseTypes;
    if (old?.obligations[0] === undefined) throw new Error('The profile has no case types');
    const [duty] = old.obligations;
    const changed = {
      ...old,
      obligations: [
        { ...duty, validTo: day('Thursday 2026-12-31') },
        { ...duty, span: { ...duty.span, amount: 3 }, validFrom: day('Friday 2027-01-01') },
      ],
    };
    const due = (text: string) => {
      const facts = { channel: 'inPerson', caseType: old.id, received: at(text) } as const;
      const rules = { targets: [], caseTypes: [changed] };
      return obligationsOf(facts, rules, context).obligations.map((one) => written(one.due));
    };
    expect(due('Thursday 2026-12-31 12:00')).toEqual(['Thursday 2027-01-14 23:59:59']);
    expect(due('Friday 2027-01-01 12:00')).toEqual(['Friday 2027-01-22 23:59:59']);
  });
});

test('a promised date is an answer by the end of that day (R4)', () => {
  const promised = day('Friday 2026-12-04');
  expect(promisedObligation({ promised }, zone)).toEqual({
    what: 'answer',
    due: at('Friday 2026-12-04 23:59:59'),
    basis: 'promise',
    rule: 'R4',
    because: [
      { step: 'promised', on: promised },
      { step: 'basis', basis: 'promise', rule: 'R4' },
    ],
  });
});

describe('what meets it', () => {
  test.each<[Duty, string[]]>([
    ['answer', ['answer', 'decision']],
    ['answerOrReceipt', ['receipt', 'answer', 'decision']],
    ['receipt', ['receipt', 'answer', 'decision']],
    ['decision', ['decision']],
    ['callBack', ['calledBack']],
  ])('%s ← %s', (duty, deeds) => {
    expect(metBy(duty)).toEqual(deeds);
    expect(DUTIES).toContain(duty);
  });
});
