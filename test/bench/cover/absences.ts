import type { Absence, AbsenceId } from '../../../bot/core/absence/absence.ts';
import type { Rota } from '../../../bot/core/absence/duty.ts';
import type { PersonId, UnitId } from '../../../bot/core/directory.ts';
import { type LocalDay, plusDays, weekday } from '../../../bot/core/local-day.ts';
import type { EpochMs } from '../../../bot/core/time-zone.ts';
import { storedRosters } from '../../../bot/store/rosters/rosters.ts';
import { openSqliteStore } from '../../../bot/store/sqlite-table.ts';
import { personId, UNITS, unitLetters } from '../municipality/organisation.ts';

/** The places in every unit of those who are away, each in another way; see {@link absencesOf}. */
export const AWAY = { chained: 5, openEnded: 6, recurring: 7, mornings: 8, later: 9 } as const;
const OF_A_UNIT = Object.keys(AWAY).length;
export const ABSENCES = UNITS * OF_A_UNIT;
/** Units that have a duty: every other one. */
export const hasDuty = (unit: number): boolean => unit % 2 === 0;

/** Through the store's own code, with the notes that other units' rosters keep. */
export async function seedAbsences(dataDir: string, today: LocalDay): Promise<void> {
  const store = await openSqliteStore(dataDir);
  const rosters = storedRosters(await store.table('absences', { loss: 'powerCut' }));
  for (let unit = 0; unit < UNITS; unit += 1) {
    const absences = absencesOf(unit, today).map((after) => ({ absence: { after } }));
    const rota = hasDuty(unit) ? [{ rota: { after: rotaOf(unit) } }] : [];
    const substitutes = new Map<PersonId, UnitId>([
      [personId(next(unit), AWAY.openEnded), unitLetters(next(unit))],
    ]);
    if (!(await rosters.save(unitLetters(unit), [...absences, ...rota], substitutes)))
      throw new Error('An absence was there already');
  }
  await store.close();
}

const next = (unit: number) => (unit + 1) % UNITS;

function absencesOf(unit: number, today: LocalDay): Absence[] {
  const of = (place: number, span: Omit<Absence['span'], 'from'>, from: number, substitute?: PersonId) => ({
    id: `${unit}-${place}` as AbsenceId,
    person: personId(unit, place),
    span: { from: plusDays(today, from), ...span },
    ...(substitute !== undefined && { substitute }),
    declined: [],
    enteredBy: personId(unit, place),
    enteredAt: (Date.now() - place) as EpochMs,
    version: 1,
  });
  return [
    // The substitute is of the next unit, and is away without an end, and so is covered by a third one.
    of(AWAY.chained, { through: plusDays(today, 9) }, -3, personId(next(unit), AWAY.openEnded)),
    of(AWAY.openEnded, {}, -1, personId(unit, 10)),
    of(AWAY.recurring, { every: [weekday(today)] }, -7),
    of(AWAY.mornings, { through: plusDays(today, 9), end: 12 * 60 }, -3),
    of(AWAY.later, { through: plusDays(today, 16) }, 3, personId(unit, 11)),
  ];
}

const rotaOf = (unit: number): Rota => ({
  mail: {
    by: 'weekday',
    people: Object.fromEntries([1, 2, 3, 4, 5].map((day) => [day, personId(unit, 11 + day)])),
  },
  version: 1,
});
