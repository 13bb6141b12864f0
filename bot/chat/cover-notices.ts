import { coverCard } from '../../cards/cover/cover-card.ts';
import type { Absence, AbsenceSpan, Moment } from '../core/absence/absence.ts';
import { isCancelled } from '../core/absence/absence.ts';
import type { Cover } from '../core/absence/cover.ts';
import { isPast } from '../core/absence/notices.ts';
import { type Sight, seenSpan } from '../core/absence/sight.ts';
import type { Message } from '../core/conversation.ts';
import type { Person } from '../core/directory.ts';
import type { LocalDay } from '../core/local-day.ts';
import type { Language } from '../core/reply-language.ts';
import { daysText, dayText, spanText } from '../language/absence-days.ts';
import { type Sentence, say } from '../language/sentence.ts';
import {
  coverOver,
  coverReminder,
  coverRequest,
  toAbsent,
  toLeader,
  whoCoversNow,
} from '../language/sentences/cover-notices.ts';
import { some } from './some.ts';

/** What is told of one absence, and to whom: the reader's sight decides which days are told. */
export type Told = {
  readonly absence: Absence;
  readonly absent: Person;
  readonly sight: Sight;
  readonly now: Moment;
  readonly language: Language;
};

export type Inside = { readonly count: number; readonly atLeast: boolean };

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
  const { count, atLeast } = inside;
  if (count === 0) return [say(coverRequest.noneInside, language)];
  return [say(coverRequest.inside, language, some(count, language, atLeast))];
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

const choose = (key: AbsenceKey | undefined, title: Sentence, language: Language) =>
  key === undefined ? [] : [{ title: say(title, language), verb: 'absence.edit', data: key }];

/** Which absence a button changes. */
export type AbsenceKey = Pick<Absence, 'id' | 'person' | 'version'>;

const keyOf = ({ id, person, version }: Absence): AbsenceKey => ({ id, person, version });

/**
 * To whoever leads: days on which nobody covers.
 * @param name of the absent one, or of the unit that is closed
 * @param key of the entry by which they are away on the first of them; undefined where the whole unit is
 */
export function drawGap(
  name: string,
  days: readonly LocalDay[],
  key: AbsenceKey | undefined,
  { now, language }: Pick<Told, 'now' | 'language'>,
): Message {
  const [day] = days;
  const told =
    days.length === 1 && day !== undefined
      ? dayText(day, now.day, language)
      : daysText(days, now.day, language);
  return coverCard({
    title: say(toLeader.gapTitle, language, { name }),
    lines: [say(toLeader.gap, language, { name, days: told })],
    buttons: choose(key, toLeader.choose, language),
  });
}

export function drawUnanswered(told: Told, asked: Person): Message {
  const { language, absent } = told;
  const values = { name: absent.name, days: daysSeen(told), asked: asked.name };
  return coverCard({
    title: say(toLeader.unansweredTitle, language, values),
    lines: [say(toLeader.unanswered, language, values)],
    buttons: choose(keyOf(told.absence), toLeader.another, language),
  });
}

/** Who covers from now on, or that nobody does. */
export type CoversNow = { readonly cover: Cover | undefined; readonly by: Person | undefined };

/** @param by who said no, as the directory knows them */
export function drawDeclined(told: Told, by: Person | undefined, next: CoversNow, isOwn: boolean): Message {
  const { language, absent } = told;
  const values = {
    name: absent.name,
    days: daysSeen(told),
    by: by?.name ?? say(toAbsent.somebody, language),
  };
  const nobody = isOwn ? whoCoversNow.leaderTold : whoCoversNow.nobody;
  return coverCard({
    title: say(toLeader.declinedTitle, language, values),
    lines: [
      `${say(isOwn ? toAbsent.declined : toLeader.declined, language, values)} ${coversNow(told, next, nobody)}`,
    ],
    buttons: choose(keyOf(told.absence), toLeader.another, language),
  });
}

function coversNow({ absence, language }: Told, { by }: CoversNow, nobody: Sentence): string {
  if (by === undefined) return say(nobody, language);
  const isAsked = absence.asked?.person === by.id && !absence.asked.accepted;
  return say(isAsked ? whoCoversNow.asked : whoCoversNow.covers, language, by);
}

/** To the absent one: what somebody else has noted of them. @param was undefined where it is new */
export function drawNoted(
  told: Told,
  by: Person | undefined,
  was: AbsenceSpan | undefined,
  next: CoversNow,
): Message {
  const { language } = told;
  const name = by?.name ?? say(toAbsent.somebody, language);
  const covered = isPast(told.absence, told.now) ? [] : [coversNow(told, next, whoCoversNow.leaderTold)];
  return coverCard({
    title: say(toAbsent.title, language),
    lines: [[notedText(told, name, was), ...covered].join(' '), say(toAbsent.canChange, language)],
    buttons: [{ title: say(toAbsent.mine, language), verb: 'absence.mine', data: {} }],
  });
}

function notedText(told: Told, by: string, was: AbsenceSpan | undefined): string {
  const { absence, now, language } = told;
  const days = spanText(absence.span, now.day, language);
  if (was === undefined) return say(toAbsent.noted, language, { by, days });
  if (isCancelled(absence))
    return say(toAbsent.deleted, language, { by, days: spanText(was, now.day, language) });
  if (isPast(absence, now)) return say(toAbsent.ended, language, { by });
  return say(toAbsent.changed, language, { by, days });
}

/** As the reader sees them: of what is to begin without an end, its first day alone, as it will be seen then. */
export function daysSeen({ absence, sight, now, language }: Told): string {
  const { span } = absence;
  const asOf = Math.max(now.day, span.from) as LocalDay;
  return spanText(seenSpan(span, sight, asOf) ?? span, now.day, language);
}
