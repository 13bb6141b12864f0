import { afterAll, beforeAll, expect, test } from 'vitest';
import { Unavailable } from '../../bot/core/unavailable.ts';
import type { TestBot } from '../support/bot.ts';
import { losable } from '../support/losable-store.ts';
import { type Answer, get, LETTER, post, startApi, storedRefs } from './support/api.ts';

const store = losable();
const directory = { broken: undefined as Error | undefined };
let bot: TestBot;
beforeAll(async () => {
  const unit = async () => {
    if (directory.broken) throw directory.broken;
    return { id: 'BS' } as never;
  };
  bot = await startApi({ store: store.between, directory: { unit } });
});
afterAll(() => bot[Symbol.asyncDispose]());

const asks: readonly [string, () => Promise<Answer>][] = [
  ['one is posted', () => post(bot, LETTER)],
  [
    'one that has a source is',
    () => post(bot, { ...LETTER, sourceId: 'x' }, { headers: { 'idempotency-key': 'x' } }),
  ],
  ['many are', () => post(bot, [LETTER, {}, LETTER])],
  ['one is read', () => get(bot, '/api/inquiries/BS-1001')],
];

test.each(asks)('while the store is away and %s, the sender is asked to try again', async (_what, ask) => {
  store.away = true;
  const { status, headers, text } = await ask();
  store.away = false;
  expect(status).toBe(503);
  expect(headers.get('content-type')).toBe('application/problem+json');
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  expect(text).not.toMatch(/disk|database|\bat \w+ \(/);
});

test('what was posted meanwhile can be posted again, and is one inquiry', async () => {
  const value = { ...LETTER, sourceId: 'meanwhile' };
  store.away = true;
  await post(bot, value);
  store.away = false;
  const before = storedRefs(bot).length;
  const { status, json } = await post(bot, value);
  expect(status).toBe(201);
  expect((await post(bot, value)).json.ref).toBe(json.ref);
  expect(storedRefs(bot)).toHaveLength(before + 1);
});

test('a directory that does not answer is an outage too', async () => {
  directory.broken = new Unavailable('no directory');
  const { status } = await post(bot, LETTER);
  directory.broken = undefined;
  expect(status).toBe(503);
});

test('a bug is said to be one, with nothing of it', async () => {
  directory.broken = new TypeError('hemmelig is not a function');
  const { status, text } = await post(bot, LETTER);
  directory.broken = undefined;
  expect(status).toBe(500);
  expect(text).toBe('{"title":"Something went wrong here","status":500}');
});

test('a deadline is computed all the same', async () => {
  store.away = true;
  const { status } = await get(bot, '/api/deadline?channel=email&received=2026-11-20T10:00Z');
  store.away = false;
  expect(status).toBe(200);
});
