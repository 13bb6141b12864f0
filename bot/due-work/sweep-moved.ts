import { setImmediate as nextTurn } from 'node:timers/promises';
import { keeping } from '../core/absence/keeping.ts';
import { describeError } from '../core/describe-error.ts';
import type { UnitId } from '../core/directory.ts';
import type { Plan, WorkId } from '../core/due-work.ts';
import type { EpochMs } from '../core/time-zone.ts';
import type { Handler } from './handler.ts';
import { homesOf, moveAbsences } from './move-absences.ts';
import type { WorkPorts } from './ports.ts';
import { lettersKnown } from './sweep-reminders.ts';

/** One look a unit; people change unit seldom. In ms. */
const EVERY = 60 * 60_000;
/** After the hour: at the hour itself people are told of things. In ms. */
const AT = 20 * 60_000;
const UNITS_AT_A_TIME = 20;
/** However long nobody swept, the next one finds all that was left. In ms. */
const NEVER_TOO_LATE = 10 * 365 * 24 * 60 * 60_000;

export const firstMoveSweep = (now: EpochMs): Plan => ({
  id: 'every/sweepMoved/all' as WorkId,
  kind: 'sweepMoved',
  about: 'all',
  due: now,
  until: (now + NEVER_TOO_LATE) as EpochMs,
  data: {},
});

/** Whoever has changed unit is looked for in the new one, and so their entries go there without waiting for the morning. */
export const sweepMoved =
  (ports: WorkPorts): Handler =>
  async (work, { now }) => {
    const letters = await lettersKnown(ports, work);
    for (let start = 0; start < letters.length; start += UNITS_AT_A_TIME) {
      // Others have their turn between two of them, for SQLite answers without ever leaving the thread.
      if (start > 0) await nextTurn();
      const some = letters.slice(start, start + UNITS_AT_A_TIME);
      await Promise.all(some.map((unit) => sweepUnit(ports, unit, now)));
    }
    const to = (Math.floor((now - AT) / EVERY) * EVERY + EVERY + AT) as EpochMs;
    return { is: 'postponed', to, until: (to + NEVER_TOO_LATE) as EpochMs, data: { letters } };
  };

/** One unit whose rows cannot be moved keeps none of the others from theirs. */
const sweepUnit = (ports: WorkPorts, unit: UnitId, now: EpochMs): Promise<void> =>
  moveFrom(ports, unit, now).catch((error) =>
    ports.log.error(describeError(error), 'Absences of a unit cannot be moved now'),
  );

async function moveFrom(ports: WorkPorts, unit: UnitId, now: EpochMs): Promise<void> {
  const roster = await ports.rosters.of(unit);
  if (roster.absences.length === 0) return;
  const homes = await homesOf(ports, roster);
  const { moves } = keeping(roster, ({ person }) => homes.get(person), ports.clock.zone.dayOf(now), []);
  await moveAbsences(ports, unit, moves, homes);
}
