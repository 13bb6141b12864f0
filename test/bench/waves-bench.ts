import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PersonId, UnitId } from '../../bot/core/directory.ts';
import { type EpochMs, timeZone } from '../../bot/core/time-zone.ts';
import { fileDirectory } from '../../bot/directory/file-directory.ts';
import { readOrganisation } from '../../bot/directory/organisation.ts';
import { answerInquiry } from '../../bot/journeys/answer-inquiry.ts';
import { calculateDeadline } from '../../bot/journeys/calculate-deadline.ts';
import { listBacklog } from '../../bot/journeys/list-backlog.ts';
import { listDeadlines } from '../../bot/journeys/list-deadlines.ts';
import { openInquiry } from '../../bot/journeys/open-inquiry.ts';
import { registerInquiries } from '../../bot/journeys/register-inquiry.ts';
import { sendReceipt } from '../../bot/journeys/send-receipt.ts';
import { calendars } from '../../bot/municipality/calendars.ts';
import { readProfile } from '../../bot/municipality/profile.ts';
import { type InquiryTables, storedInquiries } from '../../bot/store/inquiries.ts';
import { storedPreferences } from '../../bot/store/preferences.ts';
import { storedRosters } from '../../bot/store/rosters/rosters.ts';
import { openSqliteStore } from '../../bot/store/sqlite-table.ts';
import type { Table } from '../../bot/store/table.ts';
import { METTE } from '../support/activities.ts';
import { countWaves } from '../support/waves.ts';

const who = METTE.aadObjectId as PersonId;
/** Monday 23 November 2026, 10:00. */
const now = Temporal.Instant.from('2026-11-23T10:00:00+01:00').epochMilliseconds as EpochMs;
const day = (date: string) => Date.parse(date) / 86_400_000;

/** How many storage calls of each journey wait for one another, as Markdown: exact, and the same in every run. */
export async function wavesBench(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'svarfrist-waves-'));
  const store = await openSqliteStore(dataDir);
  const waves = countWaves();
  const watched = async (name: string) => waves.wrap(await store.table(name));
  const tables = {
    inquiries: await watched('inquiries'),
    holdings: await watched('holdings'),
    people: await watched('people'),
    sources: await watched('sources'),
  };
  const ports = await portsOver(tables, await watched('absences'));
  const lines: string[] = [];
  const journey = async (name: string, work: () => unknown) => {
    const { waves: count, calls, rows } = await waves.measure(async () => work());
    lines.push(`| ${name} | ${count} | ${calls} | ${rows} |`);
  };
  try {
    const register = (...sources: string[]) =>
      registerInquiries(ports, sources.map(request), { system: 'mailroom' }, now).then(allRegistered);
    // The first takes numbers and a key, and notes that she has inquiries in her unit.
    const refs = await register(...Array.from({ length: 12 }, (_, index) => `first/${index}`));
    const [ref = NONE, other = NONE] = refs;
    const { zone, calendars } = ports.context;
    const workplace = { zone, hours: ports.rules.openingHours, calendar: calendars.local };
    const question = { who, now, workplace, confidential: true };
    const preferences = storedPreferences(await watched('people'));
    const changing = { ...ports, preferences };
    const wish = { who, at: now };
    const form = {
      nextSteps: 'Vi ser på sagen.',
      caseworker: 'Mette Holm',
      promised: day('2026-12-01') as never,
    };
    await journey('Tell deadlines, ten of twelve', () => listDeadlines(ports, question));
    await journey('Tell the unit’s list', async () =>
      must(await listBacklog(ports, { who, now, workplace, personal: true })),
    );
    await journey('Show one inquiry', () => openInquiry(ports, ref, { who, at: now }));
    await journey('Register one, when it takes the next ten numbers', () => register('the first of ten'));
    await journey('Register one', () => register('one'));
    await journey('Register one that is known', () => register('one'));
    const fifty = Array.from({ length: 50 }, (_, index) => `many/${index}`);
    await journey('Register fifty', () => register(...fifty));
    await journey('Note an answer', async () =>
      must(await answerInquiry(changing, { ...wish, ref, contactOf: () => 'Mette Holm' })),
    );
    await journey('Note a receipt', async () =>
      must(await sendReceipt(changing, { ...wish, ref: other }, form)),
    );
    await journey('Calculate a deadline', () =>
      must(calculateDeadline(ports, { channel: 'letter', received: now }, now)),
    );
  } finally {
    await store.close();
    await rm(dataDir, { recursive: true, force: true });
  }
  return ['| Journey | waves | calls | rows read |', '|---|---|---|---|', ...lines].join('\n');
}

const NONE = '' as never;

const request = (source: string) =>
  ({
    channel: 'letter',
    received: now,
    unit: 'BS' as UnitId,
    owner: who,
    subject: 'Ansøgning om parkeringskort',
    sensitive: false,
    sources: [source],
  }) as const;

function allRegistered(outcomes: Awaited<ReturnType<typeof registerInquiries>>) {
  return outcomes.map((outcome) => {
    must(outcome);
    return outcome.ok ? outcome.inquiry.ref : NONE;
  });
}

function must({ ok }: { readonly ok: boolean }): void {
  if (!ok) throw new Error('A journey was refused');
}

async function portsOver(tables: InquiryTables, absences: Table) {
  const file = (path: string) => readFile(join(import.meta.dirname, '../../bot', path), 'utf8');
  const profile = readProfile(await file('municipality/roskilde.json'));
  const organisation = readOrganisation(await file('directory/sample-organisation.json'));
  if (!profile.ok || !organisation.ok) throw new Error('The shipped files have faults');
  const rules = profile.profile;
  return {
    inquiries: storedInquiries(tables),
    rosters: storedRosters(absences),
    directory: fileDirectory(organisation.organisation),
    rules,
    hours: rules.openingHours,
    context: { zone: timeZone(rules.timeZone), calendars: calendars(rules.calendars) },
  };
}
