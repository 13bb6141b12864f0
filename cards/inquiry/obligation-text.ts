import type { Inquiry, Obligation } from '../../bot/core/inquiry.ts';
import type { Language } from '../../bot/core/reply-language.ts';
import { longDay, yearOf } from '../../bot/language/dates.ts';
import { type Clock, capital, metText } from '../../bot/language/due.ts';
import { say } from '../../bot/language/sentence.ts';
import { inquiryCard as words } from '../../bot/language/sentences/inquiry.ts';
import { dutyWords } from '../../bot/language/words.ts';
import { dueLine } from '../deadlines/deadlines-card.ts';

type Standing = { readonly language: Language; readonly clock: Clock; readonly inquiry: Inquiry };

/** How one obligation of an inquiry stands, on a line. */
export function obligationText(one: Obligation, { language, clock, inquiry }: Standing): string {
  const { what, metAt, due, delayed, paused } = one;
  const until = delayed?.until;
  if (metAt !== undefined && until === undefined) return `✓ ${metText(what, metAt, clock, language)}`;
  const duty = capital(say(dutyWords[what], language));
  const day = longDay(clock.zone.dayOf(due), yearOf(clock.zone.dayOf(clock.now)), language);
  // Another took its place, and tells whether it is done.
  if (until !== undefined) return say(words.firstDue, language, { duty, day });
  if (paused) return say(words.clockStands, language, { duty });
  // What is closed is not late any more, nor will it be.
  if (inquiry.closed !== undefined)
    return say(due < inquiry.closed.at ? words.notDone : words.notNeeded, language, { duty, day });
  return dueLine(one, clock, language);
}
