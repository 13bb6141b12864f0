import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import type { Absence, AbsenceId } from '../../bot/core/absence/absence.ts';
import type { RosterStore } from '../../bot/core/absence/roster.ts';
import type { Directory, Person, PersonId, Unit, UnitId } from '../../bot/core/directory.ts';
import type { Work } from '../../bot/core/due-work.ts';
import type { EpochMs } from '../../bot/core/time-zone.ts';
import type { Hand } from '../../bot/due-work/handler.ts';
import type { WorkPorts } from '../../bot/due-work/ports.ts';
import { tellGaps } from '../../bot/due-work/tell-gaps.ts';
import { watchAbsences } from '../../bot/due-work/watch-absences.ts';
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

/** How often others got their turn meanwhile. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  const done = work.then(() => true);
  let turns = 0;
  while (!(await Promise.race([done, nextTurn(false)]))) turns += 1;
  return turns;
}

const PEOPLE = 60;
function ofABigUnit() {
  const unit = aBigUnit(PEOPLE);
  const clock = { zone: context.zone, hours: profile.openingHours, calendars: context.calendars };
  const store = { ended: async () => undefined };
  return { directory: unit, rosters: unit, store, clock } as unknown as WorkPorts;
}

test('gaps: however many are away, others get their turn between one and the next', async () => {
  const plan = vi.fn();
  const told = tellGaps(ofABigUnit(), { now: NOW, plan }, BIG, NOW);
  expect(await turnsDuring(told)).toBeGreaterThanOrEqual(PEOPLE - 1);
  expect(plan).not.toHaveBeenCalled();
});

test('the morning: the same for whom to remind and who is back', async () => {
  const hand = { now: NOW, plan: vi.fn() } as unknown as Hand;
  const work = { about: BIG, due: NOW } as unknown as Work;
  const watched = watchAbsences(ofABigUnit())(work, hand);
  expect(await turnsDuring(watched)).toBeGreaterThanOrEqual(3 * (PEOPLE - 1));
  expect(await watched).toEqual({ is: 'done' });
});
