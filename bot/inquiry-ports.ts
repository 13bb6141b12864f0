import type { RosterStore } from './core/absence/roster.ts';
import type { Directory } from './core/directory.ts';
import type { InquiryStore } from './core/inquiry-store.ts';
import { timeZone } from './core/time-zone.ts';
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
};

/** What the journeys of inquiries need. @throws StoreUnavailable */
export async function inquiryPorts({
  store,
  directory,
  profile,
}: InquiryParts): Promise<
  RegisterPorts & { readonly inquiries: InquiryStore; readonly rosters: RosterStore }
> {
  const context = { zone: timeZone(profile.timeZone), calendars: calendars(profile.calendars) };
  return {
    inquiries: await openInquiries(store),
    rosters: storedRosters(await store.table('absences')),
    directory,
    rules: profile,
    context,
    hours: profile.openingHours,
  };
}
