import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { ConversationReference } from '../../bot/core/conversation-references.ts';
import type { PersonId } from '../../bot/core/directory.ts';
import { storedConversationReferences } from '../../bot/store/conversation-references.ts';
import { storedPreferences } from '../../bot/store/preferences.ts';
import { storedSeenTurns } from '../../bot/store/seen-turns.ts';
import { openSqliteStore } from '../../bot/store/sqlite-table.ts';
import type { Table } from '../../bot/store/table.ts';
import { updateRow } from '../../bot/store/update-row.ts';

async function table(): Promise<Table> {
  const store = await openSqliteStore(mkdtempSync(join(tmpdir(), 'svarfrist-rows-')));
  onTestFinished(() => store.close());
  return store.table('rows');
}

const at = (text: string) => Temporal.Instant.from(text);
const mette = '7a3e-mette' as PersonId;

describe('turns that have begun', () => {
  test('begin once, however many ask at the same time', async () => {
    const turns = storedSeenTurns(await table());
    const now = at('2026-11-23T08:00Z');
    const began = await Promise.all(Array.from({ length: 20 }, () => turns.begin('a', now)));
    expect(began.filter(Boolean)).toHaveLength(1);
    expect(await turns.begin('b', now)).toBe(true);
  });

  test.each([
    ['2026-11-23T23:59:59.9Z', '2026-11-24T00:00:00.1Z'],
    ['2026-11-23T00:00Z', '2026-11-24T23:59Z'],
    ['2026-12-31T23:59Z', '2027-01-01T00:01Z'],
  ])('are remembered over midnight: %s, then %s', async (first, second) => {
    const turns = storedSeenTurns(await table());
    expect(await turns.begin('a', at(first))).toBe(true);
    expect(await turns.begin('a', at(second))).toBe(false);
  });

  test('are forgotten after their day and the next', async () => {
    const rows = await table();
    const turns = storedSeenTurns(rows);
    for (let n = 0; n < 250; n += 1) await turns.begin(`turn ${n}`, at('2026-11-20T12:00Z'));
    await turns.begin('yesterday’s', at('2026-11-22T12:00Z'));
    await turns.forgetOld(at('2026-11-23T12:00Z'));
    expect(await rows.list('2026-11-20', { limit: 1000 })).toEqual([]);
    expect(await turns.begin('yesterday’s', at('2026-11-23T12:00Z'))).toBe(false);
  });
});

describe('preferences', () => {
  test('are empty for somebody new, and add up', async () => {
    const preferences = storedPreferences(await table());
    expect(await preferences.of(mette)).toEqual({});
    await preferences.change(mette, { lastLanguage: 'en' });
    await preferences.change(mette, { chosenLanguage: 'da' });
    expect(await preferences.of(mette)).toEqual({ chosenLanguage: 'da', lastLanguage: 'en' });
  });

  test('lose nothing when two changes meet', async () => {
    const preferences = storedPreferences(await table());
    await Promise.all([
      preferences.change(mette, { lastLanguage: 'en' }),
      preferences.change(mette, { chosenLanguage: 'da' }),
    ]);
    expect(await preferences.of(mette)).toEqual({ chosenLanguage: 'da', lastLanguage: 'en' });
  });
});

describe('conversation references', () => {
  const reference: ConversationReference = {
    conversation: '19:team/æ@thread.tacv2',
    type: 'channel',
    tenant: 'tenant',
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    bot: '28:bot',
  };

  test('are written when they are new or have changed, and only then', async () => {
    const rows = await table();
    const references = storedConversationReferences(rows, await table());
    const etag = async () => (await rows.read(reference.conversation, 'reference'))?.etag;
    await references.note(reference);
    const first = await etag();
    await references.note({ ...reference });
    expect(await etag()).toBe(first);
    await references.note({ ...reference, serviceUrl: 'https://smba.trafficmanager.net/dk/' });
    expect(await etag()).not.toBe(first);
    expect((await references.of(reference.conversation))?.serviceUrl).toContain('/dk/');
  });

  test('are gone when the bot was removed; twice is as good as once', async () => {
    const references = storedConversationReferences(await table(), await table());
    await references.note(reference);
    await references.forget(reference.conversation);
    await references.forget(reference.conversation);
    expect(await references.of(reference.conversation)).toBeUndefined();
  });
});

describe('updating a row', () => {
  test('decides anew when somebody was faster', async () => {
    const rows = await table();
    const add = () =>
      updateRow(rows, { partition: 'p', row: 'sum', version: 1 }, (current) => ({
        sum: Number(current?.sum ?? 0) + 1,
      }));
    for (let round = 0; round < 5; round += 1) await Promise.all([add(), add(), add(), add()]);
    expect((await rows.read('p', 'sum'))?.value).toEqual({ sum: 20 });
  });
});
