import type { Message } from '../core/conversation.ts';
import { isOffered, LIFE } from '../core/life/life.ts';
import type { StepName } from '../core/life/step.ts';
import type { Wish } from '../journeys/change-inquiry.ts';
import { type OpenedInquiry, openInquiry } from '../journeys/open-inquiry.ts';
import { say } from '../language/sentence.ts';
import { inquiry as words } from '../language/sentences/inquiry.ts';
import { refusal } from '../language/sentences/steps.ts';
import { drawInquiry, tellNotShown, tellUnchanged } from './inquiry.ts';
import { type Asked, inWords, sender } from './ports.ts';

/** A form of an inquiry's step: only where nobody reads along, and for who may take the step and could. */
export async function openForm(
  asked: Asked,
  on: Pick<Wish, 'ref' | 'version'>,
  name: StepName,
  draw: (opened: OpenedInquiry) => Message | Promise<Message>,
): Promise<Message> {
  const { ports, turn, language } = asked;
  const { ref } = on;
  if (!asked.personal) return inWords(words.onlyInPersonalChat, asked);
  const opened = await openInquiry(ports, ref, sender(asked));
  if (!opened.ok) return tellNotShown(asked, ref, opened);
  if (!opened.may(LIFE[name].right))
    return tellUnchanged(asked, on, { ok: false, reason: 'notTheirs', opened });
  if (opened.inquiry.closed) return tellUnchanged(asked, on, { ok: false, reason: 'closed', opened });
  const { inquiry } = opened;
  if (name === 'extend' && !isOffered(name, { inquiry, rules: ports.rules, who: turn.who.id }))
    return drawInquiry(asked, opened, { text: say(refusal.nothingToExtend, language), tone: 'attention' });
  return draw(opened);
}
