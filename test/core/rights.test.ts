import { describe, expect, test } from 'vitest';
import type { PersonId, Role, UnitId } from '../../bot/core/directory.ts';
import type { Channel } from '../../bot/core/inquiry.ts';
import { INQUIRY_ACTIONS, mayDo, ownerAfter } from '../../bot/core/rights.ts';

const id = (name: string) => name as PersonId;
const BS = 'BS' as UnitId;
const JC = 'JC' as UnitId;
const unit = { id: BS, manager: id('manager'), deputy: id('deputy'), coordinators: [id('coordinator')] };

type Someone = {
  unit?: UnitId;
  roles?: Role[];
  registeredIt?: boolean;
  covers?: boolean;
  ofUnitToday?: boolean;
};
const PEOPLE: Record<string, Someone> = {
  owner: { unit: JC },
  manager: { unit: BS },
  deputy: { unit: BS },
  coordinator: { unit: BS },
  member: { unit: BS },
  switchboard: { unit: JC, roles: ['switchboard'] },
  'switchboard that took it': { unit: JC, roles: ['switchboard'], registeredIt: true },
  administrator: { unit: JC, roles: ['administrator'] },
  'who registered it, elsewhere': { unit: JC, registeredIt: true },
  'somebody of another unit': { unit: JC },
  'who covers now': { unit: JC, covers: true },
  'who covers now, an administrator': { unit: JC, roles: ['administrator'], covers: true },
  'a member who covers now': { unit: BS, covers: true },
  'of a unit that covers it today': { unit: JC, ofUnitToday: true },
  'somebody whom the directory does not know': {},
};

type Kept = { owner?: string; confidential?: boolean; channel?: Channel };

function allowed(who: string, { owner = 'owner', confidential = false, channel = 'letter' }: Kept): string {
  const { unit: own, roles = [], ...facts } = PEOPLE[who] ?? {};
  const person = own === undefined ? undefined : { unit: own, roles };
  const inquiry = { owner: owner === '' ? undefined : id(owner), unit: BS, confidential, channel };
  const all = { who: id(who), person, inquiry, unit, ...facts };
  return INQUIRY_ACTIONS.filter((action) => mayDo(action, all)).join(' ');
}

const ALL = 'see take note change handOver';

describe('who may do what', () => {
  test.each([
    // who, of another's, of nobody's, of another's confidential, of nobody's confidential, of another's call
    ['owner', ALL, '', ALL, '', ALL],
    ['manager', ALL, ALL, ALL, ALL, ALL],
    ['deputy', ALL, ALL, '', '', ALL],
    ['coordinator', ALL, ALL, '', '', ALL],
    ['member', 'see note', ALL, '', '', 'see note'],
    ['switchboard', '', '', '', '', ''],
    ['switchboard that took it', '', '', '', '', 'see'],
    ['administrator', '', '', '', '', ''],
    ['who registered it, elsewhere', '', '', '', '', ''],
    ['somebody of another unit', '', '', '', '', ''],
    ['who covers now', ALL, '', ALL, '', ALL],
    ['who covers now, an administrator', ALL, '', ALL, '', ALL],
    ['a member who covers now', ALL, ALL, ALL, '', ALL],
    ['of a unit that covers it today', 'see note', ALL, '', '', 'see note'],
    ['somebody whom the directory does not know', '', '', '', '', ''],
  ])('%s', (who, owned, unassigned, confidential, unassignedConfidential, call) => {
    expect(allowed(who, {})).toBe(owned);
    expect(allowed(who, { owner: '' })).toBe(unassigned);
    expect(allowed(who, { confidential: true })).toBe(confidential);
    expect(allowed(who, { owner: '', confidential: true })).toBe(unassignedConfidential);
    expect(allowed(who, { channel: 'phone' })).toBe(call);
  });

  test('the unit is gone from the directory: its owner and its people still may', () => {
    const inquiry = { owner: id('owner'), unit: BS, confidential: false, channel: 'letter' } as const;
    const facts = { inquiry, unit: undefined };
    expect(mayDo('change', { ...facts, who: id('owner'), person: undefined })).toBe(true);
    expect(mayDo('see', { ...facts, who: id('member'), person: { unit: BS, roles: [] } })).toBe(true);
    expect(mayDo('change', { ...facts, who: id('manager'), person: { unit: BS, roles: [] } })).toBe(false);
  });

  test('acting on what is nobody’s takes it; on another’s it stays theirs', () => {
    const of = (owner: PersonId | undefined) =>
      ({ unit: BS, confidential: false, channel: 'letter', owner }) as const;
    expect(ownerAfter({ who: id('member'), inquiry: of(undefined) })).toBe('member');
    expect(ownerAfter({ who: id('manager'), inquiry: of(id('owner')) })).toBe('owner');
  });
});
