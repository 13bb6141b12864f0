import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AzureAccount, openAzureStore } from '../../bot/store/azure-table.ts';
import { type Store, type Table, Unstorable } from '../../bot/store/table.ts';
import { type Azurite, startAzurite } from '../support/azurite.ts';
import type { Fate } from '../support/flaky-proxy.ts';
import { insert, remove, replace, startBehindProxy } from './support/behind-proxy.ts';

const TIMEOUT_MS = 900;
/** For calls that should come through: several tries, on a busy machine. */
const PATIENT_MS = 9_000;
/** Room for a busy machine, and still far from a call that nothing bounds. */
const BOUND_MS = TIMEOUT_MS + 8_000;

let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite?.stop());

/** A proxy, a table behind it, and the store it is of; `table` and `store` give up after so long. */
async function start(timeoutMs: number) {
  const behind = await startBehindProxy(azurite.port, timeoutMs);
  return { ...behind, store: await behind.open(timeoutMs) };
}

const calls: [string, (table: Table, store: Store) => Promise<unknown>][] = [
  ['read', (table) => table.read('p', 'a')],
  ['list', (table) => table.list('p', { limit: 5_000 })],
  ['write', (table) => table.write('p', [insert('new')])],
  ['opening a table', (_, store) => store.table('another')],
];

async function outcome(call: Promise<unknown>): Promise<unknown> {
  const start = performance.now();
  const result = await call.then(
    () => 'done',
    (error) => error,
  );
  expect(performance.now() - start).toBeLessThan(BOUND_MS);
  return result;
}

const unavailable = expect.objectContaining({ name: 'StoreUnavailable', cause: expect.any(Error) });
const refusal = (status: number, code: string): Fate => ({
  status,
  headers: { 'content-type': 'application/json;odata=minimalmetadata' },
  body: JSON.stringify({ 'odata.error': { code, message: { lang: 'en-US', value: code } } }),
});

describe.concurrent.each(calls)('%s', (_, call) => {
  test('gives up in time when nothing answers', async () => {
    await using behind = await start(TIMEOUT_MS);
    behind.proxy.otherwise = 'never answer';
    expect(await outcome(call(behind.table, behind.store))).toEqual(unavailable);
  });

  test('gives up when nothing listens', async () => {
    await using behind = await start(TIMEOUT_MS);
    await behind.proxy.stop();
    expect(await outcome(call(behind.table, behind.store))).toEqual(unavailable);
  });

  test.each([500, 429])('gives up when every answer is %i', async (status) => {
    await using behind = await start(TIMEOUT_MS);
    behind.proxy.otherwise = { status };
    expect(await outcome(call(behind.table, behind.store))).toEqual(unavailable);
  });

  test.each([408, 429, 500, 503])('tries again after an answer of %i', async (status) => {
    await using behind = await start(PATIENT_MS);
    behind.proxy.fates = [{ status }];
    await call(behind.table, behind.store);
    expect(behind.proxy.requests).toHaveLength(2);
  });

  test('leaves time for another try when one gets no answer', async () => {
    await using behind = await start(PATIENT_MS);
    behind.proxy.fates = ['never answer'];
    await call(behind.table, behind.store);
    expect(behind.proxy.requests).toHaveLength(2);
  });

  test.each([
    [401, 'AuthenticationFailed'],
    [403, 'AuthorizationFailure'],
  ])('does not insist when it may not: %i %s', async (status, code) => {
    await using behind = await start(PATIENT_MS);
    behind.proxy.otherwise = refusal(status, code);
    expect(await outcome(call(behind.table, behind.store))).toEqual(unavailable);
    expect(behind.proxy.requests).toHaveLength(1);
  });
});

test.concurrent('a table that is gone is an outage: neither a row that is not there nor a Conflict', async () => {
  await using behind = await start(PATIENT_MS);
  const { proxy, table, etags } = behind;
  proxy.otherwise = refusal(404, 'TableNotFound');
  for (const call of [table.read('p', 'a'), table.list('p', { limit: 1 })]) {
    expect(await outcome(call)).toEqual(unavailable);
  }
  const changes = [insert('new'), remove('a', etags.a), replace('a', etags.a)];
  for (const change of changes) expect(await outcome(table.write('p', [change]))).toEqual(unavailable);
});

test.concurrent('a burst of 503 is borne', async () => {
  await using behind = await start(PATIENT_MS);
  const burst = [{ status: 503 }, { status: 503 }, { status: 503 }];
  behind.proxy.fates = [...burst];
  await behind.table.write('p', [insert('d')]);
  behind.proxy.fates = [...burst];
  expect(await behind.table.list('p', { limit: 9 })).toHaveLength(4);
});

test.concurrent('what Azure would refuse is not sent', async () => {
  await using behind = await start(PATIENT_MS);
  const { proxy, table } = behind;
  const large = { by: 'x'.repeat(32_001) };
  const writes = [
    () => table.write('p', [insert('sound'), insert('large', large)]),
    () =>
      table.write(
        'p',
        Array.from({ length: 101 }, (_, index) => insert(`${index}`)),
      ),
    () => table.write('p', [insert('twice'), insert('twice')]),
    () => table.write('', [insert('a')]),
  ];
  for (const write of writes) await expect(write()).rejects.toThrow(Unstorable);
  expect(proxy.requests).toEqual([]);
});

const PAGE = { 'content-type': 'application/json;odata=minimalmetadata' };

test.concurrent('an empty page, or a short one, is not the end', async () => {
  await using behind = await start(PATIENT_MS);
  const emptyBefore = (row: string): Fate => ({
    status: 200,
    headers: {
      ...PAGE,
      'x-ms-continuation-nextpartitionkey': btoa('p'),
      'x-ms-continuation-nextrowkey': btoa(row),
    },
    body: '{"value":[]}',
  });
  behind.proxy.fates = [emptyBefore('a'), emptyBefore('b')];
  const rows = await behind.table.list('p', { limit: 9 });
  expect(rows.map(({ row }) => row)).toEqual(['b', 'c']);
  expect(behind.proxy.requests).toHaveLength(3);
});

test.concurrent.each<[string, AzureAccount]>([
  ['never gets a token', { account: 'nobody', credential: { getToken: () => new Promise(() => {}) } }],
  [
    'gets no token',
    { account: 'nobody', credential: { getToken: () => Promise.reject(new Error('no identity')) } },
  ],
])('an identity that %s is an outage', async (_, account) => {
  const nobodys = await openAzureStore(account, { timeoutMs: TIMEOUT_MS });
  expect(await outcome(nobodys.table('inquiries'))).toEqual(unavailable);
});

test('a connection string that is none is said at once', async () => {
  await expect(openAzureStore({ connectionString: 'nonsense' })).rejects.toThrow();
});
