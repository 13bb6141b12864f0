import type { Moment } from '../core/absence/absence.ts';
import { type Cover, coverAt, coveredBy } from '../core/absence/cover.ts';
import { type CoverFacts, isAway } from '../core/absence/cover-facts.ts';
import type { DutyKind } from '../core/absence/duty.ts';
import { momentAt } from '../core/absence/moments.ts';
import type { PersonId } from '../core/directory.ts';
import type { EpochMs, TimeZone } from '../core/time-zone.ts';
import { type CoverPorts, type Loading, loadCover, loading } from './cover-facts.ts';
import { loadCovered } from './covered-people.ts';

export type WhoCoversPorts = CoverPorts & { readonly context: { readonly zone: TimeZone } };

/** All that decides who covers for these people, on whatever day. */
export async function coverFactsFor(ports: CoverPorts, people: readonly PersonId[]): Promise<CoverFacts> {
  const load = loading(ports);
  await loadCover(load, people);
  return load.facts();
}

/** Who answers for the person at that instant. @param duty whose duty comes first: the phone's for a call */
export async function whoCovers(
  ports: WhoCoversPorts,
  person: PersonId,
  at: EpochMs,
  duty?: DutyKind,
): Promise<Cover> {
  return coverNow(loading(ports), person, momentAt(at, ports.context.zone), duty);
}

/** The same, of what is being loaded anyhow. Of somebody who is there, which is usual, one call tells it. */
export async function coverNow(
  load: Loading,
  person: PersonId,
  moment: Moment,
  duty?: DutyKind,
): Promise<Cover> {
  const unit = (await load.person(person))?.unit;
  if (unit !== undefined) await load.roster(unit);
  if (isAway(load.facts(), person, moment)) await loadCover(load, [person]);
  return coverAt(person, moment, load.facts(), duty);
}

/** For whom that person answers at that instant, besides themselves; nobody who is away covers. */
export async function whomCovered(
  ports: WhoCoversPorts,
  by: PersonId,
  at: EpochMs,
): Promise<readonly PersonId[]> {
  const moment: Moment = momentAt(at, ports.context.zone);
  const load = loading(ports);
  await loadCovered(ports, load, by, [moment.day]);
  return coveredBy(by, moment, load.facts());
}
