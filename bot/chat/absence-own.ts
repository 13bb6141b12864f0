import { noteCard } from '../../cards/note/note-card.ts';
import { type OwnAbsencesView, ownAbsencesCard } from '../../cards/own-absences/own-absences-card.ts';
import type { Absence } from '../core/absence/absence.ts';
import type { Sight } from '../core/absence/sight.ts';
import { seenSpan } from '../core/absence/sight.ts';
import type { Message } from '../core/conversation.ts';
import type { PersonId } from '../core/directory.ts';
import { listOwnAbsences } from '../journeys/list-own-absences.ts';
import { say } from '../language/sentence.ts';
import { absence as absenceWords } from '../language/sentences/absence.ts';
import { ownAbsences as words } from '../language/sentences/own-absences.ts';
import { listOf } from '../language/words.ts';
import { daysText, momentOf, todayOf } from './absence-words.ts';
import { type Asked, inWords } from './ports.ts';

/** More make the card too heavy; nobody has so many. */
const MOST_SHOWN = 12;

/** "mit fravær", or somebody else's by whoever may enter it. */
export async function tellOwnAbsences(
  asked: Asked,
  person: PersonId = asked.turn.who.id,
  note?: OwnAbsencesView['note'],
): Promise<Message> {
  const { ports, turn, language } = asked;
  if (!asked.personal) return inWords(absenceWords.onlyInPersonalChat, asked);
  const listed = await listOwnAbsences(ports, person, turn.who.id, momentOf(asked));
  if (!listed.ok) return tellNotListed(asked, person, listed.reason);
  const own = person === turn.who.id;
  const { name } = listed.person;
  const seen = listed.absences.filter(
    ({ span }) => seenSpan(span, listed.sight, todayOf(asked)) !== undefined,
  );
  const title = own ? say(words.title, language) : say(words.titleOf, language, { name });
  const none = own ? say(words.none, language) : say(words.noneOf, language, { name });
  const rows = await Promise.all(seen.slice(0, MOST_SHOWN).map((one) => row(asked, one, listed.sight)));
  const left = Math.max(0, seen.length - MOST_SHOWN);
  const card = ownAbsencesCard({ language, title, note, none, rows, left, add: own ? {} : { person } });
  return { card, summary: note?.text ?? (rows.length === 0 ? none : title) };
}

export async function tellNotListed(
  { ports, language }: Asked,
  id: PersonId,
  reason: 'noPerson' | 'notAllowed',
): Promise<Message> {
  const person = await ports.directory.person(id);
  const text =
    reason === 'noPerson' || person === undefined
      ? say(absenceWords.noPerson, language)
      : say(absenceWords.notAllowed, language, { name: person.name });
  return { card: noteCard(text), summary: text };
}

async function row(asked: Asked, absence: Absence, sight: Sight) {
  const { id, person, version, span } = absence;
  return {
    days: capitalised(daysText(asked, span, sight)),
    cover: await coverText(asked, absence),
    data: { id, person, version },
  };
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Who was asked and what they said; whoever covers by order is found when it is asked for. */
export async function coverText({ ports, language }: Asked, absence: Absence): Promise<string> {
  const { asked, declined } = absence;
  const [person, ...said] = await Promise.all([
    asked && ports.directory.person(asked.person),
    ...declined.map((one) => ports.directory.person(one.person)),
  ]);
  const names = said.flatMap((one) => (one === undefined ? [] : [one.name]));
  const no = names.length === 0 ? [] : [say(words.saidNo, language, { names: listOf(names, language) })];
  const isOut = asked === undefined || declined.some((one) => one.person === asked.person);
  if (person === undefined || isOut) return [say(words.byOrder, language), ...no].join(' ');
  const sentence = asked?.accepted ? words.accepted : words.askedOnly;
  return [say(sentence, language, { name: person.name }), ...no].join(' ');
}
