import { drawGap } from '../chat/cover-others.ts';
import { awayOn } from '../core/absence/absence.ts';
import { daysAhead, gapsOf } from '../core/absence/gaps.ts';
import { isSeenAway, sightOf } from '../core/absence/sight.ts';
import type { PersonId } from '../core/directory.ts';
import type { LocalDay } from '../core/local-day.ts';
import type { Drawn, NoticeFacts } from './draw-notice.ts';

/** The days of it on which nobody covers even now. */
export async function drawnGap(facts: NoticeFacts, reader: PersonId): Promise<Drawn | undefined> {
  const { notice, absent, cover, moment, load } = facts;
  const open = await seenGaps(facts, reader);
  const days = notice.days?.filter((day) => open.includes(day)) ?? [];
  const [first] = days;
  const name = notice.whole ? (await load.unit(notice.unit))?.name : absent.name;
  if (first === undefined || name === undefined) return undefined;
  const [entry] = cover.absencesOf(absent.id).filter((one) => awayOn(one, first) !== undefined);
  const key = entry && { id: entry.id, person: entry.person, version: entry.version };
  return (language) => drawGap(name, days, key, { now: moment, language });
}

/** Of the absent one, as the reader sees it. */
export async function seenGaps(
  { absent, cover, moment, place, load }: Omit<NoticeFacts, 'notice'>,
  reader: PersonId,
): Promise<LocalDay[]> {
  const sight = sightOf(reader, absent.id, await load.unit(absent.unit));
  return gapsOf(absent.id, cover, daysAhead(moment, place))
    .map(({ day }) => day)
    .filter((day) => isSeenAway(absent.id, day, cover, sight, moment.day));
}
