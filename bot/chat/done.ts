import { questionCard } from '../../cards/question/question-card.ts';
import type { Message } from '../core/conversation.ts';
import type { Inquiry } from '../core/inquiry.ts';
import { type OpenedInquiry, withPeople } from '../journeys/open-inquiry.ts';
import { say } from '../language/sentence.ts';
import { done, stepButton } from '../language/sentences/steps.ts';
import { drawInquiry, isShownHere } from './inquiry.ts';
import { type Asked, sender } from './ports.ts';

/** What was done, on the inquiry's card; in words where it is no longer theirs to see. It can be undone from both. */
export async function tellDone(
  asked: Asked,
  { before, inquiry }: { readonly before: OpenedInquiry; readonly inquiry: Inquiry },
  text: string,
): Promise<Message> {
  const { ports, personal, language } = asked;
  const now = await withPeople(ports, inquiry, { ...sender(asked), person: before.person });
  const { ref, version } = inquiry;
  const told = [text, ...alsoTold(asked, before.inquiry, inquiry, text)].join(' ');
  if (now.may('see') && isShownHere(asked, now))
    return drawInquiry(asked, now, { text: told, tone: 'good', undo: true });
  if (!personal) return { text: told };
  const undo = { title: say(stepButton.undo, language), verb: 'undo', data: { ref, version } };
  return { card: questionCard({ text: told, buttons: [undo] }), summary: told };
}

/** That it is theirs now, since nobody had it; and where it can be undone, which no button says where others read along. */
function alsoTold(
  { turn, personal, language }: Asked,
  before: Inquiry,
  { owner, ref, closed }: Inquiry,
  text: string,
): string[] {
  const took = before.owner === undefined && owner === turn.who.id && closed === undefined;
  const yours = say(done.take, language, { ref });
  return [
    ...(took && !text.includes(yours) ? [yours] : []),
    ...(personal ? [] : [say(done.undoInOwnChat, language)]),
  ];
}
