import { isWholeDays } from '../core/absence/absence.ts';
import type { PersonId } from '../core/directory.ts';
import type { Work } from '../core/due-work.ts';
import { nthOpenDay } from '../core/openings.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { workplace } from '../language/due.ts';
import { clockAt, type WorkPorts } from './ports.ts';
import { briefingId } from './return-briefing.ts';

/** Both come at the same hour; for so long the list waits for the welcome. In ms. */
const WAITS = 5 * 60_000;

/**
 * Has who comes back today been welcomed, with all that their morning list would say? Nearly everybody has no absence
 * that was over lately, which one look at the unit's roster tells.
 */
export async function welcomeOf(
  ports: WorkPorts,
  { about, due }: Work,
  now: EpochMs,
): Promise<'none' | 'told' | 'underWay'> {
  const person = about as PersonId;
  const day = ports.clock.zone.dayOf(due);
  const last = nthOpenDay(day, -1, workplace(clockAt(ports, now)));
  const known = await ports.directory.person(person);
  if (known === undefined || last === undefined) return 'none';
  const lastDay = ports.clock.zone.dayOf(last.opens);
  const { absences } = await ports.rosters.of(known.unit);
  const isOver = absences.some(
    ({ person: absent, span }) =>
      absent === person &&
      isWholeDays(span) &&
      span.through !== undefined &&
      span.from <= lastDay &&
      span.through >= lastDay &&
      span.through < day,
  );
  if (!isOver) return 'none';
  const ended = await ports.store.ended(briefingId(person, day), person);
  if (ended === undefined) return now - due < WAITS ? 'underWay' : 'none';
  return ended.activity === undefined ? 'none' : 'told';
}
