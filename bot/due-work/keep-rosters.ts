import { keeping } from '../core/absence/keeping.ts';
import type { Roster } from '../core/absence/roster.ts';
import type { UnitId } from '../core/directory.ts';
import type { WorkData } from '../core/due-work.ts';
import type { Handler } from './handler.ts';
import { homesOf, moveAbsences, noteSubstitutes } from './move-absences.ts';
import type { WorkPorts } from './ports.ts';

/** In one write. */
const MOST_CHANGES = 50;

/**
 * Of a unit, once a day: past absences and closures go, those of people who are in another unit move there, and what
 * points to nothing is forgotten. What may be under way just now is left for the next round.
 */
export const keepRosters =
  (ports: WorkPorts): Handler =>
  async (work) => {
    const { rosters, clock } = ports;
    const unit = work.about as UnitId;
    const roster = await rosters.of(unit);
    const homes = await homesOf(ports, roster);
    const today = clock.zone.dayOf(work.due);
    const waited = textsIn(work.data.cancelled);
    const { changes, moves, waiting } = keeping(roster, ({ person }) => homes.get(person), today, waited);
    for (let start = 0; start < changes.length; start += MOST_CHANGES)
      // Where somebody was faster, the next round sees what is left.
      await rosters.save(unit, changes.slice(start, start + MOST_CHANGES));
    await moveAbsences(ports, unit, moves, homes);
    const stale = await staleOf(ports, roster);
    const known = textsIn(work.data.stale);
    await rosters.forgetElsewhere(unit, {
      named: stale.named.filter((one) => known.includes(nameOf(one))),
      closed: stale.closed.filter((one) => known.includes(one)),
    });
    await noteSubstitutes(ports, roster, homes);
    const data: WorkData = { cancelled: waiting, stale: [...stale.named.map(nameOf), ...stale.closed] };
    return { is: 'done', data };
  };

const textsIn = (value: WorkData[string]): readonly string[] => (Array.isArray(value) ? value : []);

const nameOf = ({ substitute, person }: Roster['namedElsewhere'][number]): string =>
  `${substitute}/${person}`;

/**
 * What was written before the absence that it belongs to is not stale yet: only what two rounds find so goes. It may also
 * point to what this version cannot read.
 */
async function staleOf({ rosters }: WorkPorts, { unit, namedElsewhere, closedElsewhere }: Roster) {
  const units = new Set([...namedElsewhere.map((one) => one.unit), ...closedElsewhere]);
  const read = new Map(await Promise.all([...units].map(async (id) => [id, await rosters.of(id)] as const)));
  const isWhole = (other: UnitId) => read.get(other)?.isPartial !== true;
  return {
    named: namedElsewhere.filter(
      ({ unit: other, person, substitute }) =>
        isWhole(other) &&
        !read.get(other)?.absences.some((one) => one.person === person && one.substitute === substitute),
    ),
    closed: closedElsewhere.filter(
      (other) => isWhole(other) && !read.get(other)?.closures.some(({ to }) => to === unit),
    ),
  };
}
