import type { PersonId, UnitId } from './directory.ts';
import { LATEST, type Plan, recurring, type WorkId } from './due-work.ts';
import { type LocalDay, plainDate } from './local-day.ts';
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

/** Planned late, a list waits for the other units, where more of the person's may be due. In ms. */
export const WAIT_FOR_OTHER_UNITS = 2 * 60_000;

/**
 * @param letters the partitions where something of theirs is due
 * @param hour at which it should come; `due` is later where it was planned late
 */
export function morningOf(
  person: PersonId,
  letters: readonly UnitId[],
  { day, hour, due = hour }: { readonly day: LocalDay; readonly hour: EpochMs; readonly due?: EpochMs },
): Plan {
  const id = dayId(day, 'morning', person);
  const until = (hour + LATEST) as EpochMs;
  return { id, kind: 'morning', about: person, due, until, data: { letters } };
}

/** At an hour of one's own. One for each hour that was ever chosen: which of them counts, the preference says. */
export const ownMorning = (person: PersonId, minutes: number, now: EpochMs, days: WorkingDays): Plan =>
  recurring('ownMorning', person, { every: minutes, key: `${person}/${minutes}`, now, days });
