import type { PersonId } from '../core/directory.ts';
import { type Inquiry, leadingObligation, type Obligation } from '../core/inquiry.ts';
import { capital, dueText, lastMoment } from '../language/due.ts';
import { say } from '../language/sentence.ts';
import { messageTaken as words } from '../language/sentences/message.ts';
import type { Asked } from './ports.ts';

/** "Beskeden er givet til Jonas Krogh, der dækker for Mette Holm. Der ringes tilbage senest … Den har fået nummeret BS-1042." */
export async function givenText(asked: Asked, inquiry: Inquiry, to: PersonId): Promise<string> {
  const { language } = asked;
  const next = leadingObligation(inquiry.obligations);
  return [
    await toWhom(asked, inquiry, to),
    ...(next ? [dueSentence(asked, inquiry, next)] : []),
    say(words.ref, language, inquiry),
  ].join(' ');
}

/** "Ring tilbage senest …" is for whoever calls. */
function dueSentence({ turn, clock, language }: Asked, { owner }: Inquiry, next: Obligation): string {
  return owner === turn.who.id
    ? `${capital(dueText(next, clock, language))}.`
    : say(words.due, language, { by: lastMoment(next.due, clock, language) });
}

async function toWhom(
  { ports, turn, language }: Asked,
  { owner, unit }: Inquiry,
  to: PersonId,
): Promise<string> {
  const { directory } = ports;
  const [askedFor, cover, held] = await Promise.all([
    directory.person(to),
    owner === undefined ? undefined : directory.person(owner),
    directory.unit(unit),
  ]);
  const name = askedFor?.name ?? '';
  if (owner === undefined) return say(words.toNobody, language, { name, unit: held?.name ?? unit });
  if (owner === turn.who.id)
    return owner === to ? say(words.toYou, language) : say(words.toYouForOther, language, { name });
  if (owner === to) return say(words.given, language, { name });
  return say(words.givenToCover, language, { name, cover: cover?.name ?? '' });
}
