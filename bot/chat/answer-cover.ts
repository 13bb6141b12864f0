import type { ActionOf } from '../../cards/actions.ts';
import { noteCard } from '../../cards/note/note-card.ts';
import { momentAt } from '../core/absence/moments.ts';
import type { Message } from '../core/conversation.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { type AnsweredCover, answerCoverRequest } from '../journeys/answer-cover-request.ts';
import { say } from '../language/sentence.ts';
import { coverAnswerRefusal as refusal, coverRequest as words } from '../language/sentences/cover-notices.ts';
import { daysSeen, drawAccepted, type Told } from './cover-notices.ts';
import type { Asked } from './ports.ts';

/** "Jeg dækker" and "Jeg kan ikke": what it came to takes the question's place. */
export async function pressCover(
  asked: Asked,
  { verb, person, absence: id, askedAt }: ActionOf<'cover.yes' | 'cover.no'>,
): Promise<Message> {
  const { ports, turn, clock } = asked;
  const says = verb === 'cover.yes' ? 'yes' : 'no';
  const answer = { who: turn.who.id, says, askedAt: askedAt as EpochMs } as const;
  const answered = await answerCoverRequest(ports, { person, id }, answer, clock.now);
  if (answered.ok && says === 'yes') return drawAccepted(toldOf(asked, answered));
  const text = answered.ok ? afterNo(asked, answered) : whyNot(asked, answered);
  return { card: noteCard(text), summary: text };
}

type Found = Exclude<AnsweredCover, { reason: 'gone' }>;

const toldOf = ({ clock, language }: Asked, { absence, absent, sight }: Found): Told => ({
  absence,
  absent,
  sight,
  now: momentAt(clock.now, clock.zone),
  language,
});

function afterNo(
  { language }: Asked,
  { absence, absent, next }: Extract<AnsweredCover, { ok: true }>,
): string {
  const { name } = absent;
  if (next === undefined) return say(words.declinedNobody, language, { name });
  const isAsked = absence.asked?.person === next.id;
  return say(isAsked ? words.declinedNext : words.declinedCovers, language, { name, next: next.name });
}

function whyNot(asked: Asked, refused: Extract<AnsweredCover, { ok: false }>): string {
  const { language } = asked;
  if (refused.reason === 'gone') return say(refusal.gone, language);
  const { name } = refused.absent;
  return refused.reason === 'changed'
    ? say(refusal.changed, language, { name, days: daysSeen(toldOf(asked, refused)) })
    : say(refusal[refused.reason], language, { name });
}
