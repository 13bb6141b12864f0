import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { conversationOf, METTE, message, press } from '../support/activities.ts';
import { startTestBot, type TestBot } from '../support/bot.ts';
import { expectUntouched } from '../teams/support/untouched.ts';
import { type Plain, post } from './support/raw.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(() => bot[Symbol.asyncDispose]());
afterEach(async () => {
  expect(await bot.get('/healthz')).toEqual({ status: 200, text: '{"status":"ok"}' });
});

/** Stands in every body, and must stand in no answer. */
const MARK = 'hemmeligt';
const MEGABYTE = 1024 * 1024;

/** A genuine activity's JSON with this JSON, which need not be any, in a field of its own. */
const genuineWith = (field: string, json: string) =>
  JSON.stringify({ serviceUrl: bot.connector.url, ...message('sprog english'), [field]: '@@' }).replace(
    '"@@"',
    json,
  );

function expectPlainRefusal({ status, text }: Plain, expected: number): void {
  expect(status).toBe(expected);
  expect(Object.keys(JSON.parse(text)).sort()).toEqual(['detail', 'status', 'title']);
  expect(text).not.toMatch(/hemmeligt|\bat \w+|\.[jt]s\b|node_modules|Error/);
}

describe('what is no activity', () => {
  test.each([
    ['', 400],
    [' ', 400],
    ['{}', 400],
    ['[]', 400],
    ['null', 400],
    ['true', 400],
    ['5', 400],
    ['"hemmeligt"', 400],
    ['{"type":5}', 400],
    ['{"type":""}', 400],
    ['{"type":"message"}', 400],
    ['{"type":"message","text":"hemmeligt"}', 400],
    ['[{"type":"message","text":"hemmeligt"}]', 400],
    ['{"type":"hemmeligt"', 400],
    ['{hemmeligt}', 400],
    ["{'type':'message'}", 400],
    ['{"type":"message",}', 400],
    ['{"hemmeligt":NaN}', 400],
    ['\0', 400],
    ['type=message&text=hemmeligt', 400],
    ['<xml>hemmeligt</xml>', 400],
    [Buffer.from([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]), 400],
  ] as const)('%j', async (body, status) => {
    expectPlainRefusal(await expectUntouched(bot, () => post(bot, body)), status);
  });
});

describe('what is too much', () => {
  test.each([
    ['10 MB', () => `"${MARK.repeat((10 * MEGABYTE) / MARK.length)}"`, 413],
    ['a byte more than the limit', () => `"${'x'.repeat(MEGABYTE / 4 - 1)}"`, 413],
    ['the limit itself', () => `"${'x'.repeat(MEGABYTE / 4 - 2)}"`, 400],
    ['200,000 arrays', () => '['.repeat(200_000), 400],
    ['200,000 objects', () => '{"":'.repeat(60_000), 400],
    ['120,000 arrays, each closed', () => '['.repeat(120_000) + ']'.repeat(120_000), 400],
    ['closed before they were opened', () => ']'.repeat(1000) + '['.repeat(100_000), 400],
    [
      '100,000 arrays in a genuine value',
      () => genuineWith('value', '['.repeat(100_000) + ']'.repeat(100_000)),
      400,
    ],
    [
      '40,000 objects in a genuine value',
      () => genuineWith('value', `${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`),
      400,
    ],
    ['100,001 characters', () => genuineWith('text', `"${'æ'.repeat(100_001)}"`), 400],
    [
      '10,000 mentions',
      () => genuineWith('entities', `[${Array(10_000).fill('{"type":"mention"}').join()}]`),
      400,
    ],
  ])('%s', async (_, body, status) => {
    for (const chunked of [false, true]) {
      expectPlainRefusal(await expectUntouched(bot, () => post(bot, body(), { chunked })), status);
    }
  });
});

describe('what would change every object', () => {
  test.each([
    ['{"__proto__":{"owned":true}}'],
    ['{"\\u005f\\u005fproto__":{"owned":true}}'],
    ['{"constructor":{"prototype":{"owned":true}}}'],
    ['[{"a":{"__proto__":null}}]'],
  ])('%s', async (json) => {
    for (const body of [json, genuineWith('value', json), genuineWith('channelData', json)]) {
      expectPlainRefusal(await expectUntouched(bot, () => post(bot, body)), 400);
    }
    expect('owned' in {}).toBe(false);
  });
});

describe('what is not sent as JSON', () => {
  test.each([
    [{ 'content-encoding': 'gzip' }],
    [{ 'content-encoding': 'br' }],
    [{ 'content-encoding': 'identity' }],
    [{ 'content-type': 'text/plain' }],
    [{ 'content-type': 'application/x-www-form-urlencoded' }],
    [{ 'content-type': 'multipart/form-data; boundary=x' }],
    [{ 'content-type': 'application/jsonp' }],
    [{ 'content-type': '' }],
  ])('%j', async (headers) => {
    const body = genuineWith('value', `"${MARK}"`);
    const chunked = true;
    expectPlainRefusal(await expectUntouched(bot, () => post(bot, body, { headers, chunked })), 415);
  });
});

test('a gzip bomb is refused unopened', async () => {
  const { gzipSync } = await import('node:zlib');
  const bomb = gzipSync(Buffer.alloc(100 * MEGABYTE));
  expectPlainRefusal(await post(bot, bomb, { headers: { 'content-encoding': 'gzip' } }), 415);
});

describe('odd text in a genuine message is answered', () => {
  const odd = [
    ['100,000 characters', 'æ'.repeat(100_000)],
    ['lone surrogates', 'a\ud800b\udc00'],
    ['NUL characters', '\0hjælp\0'],
    ['control characters', '\u0001\u0008\u001b[2J\u007f\u0085'],
    ['text that runs from right to left', '\u202eplæjh\u202c\u2066'],
    ['500 marks on one letter', `a${'\u0301'.repeat(500)}`],
    ['nothing', ''],
  ] as const;
  test.each(odd)('%s', async (_, text) => {
    const before = bot.connector.replies().length;
    const activity = { serviceUrl: bot.connector.url, ...message(text) };
    expect(await post(bot, JSON.stringify(activity))).toEqual({ status: 200, text: '' });
    expect(await bot.connector.reply(before + 1)).toMatchObject({ type: 'message' });
  });

  test.each(odd.slice(1))('%s, wherever text may stand', async (_, text) => {
    const short = text.slice(0, 100);
    const fields = { locale: short, from: { ...METTE, name: short }, conversation: { ...CHAT, name: text } };
    const verbs = press(short, { [short]: text, to: text }, { ...fields, replyToId: short });
    for (const activity of [message(text, fields), verbs]) {
      expect((await bot.send(activity)).status).toBe(200);
    }
    await bot.settled();
    expect(await bot.turns()).not.toHaveProperty('failed');
  });
});

const CHAT = conversationOf('personal');
