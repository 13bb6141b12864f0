import { coverCard } from '../../cards/cover/cover-card.ts';
import { type Absence, type AbsenceSpan, isCancelled } from '../core/absence/absence.ts';
import type { Cover } from '../core/absence/cover.ts';
import { isPast } from '../core/absence/notices.ts';
import type { Message } from '../core/conversation.ts';
import type { Person } from '../core/directory.ts';
import type { LocalDay } from '../core/local-day.ts';
import type { Language } from '../core/reply-language.ts';
import { daysText, dayText, spanText } from '../language/absence-days.ts';
import { type Sentence, say } from '../language/sentence.ts';
import { toAbsent, toLeader, whoCoversNow } from '../language/sentences/cover-notices.ts';
import { daysSeen, type Told } from './cover-notices.ts';

/** What is told of an absence to whoever leads, and to the absent one. */

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
