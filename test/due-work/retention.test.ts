import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Directory, PersonId } from '../../bot/core/directory.ts';
import type { InquiryRef } from '../../bot/core/inquiry.ts';
import type { Store } from '../../bot/store/table.ts';
import { expectValidCard } from '../contract/cards-seen.ts';
import { startSqlite } from '../store/support/engines.ts';
import { epoch } from '../support/clock.ts';
import { aChange, aDraft, closedAt } from '../support/inquiry-builders.ts';
import { countWaves } from '../support/waves.ts';
import type { Instance } from './support/instance.ts';
import { type Morning, startMorning, tickThrough } from './support/morning.ts';
import { ADMINISTRATOR, personId, unitOf } from './support/town.ts';

/** Closed inquiries are kept for twelve months. It is Monday 23 November 2026. */

const METTE = personId(0);

let morning: Morning;
let one: Instance;
beforeEach(async () => {
  morning = await startMorning(startSqlite, { at: '2026-11-23T05:30:00+01:00' });
  await morning.install(METTE, personId(1));
  one = await morning.instance();
  await one.tick();
});
afterEach(() => morning[Symbol.asyncDispose]());

const until = (instant: string) => tickThrough(morning.clock, instant, one);

async function closed(when: string, owner: PersonId | undefined = METTE, ...sources: string[]) {
  const draft = aDraft({ unit: unitOf(0), owner });
  const at = epoch(when);
  const { inquiry } = await morning.inquiries.register({ draft, at, by: { system: 'mailroom' }, sources });
  const saved = await morning.inquiries.save(inquiry, closedAt(inquiry, at), aChange({ kind: 'closed' }));
  if (!saved.ok) throw new Error('not closed');
  return inquiry.ref;
}

const isThere = async (ref: InquiryRef) => (await morning.inquiries.byRef(ref)) !== undefined;

test('what is old goes a fortnight after whoever had it was warned, and what is young stays', async () => {
  const old = await closed('2025-06-02T10:00:00+02:00', METTE, 'mailroom:1');
  const soon = await closed('2025-12-08T10:00:00+01:00');
  const young = await closed('2026-03-02T10:00:00+01:00');
  await until('2026-11-23T12:00:00+01:00');
  expect(morning.posts()).toEqual([
    {
      to: `a:${METTE}`,
      text:
        'Jeg gemmer lukkede henvendelser i 12 måneder. ' +
        `Fra mandag den 7. december sletter jeg 2, som hørte til Afdeling BS: ${old} og ${soon}.\n\n` +
        `Kopiér det, der skal gemmes, til journalen inden da. Skriv »${old}« for at se, hvad jeg har om den.`,
    },
  ]);
  await until('2026-12-06T12:00:00+01:00');
  expect([await isThere(old), await isThere(soon)]).toEqual([true, true]);
  await until('2026-12-07T12:00:00+01:00');
  expect([await isThere(old), await isThere(soon)]).toEqual([false, true]);
  expect(await morning.inquiries.history(old)).toEqual([]);
  await until('2026-12-09T12:00:00+01:00');
  expect([await isThere(soon), await isThere(young)]).toEqual([false, true]);
  expect(morning.posts()).toHaveLength(1);
  const page = { from: 0 as never, before: epoch('2027-01-01T00:00:00+01:00'), limit: 9 };
  expect((await morning.inquiries.closedOfUnit(unitOf(0), page)).map(({ ref }) => ref)).toEqual([young]);
});

test('nothing of what is deleted is left, its sources included', async () => {
  await closed('2025-06-02T10:00:00+02:00', METTE, 'mailroom:1', 'mailroom:2');
  await until('2026-12-08T12:00:00+01:00');
  const [inquiries, sources] = [await morning.store.table('inquiries'), await morning.store.table('sources')];
  const rows = await inquiries.list(unitOf(0), { limit: 99 });
  expect(rows.map(({ row }) => row)).toEqual(['n/next']);
  expect(await sources.list('hashes', { limit: 99 })).toEqual([]);
  // The source names nothing any more: it may come again as something new.
  await closed('2026-12-08T10:00:00+01:00', METTE, 'mailroom:1');
});

test('what was nobody’s is the manager’s to know of', async () => {
  await closed('2025-06-02T10:00:00+02:00', 'gone' as PersonId);
  const draft = aDraft({ unit: unitOf(0) });
  const { owner: _, ...nobodys } = draft;
  const at = epoch('2025-06-02T10:00:00+02:00');
  const { inquiry } = await morning.inquiries.register({
    draft: nobodys,
    at,
    by: { system: 'x' },
    sources: [],
  });
  await morning.inquiries.save(inquiry, closedAt(inquiry, at), aChange({ kind: 'closed' }));
  await until('2026-11-23T12:00:00+01:00');
  expect(morning.posts()).toHaveLength(1);
  expect(morning.posts()[0]?.text).toContain(
    'Fra mandag den 7. december sletter jeg 2, som hørte til Afdeling BS: ',
  );
});

test('the bot was down when it should have warned: it warns first, and deletes a fortnight later', async () => {
  const old = await closed('2025-06-02T10:00:00+02:00');
  await one.stop();
  morning.clock.passUntil('2027-02-01T13:00:00+01:00');
  one = await morning.instance();
  await until('2027-02-02T12:00:00+01:00');
  const warnings = morning.posts().filter(({ to }) => to === `a:${METTE}`);
  expect(warnings.map(({ text }) => text.slice(46, 85))).toEqual(['Tidligst tirsdag den 16. februar slette']);
  await until('2027-02-15T23:00:00+01:00');
  expect(await isThere(old)).toBe(true);
  await until('2027-02-16T12:00:00+01:00');
  expect(await isThere(old)).toBe(false);
});

describe('a warning that does not come through', () => {
  const warned = () => morning.posts().filter(({ text }) => text.startsWith('Jeg gemmer'));
  const tried: string[] = [];
  beforeEach(() => {
    tried.length = 0;
    morning.connector.onRequest = ({ activity }) => {
      const local = morning.clock.now().toZonedDateTimeISO('Europe/Copenhagen').toPlainDateTime();
      if (activity.summary?.startsWith('Jeg gemmer'))
        tried.push(local.toString({ smallestUnit: 'minute' }).slice(5));
    };
  });

  test('because Teams answers with 5xx is sent again on the next mornings, and not every five minutes', async () => {
    const old = await closed('2025-06-02T10:00:00+02:00');
    morning.connector.otherwise = () => ({ status: 502 });
    await until('2026-11-30T06:00:00+01:00');
    expect(tried).toEqual(['11-23T09:00', '11-24T09:00', '11-25T09:00', '11-26T09:00', '11-27T09:00']);
    expect(one.log.entries()).toContainEqual(
      expect.objectContaining({ kind: 'retentionWarning', what: 'unknown' }),
    );
    // It was tried, and is reported: that does not keep data.
    await until('2026-12-07T12:00:00+01:00');
    expect(await isThere(old)).toBe(false);
  });

  test('because the bot was down is sent when it is back, in working hours', async () => {
    await closed('2025-06-02T10:00:00+02:00');
    await until('2026-11-23T08:30:00+01:00');
    await one.stop();
    morning.clock.passUntil('2026-11-24T20:00:00+01:00');
    one = await morning.instance();
    await until('2026-11-25T08:30:00+01:00');
    expect(tried).toEqual([]);
    await until('2026-11-25T12:00:00+01:00');
    expect(tried).toEqual(['11-25T09:00']);
  });

  test('because the bot was down for all its days is planned anew, and the deletion waits for it', async () => {
    const old = await closed('2025-06-02T10:00:00+02:00');
    await until('2026-11-23T08:30:00+01:00');
    await one.stop();
    morning.clock.passUntil('2026-12-06T12:00:00+01:00');
    one = await morning.instance();
    await until('2026-12-07T12:00:00+01:00');
    expect(warned().map(({ text }) => text.slice(46, 83))).toEqual(['Tidligst mandag den 21. december slet']);
    await until('2026-12-20T23:00:00+01:00');
    expect(await isThere(old)).toBe(true);
    await until('2026-12-21T12:00:00+01:00');
    expect(await isThere(old)).toBe(false);
    expect(warned()).toHaveLength(1);
  });
});

test('of many it names twenty, and it asks the store for little, however many there are', async () => {
  for (let number = 0; number < 150; number += 1) await closed('2025-06-02T10:00:00+02:00');
  const waves = countWaves();
  const store = await morning.engine.open();
  const watched: Store = { ...store, table: async (...asked) => waves.wrap(await store.table(...asked)) };
  await until('2026-11-23T08:55:00+01:00');
  const other = await morning.instance({ store: watched, name: 'other' });
  await other.tick();
  morning.clock.pass({ minutes: 1 });
  const idle = await waves.measure(() => other.tick());
  morning.clock.passUntil('2026-11-23T09:00:00+01:00');
  const busy = await waves.measure(() => other.tick());
  expectValidCard(morning.connector.replies()[0]?.attachments?.[0]?.content);
  expect(morning.posts()[0]?.text).toContain(', BS-1020 og 130 til.\n');
  // Besides its claim and the looks at its shard.
  expect(busy.calls - idle.calls).toBeLessThanOrEqual(4);
});

test('where the profile keeps them for three months', async () => {
  await one.stop();
  one = await morning.instance({ keepClosedMonths: 3, name: 'three' });
  await one.tick();
  const old = await closed('2026-09-01T10:00:00+02:00');
  const young = await closed('2026-09-20T10:00:00+02:00');
  await until('2026-12-07T12:00:00+01:00');
  expect(morning.posts()[0]?.text).toBe(
    'Jeg gemmer lukkede henvendelser i 3 måneder. Tidligst mandag den 7. december sletter jeg en, ' +
      `som hørte til Afdeling BS: ${old}.\n\nKopiér det, der skal gemmes, til journalen inden da. ` +
      `Skriv »${old}« for at se, hvad jeg har om den.`,
  );
  expect([await isThere(old), await isThere(young)]).toEqual([false, true]);
});

test('where neither owner nor manager is there, whoever administers is told how many, and not which', async () => {
  await one.stop();
  await morning.install(ADMINISTRATOR);
  const { directory } = morning;
  const person: Directory['person'] = async (id) => (id === METTE ? undefined : directory.person(id));
  one = await morning.instance({ directory: { ...directory, person } });
  await closed('2025-06-02T10:00:00+02:00');
  await until('2026-11-23T12:00:00+01:00');
  expect(morning.posts()).toEqual([
    {
      to: `a:${ADMINISTRATOR}`,
      text:
        'Jeg gemmer lukkede henvendelser i 12 måneder. Tidligst mandag den 7. december sletter jeg en, som hørte til Afdeling BS.\n\n' +
        'Hverken dem, der havde dem, eller enhedens leder er her længere. Giv det videre til den, der har overtaget opgaverne, så det, der skal gemmes, kommer i journalen.',
    },
  ]);
});

describe('many', () => {
  test('go in batches of fifty a minute, and others have their turn between', async () => {
    for (let number = 0; number < 120; number += 1) await closed('2025-06-02T10:00:00+02:00');
    await until('2026-12-07T05:55:00+01:00');
    morning.clock.passUntil('2026-12-07T06:00:00+01:00');
    const left = async () =>
      (
        await morning.inquiries.closedOfUnit(unitOf(0), {
          from: 0 as never,
          before: epoch('2027-01-01T00:00:00+01:00'),
          limit: 999,
        })
      ).length;
    const lefts: number[] = [];
    for (let minute = 0; minute < 4; minute += 1) {
      await one.tick();
      lefts.push(await left());
      morning.clock.pass({ minutes: 1 });
    }
    expect(lefts).toEqual([70, 20, 0, 0]);
  });
});
