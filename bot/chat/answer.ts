import type { Message } from '../core/conversation.ts';
import type { Person } from '../core/directory.ts';
import { type AnswerGiven, type InquiryRef, leadingObligation } from '../core/inquiry.ts';
import { awaitsDecision } from '../core/life/closing.ts';
import { type Answered, answerInquiry } from '../journeys/answer-inquiry.ts';
import { dueText, isLate } from '../language/due.ts';
import { phoneNumber } from '../language/phone-number.ts';
import { type Sentence, say } from '../language/sentence.ts';
import { forms } from '../language/sentences/forms.ts';
import { wayWords, answer as words } from '../language/sentences/inquiry.ts';
import { done } from '../language/sentences/steps.ts';
import { tellDone } from './done.ts';
import { drawInquiry, isHiddenHere, tellNotShown, tellUnchanged } from './inquiry.ts';
import type { Asked } from './ports.ts';
import { refusalText } from './refusals.ts';

type Wish = {
  readonly ref: InquiryRef;
  readonly version?: number | undefined;
  /** Was it the decision that was sent? */
  readonly name?: 'answer' | 'decide' | undefined;
  /** How it was sent, where that was said; and whom the citizen turns to. */
  readonly by?: AnswerGiven['sentBy'] | undefined;
  readonly contact?: string | undefined;
  /** A CPR number was taken out of that. */
  readonly masked?: boolean;
};

/** "besvaret BS-1042", and the button: noted at once, with whom to turn to and how it was sent filled in (R11). */
export async function answerInWords(asked: Asked, wanted: Wish): Promise<Message> {
  const { ports, turn, clock } = asked;
  const { ref, version, by, contact, name = 'answer', masked = false } = wanted;
  if (await isHiddenHere(asked, ref)) return tellNotShown(asked, ref);
  const contactOf = contact === undefined ? contactIn(asked) : () => contact;
  const wish = { ref, version, by, who: turn.who.id, at: clock.now, contactOf };
  const answered = await answerInquiry(ports, wish, name);
  const told = (text: string) => (masked ? `${text} ${say(forms.masked, asked.language)}` : text);
  if (answered.ok) return tellDone(asked, answered, told(noted(asked, answered, name)));
  if (answered.reason !== 'refused') return tellUnchanged(asked, wish, answered);
  const text = told(refusalText(asked, answered.refusal));
  return drawInquiry(asked, answered.opened, { text, tone: 'attention' });
}

/** Whom the citizen turns to: whoever answered, by the directory's name; a client's own could hold anything. */
export const contactIn =
  ({ language }: Asked) =>
  (person: Person | undefined): string =>
    person === undefined
      ? say(words.theUnit, language)
      : [person.name, ...person.phones.slice(0, 1).map(phoneNumber)].join(', ');

function noted(
  asked: Asked,
  { inquiry, answer }: Extract<Answered, { ok: true }>,
  name: 'answer' | 'decide',
): string {
  const { language } = asked;
  const how = (sentBy: AnswerGiven['sentBy']) => say(wayWords[sentBy], language);
  const sentence = name === 'decide' ? done.decide : words.noted;
  const first = answer && say(sentence, language, { how: how(answer.sentBy), contact: answer.contact });
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
  if (next !== undefined) {
    const told = isLate(next, clock) ? words.overdue : due;
    return [say(told, language, { due: dueText(next, clock, language) })];
  }
  return awaitsDecision(inquiry, ports.rules) ? [say(words.decisionAwaitsCompletion, language)] : [];
}
