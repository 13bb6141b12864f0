import type { CoverFacts } from '../core/absence/cover-facts.ts';
import type { Roster } from '../core/absence/roster.ts';
import { seenRoster, sightOf } from '../core/absence/sight.ts';
import type { PersonId } from '../core/directory.ts';
import type { LocalDay } from '../core/local-day.ts';
import type { Loading } from './cover-facts.ts';

export type Viewer = {
  readonly who: PersonId;
  /** False where others read along: then it is what a colleague sees, whoever asks. */
  readonly personal: boolean;
  readonly today: LocalDay;
};

/** What was loaded, as somebody sees it. */
export function seenFacts(
  load: Loading,
  { who, personal, today }: Viewer,
  planned: (roster: Roster) => Roster = (roster) => roster,
): CoverFacts {
  const { unit } = load.facts();
  const see = (roster: Roster) =>
    seenRoster(roster, (absent) => (personal ? sightOf(who, absent, unit(roster.unit)) : 'planned'), today);
  return load.facts((roster) => planned(see(roster)));
}
