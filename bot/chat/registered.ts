import { noteCard } from '../../cards/note/note-card.ts';
import type { RegisterForm } from '../../cards/register/register-card.ts';
import type { Message } from '../core/conversation.ts';
import type { Inquiry } from '../core/inquiry.ts';
import type { Registered } from '../core/inquiry-request.ts';
import { findAlike } from '../journeys/find-alike.ts';
import { withPeople } from '../journeys/open-inquiry.ts';
import { type Sentence, say } from '../language/sentence.ts';
import { duty } from '../language/sentences/duty.ts';
import { alike, fromMessage } from '../language/sentences/extension.ts';
import { forms, registered as words } from '../language/sentences/forms.ts';
import { orOf } from '../language/words.ts';
import { whatIsLeft } from './answer.ts';
import { awayNote } from './away-note.ts';
import { dutyToday } from './duty-words.ts';
import { drawInquiry, type Note } from './inquiry.ts';
import { type Asked, sender } from './ports.ts';

type Outcome = Pick<Extract<Registered, { ok: true }>, 'inquiry' | 'known' | 'same' | 'masked'>;

/** What came of "Gem". */
export async function drawSaved(asked: Asked, form: RegisterForm, outcome: Outcome): Promise<Message> {
  const { inquiry, same, masked, known } = outcome;
  const { language } = asked;
  const text = [
    say(wordsFor(form, outcome), language, { ref: inquiry.ref }),
    ...(masked ? [say(forms.masked, language)] : []),
    ...(known ? [] : nameless(asked, inquiry)),
    ...(known ? [] : await whoLooks(asked, inquiry)),
    ...(known || inquiry.owner === undefined ? [] : await awayNote(asked, inquiry.owner, inquiry)),
    ...(known ? [] : await maybeTheSame(asked, inquiry)),
  ].join(' ');
  return drawRegistered(
    asked,
    inquiry,
    { text, tone: same ? 'good' : 'attention' },
    !known || form.message === undefined,
  );
}

/** Taken down in haste it may be so; it would be hard to find again. */
const nameless = ({ language }: Asked, { subject, caseNumber }: Inquiry): string[] =>
  subject === undefined && caseNumber === undefined ? [say(words.nameless, language)] : [];

/** It is nobody's: whoever has the duty today looks after it. */
async function whoLooks(asked: Asked, { unit, owner, closed }: Inquiry): Promise<string[]> {
  if (owner !== undefined || closed !== undefined) return [];
  const who = await dutyToday(asked, unit);
  return who === undefined ? [] : [say(duty.unassigned, asked.language, { who })];
}

function wordsFor({ message }: RegisterForm, { known, same }: Outcome): Sentence<{ ref: string }> {
  if (!known) return words.done;
  if (message !== undefined) return same ? fromMessage.knownSaved : fromMessage.knownEdited;
  return same ? words.known : words.knownEdited;
}

/** It is registered, whatever it is like: only a person can tell whether they are one. */
async function maybeTheSame({ ports, turn, language }: Asked, inquiry: Inquiry): Promise<string[]> {
  const found = await findAlike(ports, turn.who.id, inquiry);
  const refs = found.map(({ ref }) => ref);
  return refs.length === 0 ? [] : [say(alike.after, language, { refs: orOf(refs, language) })];
}

/**
 * The inquiry's card; to somebody who may not see the inquiry, who has it now.
 * @param own they registered it themselves. Of what others did they are told the unit alone, be it confidential or not.
 */
export async function drawRegistered(
  asked: Asked,
  inquiry: Inquiry,
  note: Note,
  own: boolean,
): Promise<Message> {
  const { ports, turn, language } = asked;
  const person = await ports.directory.person(turn.who.id);
  const opened = await withPeople(ports, inquiry, { ...sender(asked), person });
  if (opened.may('see')) return drawInquiry(asked, opened, note);
  const unit = opened.unit?.name ?? inquiry.unit;
  if (!own) return inNote(say(words.knownElsewhere, language, { unit }));
  const due = inquiry.confidential ? [] : whatIsLeft(asked, inquiry, words.due);
  return inNote([note.text, say(words.handedOn, language, { unit }), ...due].join(' '));
}

const inNote = (text: string): Message => ({ card: noteCard(text), summary: text });
