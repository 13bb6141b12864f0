import { coverAt } from '../core/absence/cover.ts';
import { DUTIES } from '../core/absence/duty.ts';
import { dutyNow } from '../core/absence/duty-now.ts';
import type { PersonId } from '../core/directory.ts';
import type { ByWorkplace } from './count-deadlines.ts';
import { type CoverPorts, type Loading, loadCover, loading } from './cover-facts.ts';
import { loadDuty } from './duty-facts.ts';
import { type DueToday, isAwayToday, morningMoment } from './list-morning.ts';

/**
 * Who is to get a morning list of what is due: its owners; of those who are away all day, whoever covers; and
 * today’s duty where some of it is nobody's. Where nobody covers, nobody is told by this.
 */
export async function morningReaders(
  ports: CoverPorts,
  { owners, duty }: DueToday,
  when: ByWorkplace,
): Promise<ReadonlySet<PersonId>> {
  const load = loading(ports);
  const moment = morningMoment(when);
  const covering = await coversOf(load, [...owners], when);
  if (duty === undefined) return new Set(covering);
  await loadDuty(load, duty, [moment.day]);
  // Whoever has nothing of it has no list.
  const onDuty = DUTIES.flatMap((what) => dutyNow(duty, moment, load.facts(), what)?.by ?? []);
  return new Set([...covering, ...onDuty]);
}

/** Whoever has the list of each of these today; rosters of their units are read side by side. */
async function coversOf(
  load: Loading,
  people: readonly PersonId[],
  when: ByWorkplace,
): Promise<readonly PersonId[]> {
  await Promise.all(
    people.map(async (id) => {
      const unit = (await load.person(id))?.unit;
      if (unit !== undefined) await load.roster(unit);
    }),
  );
  const here = load.facts();
  const away = people.filter((id) => isAwayToday({ facts: here }, id, when));
  await loadCover(load, away);
  const [facts, moment] = [load.facts(), morningMoment(when)];
  const covers = (id: PersonId) => DUTIES.flatMap((what) => coverAt(id, moment, facts, what).by ?? []);
  return people.flatMap((id) => (away.includes(id) ? covers(id) : [id]));
}
