import type { RosterStore } from './core/absence/roster.ts';
import type { Directory } from './core/directory.ts';
import type { InquiryStore } from './core/inquiry-store.ts';
import { timeZone } from './core/time-zone.ts';
import type { UnreadableRow } from './core/unreadable-row.ts';
import type { RegisterPorts } from './journeys/register-inquiry.ts';
import { calendars } from './municipality/calendars.ts';
import type { Profile } from './municipality/profile.ts';
import { openInquiries } from './store/inquiries.ts';
import { storedRosters } from './store/rosters/rosters.ts';
import type { Store } from './store/table.ts';

export type InquiryParts = {
  readonly store: Store;
  readonly directory: Directory;
  readonly profile: Profile;
  /** Told of each row of an absence that cannot be read; where nobody is told, it is a fault. */
  readonly unreadableAbsence?: ((row: UnreadableRow) => void) | undefined;
};

/** What the journeys of inquiries need. @throws StoreUnavailable */
export async function inquiryPorts({
  store,
  directory,
  profile,
  unreadableAbsence,
}: InquiryParts): Promise<
  RegisterPorts & { readonly inquiries: InquiryStore; readonly rosters: RosterStore }
> {
  const context = { zone: timeZone(profile.timeZone), calendars: calendars(profile.calendars) };
  return {
    inquiries: await openInquiries(store),
    rosters: storedRosters(await store.table('absences'), unreadableAbsence),
    directory,
    rules: profile,
    context,
    hours: profile.openingHours,
  };
}
