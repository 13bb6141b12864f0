import { type CoverFacts, coverFacts } from '../core/absence/cover-facts.ts';
import type { Roster } from '../core/absence/roster.ts';
import { type Sight, seenRoster, sightOf } from '../core/absence/sight.ts';
import type { PersonId, Unit } from '../core/directory.ts';
import type { LocalDay } from '../core/local-day.ts';
import type { Loading } from './cover-facts.ts';

/** What somebody sees of each person's absences; `unit` is that person's. */
export type Seeing = (absent: PersonId, unit: Unit | undefined) => Sight;

/** Colleagues, the switchboard and other systems; and everybody where others read along. */
export const AS_COLLEAGUE: Seeing = () => 'planned';

/** @param alone nobody else reads the answer */
export const seeingOf = (viewer: PersonId, alone: boolean): Seeing =>
  alone ? (absent, unit) => sightOf(viewer, absent, unit) : AS_COLLEAGUE;

/**
 * All that was loaded, as somebody sees it: whatever is worked out from it tells them no more than that.
 * @param as what is made of each roster then: as if something were saved
 */
export async function seenFacts(
  load: Loading,
  see: Seeing,
  today: LocalDay,
  as: (roster: Roster) => Roster = (roster) => roster,
): Promise<CoverFacts> {
  const rosters = [...load.known.rosters];
  // A unit that was not looked up yet is added to what is known.
  const units = await Promise.all(rosters.map(({ unit }) => load.unit(unit)));
  return coverFacts({
    ...load.known,
    rosters: rosters.map((roster, at) => as(seenRoster(roster, (absent) => see(absent, units[at]), today))),
  });
}

export type Viewer = {
  readonly who: PersonId;
  /** False where others read along: then it is what a colleague sees, whoever asks. */
  readonly personal: boolean;
  readonly today: LocalDay;
};
