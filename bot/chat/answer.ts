import type { Message } from '../core/conversation.ts';
import type { Person } from '../core/directory.ts';
import { type AnswerGiven, type InquiryRef, leadingObligation } from '../core/inquiry.ts';
import { awaitsDecision } from '../core/life/closing.ts';
import { type Answered, answerInquiry } from '../journeys/answer-inquiry.ts';
import { openInquiry, withPeople } from '../journeys/open-inquiry.ts';
import { dueText } from '../language/due.ts';
import { phoneNumber } from '../language/phone-number.ts';
import { type Sentence, say } from '../language/sentence.ts';
import { wayWords, answer as words } from '../language/sentences/inquiry.ts';
import { drawInquiry, isShownHere, tellNotShown, tellUnchanged } from './inquiry.ts';
import type { Asked } from './ports.ts';
import { refusalText } from './refusals.ts';

type Wish = {
  readonly ref: InquiryRef;
  readonly version?: number | undefined;
  readonly by?: 'phone' | undefined;
};

/** "besvaret BS-1042", and the button: noted at once, with whom to turn to and how it was sent filled in (R11). */
export async function answerInWords(asked: Asked, { ref, version, by }: Wish): Promise<Message> {
  const { ports, turn, clock } = asked;
  if (await isHiddenHere(asked, ref)) return tellNotShown(asked, ref);
  const wish = { ref, version, by, who: turn.who.id, at: clock.now, contactOf: contactIn(asked) };
  const answered = await answerInquiry(ports, wish);
  if (!answered.ok) {
    if (answered.reason !== 'refused') return tellUnchanged(asked, ref, answered);
    const text = refusalText(asked, answered.refusal);
    return drawInquiry(asked, answered.opened, { text, tone: 'attention' });
  }
  const now = await withPeople(ports, answered.inquiry, answered.before.person, turn.who.id);
  return drawInquiry(asked, now, { text: noted(asked, answered), tone: 'good' });
}

/** Looked up before anything is done: what is told as if it were not there must not change either. */
export async function isHiddenHere(asked: Asked, ref: InquiryRef): Promise<boolean> {
  if (asked.personal) return false;
  const opened = await openInquiry(asked.ports, ref, asked.turn.who.id);
  return opened.ok && !isShownHere(asked, opened);
}

/** Whom the citizen turns to: whoever answered, by the directory's name; a client's own could hold anything. */
const contactIn =
  ({ language }: Asked) =>
  (person: Person | undefined): string =>
    person === undefined
      ? say(words.theUnit, language)
      : [person.name, ...person.phones.slice(0, 1).map(phoneNumber)].join(', ');

function noted(asked: Asked, { inquiry, answer }: Extract<Answered, { ok: true }>): string {
  const { language } = asked;
  const how = (sentBy: AnswerGiven['sentBy']) => say(wayWords[sentBy], language);
  const first = answer && say(words.noted, language, { how: how(answer.sentBy), contact: answer.contact });
  return [first, ...whatIsLeft(asked, inquiry)].join(' ');
}

/** What is still to be done after it, or that it is closed. */
export function whatIsLeft(
  { ports, clock, language }: Asked,
  inquiry: Extract<Answered, { ok: true }>['inquiry'],
  due: Sentence<{ due: string }> = words.stillDue,
): string[] {
  if (inquiry.closed !== undefined) return [say(words.closed, language, { ref: inquiry.ref })];
  const next = leadingObligation(inquiry.obligations);
  if (next !== undefined) return [say(due, language, { due: dueText(next, clock, language) })];
  return awaitsDecision(inquiry, ports.rules) ? [say(words.decisionAwaitsCompletion, language)] : [];
}
