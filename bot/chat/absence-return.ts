import { type Absence, DAY_ENDS, isOpenEnded, isRecurring, isWholeDays } from '../core/absence/absence.ts';
import { backOn, onDay } from '../core/absence/ending.ts';
import { momentAt } from '../core/absence/moments.ts';
import type { Message } from '../core/conversation.ts';
import { type LocalDay, plusDays } from '../core/local-day.ts';
import { changeAbsence } from '../journeys/change-absence.ts';
import { listBriefing } from '../journeys/list-briefing.ts';
import { dayText } from '../language/absence-days.ts';
import { workplace } from '../language/due.ts';
import type { ReadingOf } from '../language/reading.ts';
import { say } from '../language/sentence.ts';
import { absence as words } from '../language/sentences/absence.ts';
import { absenceReturn as back } from '../language/sentences/own-absences.ts';
import { listOf } from '../language/words.ts';
import { day } from './absence.ts';
import { own } from './absence-change.ts';
import { tellOwnAbsences } from './absence-own.ts';
import { daysText, todayOf } from './absence-words.ts';
import { drawBriefing } from './briefing.ts';
import { type Asked, inWords } from './ports.ts';

/** With what came in meanwhile, where it was for days. */
async function welcomeBack(asked: Asked, over: readonly Absence[]): Promise<Message> {
  const { ports, turn, clock, language } = asked;
  const text = say(back.welcome, language);
  const today = todayOf(asked);
  const begun = over.filter(({ span }) => isWholeDays(span) && span.from < today);
  if (begun.length === 0) return { text };
  const from = Math.min(...begun.map(({ span }) => span.from)) as LocalDay;
  const was = { from, through: plusDays(today, -1) };
  const question = { person: turn.who.id, was, now: clock.now, workplace: workplace(clock) };
  return drawBriefing({ briefing: await listBriefing(ports, question), clock, language });
}

/** "jeg er tilbage", "tilbage på mandag": what the person is away by on that day ends. */
export async function returnInWords(
  asked: Asked,
  { on: iso }: ReadingOf<'absence.return'>,
): Promise<Message> {
  const { ports, turn, clock, language } = asked;
  if (!asked.personal) return inWords(words.onlyInPersonalChat, asked);
  const [on, today, now] = [day(iso), todayOf(asked), momentAt(clock.now, clock.zone)];
  if (on < today) return inWords(back.past, asked);
  const found = await own(asked);
  if ('message' in found) return found.message;
  // What begins only later today is not over yet.
  const over = onDay(found.absences, on).filter(
    ({ span }) =>
      on > today ||
      span.from < on ||
      ((span.start ?? 0) <= now.minutes && (span.end ?? DAY_ENDS) > now.minutes),
  );
  if (over.length === 0)
    return on === today
      ? inWords(back.notAway, asked)
      : { text: say(back.notAwayThen, language, { day: dayText(on, today, language) }) };
  const changes = [];
  for (const { id, person } of over)
    changes.push(
      await changeAbsence(ports, { id, person }, turn.who.id, clock.now, (absence) =>
        onDay([absence], on).length === 0 ? undefined : backOn(absence, on, now),
      ),
    );
  if (changes.some((one) => !one.ok))
    return tellOwnAbsences(asked, undefined, { text: say(words.gone, language), style: 'attention' });
  const later = onDay(found.absences, on).filter((one) => !over.includes(one));
  if (on === today && later.length > 0) {
    const days = listOf(
      later.map(({ span }) => daysText(asked, span, 'all')),
      language,
    );
    return { text: say(back.stillLater, language, { days }) };
  }
  if (on === today) return welcomeBack(asked, over);
  const dayWords = dayText(on, today, language);
  const left = changes.flatMap((one) =>
    one.ok &&
    !isRecurring(one.after.span) &&
    !isOpenEnded(one.after.span) &&
    (one.after.span.through ?? 0) >= one.after.span.from
      ? [one.after]
      : [],
  );
  const [first] = left;
  if (first === undefined) return { text: say(back.laterOnly, language, { day: dayWords }) };
  return { text: say(back.later, language, { day: dayWords, days: daysText(asked, first.span, 'all') }) };
}
