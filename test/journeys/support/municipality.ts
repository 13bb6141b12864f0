import { readFileSync } from 'node:fs';
import type { PersonId, UnitId } from '../../../bot/core/directory.ts';
import type { Inquiry, InquiryFacts } from '../../../bot/core/inquiry.ts';
import type { InquiryStore } from '../../../bot/core/inquiry-store.ts';
import { obligationsOf } from '../../../bot/core/obligations.ts';
import { withReminders } from '../../../bot/core/reminders.ts';
import { fileDirectory } from '../../../bot/directory/file-directory.ts';
import { readOrganisation } from '../../../bot/directory/organisation.ts';
import type { ChangePorts } from '../../../bot/journeys/change-inquiry.ts';
import { storedPreferences } from '../../../bot/store/preferences.ts';
import { storedRosters } from '../../../bot/store/rosters/rosters.ts';
import type { Table } from '../../../bot/store/table.ts';
import { at, context, profile, zone } from '../../core/shipped.ts';

/** The sample organisation and the shipped profile over a real store. */

const text = readFileSync(
  new URL('../../../bot/directory/sample-organisation.json', import.meta.url),
  'utf8',
);
const reading = readOrganisation(text);
if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
export const directory = fileDirectory(reading.organisation);

const person = (number: number) => `7a3e0000-0000-4000-8000-000000000${number}` as PersonId;

/** Of Borgerservice, and some from elsewhere. */
export const PEOPLE = {
  manager: person(101),
  deputy: person(102),
  coordinator: person(103),
  mette: person(104),
  member: person(105),
  switchboard: person(108),
  jobcenter: person(204),
  jobcenterManager: person(201),
  administrator: person(303),
  unknown: person(999),
};
export const [BS, JC] = ['BS' as UnitId, 'JC' as UnitId];

/** When everything came that is registered here. */
export const CAME = at('Monday 2026-11-16 09:12');

export const workplace = { zone, hours: profile.openingHours, calendar: context.calendars.local };

export const portsOver = (inquiries: InquiryStore, people: Table, absences: Table): ChangePorts => ({
  inquiries,
  rosters: storedRosters(absences),
  directory,
  rules: profile,
  context,
  hours: profile.openingHours,
  preferences: storedPreferences(people),
});

/** A letter of Borgerservice, which is Mette Holm's unless it says otherwise. */
export async function register(
  { inquiries, rules }: Pick<ChangePorts, 'inquiries' | 'rules'>,
  over: Partial<InquiryFacts> = {},
  by: { readonly person: PersonId } | { readonly system: string } = { system: 'mailroom' },
  ...sources: string[]
): Promise<Inquiry> {
  const facts: InquiryFacts = {
    channel: 'letter',
    received: CAME,
    unit: BS,
    owner: PEOPLE.mette,
    sensitive: false,
    ...over,
  };
  const { obligations } = obligationsOf(facts, rules, context);
  const confidential = rules.caseTypes.find(({ id }) => id === facts.caseType)?.confidential ?? false;
  const act = { at: CAME, by, before: [] };
  const draft = withReminders({ ...facts, confidential, obligations }, act, workplace);
  return (await inquiries.register({ draft, at: CAME, by, sources })).inquiry;
}
