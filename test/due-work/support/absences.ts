import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Absence, AbsenceId, AbsenceSpan } from '../../../bot/core/absence/absence.ts';
import { backOn, takenBack } from '../../../bot/core/absence/ending.ts';
import { momentAt } from '../../../bot/core/absence/moments.ts';
import type { Directory, PersonId, UnitId } from '../../../bot/core/directory.ts';
import type { Plan } from '../../../bot/core/due-work.ts';
import { fileDirectory } from '../../../bot/directory/file-directory.ts';
import { readOrganisation } from '../../../bot/directory/organisation.ts';
import { answerCoverRequest } from '../../../bot/journeys/answer-cover-request.ts';
import { changeAbsence } from '../../../bot/journeys/change-absence.ts';
import { saveAbsence } from '../../../bot/journeys/save-absence.ts';
import { storedRosters } from '../../../bot/store/rosters/rosters.ts';
import { context, day, profile } from '../../core/shipped.ts';
import { epoch } from '../../support/clock.ts';
import type { Instance } from './instance.ts';
import type { Morning } from './morning.ts';

/** The sample organisation, in which people have names and Borgerservice an order of cover. */
export function sampleOrganisation(): Directory {
  const file = new URL('../../../bot/directory/sample-organisation.json', import.meta.url);
  const read = readOrganisation(readFileSync(file, 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return fileDirectory(read.organisation);
}

const who = (number: number) => `7a3e0000-0000-4000-8000-000000000${number}` as PersonId;
/** Of Borgerservice: manager, deputy, coordinator, and three more. */
export const [MEGAN, JONAS, ADELE, METTE, ALEX, ANNA] = [
  who(101),
  who(102),
  who(103),
  who(104),
  who(105),
  who(106),
] as const;
export const PATTI = who(202);
export const BS = 'BS' as UnitId;

/** Whole days. */
export const from = (first: string, last = first): AbsenceSpan => ({ from: day(first), through: day(last) });

export type Absences = Awaited<ReturnType<typeof absences>>;

/** What people note, by the journeys themselves, at the time that the clock shows. */
export async function absences(
  morning: Morning,
  instance: Pick<Instance, 'plan'>,
  plan: (plans: readonly Plan[]) => Promise<void> = instance.plan,
) {
  const { directory, clock, store } = morning;
  const rosters = storedRosters(await store.table('absences'));
  const ports = { directory, rosters, plan, context, hours: profile.openingHours };
  const now = () => epoch(clock.now().toString());
  const moment = () => momentAt(now(), context.zone);

  async function change(absence: Absence, by: PersonId, how: (absence: Absence) => Absence) {
    const changed = await changeAbsence(ports, absence, by, now(), how);
    if (!changed.ok) throw new Error(JSON.stringify(changed));
    return changed.after;
  }
  const find = async (absence: Pick<Absence, 'id'>): Promise<Absence> => {
    const found = (await rosters.of(BS)).absences.find(({ id }) => id === absence.id);
    if (found === undefined) throw new Error('no such absence');
    return found;
  };

  return {
    rosters,
    find,
    async log(
      person: PersonId,
      span: AbsenceSpan,
      {
        substitute,
        by = person,
        id = randomUUID() as AbsenceId,
      }: { substitute?: PersonId; by?: PersonId; id?: AbsenceId } = {},
    ): Promise<Absence> {
      const wish = { id, person, span, substitute };
      const saved = await saveAbsence(ports, wish, { choice: 'both', met: [] }, by, now());
      if (!saved.ok) throw new Error(JSON.stringify(saved));
      return saved.absence;
    },
    /** Its days are others, as by "ret" and "gem". */
    async move(absence: Absence, span: AbsenceSpan, by = absence.person): Promise<Absence> {
      return change(await find(absence), by, (one) => ({ ...one, span }));
    },
    back: async (absence: Absence, on: string): Promise<Absence> =>
      change(await find(absence), absence.person, (one) => backOn(one, day(on), moment())),
    cancel: async (absence: Absence, by = absence.person): Promise<Absence> =>
      change(await find(absence), by, (one) => takenBack(one, moment())),
    async answer(absence: Absence, person: PersonId, says: 'yes' | 'no') {
      const { asked } = await find(absence);
      return answerCoverRequest(ports, absence, { who: person, says, askedAt: asked?.at }, now());
    },
  };
}
