import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KEYS } from '../support/api-keys.ts';
import type { TestBot } from '../support/bot.ts';
import { losable } from '../support/losable-store.ts';
import { type Json, LETTER, post, startApi } from './support/api.ts';
import {
  faultsBy,
  type Operation,
  openapi,
  operations,
  routesOfCode,
  undocumented,
} from './support/openapi.ts';

const store = losable();
let bot: TestBot;
beforeAll(async () => {
  bot = await startApi({ store: store.between });
  expect((await post(bot, LETTER)).json.ref).toBe('BS-1001');
});
afterAll(() => bot[Symbol.asyncDispose]());

const named = operations.map((operation) => [`${operation.method} ${operation.path}`, operation] as const);
const secured = named.filter(([, { scope }]) => scope !== undefined);

/** The operation's address with the examples of its parameters. */
function addressOf({ path, operation }: Operation): string {
  const parameters: Json[] = operation.parameters ?? [];
  const inPath = parameters.filter((one) => one.in === 'path');
  const inQuery = parameters.filter((one) => one.in === 'query');
  const address = inPath.reduce((text, { name, example }) => text.replace(`{${name}}`, example), path);
  const query = new URLSearchParams(inQuery.map(({ name, example }) => [name, example]));
  return query.size === 0 ? address : `${address}?${query}`;
}

type Sent = { readonly key?: string | null; readonly body?: unknown; readonly headers?: object };

/** Sends it, and expects this status and an answer that the document describes. */
async function expectDocumented(operation: Operation, status: number, sent: Sent = {}): Promise<Json> {
  const { key = KEYS.everything, body, headers } = sent;
  const response = await fetch(bot.url(addressOf(operation)), {
    method: operation.method,
    headers: {
      ...(key !== null && { authorization: `Bearer ${key}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  expect({ status: response.status, text }).toEqual({ status, text });
  expect(undocumented(operation, status, response.headers.get('content-type') ?? '', text)).toEqual([]);
  return text;
}

test('every route of the server is described, and no other', () => {
  expect(routesOfCode().sort()).toEqual(named.map(([name]) => name).sort());
});

describe('the examples of', () => {
  test.each(named.filter(([, { operation }]) => operation.requestBody?.content['application/json'].examples))(
    '%s, in their order',
    async (_name, operation) => {
      const { schema, examples } = operation.operation.requestBody.content['application/json'];
      for (const [name, example] of Object.entries<Json>(examples)) {
        await expectDocumented(operation, example['x-status'], { body: example.value });
        const valid = faultsBy(schema, example.value).length === 0;
        expect({ name, valid }).toEqual({ name, valid: !['noUnit', 'unknownField'].includes(name) });
      }
    },
  );

  test.each(named.filter(([, { method }]) => method === 'GET'))('%s', async (_name, operation) => {
    await expectDocumented(operation, 200, { headers: { 'accept-language': 'en' } });
  });
});

describe('what may go wrong is described:', () => {
  test.each(secured)('%s without a key', async (_name, operation) => {
    await expectDocumented(operation, 401, { key: null });
  });

  test.each(secured)('%s without the scope', async (_name, operation) => {
    const key = operation.scope?.startsWith('inquiries:') ? KEYS.switchboard : KEYS.mailroom;
    await expectDocumented(operation, 403, { key });
  });

  test.each(named.filter(([, { operation }]) => operation.responses[503] && operation.security))(
    '%s without the store',
    async (_name, operation) => {
      const body = operation.method === 'POST' ? LETTER : undefined;
      // Of Teams, the store is asked in the background.
      if (operation.path === '/api/messages') return;
      store.away = true;
      await expectDocumented(operation, 503, { body }).finally(() => {
        store.away = false;
      });
    },
  );

  test.each(named.filter(([, { method }]) => method === 'POST'))(
    '%s with no body',
    async (_name, operation) => {
      await expectDocumented(operation, 415, { headers: { 'content-type': 'text/plain' }, body: 'x' });
      await expectDocumented(operation, 400, { body: '{"' });
      await expectDocumented(operation, 413, { body: `"${'x'.repeat(1024 * 1024)}"` });
    },
  );

  test('POST /api/messages with a token of nobody’s', async () => {
    const operation = operations.find(({ path }) => path === '/api/messages') as Operation;
    await expectDocumented(operation, 401, { key: null, body: {} });
  });

  test('GET /api/inquiries/{ref} of none', async () => {
    const read = operations.find(({ path }) => path === '/api/inquiries/{ref}') as Operation;
    await expectDocumented({ ...read, path: '/api/inquiries/BS-999999' }, 404);
  });

  const cover = operations.find(({ path }) => path === '/api/cover/{person}') as Operation;
  const absences = operations.find(({ path }) => path === '/api/absences') as Operation;

  test('GET /api/cover/{person} of nobody, of several, and of a time that is over', async () => {
    await expectDocumented({ ...cover, path: '/api/cover/nobody@roskilde.example' }, 404);
    await expectDocumented({ ...cover, path: '/api/cover/Mette' }, 300);
    const operation = { ...cover.operation, parameters: [] };
    await expectDocumented({ ...cover, operation, path: '/api/cover/MEHO?at=2020-01-01T10:00Z' }, 422);
  });

  test('GET /api/absences of a day that is none', async () => {
    const operation = { ...absences.operation, parameters: [] };
    await expectDocumented({ ...absences, operation, path: '/api/absences?on=2026-11-31' }, 422);
  });

  test('GET /api/deadline of nothing', async () => {
    const deadline = operations.find(({ path }) => path === '/api/deadline') as Operation;
    const operation = { ...deadline.operation, parameters: [] };
    await expectDocumented({ ...deadline, operation }, 422);
  });
});

test('the description’s keywords have teeth', () => {
  const schema = openapi.components.schemas;
  expect(faultsBy(schema.Problem, { title: 'x', status: 400, more: 1 })).not.toEqual([]);
  expect(faultsBy(schema.RegisteredInquiry, { ref: 'BS-1' })).not.toEqual([]);
  expect(faultsBy(schema.InquiryIn, { ...LETTER, received: '2026-11-20' })).not.toEqual([]);
});
