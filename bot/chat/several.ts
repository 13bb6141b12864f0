import type { Message } from '../core/conversation.ts';
import { listedIn, oneAtATime } from '../language/one-at-a-time.ts';
import type { Unclear } from '../language/reading.ts';
import { say } from '../language/sentence.ts';
import { question as words } from '../language/sentences/questions.ts';
import { listOf } from '../language/words.ts';
import { masked } from './not-yet.ts';
import type { Asked } from './ports.ts';

/** Of several inquiries at once nothing is done: what to write of each. Undefined where only one was named. */
export function tellOneAtATime(asked: Asked, unclear?: Unclear): Message | undefined {
  const { turn, clock, language } = asked;
  const written = turn.event.kind === 'text' ? turn.event.text : '';
  const each = oneAtATime(written, clock.zone.dayOf(clock.now));
  if (each !== undefined) {
    const [open, close] = { da: ['»', '«'], en: ['“', '”'] }[language];
    const texts = listOf(
      each.texts.map((text) => `${open}${text}${close}`),
      language,
    );
    return masked(
      asked,
      say(each.command === 'inquiry.show' ? words.showOne : words.noteOne, language, { texts }),
    );
  }
  const lacksRef = unclear?.about.startsWith('inquiry.') && unclear.missing?.includes('ref');
  return lacksRef && listedIn(written).length > 1 ? { text: say(words.oneOnly, language) } : undefined;
}
