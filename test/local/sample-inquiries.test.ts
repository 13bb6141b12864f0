import { readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHANNELS, KINDS, leadingObligation } from '../../bot/core/inquiry.ts';
import { maskCpr } from '../../bot/core/privacy.ts';
import { type EpochMs, timeZone } from '../../bot/core/time-zone.ts';
import { fileDirectory } from '../../bot/directory/file-directory.ts';
import { readOrganisation } from '../../bot/directory/organisation.ts';
import { registerInquiries } from '../../bot/journeys/register-inquiry.ts';
import { PLAYGROUND_USERS } from '../../bot/local/playground-users.ts';
import { sampleInquiries } from '../../bot/local/sample-inquiries.ts';
import { calendars } from '../../bot/municipality/calendars.ts';
import { readProfile } from '../../bot/municipality/profile.ts';
import { openInquiries } from '../../bot/store/inquiries.ts';
import { openSqliteStore } from '../../bot/store/sqlite-table.ts';

const shipped = (path: string) => readFileSync(new URL(`../../bot/${path}`, import.meta.url), 'utf8');
const zone = timeZone('Europe/Copenhagen');

const opened: { close(): Promise<void> }[] = [];
afterAll(() => Promise.all(opened.map((store) => store.close())));

/** The samples as local mode registers them when its clock shows this. */
async function registeredAt(clock: string) {
  const organisation = readOrganisation(shipped('directory/sample-organisation.json'));
  const profile = readProfile(shipped('municipality/roskilde.json'));
  if (!organisation.ok || !profile.ok) throw new Error('what is shipped has faults');
  const store = await openSqliteStore(await mkdtemp(join(tmpdir(), 'svarfrist-samples-')));
  opened.push(store);
  const now = Temporal.Instant.from(clock).epochMilliseconds as EpochMs;
  const ports = {
    inquiries: await openInquiries(store),
    directory: fileDirectory(organisation.organisation),
    rules: profile.profile,
    hours: profile.profile.openingHours,
    context: { zone, calendars: calendars(profile.profile.calendars) },
  };
  const samples = sampleInquiries({ now, zone, calendar: ports.context.calendars.standard });
  const registered = await registerInquiries(ports, samples, { system: 'samples' }, now);
  expect(registered.filter(({ ok }) => !ok)).toEqual([]);
  const inquiries = registered.flatMap((one) => (one.ok ? [one.inquiry] : []));
  return { ports, now, samples, inquiries, known: registered.filter((one) => one.ok && one.known) };
}

const CLOCKS: readonly [string, string][] = [
  ['a Monday', '2026-11-23T09:00:00+01:00'],
  ['a Sunday', '2026-11-22T12:00:00+01:00'],
  ['early in the morning', '2026-11-24T00:01:00+01:00'],
  ['after Easter', '2027-03-30T08:00:00+02:00'],
  ['between Christmas and New Year', '2026-12-29T10:00:00+01:00'],
  ['the day the clock changes', '2026-10-25T02:30:00+01:00'],
];

describe.each(CLOCKS)('on %s', (_day, clock) => {
  test('all of them can be registered, none in the future, some of them overdue, some not', async () => {
    const { inquiries, now, known } = await registeredAt(clock);
    expect(inquiries.length).toBeGreaterThanOrEqual(60);
    expect(known).toEqual([]);
    expect(inquiries.every(({ received }) => received < now)).toBe(true);
    const due = inquiries.flatMap(({ obligations }) => leadingObligation(obligations)?.due ?? []);
    expect(due.filter((one) => one < now).length).toBeGreaterThanOrEqual(6);
    expect(due.filter((one) => one >= now).length).toBeGreaterThanOrEqual(20);
  });
});

describe('they show what there is to see', () => {
  let shown: Awaited<ReturnType<typeof registeredAt>>;
  beforeAll(async () => {
    shown = await registeredAt('2026-11-23T09:00:00+01:00');
  });

  test('something due today, tomorrow, soon and late', () => {
    const daysLeft = shown.inquiries.flatMap(({ obligations }) => {
      const next = leadingObligation(obligations);
      return next ? [zone.dayOf(next.due) - zone.dayOf(shown.now)] : [];
    });
    expect(daysLeft.filter((left) => left < 0).length).toBeGreaterThanOrEqual(6);
    expect(daysLeft.filter((left) => left === 0).length).toBeGreaterThanOrEqual(6);
    expect(daysLeft.filter((left) => left === 1).length).toBeGreaterThanOrEqual(6);
    expect(daysLeft.filter((left) => left > 1 && left < 8).length).toBeGreaterThanOrEqual(6);
  });

  test('every channel, kind and unit, several case types, a confidential one, some unassigned', async () => {
    const { inquiries, ports } = shown;
    const all = <Key extends keyof (typeof inquiries)[number]>(key: Key) =>
      new Set(inquiries.map((inquiry) => inquiry[key]));
    expect([...all('channel')].sort()).toEqual([...CHANNELS].sort());
    expect([...KINDS].filter((kind) => !all('kind').has(kind))).toEqual([]);
    expect(all('unit').size).toBe((await ports.directory.units()).length);
    expect(all('caseType').size).toBeGreaterThanOrEqual(10);
    expect(all('confidential').has(true)).toBe(true);
    expect(inquiries.filter(({ owner }) => owner === undefined).length).toBeGreaterThanOrEqual(10);
  });

  test('whoever types in the Playground has a dozen, late ones among them', async () => {
    const { ports, now } = shown;
    const today = zone.dayOf(now);
    const [alex] = PLAYGROUND_USERS;
    if (!alex) throw new Error('nobody types');
    const mine = await ports.inquiries.openOf(alex, undefined, { limit: 50 });
    expect(mine).toHaveLength(12);
    const due = mine.map(({ next }) => next?.due ?? Number.POSITIVE_INFINITY);
    expect(due.filter((one) => one < now).length).toBeGreaterThanOrEqual(1);
    expect(due.filter((one) => one >= now && zone.dayOf(one as EpochMs) === today).length).toBeGreaterThan(1);
  });

  test('nothing personal', () => {
    for (const { subject = '' } of shown.inquiries) {
      expect(maskCpr(subject)).toBe(subject);
      expect(subject).not.toMatch(/@|\+45|\d{8}/);
    }
  });
});

test('registered again they are the same', async () => {
  const { ports, now, samples, inquiries } = await registeredAt('2026-11-23T09:00:00+01:00');
  const again = await registerInquiries(ports, samples, { system: 'samples' }, now);
  expect(again.map((one) => one.ok && one.known && one.inquiry.ref)).toEqual(inquiries.map(({ ref }) => ref));
});
