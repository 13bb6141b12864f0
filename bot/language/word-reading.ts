import { type LocalDay, localDay } from '../core/local-day.ts';
import type { Language } from '../core/reply-language.ts';
import { longSpan } from './date-spans.ts';
import { clock, longDay, weekdayNames, yearOf } from './dates.ts';
import type { CommandName, Understood, WorkingWeekday } from './reading.ts';
import { WORKING_WEEKDAYS } from './reading.ts';
import { type Sentence, say } from './sentence.ts';
import { absenceTimes as words } from './sentences/absence-times.ts';
import { wishes } from './sentences/wishes.ts';
import { listOf } from './words.ts';

/** What a text was read as, whole or in part: its command and the slots that were understood. */
export type ReadSoFar = { readonly command: CommandName; readonly slots: Understood };

export type WordedBy = {
  readonly today: LocalDay;
  readonly language: Language;
  /** Who is meant by a slot, where that is known: "Jonas Krogh (Byggesag)". */
  readonly parties?: Readonly<Record<string, string>>;
};

const DAYS = ['on', 'until', 'received', 'promised'];

/** "overføre BS-1042 til Jonas Krogh (Byggesag)": what somebody wants, as it stands after "du vil". */
export function wishText({ command, slots }: ReadSoFar, by: WordedBy): string {
  const said: Record<string, unknown> = { ...slots, ...by.parties };
  for (const slot of DAYS) if (typeof slots[slot] === 'string') said[slot] = dayWords(slots[slot], by);
  if (typeof slots.time === 'string') said.time = timeWords(slots.time, by.language);
  if (typeof slots.text === 'string') said.text = shortened(slots.text);
  return say<Record<string, unknown>>(wishes[command] as Sentence<Record<string, unknown>>, by.language, {
    ...said,
    days: daysText(slots, by),
  });
}

/** A message is said back so far that its writer knows it again. In characters. */
const LONGEST_TEXT = 120;
const shortened = (text: string): string =>
  text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT).trimEnd()}…` : text;

function dayWords(date: unknown, { today, language }: WordedBy): string | undefined {
  const day = dayOf(date);
  return day === undefined ? undefined : longDay(day, yearOf(today), language);
}

const ISO = /^\d{4}-\d{2}-\d{2}$/;
const dayOf = (date: unknown): LocalDay | undefined =>
  typeof date === 'string' && ISO.test(date) ? localDay(Temporal.PlainDate.from(date)) : undefined;

function timeWords(time: string, language: Language): string {
  const [hours, minutes] = time.split(':');
  return clock(Number(hours) * 60 + Number(minutes), language);
}

/** "mandag den 7. til og med fredag den 11. december" · "onsdag den 25. november fra kl. 14" · "hver fredag fra …" */
function daysText(slots: Understood, by: WordedBy): string | undefined {
  const { language, today } = by;
  const [from, through] = [dayOf(slots.from), dayOf(slots.through)];
  const last = dayWords(slots.through, by);
  if (from === undefined)
    return last === undefined ? undefined : say(words.onlyThrough, language, { day: last });
  const first = longDay(from, yearOf(today), language);
  const span =
    through === undefined
      ? say(words.openEnded, language, { day: first })
      : longSpan(from, through, yearOf(today), language);
  const every = everyText(slots.every, language);
  const hours = hoursText(slots, language);
  const days = hours === undefined ? span : say(words.hoursOf, language, { days: span, hours });
  return every === undefined ? days : `${every} ${days}`;
}

function everyText(every: unknown, language: Language): string | undefined {
  if (!Array.isArray(every) || every.length === 0) return undefined;
  const names = every.map(
    (day) => weekdayNames(language)[WORKING_WEEKDAYS.indexOf(day as WorkingWeekday)] ?? '',
  );
  return say(words.every, language, { days: listOf(names, language) });
}

function hoursText({ part, start, end }: Understood, language: Language): string | undefined {
  const time = (value: unknown) => (typeof value === 'string' ? timeWords(value, language) : undefined);
  const [from, until] = [time(start), time(end)];
  if (part === 'morning' || part === 'afternoon') return say(words[part], language);
  if (from !== undefined && until !== undefined) return say(words.between, language, { from, until });
  if (from !== undefined) return say(words.fromTime, language, { from });
  return until && say(words.untilTime, language, { until });
}
