import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dueAt } from '../../bot/core/deadline.ts';
import { CHANNELS, type Channel, KINDS, type Kind } from '../../bot/core/inquiry.ts';
import {
  metBy,
  type ObligationFacts,
  obligationsOf,
  promisedObligation,
} from '../../bot/core/obligations.ts';
import { DUTIES, type Duty, type ServiceTarget } from '../../bot/core/service-target.ts';
import { at, context, day, instant, profile, written, zone } from './shipped.ts';

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

describe('a case type', () => {
  test('adds its own to those of the channel', () => {
    expect(listed({ channel: 'letter', caseType: 'sickness-benefit' })).toEqual([
      `R3 answerOrReceipt ${TEN_DAYS} promise`,
      `sickness-benefit decision ${TEN_DAYS} council`,
    ]);
  });

  test('may want several things', () => {
    expect(listed({ channel: 'inPerson', caseType: 'child-concern' })).toEqual([
      'child-concern decision Tuesday 2026-11-17 09:12:00 law',
      'child-concern receipt Tuesday 2026-11-24 23:59:59 law',
    ]);
  });

  test('by law rolls back, never on', () => {
    const saturday = { received: at('Thursday 2026-01-22 09:00') };
    const due = listed({ channel: 'inPerson', caseType: 'gdpr-access', ...saturday });
    expect(due).toEqual(['gdpr-access decision Friday 2026-02-20 23:59:59 law']);
  });

  test('that the profile does not have is a bug', () => {
    expect(() => of({ channel: 'email', caseType: 'nowhere' })).toThrow(RangeError);
  });
});

describe('a case that must be complete', () => {
  const building = { channel: 'letter', caseType: 'building-permit' } as const;
  const complete = { ...building, completeAt: at('Thursday 2026-11-26 09:12') };

  test('has no clock of its own before it is, and says so', () => {
    const { obligations, awaitsCompletion } = of(building);
    expect(obligations.map(({ rule }) => rule)).toEqual(['R3']);
    expect(awaitsCompletion).toBe(true);
  });

  test('counts from then, and the letter still from its receipt', () => {
    expect(listed(complete)).toEqual([
      `R3 answerOrReceipt ${TEN_DAYS} promise`,
      'building-permit decision Tuesday 2027-01-05 23:59:59 council',
    ]);
    expect(of(complete).awaitsCompletion).toBe(false);
    const steps = of(complete).obligations.map(({ because }) => because.map(({ step }) => step));
    expect(steps).toEqual([
      ['received', 'firstDayNotCounted', 'skipped', 'counted', 'basis'],
      ['received', 'completed', 'firstDayNotCounted', 'counted', 'basis'],
    ]);
  });

  test('cannot be complete before it has come', () => {
    const early = { ...building, completeAt: at('Monday 2026-11-02 09:12') };
    expect(listed(early).at(-1)).toBe('building-permit decision Monday 2026-12-28 23:59:59 council');
  });

  test('stands still in a pause, and the letter does not', () => {
    const pauses = [{ from: day('Friday 2026-11-27'), through: day('Sunday 2026-11-29') }];
    expect(listed({ ...complete, pauses })).toEqual([
      `R3 answerOrReceipt ${TEN_DAYS} promise`,
      'building-permit decision Friday 2027-01-08 23:59:59 council',
    ]);
  });

  test('when complete, changes nothing for a type that starts when it is received', () => {
    const facts = { channel: 'letter', caseType: 'aids' } as const;
    const pauses = [{ from: day('Friday 2026-11-27'), through: day('Sunday 2026-11-29') }];
    expect(of({ ...facts, completeAt: complete.completeAt, pauses })).toEqual(of(facts));
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

/** The project's published examples, which are not ours to keep in the repository. */
const folder = process.env.CONTRACTS || undefined;
const published = (file: string) => JSON.parse(readFileSync(join(folder ?? '', file), 'utf8'));

describe.skipIf(folder === undefined)('the published examples (needs CONTRACTS)', () => {
  test('every deadline is right to the second', () => {
    for (const { received, due, note, roll = 'next', ...span } of published('deadline-examples.json')) {
      expect(zone.format(dueAt(instant(received), { ...span, roll }, context)), note).toBe(due);
    }
  });

  test('every case type is in the profile, word for word', () => {
    const ours = profile.caseTypes.map(({ id, name, basis, starts, pauses, confidential, obligations }) => ({
      ...{ id, da: name.da, basis, starts, pauses, confidential },
      obligations: obligations.map(({ what, span }) => ({ what, ...span })),
    }));
    const defaults = { starts: 'received', pauses: false, confidential: false };
    const theirs = published('case-types.json').map((type: object) => ({ ...defaults, ...type }));
    expect(ours).toEqual(theirs);
  });
});
