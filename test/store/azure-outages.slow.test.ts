import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type AzureAccount, openAzureStore } from '../../bot/store/azure-table.ts';
import { type Store, StoreUnavailable, type Table, Unstorable } from '../../bot/store/table.ts';
import { type Azurite, azuriteConnection, startAzurite } from '../support/azurite.ts';
import type { Fate } from '../support/flaky-proxy.ts';
import { type BehindProxy, insert, remove, replace, startBehindProxy } from './support/behind-proxy.ts';
import { freshName } from './support/engines.ts';

const TIMEOUT_MS = 900;
/** Room for a busy machine, and still far from a call that nothing bounds. */
const BOUND_MS = TIMEOUT_MS + 8_000;

let azurite: Azurite;
let behind: BehindProxy;
let store: Store;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite?.stop());
beforeEach(async () => {
  behind = await startBehindProxy(azurite.port, TIMEOUT_MS);
  store = await openProxied(TIMEOUT_MS);
});
afterEach(() => behind?.proxy.stop());

function openProxied(timeoutMs: number, key?: string): Promise<Store> {
  return openAzureStore({ connectionString: azuriteConnection(behind.proxy.port, key) }, { timeoutMs });
}

const calls: [string, (table: Table, store: Store) => Promise<unknown>][] = [
  ['read', (table) => table.read('p', 'a')],
  ['list', (table) => table.list('p', { limit: 5_000 })],
  ['write', (table) => table.write('p', [insert('new')])],
  ['opening a table', (_, store) => store.table(freshName())],
  ['check', (_, store) => store.check()],
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

describe.each(calls)('%s', (_, call) => {
  test('gives up in time when nothing answers', async () => {
    behind.proxy.otherwise = 'never answer';
    expect(await outcome(call(behind.table, store))).toEqual(unavailable);
  });

  test('gives up when nothing listens', async () => {
    await behind.proxy.stop();
    expect(await outcome(call(behind.table, store))).toEqual(unavailable);
  });

  test.each([500, 429])('gives up when every answer is %i', async (status) => {
    behind.proxy.otherwise = { status };
    expect(await outcome(call(behind.table, store))).toEqual(unavailable);
  });

  test.each([408, 429, 500, 503])('tries again after an answer of %i', async (status) => {
    const patient = await openProxied(30_000);
    const table = await patient.table(freshName());
    behind.proxy.fates = [{ status }];
    await expect(call(table, patient)).resolves.not.toThrow();
  });

  test('leaves time for another try when one gets no answer', async () => {
    const patient = await openProxied(6_000);
    const table = await patient.table(freshName());
    behind.proxy.fates = ['never answer'];
    await expect(call(table, patient)).resolves.not.toThrow();
  });

  test.each([
    [401, 'AuthenticationFailed'],
    [403, 'AuthorizationFailure'],
  ])('does not insist when it may not: %i %s', async (status, code) => {
    behind.proxy.otherwise = refusal(status, code);
    expect(await outcome(call(behind.table, store))).toEqual(unavailable);
    expect(behind.proxy.requests).toHaveLength(1);
  });
});

test('a table that is gone is an outage: neither a row that is not there nor a Conflict', async () => {
  behind.proxy.otherwise = refusal(404, 'TableNotFound');
  for (const call of [behind.table.read('p', 'a'), behind.table.list('p', { limit: 1 })]) {
    expect(await outcome(call)).toEqual(unavailable);
  }
  const changes = [[insert('new')], [remove('a', behind.etags.a)], [replace('a', behind.etags.a)]];
  for (const change of changes) expect(await outcome(behind.table.write('p', change))).toEqual(unavailable);
});

test('a burst of 503 is borne', async () => {
  const table = await (await openProxied(30_000)).table(freshName());
  const burst = [{ status: 503 }, { status: 503 }, { status: 503 }];
  behind.proxy.fates = [...burst];
  expect(await outcome(table.write('p', [insert('a')]))).toBe('done');
  behind.proxy.fates = [...burst];
  expect(await table.list('p', { limit: 1 })).toHaveLength(1);
});

test('what Azure would refuse is not sent', async () => {
  const large = { by: 'x'.repeat(32_001) };
  const writes = [
    behind.table.write('p', [insert('sound'), insert('large', large)]),
    behind.table.write(
      'p',
      Array.from({ length: 101 }, (_, index) => insert(`${index}`)),
    ),
    behind.table.write('p', [insert('twice'), insert('twice')]),
    behind.table.write('', [insert('a')]),
  ];
  for (const write of writes) await expect(write).rejects.toThrow(Unstorable);
  expect(behind.proxy.requests).toEqual([]);
});

const PAGE = { 'content-type': 'application/json;odata=minimalmetadata' };

test('an empty page, or a short one, is not the end', async () => {
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

test.each<[string, AzureAccount & object]>([
  ['never gets a token', { account: 'nobody', credential: { getToken: () => new Promise(() => {}) } }],
  [
    'gets no token',
    { account: 'nobody', credential: { getToken: () => Promise.reject(new Error('no identity')) } },
  ],
])('an identity that %s is an outage', async (_, account) => {
  const nobodys = await openAzureStore(account, { timeoutMs: TIMEOUT_MS });
  expect(await outcome(nobodys.check())).toEqual(unavailable);
  await expect(nobodys.table('inquiries')).rejects.toThrow(StoreUnavailable);
});

test('a connection string that is none is said at once', async () => {
  await expect(openAzureStore({ connectionString: 'nonsense' })).rejects.toThrow();
});
