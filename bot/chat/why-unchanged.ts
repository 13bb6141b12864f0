import type { InquiryRef } from '../core/inquiry.ts';
import type { StepRefusal } from '../core/life/step.ts';
import type { Changed, Wish } from '../journeys/change-inquiry.ts';
import { say } from '../language/sentence.ts';
import { backlog as listWords } from '../language/sentences/backlog.ts';
import { inquiry as words } from '../language/sentences/inquiry.ts';
import { isShownHere, notShownText, whoChangedLast } from './inquiry.ts';
import type { Asked } from './ports.ts';
import { refusalText } from './refusals.ts';

type Refused = Exclude<Changed<StepRefusal>, { ok: true }>;

/** Why nothing was changed, in words for wherever something else than the inquiry's card is shown. */
export async function whyUnchanged(asked: Asked, wish: Wish, refused: Refused): Promise<string> {
  const { language } = asked;
  const { ref, version } = wish;
  if (!('opened' in refused)) return notShownText(asked, ref, refused);
  const { inquiry, owner } = refused.opened;
  if (!isShownHere(asked, refused.opened)) return notShownText(asked, ref);
  // Whose it is now, or that it is closed, is what somebody else has done in the meantime.
  const isOlder = version !== undefined && version !== inquiry.version;
  if (isOlder || refused.reason === 'stale') return fasterText(asked, ref);
  if (refused.reason === 'refused') return `${ref}: ${refusalText(asked, refused.refusal)}`;
  if (refused.reason === 'notTheirs')
    return say(words.notTheirs, language, { ref, owner: owner?.name ?? say(words.someoneElse, language) });
  return say(refused.reason === 'closed' ? words.alreadyClosed : words.notClosed, language, { ref });
}

async function fasterText(asked: Asked, ref: InquiryRef): Promise<string> {
  const { language } = asked;
  const who = await whoChangedLast(asked, ref);
  if (who === 'you') return say(listWords.changedByYou, language, { ref });
  return say(listWords.faster, language, { ref, name: who?.name ?? say(listWords.somebody, language) });
}
