import type { CoverReminder } from '../core/absence/reminding.ts';
import type { PersonId } from '../core/directory.ts';
import { LATEST, type Plan, type WorkId } from '../core/due-work.ts';
import { dayId } from '../core/morning.ts';
import type { EpochMs, TimeZone } from '../core/time-zone.ts';
import { type NoticeAbout, noticePlan } from './notice-plan.ts';

/** One reminder a person, an absent one and a day, however many of their entries hold that day. */
export function reminderPlan(where: NoticeAbout, reminder: CoverReminder, zone: TimeZone): Plan {
  const { to, day, at } = reminder;
  const until = (at + LATEST) as EpochMs;
  const plan = noticePlan(where, { what: 'remind', to, key: String(day), day, due: at, until }, zone);
  return { ...plan, id: reminderId(where.absent, reminder) };
}

/** It begins with the day on which they cover, which is the day of sending or soon after. */
export const reminderId = (absent: PersonId, { to, day }: Pick<CoverReminder, 'to' | 'day'>): WorkId =>
  dayId(day, 'absenceNotice', 'remind', to, absent);
