import { questionCard } from '../../cards/question/question-card.ts';
import type { Message } from '../core/conversation.ts';
import type { Inquiry } from '../core/inquiry.ts';
import { type OpenedInquiry, withPeople } from '../journeys/open-inquiry.ts';
import { say } from '../language/sentence.ts';
import { stepButton } from '../language/sentences/steps.ts';
import { drawInquiry, isShownHere } from './inquiry.ts';
import type { Asked } from './ports.ts';

/** What was done, on the inquiry's card; in words where it is no longer theirs to see. It can be undone from both. */
export async function tellDone(
  asked: Asked,
  { before, inquiry }: { readonly before: OpenedInquiry; readonly inquiry: Inquiry },
  text: string,
): Promise<Message> {
  const { ports, turn, personal, language } = asked;
  const now = await withPeople(ports, inquiry, before.person, turn.who.id);
  if (now.may('see') && isShownHere(asked, now))
    return drawInquiry(asked, now, { text, tone: 'good', undo: true });
  if (!personal) return { text };
  const { ref, version } = inquiry;
  const undo = { title: say(stepButton.undo, language), verb: 'undo', data: { ref, version } };
  return { card: questionCard({ text, buttons: [undo] }), summary: text };
}
