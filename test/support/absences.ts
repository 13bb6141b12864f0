import type { Absence, AbsenceId, UnitClosure } from '../../bot/core/absence/absence.ts';
import type { Rota } from '../../bot/core/absence/duty.ts';
import type { RosterChange } from '../../bot/core/absence/roster.ts';
import type { PersonId, UnitId } from '../../bot/core/directory.ts';
import type { EpochMs } from '../../bot/core/time-zone.ts';
import { storedRosters } from '../../bot/store/rosters/rosters.ts';
import { openSqliteStore } from '../../bot/store/sqlite-table.ts';
import { day } from '../core/shipped.ts';

/** What is known of who is there, written as the bot does, into the store of a bot that runs. */
export type AbsentOver = Partial<Omit<Absence, 'span'>> & { readonly span?: Partial<Absence['span']> };

let count = 0;

/** Away on these days ("Friday 2026-11-27"); without `through` nobody knows how long. */
export function anAbsence(
  person: PersonId,
  from: string,
  through: string | undefined,
  { span, ...over }: AbsentOver = {},
): Absence {
  count += 1;
  return {
    id: `a${String(count).padStart(4, '0')}` as AbsenceId,
    person,
    span: { from: day(from), ...(through !== undefined && { through: day(through) }), ...span },
    declined: [],
    enteredBy: person,
    enteredAt: count as EpochMs,
    version: 1,
    ...over,
  };
}

export type Known = {
  readonly absences?: readonly Absence[];
  readonly closures?: readonly (Pick<UnitClosure, 'to'> & {
    readonly from: string;
    readonly through: string;
  })[];
  readonly rota?: Rota;
};

export async function know(dataDir: string, unit: string, known: Known): Promise<void> {
  const closures = (known.closures ?? []).map(({ from, through, to }): UnitClosure => {
    count += 1;
    const days = { from: day(from), through: day(through) };
    const entered = { enteredBy: 'the manager' as PersonId, enteredAt: count as EpochMs, version: 1 };
    return { id: `c${count}` as AbsenceId, unit: unit as UnitId, ...days, to, ...entered };
  });
  const changes: RosterChange[] = [
    ...(known.absences ?? []).map((after) => ({ absence: { after } })),
    ...closures.map((after) => ({ closure: { after } })),
    ...(known.rota ? [{ rota: { after: known.rota } }] : []),
  ];
  const store = await openSqliteStore(dataDir);
  const saved = await storedRosters(await store.table('absences')).save(unit as UnitId, changes);
  await store.close();
  if (!saved) throw new Error('Somebody else was faster');
}

/** Nothing is known any more. */
export async function forgetAll(dataDir: string, unit: string): Promise<void> {
  const store = await openSqliteStore(dataDir);
  const table = await store.table('absences');
  const rows = await table.list(unit, { from: '', limit: 1000 });
  if (rows.length > 0)
    await table.write(
      unit,
      rows.map(({ row, etag }) => ({ do: 'remove', row, etag })),
    );
  await store.close();
}
