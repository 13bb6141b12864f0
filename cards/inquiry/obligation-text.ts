import type { Inquiry, Obligation } from '../../bot/core/inquiry.ts';
import type { Language } from '../../bot/core/reply-language.ts';
import type { EpochMs } from '../../bot/core/time-zone.ts';
import { clock as clockTime, longDay, yearOf } from '../../bot/language/dates.ts';
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
  const duty = capital(say(dutyWords[what], language));
  const day = longDay(clock.zone.dayOf(due), yearOf(clock.zone.dayOf(clock.now)), language);
  if (metAt !== undefined && until === undefined) {
    const met = metText(what, metAt, clock, language);
    // Done is not the same as done in time.
    return metAt > due ? say(words.metLate, language, { met, day }) : `✓ ${met}`;
  }
  // Another took its place, and tells whether it is done.
  if (until !== undefined) return say(words.firstDue, language, { duty, day });
  if (paused) return say(words.clockStands, language, { duty });
  // What is closed is not late any more, nor will it be.
  if (inquiry.closed !== undefined)
    return say(due < inquiry.closed.at ? words.notDone : words.notNeeded, language, { duty, day });
  return dueLine(one, clock, language);
}

/** The same for a case file: nothing in it is of today, and every day has its year. */
export function obligationRecord(one: Obligation, { language, clock, inquiry }: Standing): string {
  const { what, metAt, due, delayed, paused } = one;
  const duty = capital(say(dutyWords[what], language));
  const day = longDay(clock.zone.dayOf(due), ALWAYS_TOLD, language);
  if (delayed?.until !== undefined) return say(words.firstDue, language, { duty, day });
  if (metAt === undefined) {
    if (paused) return say(words.clockStands, language, { duty });
    const over = due < (inquiry.closed?.at ?? clock.now);
    return say(over ? words.notDone : words.dueRecord, language, { duty, day });
  }
  const met = `${duty}: ${recordMoment(metAt, clock, language)}`;
  return say(metAt > due ? words.metLate : words.metRecord, language, { met, day });
}

/** As "this year": no year is this one. */
const ALWAYS_TOLD = 0;

const recordMoment = (at: EpochMs, { zone }: Clock, language: Language): string =>
  `${longDay(zone.dayOf(at), ALWAYS_TOLD, language)} ${clockTime(zone.minutesOf(at), language)}`;
