import type { PersonId } from '../core/directory.ts';
import type { WorkData } from '../core/due-work.ts';
import type { InquiryRef } from '../core/inquiry.ts';
import type { DueReminder } from '../core/inquiry-store.ts';
import type { Reminder, ReminderKind } from '../core/reminder.ts';
import type { EpochMs } from '../core/time-zone.ts';

/** What a piece of work is to tell, as it lies in its data; to whom is what the work is about. */

type Told = Pick<DueReminder, 'ref' | 'reminder'>;

/** `BS-1042/nudge/1795676400000/1796079599000/`, and whoever did it at the end */
export const written = ({ ref, reminder: { what, at, due, by } }: Told): string =>
  [ref, what, at, due, by ?? ''].join('/');

export function remindersIn({ reminders }: WorkData, to: PersonId): Told[] {
  const texts = Array.isArray(reminders) ? (reminders as string[]) : [];
  return texts.map((text) => {
    const [ref, what, at, due, ...by] = text.split('/');
    const doer = by.join('/') as PersonId;
    const reminder: Reminder = {
      what: what as ReminderKind,
      at: Number(at) as EpochMs,
      to,
      due: Number(due) as EpochMs,
      ...(doer !== '' && { by: doer }),
    };
    return { ref: ref as InquiryRef, reminder };
  });
}
