import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Run, run, runCommand } from './run.ts';

const GUID = '5d3b1f0e-0c1a-4a57-9d1e-2b8f0c3a7e10';

const settings = (dataDir: string) => ({
  PORT: '0',
  STORE: 'sqlite',
  DATA_DIR: dataDir,
  MICROSOFT_APP_ID: GUID,
  MICROSOFT_APP_TYPE: 'SingleTenant',
  MICROSOFT_APP_TENANT_ID: GUID,
  MICROSOFT_APP_PASSWORD: 'not-a-real-secret',
  DIRECTORY: 'bot/directory/sample-organisation.json',
});

const emptyFolder = () => mkdtempSync(join(tmpdir(), 'svarfrist-start-'));

const start = (variables: Record<string, string>) => killedLater(run('bot/main.ts', variables));

function killedLater(started: Run): Run {
  onTestFinished(() => {
    started.child.kill('SIGKILL');
  });
  return started;
}

async function listening(started: ReturnType<typeof start>): Promise<string> {
  const line = await started.line(/Svarfrist listens/);
  return `http://127.0.0.1:${JSON.parse(line).port}`;
}

describe('npm start', () => {
  test('without settings ends with one message that names them all', async () => {
    const started = start({});
    expect(await started.ended).toBe(78);
    expect(started.printed()).toMatch(/5 settings are missing or wrong/);
    expect(started.printed()).not.toMatch(/ {4}at |node:internal/);
  });

  test('says in words that .env cannot be read', async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, '.env'));
    const started = run(join(process.cwd(), 'bot/main.ts'), {}, folder);
    expect(await started.ended).toBe(78);
    expect(started.printed()).toBe('The file .env is there and cannot be read (EISDIR). Mend or remove it.');
  });

  test('listens, is alive and ready, and lets nobody in without a token', async () => {
    const url = await listening(start(settings(emptyFolder())));
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect(await (await fetch(`${url}/metrics`)).text()).toContain('svarfrist_turn_seconds');
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers,
      body: '{"type":"message"}',
    });
    expect(answer.status).toBe(401);
  });

  test('stops when it is told to, and says so', async () => {
    const started = start(settings(emptyFolder()));
    await listening(started);
    started.child.kill('SIGTERM');
    expect(await started.ended).toBe(0);
    expect(started.printed()).toContain('Svarfrist has stopped');
  });

  test('says in words that its port is taken', async () => {
    const other = createServer().listen(0, '0.0.0.0');
    await once(other, 'listening');
    onTestFinished(() => {
      other.close();
    });
    const started = start({
      ...settings(emptyFolder()),
      PORT: String((other.address() as AddressInfo).port),
    });
    expect(await started.ended).toBe(69);
    expect(started.printed()).toMatch(/Port \d+ is taken by another program/);
  });

  test('says in words that its folder cannot be used', async () => {
    const started = start(settings('package.json/data'));
    expect(await started.ended).toBe(69);
    expect(started.printed()).toMatch(/Svarfrist does not start: .*package\.json\/data/);
    expect(started.printed()).not.toMatch(/ {4}at /);
  });

  test('is not ready when its disk is full, though it can still be read', async () => {
    const key = 'the-key-of-this-test-and-of-no-other';
    const sha256 = createHash('sha256').update(key).digest('hex');
    const variables = {
      ...settings(emptyFolder()),
      API_KEYS: `test:${sha256}:inquiries:write+inquiries:read`,
    };
    // No file may grow beyond a megabyte, which the bot meets as it meets a full disk.
    const limited = ['sh', '-c', 'ulimit -f 2048 && exec "$0" bot/main.ts', process.execPath];
    const url = await listening(killedLater(runCommand(limited, variables)));
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
    const received = new Date(Date.now() - 60_000).toISOString();
    const body = JSON.stringify({ channel: 'letter', unit: 'BS', received });
    const post = async () => (await fetch(`${url}/api/inquiries`, { method: 'POST', headers, body })).status;
    let status = await post();
    for (let tries = 0; status === 201 && tries < 500; tries += 1) status = await post();
    expect(status).toBe(503);
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/api/inquiries/BS-1001`, { headers })).status).toBe(200);
  });

  test('writes only into its folder', async () => {
    const folder = emptyFolder();
    await listening(start(settings(folder)));
    expect(readdirSync(folder).every((name) => name.startsWith('svarfrist.db'))).toBe(true);
  });
});
