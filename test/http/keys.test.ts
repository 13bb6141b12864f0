import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { API_KEYS, KEYS } from '../support/api-keys.ts';
import type { TestBot } from '../support/bot.ts';
import { type Answer, get, LETTER, post, startApi, storedRefs } from './support/api.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startApi();
});
afterAll(() => bot[Symbol.asyncDispose]());

type Ask = (headers: Record<string, string>) => Promise<Answer>;

const ROUTES: readonly [string, string, Ask][] = [
  ['POST /api/inquiries', 'inquiries:write', (headers) => post(bot, LETTER, { key: null, headers })],
  [
    'GET /api/inquiries/{ref}',
    'inquiries:read',
    (headers) => get(bot, '/api/inquiries/BS-1001', { key: null, headers }),
  ],
  [
    'GET /api/deadline',
    'inquiries:read',
    (headers) => get(bot, '/api/deadline?channel=email&received=2026-11-20T10:00Z', { key: null, headers }),
  ],
];

describe.each(ROUTES)('%s', (_route, scope, ask) => {
  test.each([
    ['no key', {}],
    ['no scheme', { authorization: KEYS.everything }],
    ['another scheme', { authorization: `Basic ${KEYS.everything}` }],
    ['an empty key', { authorization: 'Bearer ' }],
    ['an unknown key', { authorization: 'Bearer hello' }],
    ['two keys', { authorization: `Bearer ${KEYS.everything} ${KEYS.mailroom}` }],
    ['a key and a little more', { authorization: `Bearer ${KEYS.everything}x` }],
    ['the hash of a key', { authorization: `Bearer ${API_KEYS[0]?.sha256}` }],
    ['the name of a key', { authorization: 'Bearer everything' }],
    ['a key beside the header', { 'x-api-key': KEYS.everything, cookie: `key=${KEYS.everything}` }],
  ])('401 with %s', async (_what, headers) => {
    const before = storedRefs(bot);
    const { status, headers: answered, json } = await ask(headers as Record<string, string>);
    expect({ status, says: json.status }).toEqual({ status: 401, says: 401 });
    expect(answered.get('www-authenticate')).toMatch(/^Bearer /);
    expect(storedRefs(bot)).toEqual(before);
  });

  test.each(API_KEYS.filter(({ scopes }) => !scopes.includes(scope as never)))(
    '403 with the key of $name',
    async ({ name }) => {
      const before = storedRefs(bot);
      const authorization = `Bearer ${KEYS[name as keyof typeof KEYS]}`;
      const { status, headers, text } = await ask({ authorization });
      expect({ status, told: text.includes(scope) }).toEqual({ status: 403, told: true });
      expect(headers.get('www-authenticate')).toContain(`scope="${scope}"`);
      expect(storedRefs(bot)).toEqual(before);
    },
  );

  test.each(API_KEYS.filter(({ scopes }) => scopes.includes(scope as never)))(
    'is done for the key of $name',
    async ({ name }) => {
      const { status } = await ask({ authorization: `bearer  ${KEYS[name as keyof typeof KEYS]}` });
      expect([200, 201, 404]).toContain(status);
    },
  );
});

test('the key is looked at before the body is', async () => {
  const { status } = await post(bot, '{"no JSON', { key: 'hello' });
  expect(status).toBe(401);
});

test('what a key does is in the log by its name, the key itself and the body are not', async () => {
  const { json } = await post(bot, { ...LETTER, subject: 'Noget personligt' }, { key: KEYS.mailroom });
  await get(bot, `/api/inquiries/${json.ref}`, { key: KEYS.reader });
  await get(bot, `/api/inquiries/${json.ref}`, { key: KEYS.switchboard });
  const said = bot.log.entries().filter(({ ref, status }) => ref === json.ref || status === 403);
  expect(said).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ key: 'mailroom', ref: json.ref }),
      expect.objectContaining({ key: 'reader', ref: json.ref }),
      expect.objectContaining({ key: 'switchboard', status: 403 }),
    ]),
  );
  const log = bot.log.lines().join('\n');
  expect(log).not.toContain('Noget personligt');
  for (const key of Object.values(KEYS)) expect(log).not.toContain(key);
});
