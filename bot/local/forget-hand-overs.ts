import type { Unit } from '../core/directory.ts';
import type { InquiryStore } from '../core/inquiry-store.ts';
import type { EpochMs } from '../core/time-zone.ts';

/** One that is made while nobody is at work waits for the opening, which is sooner than that. In ms. */
const WEEK = 7 * 24 * 60 * 60_000;
const MOST_SAMPLES = 1_000;

/** The samples have been there for a while: nobody is told that they came. */
export async function forgetHandOvers(
  inquiries: Pick<InquiryStore, 'remindersDue' | 'forgetReminders'>,
  units: readonly Unit[],
  now: EpochMs,
): Promise<void> {
  const page = { before: (now + WEEK) as EpochMs, limit: MOST_SAMPLES };
  for (const { id } of units) {
    const found = await inquiries.remindersDue(id, page);
    await inquiries.forgetReminders(
      id,
      found.filter(({ reminder }) => reminder.what === 'handedOver'),
    );
  }
}
