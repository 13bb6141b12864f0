import { describe, expect, test } from 'vitest';
import {
  countLines,
  isOwnUnit,
  maySeeBacklog,
  type Onlooker,
  offeredOn,
  seesAll,
  seesLine,
  shownOwner,
} from '../../bot/core/backlog.ts';
import type { InquiryRef } from '../../bot/core/inquiry.ts';
import type { OpenInquiry } from '../../bot/core/inquiry-store.ts';
import type { EpochMs } from '../../bot/core/time-zone.ts';
import { anObligation, at, person, unit } from '../support/inquiry-builders.ts';

const BS = unit('BS');
const HELD_BY = {
  id: BS,
  manager: person('manager'),
  deputy: person('deputy'),
  coordinators: [person('coordinator')],
};
const UNIT_OF: Readonly<Record<string, string>> = { manager: 'VS', elsewhere: 'JC', administrator: 'JC' };

const onlooker = (who: string, personal = true): Onlooker => ({
  who: person(who),
  person: who === 'unknown' ? undefined : { unit: unit(UNIT_OF[who] ?? 'BS'), roles: [] },
  unit: HELD_BY,
  personal,
});

const NOW = at('2026-11-23T10:00:00+01:00');

function aLine(over: Partial<OpenInquiry> = {}): OpenInquiry {
  return {
    ref: 'BS-1001' as InquiryRef,
    version: 1,
    unit: BS,
    channel: 'letter',
    received: at('2026-11-02T10:00:00+01:00'),
    sensitive: false,
    confidential: false,
    ...over,
  };
}

describe('a unit’s list', () => {
  test.each([
    // who, the list, all of it, a confidential one of the owner's
    ['manager', true, true, true],
    ['deputy', true, false, false],
    ['coordinator', true, false, false],
    ['member', true, false, false],
    ['owner', true, false, true],
    ['elsewhere', false, false, false],
    ['administrator', false, false, false],
    ['unknown', false, false, false],
  ])('%s', (who, list, all, confidential) => {
    const line = aLine({ owner: person('owner'), confidential: true });
    expect(maySeeBacklog(onlooker(who))).toBe(list);
    expect(seesAll(onlooker(who))).toBe(all);
    expect(seesLine(onlooker(who), line)).toBe(confidential);
    // Where others read along nobody sees it.
    expect(seesLine(onlooker(who, false), line)).toBe(false);
    expect(seesAll(onlooker(who, false))).toBe(false);
  });

  test('whoever covers for the owner sees a confidential one, in a list that is theirs to see', () => {
    const covers = ({ owner }: OpenInquiry) => owner === 'owner';
    const line = aLine({ owner: person('owner'), confidential: true });
    expect(seesLine({ ...onlooker('member'), covers }, line)).toBe(true);
    expect(offeredOn(line, { ...onlooker('member'), covers })).toEqual({ take: true, handOver: true });
    expect(shownOwner(line, true, { ...onlooker('member'), covers })).toBe('name');
    expect(seesLine({ ...onlooker('member', false), covers }, line)).toBe(false);
    expect(seesLine({ ...onlooker('member'), covers }, aLine({ confidential: true }))).toBe(false);
    const elsewhere = { ...onlooker('elsewhere'), covers };
    expect(maySeeBacklog(elsewhere)).toBe(false);
  });

  test('a unit that covers it today sees it, and takes what is nobody’s', () => {
    const one = { ...onlooker('elsewhere'), ofUnitToday: true };
    expect(maySeeBacklog(one)).toBe(true);
    expect(isOwnUnit(one)).toBe(false);
    expect(offeredOn(aLine(), one)).toEqual({ take: true, handOver: true });
    expect(offeredOn(aLine({ owner: person('owner') }), one)).toEqual({ take: false, handOver: false });
    expect(seesLine(one, aLine({ owner: person('owner'), confidential: true }))).toBe(false);
  });

  test.each([
    // who, in time, late, in time and late in a channel
    ['owner', 'you', 'you', 'initials', 'hidden'],
    ['member', 'name', 'hidden', 'initials', 'hidden'],
    ['coordinator', 'name', 'name', 'initials', 'hidden'],
    ['deputy', 'name', 'name', 'initials', 'hidden'],
    ['manager', 'name', 'name', 'initials', 'hidden'],
  ])('whose it is, to %s', (who, inTime, late, publicly, publiclyLate) => {
    const line = aLine({ owner: person('owner') });
    expect(shownOwner(line, false, onlooker(who))).toBe(inTime);
    expect(shownOwner(line, true, onlooker(who))).toBe(late);
    expect(shownOwner(line, false, onlooker(who, false))).toBe(publicly);
    expect(shownOwner(line, true, onlooker(who, false))).toBe(publiclyLate);
    expect(shownOwner(aLine(), true, onlooker(who))).toBe('nobody');
  });

  test.each([
    // who, of nobody's, of the owner's
    ['owner', 'take handOver', 'handOver'],
    ['member', 'take handOver', ''],
    ['coordinator', 'take handOver', 'take handOver'],
    ['manager', 'take handOver', 'take handOver'],
  ])('what is offered to %s', (who, nobodys, owned) => {
    const offered = (line: OpenInquiry) => {
      const { take, handOver } = offeredOn(line, onlooker(who));
      return [...(take ? ['take'] : []), ...(handOver ? ['handOver'] : [])].join(' ');
    };
    expect(offered(aLine())).toBe(nobodys);
    expect(offered(aLine({ owner: person('owner') }))).toBe(owned);
  });
});

describe('counts', () => {
  const due = (hours: number, owner?: string) =>
    aLine({
      next: anObligation((NOW + hours * 3_600_000) as EpochMs),
      ...(owner && { owner: person(owner) }),
    });

  test('are exact where all was read', () => {
    expect(countLines([due(-2, 'a'), due(-1), due(1), aLine({ owner: person('a') })], false, NOW)).toEqual({
      all: { count: 4, atLeast: false },
      overdue: { count: 2, atLeast: false },
      unassigned: { count: 2, atLeast: false },
    });
  });

  test('what is late is exact all the same where something that is not late was read', () => {
    const counts = countLines([due(-2, 'a'), due(1)], true, NOW);
    expect(counts.all).toEqual({ count: 2, atLeast: true });
    expect(counts.overdue).toEqual({ count: 1, atLeast: false });
    expect(counts.unassigned).toEqual({ count: 1, atLeast: true });
    expect(countLines([due(-2), due(-1)], true, NOW).overdue).toEqual({ count: 2, atLeast: true });
  });
});
