import { noteCard } from '../../cards/note/note-card.ts';
import type { Message } from '../core/conversation.ts';
import type { Inquiry } from '../core/inquiry.ts';
import type { Registered } from '../core/inquiry-request.ts';
import { withPeople } from '../journeys/open-inquiry.ts';
import { say } from '../language/sentence.ts';
import { forms, registered as words } from '../language/sentences/forms.ts';
import { whatIsLeft } from './answer.ts';
import { drawInquiry, type Note } from './inquiry.ts';
import type { Asked } from './ports.ts';

type Outcome = Pick<Extract<Registered, { ok: true }>, 'inquiry' | 'known' | 'same' | 'masked'>;

/** What came of "Gem". */
export function drawSaved(asked: Asked, { inquiry, known, same, masked }: Outcome): Promise<Message> {
  const { language } = asked;
  const outcome = known ? (same ? words.known : words.knownEdited) : words.done;
  const first = say(outcome, language, { ref: inquiry.ref });
  const text = [first, ...(masked ? [say(forms.masked, language)] : [])].join(' ');
  return drawRegistered(asked, inquiry, { text, tone: same ? 'good' : 'attention' });
}

/** The inquiry's card; to somebody who may not see the inquiry, who has it now. */
export async function drawRegistered(asked: Asked, inquiry: Inquiry, note: Note): Promise<Message> {
  const { ports, turn } = asked;
  const person = await ports.directory.person(turn.who.id);
  const opened = await withPeople(ports, inquiry, person, turn.who.id);
  if (opened.may('see')) return drawInquiry(asked, opened, note);
  return drawHandedOn(asked, inquiry, `${note.text} ${unitHasIt(asked, opened.unit?.name ?? inquiry.unit)}`);
}

const unitHasIt = ({ language }: Asked, unit: string): string => say(words.handedOn, language, { unit });

/** To somebody who registers for a unit whose inquiries they do not see. */
function drawHandedOn(asked: Asked, inquiry: Inquiry, text: string): Message {
  const whole = [text, ...(inquiry.confidential ? [] : whatIsLeft(asked, inquiry, words.due))].join(' ');
  return { card: noteCard(whole), summary: whole };
}
