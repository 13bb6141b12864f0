import type { Moment } from '../core/absence/absence.ts';
import type { Cover } from '../core/absence/cover.ts';
import { closureOf } from '../core/absence/cover-facts.ts';
import { DUTIES, dutyFor } from '../core/absence/duty.ts';
import { dutyNow } from '../core/absence/duty-now.ts';
import { momentAt } from '../core/absence/moments.ts';
import type { Person, PersonId, UnitId } from '../core/directory.ts';
import type { Inquiry } from '../core/inquiry.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { type Loading, loading } from './cover-facts.ts';
import { loadDuty } from './duty-facts.ts';
import { coverNow, type WhoCoversPorts } from './who-covers.ts';

/** How somebody stands to an inquiry at a moment, besides what they are for good. */
export type StandIn = {
  /** Who answers for its owner; undefined where it is nobody's, or the person's own. */
  readonly cover?: Cover | undefined;
  /** The person does. Of a call, so may whoever has the mailbox: reminders come to them. */
  readonly covers: boolean;
  /** They count as one of the unit that holds it (core/rights.ts). */
  readonly ofUnitToday: boolean;
};

/** Who looks or acts, as the directory knows them, and when. */
export type Opener = {
  readonly who: PersonId;
  readonly person: Person | undefined;
  readonly at: EpochMs;
};

/** Nothing is read for an inquiry's owner; one roster for a colleague, as long as the owner is there. */
export async function standInFor(
  ports: WhoCoversPorts,
  { owner, unit, channel }: Pick<Inquiry, 'owner' | 'unit' | 'channel'>,
  { who, person, at }: Opener,
): Promise<StandIn> {
  if (owner === who) return { covers: false, ofUnitToday: false };
  const load = loading(ports);
  const moment = momentAt(at, ports.context.zone);
  const isStranger = person !== undefined && person.unit !== unit;
  const [cover, mailCover, ofUnitToday] = await Promise.all([
    owner === undefined ? undefined : coverNow(load, owner, moment, dutyFor({ channel })),
    owner === undefined ? undefined : coverNow(load, owner, moment),
    isStranger && isOfUnitToday(load, person, unit, moment),
  ]);
  return { cover, covers: cover?.by === who || mailCover?.by === who, ofUnitToday };
}

/** The unit is closed and the person's covers it, or its duty is theirs. */
export async function isOfUnitToday(
  load: Loading,
  person: Person,
  unit: UnitId,
  moment: Moment,
): Promise<boolean> {
  await load.roster(unit);
  if (closureOf(load.facts(), unit, moment.day)?.to === person.unit) return true;
  await loadDuty(load, unit, [moment.day]);
  return DUTIES.some((what) => dutyNow(unit, moment, load.facts(), what)?.by === person.id);
}
