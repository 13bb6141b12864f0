import type { Absence } from '../core/absence/absence.ts';
import { keeping } from '../core/absence/keeping.ts';
import type { Kept, Roster } from '../core/absence/roster.ts';
import type { PersonId, UnitId } from '../core/directory.ts';
import type { WorkData } from '../core/due-work.ts';
import type { Handler } from './handler.ts';
import type { WorkPorts } from './ports.ts';

/** In one write. */
const MOST_CHANGES = 50;

/**
 * Of a unit, once a day: past absences and closures go, those of people who are in another unit move there (inserted
 * there first, removed here after that; a crash leaves both, and whoever reads takes one), and what points to nothing is
 * forgotten. What may be under way just now is left for the next round.
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
    for (const [to, absences] of moves) await move(ports, unit, to, absences, homes);
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

type Homes = ReadonlyMap<PersonId, UnitId | undefined>;

/** Of everybody whom it names. */
async function homesOf({ directory }: WorkPorts, { absences, namedElsewhere }: Roster): Promise<Homes> {
  const ids = new Set([
    ...absences.flatMap(({ person, substitute }) => (substitute ? [person, substitute] : [person])),
    ...namedElsewhere.map(({ substitute }) => substitute),
  ]);
  return new Map(
    await Promise.all([...ids].map(async (id) => [id, (await directory.person(id))?.unit] as const)),
  );
}

async function move(
  { rosters }: WorkPorts,
  from: UnitId,
  to: UnitId,
  absences: readonly Kept<Absence>[],
  homes: Homes,
): Promise<void> {
  for (const before of absences) {
    const { tag: _, ...after } = before;
    // Refused where it is there already, since a crash came between.
    await rosters.save(to, [{ absence: { after } }], unitsIn([before], homes));
    await rosters.save(from, [{ absence: { before } }]);
  }
}

const unitsIn = (absences: readonly Absence[], homes: Homes): ReadonlyMap<PersonId, UnitId> =>
  new Map(
    absences.flatMap(({ substitute }) => {
      const home = substitute && homes.get(substitute);
      return substitute && home ? [[substitute, home] as const] : [];
    }),
  );

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

/** Whoever is named and has moved is known as that in their new unit too. */
async function noteSubstitutes({ rosters }: WorkPorts, { unit, absences }: Roster, homes: Homes) {
  const away = absences.filter(({ substitute }) => {
    const home = substitute && homes.get(substitute);
    return home !== undefined && home !== unit;
  });
  const units = new Set(away.map(({ substitute }) => substitute && homes.get(substitute)));
  for (const home of units) {
    if (home === undefined) continue;
    const { namedElsewhere } = await rosters.of(home as UnitId);
    const unknown = away.filter(
      ({ person, substitute }) =>
        substitute &&
        homes.get(substitute) === home &&
        !namedElsewhere.some((one) => one.person === person && one.substitute === substitute),
    );
    for (const before of unknown) {
      const { tag: _, ...after } = before;
      await rosters.save(unit, [{ absence: { before, after } }], unitsIn([before], homes));
    }
  }
}
