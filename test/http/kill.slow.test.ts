import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type Run, run } from '../start/run.ts';
import { KEYS, sha256 } from '../support/api-keys.ts';
import { readStored } from '../support/bot-traces.ts';
import { type Json, refsIn } from './support/api.ts';

const GUID = '5d3b1f0e-0c1a-4a57-9d1e-2b8f0c3a7e10';
/** A start takes a second or two. */
const ROUNDS = 10;
/** Who post at the same time; every other one posts arrays. */
const SENDERS = 4;
const ITEMS = 7;

const settings = (dataDir: string) => ({
  PORT: '0',
  STORE: 'sqlite',
  DATA_DIR: dataDir,
  MICROSOFT_APP_ID: GUID,
  MICROSOFT_APP_TYPE: 'SingleTenant',
  MICROSOFT_APP_TENANT_ID: GUID,
  MICROSOFT_APP_PASSWORD: 'not-a-real-secret',
  DIRECTORY: 'bot/directory/sample-organisation.json',
  API_KEYS: `everything:${sha256(KEYS.everything)}:inquiries:write+inquiries:read`,
  LOG_LEVEL: 'info',
});

/** What was sent, by its sourceId, and the reference that was acknowledged for it, if any was. */
type Sent = Map<string, string | undefined>;

test(`no acknowledged inquiry is lost to kill -9, ${ROUNDS} times over`, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'svarfrist-kill-'));
  const sent: Sent = new Map();
  for (let round = 0; round < ROUNDS; round += 1) {
    const { bot, url } = await start(dataDir);
    await sendAgain(url, sent, `${round - 1}-`);
    await postUntilKilled(bot, url, sent, round);
  }
  const { bot, url } = await start(dataDir);
  await sendAgain(url, sent);
  bot.child.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
  const acknowledged = [...sent.values()];
  expect(acknowledged.length).toBeGreaterThan(ROUNDS * SENDERS);
  expect(new Set(acknowledged).size).toBe(acknowledged.length);
  expect(refsIn(readStored(dataDir)).sort()).toEqual(acknowledged.sort());
  await rm(dataDir, { recursive: true });
});

async function start(dataDir: string): Promise<{ bot: Run; url: string }> {
  const bot = run('bot/main.ts', settings(dataDir));
  const line = await bot.line(/Svarfrist listens/);
  return { bot, url: `http://127.0.0.1:${JSON.parse(line).port}/api/inquiries` };
}

/** As a careful sender does: what was acknowledged is known, under its reference; what was not comes in once. */
async function sendAgain(url: string, sent: Sent, which = ''): Promise<void> {
  const ids = [...sent.keys()].filter((id) => id.startsWith(which));
  for (let at = 0; at < ids.length; at += 500) {
    const some = ids.slice(at, at + 500);
    const answers = (await postTo(url, some.map(inquiry))) as Json[];
    for (const [index, { status, ref, subject }] of answers.entries()) {
      const id = some[index] ?? '';
      const acknowledged = sent.get(id);
      if (acknowledged !== undefined)
        expect({ id, status, ref }).toEqual({ id, status: 200, ref: acknowledged });
      expect(subject).toBe(id);
      sent.set(id, ref);
    }
  }
}

async function postUntilKilled({ child, ended }: Run, url: string, sent: Sent, round: number): Promise<void> {
  let alive = true;
  const senders = Array.from({ length: SENDERS }, async (_, sender) => {
    for (let count = 0; alive; count += 1) {
      const ids = Array.from({ length: sender % 2 ? ITEMS : 1 }, (_, item) =>
        [round, sender, count, item].join('-'),
      );
      for (const id of ids) sent.set(id, undefined);
      await postAndNote(url, ids, sent).catch(() => {
        // The bot is no more.
        alive = false;
      });
    }
  });
  await pause(20 + Math.random() * 200);
  child.kill('SIGKILL');
  await Promise.all([ended, ...senders]);
}

async function postAndNote(url: string, ids: readonly string[], sent: Sent): Promise<void> {
  const [first = '', ...others] = ids;
  const answer = await postTo(url, others.length === 0 ? inquiry(first) : ids.map(inquiry));
  for (const [index, { ref }] of [answer].flat().entries()) sent.set(ids[index] ?? '', ref);
}

const inquiry = (sourceId: string) => ({
  channel: 'email',
  received: '2026-11-20T10:00:00+01:00',
  unit: 'BS',
  subject: sourceId,
  sourceId,
});

async function postTo(url: string, value: unknown): Promise<Json> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${KEYS.everything}` };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(value) });
  if (!response.ok) throw new Error(`answered ${response.status}`);
  return response.json();
}
