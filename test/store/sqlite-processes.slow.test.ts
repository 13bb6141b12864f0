import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqliteStore } from '../../bot/store/sqlite-table.ts';
import { StoreUnavailable } from '../../bot/store/table.ts';

const COUNTER = join(import.meta.dirname, 'support/counter.ts');
const run = promisify(execFile);

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'svarfrist-processes-'));
});
afterEach(() => rm(directory, { recursive: true }));

test('four processes that open a new store at once and count to 400 together lose nothing', async () => {
  await Promise.all(Array.from({ length: 4 }, () => run(process.execPath, [COUNTER, directory, '100'])));
  const store = await openSqliteStore(directory);
  const table = await store.table('counters');
  expect((await table.read('p', 'counter'))?.value).toEqual({ count: 400 });
  await store.close();
});

test('while another process keeps the file to itself, reads work, and a write ends as an outage', async () => {
  const store = await openSqliteStore(directory);
  const table = await store.table('inquiries');
  const other = new DatabaseSync(join(directory, 'svarfrist.db'));
  other.exec('BEGIN IMMEDIATE');
  const write = table.write('p', [{ do: 'insert', row: 'a', version: 1, value: {} }]);
  await expect(write).rejects.toThrow(StoreUnavailable);
  expect(await table.list('p', { limit: 1 })).toEqual([]);
  other.exec('ROLLBACK');
  other.close();
  await table.write('p', [{ do: 'insert', row: 'a', version: 1, value: {} }]);
  await store.close();
});
