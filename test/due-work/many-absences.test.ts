import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import type { Absence, AbsenceId } from '../../bot/core/absence/absence.ts';
import type { RosterStore } from '../../bot/core/absence/roster.ts';
import type { Directory, Person, PersonId, Unit, UnitId } from '../../bot/core/directory.ts';
import type { EpochMs } from '../../bot/core/time-zone.ts';
import { tellGaps } from '../../bot/due-work/tell-gaps.ts';
import { context, day, profile } from '../core/shipped.ts';
import { epoch } from '../support/clock.ts';

const BIG = 'BIG' as UnitId;
const NOW = epoch('2026-11-23T10:00:00+01:00');
const person = (index: number) => `p${index}` as PersonId;

/** A unit in which everybody is away for a month, and its manager, who is there, covers for all. */
function aBigUnit(people: number): Pick<Directory, 'person' | 'unit' | 'peopleOf'> & Pick<RosterStore, 'of'> {
  const unit = { id: BIG, manager: person(0), coordinators: [], coverOrder: [] } as unknown as Unit;
  const all = Array.from({ length: people }, (_, index) => ({ id: person(index), unit: BIG }) as Person);
  const absences = all.slice(1).map(({ id }, index): Absence & { tag: string } => ({
    id: `a${index}` as AbsenceId,
    person: id,
    span: { from: day('Monday 2026-11-23'), through: day('Monday 2026-12-21') },
    declined: [],
    enteredBy: id,
    enteredAt: index as EpochMs,
    version: 1,
    tag: '',
  }));
  return {
    person: async (id) => all[Number(id.slice(1))],
    unit: async () => unit,
    peopleOf: async () => all,
    of: async () => ({ unit: BIG, absences, closures: [], namedElsewhere: [], closedElsewhere: [] }),
  };
}

test('however many are away, others get their turn between one and the next', async () => {
  const people = 60;
  const unit = aBigUnit(people);
  const directory = unit as unknown as Directory;
  const plan = vi.fn();
  const clock = { zone: context.zone, hours: profile.openingHours, calendars: context.calendars } as never;
  const told = tellGaps(
    { directory, rosters: unit as unknown as RosterStore, store: { ended: async () => undefined }, clock },
    { now: NOW, plan },
    BIG,
    NOW,
  ).then(() => 'told');
  let turns = 0;
  const counting = (async () => {
    while ((await Promise.race([told, nextTurn('not yet')])) === 'not yet') turns += 1;
  })();
  await counting;
  expect(turns).toBeGreaterThanOrEqual(people - 1);
  expect(plan).not.toHaveBeenCalled();
});
