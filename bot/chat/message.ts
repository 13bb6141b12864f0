import { randomUUID } from 'node:crypto';
import type { ActionOf } from '../../cards/actions.ts';
import type { MessageForm, MessageValues } from '../../cards/message/message-card.ts';
import { noteCard } from '../../cards/note/note-card.ts';
import type { Message } from '../core/conversation.ts';
import type { PersonId } from '../core/directory.ts';
import type { Party } from '../core/who-is-meant.ts';
import { withPeople } from '../journeys/open-inquiry.ts';
import { formSource, type MessageTaken, takeMessage } from '../journeys/take-message.ts';
import { readMessage } from '../language/read-message.ts';
import type { Unclear } from '../language/reading.ts';
import { say } from '../language/sentence.ts';
import { forms } from '../language/sentences/forms.ts';
import { inquiry as inquiryWords } from '../language/sentences/inquiry.ts';
import { messageTaken as words } from '../language/sentences/message.ts';
import { drawMessageForm } from './draw-message.ts';
import { drawInquiry } from './inquiry.ts';
import { readMessageForm, shownValues } from './message-form.ts';
import { givenText } from './message-given.ts';
import { saidOf } from './not-yet.ts';
import { type Asked, inWords, sender } from './ports.ts';

type Understood = { readonly for?: string | undefined; readonly text?: string | undefined };

/** "besked til Mette: ring til Hans Olsen": the form, filled in as far as it was understood, for its writer to look over. */
export async function openMessageForm(
  asked: Asked,
  { for: written = '', text = '' }: Understood,
  party?: Party,
): Promise<Message> {
  if (!asked.personal) return inWords(inquiryWords.onlyInPersonalChat, asked);
  const person = party?.kind === 'person' ? party.person : undefined;
  const { name, number, subject } = readMessage(text);
  const colleague = person?.name ?? written;
  const values = { colleague, caller: name, number, unknown: 'false', subject, caseNumber: '' };
  const form: MessageForm = { form: randomUUID(), ...(person && { person: person.id }) };
  return drawMessageForm(asked, form, values, undefined);
}

/** What was understood of a message of which something is missing. */
export function messageUnderstood(unclear: Unclear): Understood {
  const { for: to, text } = saidOf(unclear);
  return { for: typeof to === 'string' ? to : undefined, text: typeof text === 'string' ? text : undefined };
}

/** "Giv beskeden": once, however often it is pressed. */
export async function saveMessageForm(asked: Asked, action: ActionOf<'message.save'>): Promise<Message> {
  const { ports, turn, clock } = asked;
  if (!asked.personal) return inWords(inquiryWords.onlyInPersonalChat, asked);
  const { verb: _verb, form: id, person, ...values } = action;
  const form: MessageForm = { form: id, ...(person !== undefined && { person: person as PersonId }) };
  const read = await readMessageForm(asked, form, values);
  if (read.ok) {
    const taken = await takeMessage(ports, read.message, turn.who.id, clock.now);
    return tellTaken(asked, taken, await takenText(asked, taken, read.message.to.id, values));
  }
  // A stale copy of one that was saved never says that nothing is.
  const [known] = await ports.inquiries.knownAs([[formSource(turn.who.id, id)]]);
  if (known === undefined) return drawMessageForm(asked, form, values, read.faults);
  return tellTaken(asked, { inquiry: known, known: true }, say(words.known, asked.language, known));
}

async function takenText(
  asked: Asked,
  { inquiry, known }: MessageTaken,
  to: PersonId,
  values: MessageValues,
): Promise<string> {
  if (known) return say(words.known, asked.language, inquiry);
  const { ports, turn, language } = asked;
  const { ref, version } = inquiry;
  // "fortryd" right after it means it, and no change before it.
  await ports.preferences.change(turn.who.id, { lastChanged: { ref, version } });
  const given = await givenText(asked, inquiry, to);
  return [given, ...(shownValues(values).masked ? [say(forms.masked, language)] : [])].join(' ');
}

/** On the inquiry's card, where it is theirs to see; the number stands on it for whoever calls alone. */
async function tellTaken(asked: Asked, { inquiry, known }: MessageTaken, text: string): Promise<Message> {
  const { ports, turn } = asked;
  const person = await ports.directory.person(turn.who.id);
  const opened = await withPeople(ports, inquiry, { ...sender(asked), person });
  if (opened.may('see')) return drawInquiry(asked, opened, { text, tone: known ? 'attention' : 'good' });
  return { card: noteCard(text), summary: text };
}
