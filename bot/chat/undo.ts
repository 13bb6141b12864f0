import { noteCard } from '../../cards/note/note-card.ts';
import type { Message } from '../core/conversation.ts';
import type { InquiryRef } from '../core/inquiry.ts';
import { withPeople } from '../journeys/open-inquiry.ts';
import { isForAll, lastChangedBy, undoChange } from '../journeys/undo-change.ts';
import { say } from '../language/sentence.ts';
import { refusal as refusalWords, registrationStays, done as words } from '../language/sentences/steps.ts';
import { drawInquiry, isShownHere, tellNotShown, tellUnchanged } from './inquiry.ts';
import type { Asked } from './ports.ts';

/** "fortryd": the last change that the sender made, of whatever inquiry. */
export async function undoLast(asked: Asked): Promise<Message> {
  const { ports, turn, language } = asked;
  const last = await lastChangedBy(ports, { who: turn.who.id });
  // Nobody else named it: where others read along, a confidential one is not named either.
  const isTold = last !== undefined && (asked.personal || (await isForAll(ports, last.ref)));
  return isTold ? undo(asked, last) : { text: say(refusalWords.nothingToUndo, language) };
}

/** "Fortryd" on a card: the change that made this version of it. */
export async function undo(
  asked: Asked,
  { ref, version }: { readonly ref: InquiryRef; readonly version?: number | undefined },
): Promise<Message> {
  const { ports, turn, clock, language } = asked;
  if (!asked.personal && !(await isForAll(ports, ref))) return tellNotShown(asked, ref);
  const undone = await undoChange(ports, { ref, version, who: turn.who.id, at: clock.now });
  if (undone.ok) {
    await ports.preferences.change(turn.who.id, { lastChanged: undefined });
    const now = await withPeople(ports, undone.inquiry, undone.before.person, turn.who.id);
    const text = say(words.undone, language, { ref });
    if (!now.may('see') || !isShownHere(asked, now)) return inNote(text);
    return drawInquiry(asked, now, { text, tone: 'good' });
  }
  // Whoever sent it on to another unit may take that back, and does not see what has become of it there.
  if ('opened' in undone && !undone.opened.may('see') && undone.reason !== 'refused')
    return inNote(say(refusalWords.nothingToUndo, language));
  if (undone.reason !== 'refused') return tellUnchanged(asked, ref, undone);
  const { reason } = undone.refusal;
  const last = (await ports.inquiries.history(ref)).at(-1);
  const isRegistration =
    last !== undefined &&
    'person' in last.by &&
    last.by.person === turn.who.id &&
    last.events.some(({ kind }) => kind === 'registered');
  const text = isRegistration
    ? say(registrationStays, language, { ref })
    : say(reason === 'tooLate' ? refusalWords.undoTooLate : refusalWords.nothingToUndo, language);
  if (!undone.opened.may('see')) return inNote(text);
  return drawInquiry(asked, undone.opened, { text, tone: 'attention' });
}

const inNote = (text: string): Message => ({ card: noteCard(text), summary: text });
