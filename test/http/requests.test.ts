import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startTestBot, type TestBot } from '../support/bot.ts';
import { expectUntouched } from '../teams/support/untouched.ts';
import { converse } from './support/raw.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(() => bot[Symbol.asyncDispose]());
afterEach(async () => {
  expect(await bot.get('/healthz')).toEqual({ status: 200, text: '{"status":"ok"}' });
});

describe('methods and paths that are not there', () => {
  test.each([
    ['GET', '/api/messages', 405],
    ['PUT', '/api/messages', 405],
    ['DELETE', '/api/messages', 405],
    ['PATCH', '/api/messages', 405],
    ['POST', '/healthz', 405],
    ['POST', '/metrics', 405],
    ['GET', '/', 404],
    ['GET', '/API/MESSAGES', 404],
    ['POST', '/api/messages/1', 404],
    ['GET', '/%', 404],
    ['GET', '/%E0%A4%A', 404],
    ['GET', '/healthz%2F..', 404],
    ['GET', '/../../etc/passwd', 404],
    ['GET', `/${'a/'.repeat(5_000)}`, 404],
    ['GET', '/__proto__', 404],
    ['GET', '/constructor?__proto__[a]=b', 404],
  ])('%s %s', async (method, path, status) => {
    const answer = await expectUntouched(bot, () =>
      ask(`${method} ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n`),
    );
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toContain(`{"title":"Refused","status":${status}}`);
  });
});

describe('requests that are none', () => {
  test.each([
    ['a host that is none', 'GET /healthz HTTP/1.1\r\nHost: [\r\n'],
    ['a host with a space', 'GET /healthz HTTP/1.1\r\nHost: a b\r\n'],
    ['a host with a port that is none', 'GET /healthz HTTP/1.1\r\nHost: x:99999999\r\n'],
    ['a host that is half escaped', 'POST /api/messages HTTP/1.1\r\nHost: %\r\nContent-Length: 0\r\n'],
    ['no host', 'GET /healthz HTTP/1.1\r\n'],
    ['an address that is none', 'GET http://[ HTTP/1.1\r\nHost: x\r\n'],
    ['an address that is none, and no host', 'GET http://% HTTP/1.0\r\n'],
    ['a length that is none', 'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Length: ten\r\n'],
    ['two lengths', 'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n'],
    [
      'a length and chunks',
      'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n',
    ],
    [
      'an encoding that nobody knows',
      'POST /api/messages HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: hemmelig\r\n',
    ],
    ['another protocol', 'HELO hemmelig\r\n'],
  ])('%s', async (_, head) => {
    const answer = await expectUntouched(bot, () => ask(head));
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
    expect(answer).not.toMatch(/hemmelig|\bat \w+|node_modules/);
  });

  test('headers without end', async () => {
    expect(await ask(`GET /healthz HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(50_000)}\r\n`)).toMatch(
      /^HTTP\/1.1 431 /,
    );
  });
});

test.each(['websocket', 'h2c', 'hemmelig'])(
  'who asks for the protocol %s is answered by the one there is',
  async (protocol) => {
    const head = `GET /healthz HTTP/1.1\r\nHost: x\r\nUpgrade: ${protocol}\r\nConnection: Upgrade, close\r\n\r\n`;
    expect(await converse(bot, head)).toMatch(/^HTTP\/1.1 200 [\s\S]*\{"status":"ok"\}$/);
  },
);

test('a body that is announced as too large is refused before it comes, and the log knows', async () => {
  const head = 'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
  const answer = await expectUntouched(bot, () => converse(bot, `${head}Content-Length: 10000000\r\n\r\n{`));
  expect(answer).toMatch(/^HTTP\/1.1 413 /);
  const refusal = bot.log.entries().findLast(({ reason }) => reason === 'body');
  expect(refusal).toMatchObject({ request: expect.any(String), detail: expect.stringContaining('262144') });
});

test('who goes away in the middle of a body is not waited for', async () => {
  await expectUntouched(bot, async () => {
    const socket = connect(Number(new URL(bot.url()).port), '127.0.0.1');
    socket.write(
      'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
    );
    await bot.get('/healthz');
    socket.resetAndDestroy();
    await bot.get('/healthz');
  });
});

test.each(['text/html', ';;;', '*/*;q=0', 'application/hemmelig', '\u00ff'])(
  'whatever is accepted (%s), the answer is the same',
  async (accept) => {
    const { status, text } = await bot.get('/healthz');
    const response = await fetch(bot.url('/healthz'), { headers: { accept } });
    expect([response.status, await response.text()]).toEqual([status, text]);
  },
);

const ask = (head: string) => converse(bot, `${head}Connection: close\r\n\r\n`);
