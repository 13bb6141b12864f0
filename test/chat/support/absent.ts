import type { Absence, AbsenceId } from '../../../bot/core/absence/absence.ts';
import type { PersonId, UnitId } from '../../../bot/core/directory.ts';
import type { EpochMs } from '../../../bot/core/time-zone.ts';
import { storedRosters } from '../../../bot/store/rosters/rosters.ts';
import { openSqliteStore } from '../../../bot/store/sqlite-table.ts';
import { day } from '../../core/shipped.ts';
import type { Talk } from './talk.ts';

/** Of a person of Borgerservice: away on these days, as if it had been logged. */
export async function absent(
  { bot }: Talk,
  id: string,
  [from, through]: readonly [string, string],
  over: Partial<Absence> = {},
): Promise<void> {
  const person = id as PersonId;
  const after: Absence = {
    id: `${id}/${from}` as AbsenceId,
    person,
    span: { from: day(from), through: day(through) },
    declined: [],
    enteredBy: person,
    enteredAt: 0 as EpochMs,
    version: 1,
    ...over,
  };
  const store = await openSqliteStore(bot.dataDir);
  const saved = await storedRosters(await store.table('absences')).save('BS' as UnitId, [
    { absence: { after } },
  ]);
  await store.close();
  if (!saved) throw new Error('the absence is there already');
}
