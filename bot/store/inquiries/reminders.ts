import type { UnitId } from '../../core/directory.ts';
import type { DueReminder, ReminderPage } from '../../core/inquiry-store.ts';
import { type Change, Conflict, type ETag, LIMITS, type Table } from '../table.ts';
import { batches } from './batches.ts';
import { instantKey, justAfter, REMINDERS, reminderRow } from './keys.ts';
import { storedReminder } from './schemas.ts';

/** What was not told yet: a range from the front of an index, however much is archived or not yet due. */
export async function remindersDue(
  inquiries: Table,
  letters: UnitId,
  { before, limit, after }: ReminderPage,
): Promise<DueReminder[]> {
  const rows = await inquiries.list(letters, {
    from: after ? justAfter(reminderRow(after.reminder, after.ref)) : REMINDERS,
    before: REMINDERS + instantKey(before),
    limit,
  });
  return rows.map(({ value, etag }) => ({ ...storedReminder.parse(value), tag: etag }));
}

export async function forgetReminders(
  inquiries: Table,
  letters: UnitId,
  reminders: readonly DueReminder[],
): Promise<void> {
  const removals = reminders.map(({ reminder, ref, tag }): Change => {
    return { do: 'remove', row: reminderRow(reminder, ref), etag: tag as ETag };
  });
  for (const batch of batches(removals, LIMITS.changes, () => 1)) {
    if (await isRemoved(inquiries, letters, batch)) continue;
    // Which of them it was that had changed shows when each is removed alone.
    for (const one of batch) await isRemoved(inquiries, letters, [one]);
  }
}

async function isRemoved(inquiries: Table, letters: UnitId, batch: readonly Change[]): Promise<boolean> {
  try {
    await inquiries.write(letters, batch);
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}
