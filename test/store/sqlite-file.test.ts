import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteStore } from '../../bot/store/sqlite-table.ts';
import { StoreUnavailable } from '../../bot/store/table.ts';

const insert = (row: string) => ({ do: 'insert', row, version: 1, value: { row } }) as const;
const unavailable = expect.objectContaining({ name: 'StoreUnavailable', cause: expect.any(Error) });

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'svarfrist-file-'));
});
afterEach(() => rm(directory, { recursive: true }));

describe('the file', () => {
  test.each(['none', 'powerCut'] as const)(
    'keeps rows when it is closed and opened again (loss: %s)',
    async (loss) => {
      const store = await openSqliteStore(directory);
      const [etag] = await (await store.table('inquiries', { loss })).write('p', [insert('a')]);
      await store.close();
      const again = await openSqliteStore(directory);
      const table = await again.table('inquiries', { loss });
      expect(await table.read('p', 'a')).toEqual({ row: 'a', etag, version: 1, value: { row: 'a' } });
      await again.close();
    },
  );

  test('is made where there is no directory yet, for nobody else to read', async () => {
    const dataDir = join(directory, 'var', 'data');
    const store = await openSqliteStore(dataDir);
    await (await store.table('inquiries')).write('p', [insert('a')]);
    const modes = await Promise.all((await readdir(dataDir)).map((name) => stat(join(dataDir, name))));
    expect(modes.map(({ mode }) => mode & 0o777)).toEqual([0o600, 0o600, 0o600]);
    expect((await stat(dataDir)).mode & 0o777).toBe(0o700);
    await store.close();
  });

  test('is all there is to back up once the store is closed', async () => {
    const store = await openSqliteStore(directory);
    await (await store.table('inquiries')).write('p', [insert('a')]);
    await store.close();
    expect(await readdir(directory)).toEqual(['svarfrist.db']);
  });
});

describe('an outage, with its cause, is', () => {
  test('a data directory that is a file', async () => {
    const path = join(directory, 'file');
    await writeFile(path, '');
    await expect(openSqliteStore(path)).rejects.toEqual(unavailable);
  });

  test('a file that is no database', async () => {
    await writeFile(join(directory, 'svarfrist.db'), 'Not a database. '.repeat(100));
    await expect(openSqliteStore(directory)).rejects.toEqual(unavailable);
  });

  test('a directory in place of the file', async () => {
    await mkdir(join(directory, 'svarfrist.db'));
    await expect(openSqliteStore(directory)).rejects.toThrow(StoreUnavailable);
  });

  test('any call after the store was closed', async () => {
    const store = await openSqliteStore(directory);
    const table = await store.table('inquiries');
    await store.close();
    await store.close();
    const calls = [table.read('p', 'a'), table.list('p', { limit: 1 }), table.write('p', [insert('a')])];
    for (const call of calls) await expect(call).rejects.toEqual(unavailable);
  });
});
