import { expect, onTestFinished, test } from 'vitest';
import { type Json, refsIn } from '../http/support/api.ts';
import { startLocalMode, stopLocalMode } from '../playground/local-mode.ts';
import { readStored } from '../support/bot-traces.ts';

const CLOCK = '2026-11-23T09:00:00+01:00';

/** What is stored, and the key that was printed, once local mode has started; then it is stopped. */
async function visit(variables: Record<string, string>) {
  const local = await startLocalMode({ CLOCK, ...variables });
  onTestFinished(() => void local.child.kill('SIGKILL'));
  const key = (await local.line(/^API key: /)).slice('API key: '.length);
  const headers = { authorization: `Bearer ${key}` };
  const ask = (path: string) => fetch(`${local.botUrl}/api/${path}`, { headers });
  const known = await ask('inquiries/BS-1001');
  const deadline = await ask('deadline?channel=email&received=2026-11-20T10:00Z');
  expect([known.status, deadline.status]).toEqual([200, 200]);
  const { received } = (await known.json()) as Json;
  expect(await stopLocalMode(local)).toBe(0);
  const refs = refsIn(readStored(local.dataDir)).sort();
  return { key, received, refs, dataDir: local.dataDir };
}

test('the samples are there once, whatever the starts; each start has a key of its own', async () => {
  const first = await visit({});
  const { dataDir: DATA_DIR, refs } = first;
  expect(refs.length).toBeGreaterThanOrEqual(60);
  const again = await visit({ DATA_DIR });
  expect(again.refs).toEqual(refs);
  expect(again.key).not.toBe(first.key);
  const later = await visit({ DATA_DIR, CLOCK: '2026-12-01T09:00:00+01:00' });
  expect(later.refs).toEqual(refs);
  expect(later.received > first.received).toBe(true);
});
