import type { Person, PersonId } from './directory.ts';
import { LATEST, type Plan, recurring, type WorkId } from './due-work.ts';
import type { OpenInquiry } from './inquiry-store.ts';
import { type LocalDay, plainDate } from './local-day.ts';
import { closingTime, type Workplace } from './opening-hours.ts';
import type { EpochMs } from './time-zone.ts';
import type { WorkingDays } from './working-hours.ts';

/** The morning list (product.md, "The daily digest"): one message a person and working day, where something is due. */

/** 07:45, in minutes after midnight local time. */
export const MORNING_AT = 7 * 60 + 45;
/** Just before, so that what came in overnight is seen. */
export const PLAN_MORNING_AT = 7 * 60 + 35;

/** Work of a day is named by it: there is never a second of that name. */
export const dayId = (day: LocalDay, ...rest: readonly string[]): WorkId =>
  [plainDate(day).toString(), ...rest].join('/') as WorkId;

/** @param hour at which it should come, in minutes after midnight */
export function morningOf(person: PersonId, day: LocalDay, hour: number, workplace: Workplace): Plan {
  const id = dayId(day, 'morning', person);
  const due = workplace.zone.at(day, hour);
  return { id, kind: 'morning', about: person, due, until: lastMorning(day, hour, workplace), data: {} };
}

/** Somebody who chose an hour after the closing time is at work then, for so long at least. In minutes. */
const AFTER_OWN_HOUR = 60;
const LAST_MINUTE = 24 * 60 - 1;

/**
 * Beyond this a list is of no use: four hours after its hour, or when the working day is over, which is at the closing
 * time or an hour after an hour of one's own, and never on the next day, which may be a Saturday.
 */
export function lastMorning(day: LocalDay, hour: number, { zone, hours, calendar }: Workplace): EpochMs {
  const over = Math.max(closingTime(day, hours, calendar) ?? 0, hour + AFTER_OWN_HOUR);
  return Math.min(zone.at(day, hour) + LATEST, zone.at(day, Math.min(over, LAST_MINUTE))) as EpochMs;
}

/**
 * Beside a person's initials where their unit reads along: what the unit holds and everybody there may see, and nothing
 * that is late, for lateness is nobody's.
 */
export const mayStandInChannel = (
  { unit, confidential, next }: Pick<OpenInquiry, 'unit' | 'confidential' | 'next'>,
  person: Pick<Person, 'unit'>,
  now: EpochMs,
): boolean => unit === person.unit && !confidential && next !== undefined && next.due >= now;

/** At an hour of one's own. One for each hour that was ever chosen: which of them counts, the preference says. */
export const ownMorning = (person: PersonId, minutes: number, now: EpochMs, days: WorkingDays): Plan =>
  recurring('ownMorning', person, { every: minutes, key: `${person}/${minutes}`, now, days });
