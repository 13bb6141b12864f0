import type { BacklogNote, BacklogPlace } from '../../cards/backlog/backlog-card.ts';
import { noteCard } from '../../cards/note/note-card.ts';
import type { Message } from '../core/conversation.ts';
import type { InquiryRef } from '../core/inquiry.ts';
import type { Wish } from '../journeys/change-inquiry.ts';
import { withPeople } from '../journeys/open-inquiry.ts';
import {
  isForAll,
  lastChangedBy,
  type Undone,
  type UndoRefusal,
  undoChange,
} from '../journeys/undo-change.ts';
import { say } from '../language/sentence.ts';
import { refusal as refusalWords, registrationStays, done as words } from '../language/sentences/steps.ts';
import { tellBacklog } from './backlog.ts';
import { showLastAct } from './hand-over-all.ts';
import { drawInquiry, isShownHere, tellNotShown, tellUnchanged } from './inquiry.ts';
import { type Asked, sender } from './ports.ts';
import type { OnInquiry } from './steps.ts';
import { whyUnchanged } from './why-unchanged.ts';

/** "fortryd": the last change that the sender made, of whatever inquiry. */
export async function undoLast(asked: Asked): Promise<Message> {
  const { ports, turn, language } = asked;
  const last = await lastChangedBy(ports, { who: turn.who.id });
  if (last !== undefined && 'act' in last) return showLastAct(asked, last);
  // Nobody else named it: where others read along, a confidential one is not named either.
  const isTold = last !== undefined && (asked.personal || (await isForAll(ports, last.ref)));
  return isTold ? undo(asked, last) : { text: say(refusalWords.nothingToUndo, language) };
}

/** "Fortryd" on a card: the change that made this version of it. */
export async function undo(
  asked: Asked,
  { ref, version, from }: OnInquiry & { readonly from?: BacklogPlace | undefined },
): Promise<Message> {
  const { ports, turn, clock, language } = asked;
  if (!asked.personal && !(await isForAll(ports, ref))) return tellNotShown(asked, ref);
  const wish = { ref, version, who: turn.who.id, at: clock.now };
  const undone = await undoChange(ports, wish);
  if (undone.ok) await ports.preferences.change(turn.who.id, { lastChanged: undefined });
  if (from && asked.personal) return tellBacklog(asked, { ...from, note: await inList(asked, wish, undone) });
  if (undone.ok) {
    const now = await withPeople(ports, undone.inquiry, { ...sender(asked), person: undone.before.person });
    const text = say(words.undone, language, { ref });
    if (!now.may('see') || !isShownHere(asked, now)) return inNote(text);
    return drawInquiry(asked, now, { text, tone: 'good' });
  }
  // Whoever sent it on to another unit may take that back, and does not see what has become of it there.
  if ('opened' in undone && !undone.opened.may('see') && undone.reason !== 'refused')
    return inNote(say(refusalWords.nothingToUndo, language));
  if (undone.reason !== 'refused') return tellUnchanged(asked, wish, undone);
  const text = whyNot(asked, ref, undone.refusal);
  if (!undone.opened.may('see')) return inNote(text);
  return drawInquiry(asked, undone.opened, { text, tone: 'attention' });
}

/** The list that it was pressed in takes its own place, and says what became of it. */
async function inList(asked: Asked, wish: Wish, undone: Undone): Promise<BacklogNote> {
  const { language } = asked;
  const { ref } = wish;
  if (undone.ok) return { text: say(words.undone, language, { ref }), tone: 'good' };
  const text =
    undone.reason === 'refused'
      ? `${ref}: ${whyNot(asked, ref, undone.refusal)}`
      : 'opened' in undone && !undone.opened.may('see')
        ? say(refusalWords.nothingToUndo, language)
        : await whyUnchanged(asked, wish, undone);
  return { text, tone: 'attention' };
}

function whyNot({ language }: Asked, ref: InquiryRef, { reason }: UndoRefusal): string {
  if (reason === 'registration') return say(registrationStays, language, { ref });
  return say(reason === 'tooLate' ? refusalWords.undoTooLate : refusalWords.nothingToUndo, language);
}

const inNote = (text: string): Message => ({ card: noteCard(text), summary: text });
