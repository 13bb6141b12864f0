import { dutyFor } from '../core/absence/duty.ts';
import type { PersonId } from '../core/directory.ts';
import type { Inquiry } from '../core/inquiry.ts';
import { askCover } from '../journeys/ask-cover.ts';
import { seeingOf } from '../journeys/seen-facts.ts';
import { workplace } from '../language/due.ts';
import { coverText } from '../language/told-cover.ts';
import type { Asked } from './ports.ts';

/**
 * Of somebody who has just been given an inquiry and is not there: until when, as far as the reader may know, and who
 * covers. Nothing of whoever is there, and nothing of the reader.
 */
export async function awayNote(
  { ports, turn, clock, language, personal }: Asked,
  person: PersonId,
  inquiry: Pick<Inquiry, 'channel'>,
): Promise<string[]> {
  const who = turn.who.id;
  if (person === who) return [];
  const place = workplace(clock);
  const question = { people: [person], see: seeingOf(who, personal), now: clock.now, workplace: place };
  const answer = await askCover(ports, { ...question, duty: dutyFor(inquiry) });
  const told = answer.ok ? answer.told[0] : undefined;
  if (!answer.ok || told?.away === undefined) return [];
  const today = clock.zone.dayOf(clock.now);
  return [coverText(told, { facts: answer.facts, today, language, reader: personal ? who : undefined })];
}
