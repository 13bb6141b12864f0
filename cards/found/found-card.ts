import type { Card } from '../../bot/core/conversation.ts';
import type { Unit } from '../../bot/core/directory.ts';
import type { Inquiry, InquiryRef, Obligation } from '../../bot/core/inquiry.ts';
import type { Language } from '../../bot/core/reply-language.ts';
import { type Clock, capital, datedDueText, longMoment } from '../../bot/language/due.ts';
import { say } from '../../bot/language/sentence.ts';
import { deadlineList } from '../../bot/language/sentences/deadlines.ts';
import { search as words } from '../../bot/language/sentences/extension.ts';
import { inquiryCard as labels } from '../../bot/language/sentences/inquiry.ts';
import { channelWords, kindWords } from '../../bot/language/words.ts';
import { cardFrom } from '../draw.ts';
import template from './found.json' with { type: 'json' };

const draw = cardFrom(template);

export type FoundView = Pick<Inquiry, 'channel' | 'kind'> & {
  readonly language: Language;
  readonly clock: Clock;
  readonly ref: InquiryRef;
  /** undefined when the directory has it no more */
  readonly unit: Unit | undefined;
  readonly next?: Obligation | undefined;
  readonly closed: boolean;
};

/**
 * An inquiry in a chat that anybody may read, today or next week: what a channel may know of it (no subject, no case
 * number, nobody's name), and of when that is.
 */
export function foundCard(view: FoundView): Card {
  const { language, clock, ref, unit, channel, kind } = view;
  const facts = [
    fact(say(labels.channel, language), capital(say(channelWords[channel], language))),
    ...(kind === undefined
      ? []
      : [fact(say(labels.kind, language), capital(say(kindWords[kind], language)))]),
    ...(unit === undefined ? [] : [fact(say(labels.unit, language), unit.name)]),
    fact(say(words.deadline, language), deadlineIn(view)),
  ];
  return draw({
    ref,
    facts,
    asOf: say(words.asOf, language, { when: longMoment(clock.now, clock, language) }),
    toSeeIt: say(words.toSeeIt, language, { ref }),
  });
}

const fact = (title: string, value: string) => ({ title, value });

function deadlineIn({ closed, next, clock, language }: FoundView): string {
  if (closed) return say(labels.closed, language);
  return next === undefined
    ? say(deadlineList.nothingDue, language)
    : capital(datedDueText(next, clock, language));
}
