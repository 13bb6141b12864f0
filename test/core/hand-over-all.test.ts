import { describe, expect, test } from 'vitest';
import type { Person, PersonId, Unit, UnitId } from '../../bot/core/directory.ts';
import { planned } from '../../bot/core/due-work.ts';
import {
  type ActId,
  FRESH_FOR,
  isFresh,
  mayHandOverAll,
  seesAllOf,
  sortLines,
  type WholeAct,
} from '../../bot/core/hand-over-all.ts';
import { actOf, planOfAct } from '../../bot/core/hand-over-all-work.ts';
import type { InquiryRef } from '../../bot/core/inquiry.ts';
import type { OpenInquiry } from '../../bot/core/inquiry-store.ts';
import type { EpochMs } from '../../bot/core/time-zone.ts';
import { context } from './shipped.ts';

const id = (name: string) => name as PersonId;
const [BS, JC] = ['BS' as UnitId, 'JC' as UnitId];
const unitOf = (letters: UnitId, manager: string): Unit => ({
  id: letters,
  name: letters,
  manager: id(manager),
  deputy: id(`${manager}'s deputy`),
  coordinators: [id(`${manager}'s coordinator`)],
  coverOrder: [],
  mailboxes: [],
  colleaguesMayLog: false,
});
const bs = unitOf(BS, 'megan');
const units = new Map([
  [BS, bs],
  [JC, unitOf(JC, 'nestor')],
]);
const mette = { id: id('mette') };

const line = (ref: string, unit: UnitId, confidential = false): OpenInquiry =>
  ({ ref: ref as InquiryRef, unit, confidential, owner: mette.id, channel: 'letter' }) as OpenInquiry;
const LINES = [line('BS-1', BS), line('BS-2', BS, true), line('JC-3', JC), line('JC-4', JC, true)];

function sorted(who: string, unit: UnitId = BS): string {
  const asker = { unit, roles: [] } as Pick<Person, 'unit' | 'roles'>;
  const { going, elsewhere } = sortLines(LINES, id(who), asker, units);
  return `${going.map(({ ref }) => ref).join(' ')} | ${[...elsewhere].flat().join(' ')}`;
}

describe('what goes', () => {
  test.each([
    ['mette', 'BS-1 BS-2 JC-3 JC-4 | '],
    ['megan', 'BS-1 BS-2 | JC 1'],
    ["megan's deputy", 'BS-1 | JC 1'],
    ["megan's coordinator", 'BS-1 | JC 1'],
    ['nestor', 'JC-3 JC-4 | BS 1'],
    ['a colleague', ' | BS 1 JC 1'],
  ])('by %s; a confidential one that is not theirs is nowhere', (who, expected) => {
    expect(sorted(who)).toBe(expected);
  });

  test('of a unit that the directory has no more nobody but the owner hands over', () => {
    const gone = [line('XX-1', 'XX' as UnitId)];
    expect(sortLines(gone, id('megan'), undefined, units).going).toEqual([]);
    expect(sortLines(gone, mette.id, undefined, units).going).toHaveLength(1);
  });
});

test.each([
  ['mette', true, true],
  ['megan', true, true],
  ["megan's deputy", true, false],
  ["megan's coordinator", true, false],
  ['nestor', false, false],
  ['a colleague', false, false],
])('%s may: %s, and sees all: %s', (who, may, all) => {
  expect(mayHandOverAll(id(who), mette, bs)).toBe(may);
  expect(seesAllOf(id(who), mette, bs)).toBe(all);
  expect(mayHandOverAll(id(who), mette, undefined)).toBe(who === 'mette');
});

test.each([
  [0, true],
  [FRESH_FOR, true],
  [FRESH_FOR + 1, false],
  [-1, false],
])('a preview drawn %s ms ago is fresh: %s', (ago, fresh) => {
  const now = 1_795_000_000_000 as EpochMs;
  expect(isFresh({ at: (now - ago) as EpochMs }, now)).toBe(fresh);
});

test.each([{ person: id('unit/anna') }, { unit: JC }])(
  'an act to %j is read from its work as it was',
  (to) => {
    const at = Temporal.Instant.from('2026-11-23T23:30:00+01:00').epochMilliseconds as EpochMs;
    const act: WholeAct = { id: 'act' as ActId, at, who: id('megan'), person: mette.id, to };
    const after = { now: (at + 3_600_000) as EpochMs, zone: context.zone };
    const plan = planOfAct('handOverAll', act, after);
    expect(actOf(planned(plan))).toEqual(act);
    // By the day of its preview, so that a second press on the next day is the same.
    expect(plan).toMatchObject({ id: '2026-11-23/handOverAll/megan/act', about: 'megan', due: after.now });
  },
);
