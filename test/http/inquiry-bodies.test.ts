import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { TestBot } from '../support/bot.ts';
import { get, LETTER, post, startApi, storedRefs } from './support/api.ts';

let bot: TestBot;
let before: string[];
beforeAll(async () => {
  bot = await startApi();
  before = storedRefs(bot);
});
afterAll(() => bot[Symbol.asyncDispose]());
afterEach(async () => {
  expect(storedRefs(bot)).toEqual(before);
  expect(await bot.get('/healthz')).toEqual({ status: 200, text: '{"status":"ok"}' });
});

/** An inquiry's JSON with this JSON, which need not be any, as its subject. */
const withSubject = (json: string) => JSON.stringify({ ...LETTER, subject: '@@' }).replace('"@@"', json);

const PLAIN = /hemmelig|\bat \w+ \(|\.[jt]s\b|node_modules|Error/;

describe('what cannot be parsed is refused with 400', () => {
  test.each<[string, string | Buffer]>([
    ['nothing', ''],
    ['white space', ' \n'],
    ['half of it', '{"channel":"hemmelig'],
    ['no JSON', '{hemmelig}'],
    ['NaN', withSubject('NaN')],
    ['a trailing comma', '[{},]'],
    ['a form', 'channel=letter&subject=hemmelig'],
    ['a NUL', '\0'],
    ['UTF-16', Buffer.from(JSON.stringify(LETTER), 'utf16le')],
    // Read as UTF-8, the ids of two letters would both be "scan/�", and the second letter be lost.
    ['Latin-1', Buffer.from(JSON.stringify({ ...LETTER, sourceId: 'scan/æ' }), 'latin1')],
    ['200,000 arrays', '['.repeat(200_000)],
    ['100,000 arrays, each closed', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['100,000 objects in a subject', withSubject(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`)],
    ['__proto__', withSubject('"x","__proto__":{"channel":"letter"}')],
    ['__proto__, escaped', withSubject('"x","\\u005f_proto__":{"owned":true}')],
    ['constructor.prototype', withSubject('{"constructor":{"prototype":{"owned":true}}}')],
  ])('%s', async (_what, body) => {
    const { status, headers, text } = await post(bot, body);
    expect(status).toBe(400);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(text).not.toMatch(PLAIN);
    expect('owned' in {}).toBe(false);
  });
});

describe('what is no inquiry is refused with 422', () => {
  test.each(['null', 'true', '5', '"hemmelig"', '{}', '{"type":"message"}', '{"toString":1,"length":2}'])(
    '%s',
    async (body) => {
      const { status, text } = await post(bot, body);
      expect(status).toBe(422);
      expect(text).not.toMatch(PLAIN);
    },
  );

  test.each([
    ['null', 'null'],
    ['a number', '5'],
    ['an array', '[]'],
    ['an object', '{"toString":1}'],
    ['900 KB', `"${'x'.repeat(900_000)}"`],
  ])('a subject of %s', async (_what, json) => {
    const { status, text } = await post(bot, withSubject(json));
    expect(status).toBe(422);
    expect(text).not.toMatch(PLAIN);
    expect(text.length).toBeLessThan(500);
  });
});

describe('what is not sent as JSON is refused with 415', () => {
  test.each([
    [{ 'content-encoding': 'gzip' }],
    [{ 'content-type': 'text/plain' }],
    [{ 'content-type': 'application/x-www-form-urlencoded' }],
    [{ 'content-type': 'text/csv' }],
    [{ 'content-type': 'application/json-patch+json' }],
  ])('%j', async (headers) => {
    expect((await post(bot, LETTER, { headers: headers as never })).status).toBe(415);
  });

  test('a gzip bomb, unopened', async () => {
    const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024));
    expect((await post(bot, bomb, { headers: { 'content-encoding': 'gzip' } })).status).toBe(415);
  });
});

test.each([
  ['DELETE', '/api/inquiries'],
  ['GET', '/api/inquiries'],
  ['PUT', '/api/inquiries/BS-1001'],
  ['DELETE', '/api/inquiries/BS-1001'],
  ['POST', '/api/deadline'],
])('%s %s is not there', async (method, path) => {
  expect((await fetch(bot.url(path), { method })).status).toBe(405);
});

test.each([
  'BS-1',
  'BS-0',
  'BS--1',
  'BS',
  '-',
  'bs-1001',
  'BS-1001%00',
  'BS-1001%2F..',
  'BS-99999999999999999999',
  '%F0%9F%9A%B2-7',
  '__proto__',
  "BS-1'%20or%201=1",
  `${'x'.repeat(500)}-1`,
])('there is no inquiry %s', async (ref) => {
  const { status, text } = await get(bot, `/api/inquiries/${ref}`);
  expect(status).toBe(404);
  expect(text).not.toMatch(PLAIN);
});
