import type { Message } from '../core/conversation.ts';
import { dayIn } from '../core/local-day.ts';
import { askCover } from '../journeys/ask-cover.ts';
import { seeingOf } from '../journeys/seen-facts.ts';
import { workplace } from '../language/due.ts';
import type { ReadingOf } from '../language/reading.ts';
import { cover as words } from '../language/sentences/cover.ts';
import { coverText } from '../language/told-cover.ts';
import type { Parties } from './people.ts';
import { type Asked, inWords } from './ports.ts';

/**
 * "hvem dækker for Mette?", "er Mette syg?": the same answer to both, who covers and nothing else. In a channel everybody
 * is told what a colleague may know, whoever asks.
 */
export async function tellWhoCovers(
  asked: Asked,
  { on }: ReadingOf<'cover.who'>,
  { person }: Parties,
): Promise<Message> {
  const { ports, turn, clock, language, personal } = asked;
  if (person?.kind !== 'person') throw new Error('cover.who is about a person');
  const day = on === undefined ? undefined : dayIn(on);
  const who = turn.who.id;
  const answer = await askCover(ports, {
    people: [person.person.id],
    see: seeingOf(who, personal),
    now: clock.now,
    on: day,
    workplace: workplace(clock),
  });
  if (!answer.ok) return inWords(words.onlyFromToday, asked);
  const [told] = answer.told;
  if (told === undefined) throw new Error('nothing was told of who was asked about');
  const today = clock.zone.dayOf(clock.now);
  const { facts } = answer;
  const reader = personal ? who : undefined;
  return { text: coverText(told, { facts, today, language, reader, single: day !== undefined }) };
}
