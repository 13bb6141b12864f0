import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { openSqliteStore } from '../../bot/store/sqlite-table.ts';
import type { Table } from '../../bot/store/table.ts';

const WRITER = join(import.meta.dirname, 'support/writer.ts');
const ROUNDS = 20;

test(`what was acknowledged is there after kill -9, ${ROUNDS} times over`, { timeout: 120_000 }, async () => {
  const directory = await mkdtemp(join(tmpdir(), 'svarfrist-kill-'));
  const acknowledged = new Set<string>();
  let first = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const line of await writeUntilKilled(directory, first)) acknowledged.add(line);
    first = await checkAll(directory, acknowledged);
  }
  expect(acknowledged.size).toBeGreaterThan(ROUNDS);
  await rm(directory, { recursive: true });
});

/** What the writer acknowledged until it was killed, some writes after it began. */
async function writeUntilKilled(directory: string, first: number): Promise<string[]> {
  const writer = spawn(process.execPath, [WRITER, directory, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(writer, 'close');
  const killAfter = 1 + Math.floor(Math.random() * 60);
  const lines: string[] = [];
  for await (const line of createInterface(writer.stdout)) {
    lines.push(line);
    if (lines.length === killAfter) writer.kill('SIGKILL');
  }
  expect(await closed).toEqual([null, 'SIGKILL']);
  return lines;
}

/** @returns the number that the next writer begins with. */
async function checkAll(directory: string, acknowledged: ReadonlySet<string>): Promise<number> {
  const store = await openSqliteStore(directory);
  const newest = [];
  for (const name of ['durable', 'quick']) {
    const table = await store.table(name, { loss: name === 'quick' ? 'powerCut' : 'none' });
    const written = await wholeWrites(table);
    const missing = [...acknowledged]
      .filter((line) => line.startsWith(name))
      .filter((line) => !written.has(Number(line.split(' ')[1])));
    expect(missing).toEqual([]);
    newest.push(Math.max(...written));
  }
  await store.close();
  return Math.max(...newest) + 1;
}

/** The numbers of the writes found; every one of them must be there whole. */
async function wholeWrites(table: Table): Promise<Set<number>> {
  const rows = await table.list('p', { limit: 1_000_000 });
  const numbers = (side: string) =>
    new Set(rows.filter(({ row }) => row.startsWith(side)).map(({ value }) => value.number as number));
  expect(numbers('left')).toEqual(numbers('right'));
  expect((await table.read('p', 'newest'))?.value).toEqual({ number: Math.max(...numbers('left')) });
  return numbers('left');
}
