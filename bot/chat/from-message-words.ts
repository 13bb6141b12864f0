import type { MessageOrigin } from '../../cards/register/register-card.ts';
import { longMoment } from '../language/due.ts';
import { say } from '../language/sentence.ts';
import { fromMessage as words } from '../language/sentences/extension.ts';
import type { Asked } from './ports.ts';

/** "Besked fra Jonas Krogh · mandag den 23. november kl. 9.12" */
export function aboutMessage({ clock, language }: Asked, { author, isOwn, at }: MessageOrigin): string {
  const whose = isOwn ? say(words.own, language) : ofAuthor(author, language);
  return [whose, ...(at === undefined ? [] : [longMoment(at, clock, language)])].join(' · ');
}

const ofAuthor = (author: string | undefined, language: Asked['language']): string =>
  author === undefined ? say(words.ofNobody, language) : say(words.of, language, { name: author });

/** That a CPR number stands in the message, and whose it is to take it out; undefined where there is none. */
export function cprNotice({ language }: Asked, { author, isOwn, hasCpr }: MessageOrigin): string | undefined {
  if (!hasCpr) return undefined;
  if (isOwn) return say(words.cprOwn, language);
  return author === undefined
    ? say(words.cprOfNobody, language)
    : say(words.cprOf, language, { name: author });
}
