import { coverCard } from '../../cards/cover/cover-card.ts';
import type { Absence, AbsenceSpan, Moment } from '../core/absence/absence.ts';
import { isCancelled } from '../core/absence/absence.ts';
import { isPast } from '../core/absence/notices.ts';
import { type Sight, seenSpan } from '../core/absence/sight.ts';
import type { Message } from '../core/conversation.ts';
import type { Person } from '../core/directory.ts';
import type { LocalDay } from '../core/local-day.ts';
import type { Language } from '../core/reply-language.ts';
import { dayText, spanText } from '../language/absence-days.ts';
import { type Sentence, say } from '../language/sentence.ts';
import { coverOver, coverReminder, coverRequest } from '../language/sentences/cover-notices.ts';
import { some } from './some.ts';

/** What is told of one absence, and to whom: the reader's sight decides which days are told. */
export type Told = {
  readonly absence: Absence;
  readonly absent: Person;
  readonly sight: Sight;
  readonly now: Moment;
  readonly language: Language;
};

export type Inside = { readonly count: number; readonly overdue: number; readonly atLeast: boolean };

export function drawRequest(told: Told, inside: Inside | undefined): Message {
  const { language, absent } = told;
  return coverCard({
    title: say(coverRequest.title, language, absent),
    lines: [
      say(coverRequest.away, language, { name: absent.name, days: daysSeen(told) }),
      ...insideLine(inside, language),
      say(coverRequest.untilNo, language),
    ],
    buttons: [button(told, 'cover.yes', coverRequest.yes), button(told, 'cover.no', coverRequest.no)],
  });
}

function insideLine(inside: Inside | undefined, language: Language): string[] {
  if (inside === undefined) return [];
  const { count, overdue, atLeast } = inside;
  const ahead =
    count === 0
      ? say(coverRequest.noneInside, language)
      : say(coverRequest.inside, language, some(count, language, atLeast));
  const late = overdue === 0 ? [] : [say(coverRequest.overdue, language, some(overdue, language))];
  return [[ahead, ...late].join(' ')];
}

/** After a yes; a no is possible all the same. */
export function drawAccepted(told: Told): Message {
  const { language, absent } = told;
  return coverCard({
    title: say(coverRequest.titleYes, language, absent),
    lines: [
      say(coverRequest.thanks, language, { name: absent.name, days: daysSeen(told) }),
      say(coverRequest.untilNo, language),
    ],
    buttons: [button(told, 'cover.no', coverRequest.noAfterAll)],
  });
}

/** @param day on which they cover */
export function drawReminder(told: Told, day: LocalDay): Message {
  const { language, absent, now } = told;
  const days = dayText(day, now.day, language);
  const text = say(coverReminder.text, language, { name: absent.name, days });
  return drawTheirs(told, [text]);
}

export function drawMoved(told: Told): Message {
  const { language, absent } = told;
  return drawTheirs(told, [
    say(coverReminder.moved, language, { name: absent.name, days: daysSeen(told) }),
    say(coverRequest.untilNo, language),
  ]);
}

const drawTheirs = (told: Told, lines: readonly string[]): Message =>
  coverCard({
    title: say(coverReminder.title, told.language, told.absent),
    lines,
    buttons: [button(told, 'cover.no', coverRequest.no)],
  });

const button = ({ absence, language }: Told, verb: 'cover.yes' | 'cover.no', title: Sentence) => ({
  title: say(title, language),
  verb,
  data: { person: absence.person, absence: absence.id, askedAt: absence.asked?.at ?? 0 },
});

/** @param was as it was when they were asked. @param by who covers now */
export function drawOver(told: Told, was: AbsenceSpan, by: Person | undefined): Message {
  const { language, absent } = told;
  const { name } = absent;
  const days = daysSeen({ ...told, absence: { ...told.absence, span: was } });
  const text = overText(told, was, { name, days }, by);
  return coverCard({ title: say(coverOver.title, language, { name }), lines: [text] });
}

function overText(
  { absence, now, language }: Told,
  was: AbsenceSpan,
  away: { name: string; days: string },
  by: Person | undefined,
): string {
  if (!isPast(absence, now))
    return by === undefined
      ? say(coverOver.nobody, language, away)
      : say(coverOver.other, language, { ...away, other: by.name });
  const hadBegun = was.from < now.day || (was.from === now.day && (was.start ?? 0) <= now.minutes);
  return hadBegun && !isCancelled(absence)
    ? say(coverOver.back, language, away)
    : say(coverOver.notAway, language, away);
}

export function drawThere({ absent, now, language }: Told, day: LocalDay): Message {
  const { name } = absent;
  const days = dayText(day, now.day, language);
  return coverCard({
    title: say(coverOver.title, language, { name }),
    lines: [say(coverOver.there, language, { name, days })],
  });
}

/** As the reader sees them: of what is to begin without an end, its first day alone, as it will be seen then. */
export function daysSeen({ absence, sight, now, language }: Told): string {
  const { span } = absence;
  const asOf = Math.max(now.day, span.from) as LocalDay;
  return spanText(seenSpan(span, sight, asOf) ?? span, now.day, language);
}
