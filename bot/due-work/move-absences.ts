import type { Absence } from '../core/absence/absence.ts';
import type { Kept, Roster } from '../core/absence/roster.ts';
import type { PersonId, UnitId } from '../core/directory.ts';
import type { WorkPorts } from './ports.ts';

/** Where people are by now; undefined for whom the directory has no more. */
export type Homes = ReadonlyMap<PersonId, UnitId | undefined>;

/** Of everybody whom it names. */
export async function homesOf(
  { directory }: Pick<WorkPorts, 'directory'>,
  { absences, namedElsewhere }: Roster,
): Promise<Homes> {
  const ids = new Set([
    ...absences.flatMap(({ person, substitute }) => (substitute ? [person, substitute] : [person])),
    ...namedElsewhere.map(({ substitute }) => substitute),
  ]);
  return new Map(
    await Promise.all([...ids].map(async (id) => [id, (await directory.person(id))?.unit] as const)),
  );
}

/** Inserted there first, removed here after that; a crash leaves both, and whoever reads takes the later version. */
export async function moveAbsences(
  ports: Pick<WorkPorts, 'rosters'>,
  from: UnitId,
  moves: ReadonlyMap<UnitId, readonly Kept<Absence>[]>,
  homes: Homes,
): Promise<void> {
  for (const [to, absences] of moves)
    for (const before of absences)
      if (await isThere(ports, to, before, homes)) await ports.rosters.save(from, [{ absence: { before } }]);
}

/** False where somebody was faster, or a row there cannot be read: the next round looks again. */
async function isThere(
  { rosters }: Pick<WorkPorts, 'rosters'>,
  to: UnitId,
  absence: Kept<Absence>,
  homes: Homes,
): Promise<boolean> {
  const { tag: _, ...after } = absence;
  const there = (await rosters.of(to)).absences.find(({ id }) => id === absence.id);
  if (there !== undefined && there.version >= absence.version) return true;
  return rosters.save(to, [{ absence: { before: there, after } }], unitsIn([absence], homes));
}

const unitsIn = (absences: readonly Absence[], homes: Homes): ReadonlyMap<PersonId, UnitId> =>
  new Map(
    absences.flatMap(({ substitute }) => {
      const home = substitute && homes.get(substitute);
      return substitute && home ? [[substitute, home] as const] : [];
    }),
  );

/** Whoever is named and has moved is known as that in their new unit too. */
export async function noteSubstitutes(
  { rosters }: Pick<WorkPorts, 'rosters'>,
  { unit, absences }: Roster,
  homes: Homes,
) {
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
