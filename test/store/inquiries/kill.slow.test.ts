import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import type { InquiryRef } from '../../../bot/core/inquiry.ts';
import { openInquiries } from '../../../bot/store/inquiries.ts';
import { openSqliteStore } from '../../../bot/store/sqlite-table.ts';
import { anArrival, person, unit } from '../../support/inquiry-builders.ts';

const REGISTRAR = join(import.meta.dirname, 'registrar.ts');
const ROUNDS = 20;

test(`no acknowledged inquiry is lost or doubled by kill -9, ${ROUNDS} times over`, async () => {
  const directory = await mkdtemp(join(tmpdir(), 'svarfrist-kill-'));
  const acknowledged = new Map<string, string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const line of await registerUntilKilled(directory, round)) {
      const [source = '', ref = ''] = line.split(' ');
      acknowledged.set(source, ref);
    }
  }
  expect(acknowledged.size).toBeGreaterThan(ROUNDS);
  await checkAll(directory, acknowledged);
  await rm(directory, { recursive: true });
});

async function registerUntilKilled(directory: string, round: number): Promise<string[]> {
  const registrar = spawn(process.execPath, [REGISTRAR, directory, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(registrar, 'close');
  const killAfter = 1 + Math.floor(Math.random() * 60);
  const lines: string[] = [];
  for await (const line of createInterface(registrar.stdout)) {
    lines.push(line);
    if (lines.length === killAfter) registrar.kill('SIGKILL');
  }
  expect(await closed).toEqual([null, 'SIGKILL']);
  return lines;
}

async function checkAll(directory: string, acknowledged: ReadonlyMap<string, string>): Promise<void> {
  const store = await openSqliteStore(directory);
  const inquiries = await openInquiries(store);
  for (const [source, ref] of acknowledged) {
    expect(await inquiries.byRef(ref as InquiryRef)).toMatchObject({ subject: source });
    expect(await inquiries.register(anArrival({}, source))).toMatchObject({ known: true, inquiry: { ref } });
  }
  const page = { limit: 100_000 };
  const byUnit = await Promise.all(['BS', 'JC'].map((letters) => inquiries.openOfUnit(unit(letters), page)));
  const byOwner = await Promise.all(
    [0, 1, 2, 3, 4].map((n) => inquiries.openOf(person(`p${n}`), undefined, page)),
  );
  const refs = byUnit.flat().map(({ ref }) => ref);
  expect(
    byOwner
      .flat()
      .map(({ ref }) => ref)
      .sort(),
  ).toEqual(refs.sort());
  expect(new Set(byUnit.flat().map(({ subject }) => subject)).size).toBe(refs.length);
  await store.close();
}
