import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { installation, message, press } from '../support/activities.ts';
import { startTestBot } from '../support/bot.ts';
import type { Fate } from '../support/connector.ts';

const LONGEST_SEND = 300;

describe('a message that the connector does not take is sent once, and the log knows', () => {
  const fates: readonly [string, Fate, Readonly<Record<string, unknown>>][] = [
    ['502', { status: 502 }, { errorStatus: 502 }],
    ['503 with Retry-After', { status: 503, headers: { 'retry-after': '0' } }, { errorStatus: 503 }],
    [
      '500',
      { status: 500, body: { error: { code: 'ServiceError', message: 'hemmeligt' } } },
      { errorStatus: 500 },
    ],
    ['429 with Retry-After', { status: 429, headers: { 'retry-after': '0' } }, { errorStatus: 429 }],
    [
      '403',
      { status: 403, body: { error: { code: 'BotNotInConversationRoster' } } },
      { errorStatus: 403, errorCode: 'BotNotInConversationRoster' },
    ],
    ['no JSON', { status: 500, body: 'x'.repeat(10_000) }, { errorStatus: 500 }],
    [
      'a code that is no name',
      { status: 500, body: { error: { code: '020290 1234' } } },
      { errorStatus: 500 },
    ],
    ['an answer that is null', { status: 400, body: null }, { errorStatus: 400 }],
    ['a cut connection', 'destroy', { errorCode: 'ECONNRESET' }],
    ['no answer', 'never answer', {}],
  ];
  test.each(fates)('%s', async (_, fate, details) => {
    await using bot = await startTestBot({ longestSend: LONGEST_SEND });
    bot.connector.fates.push(fate);
    expect((await bot.send(message('hjælp'))).status).toBe(200);
    await bot.settled();
    expect(bot.connector.sent).toHaveLength(1);
    expect(await bot.turns()).toEqual({ failed: 1 });
    const failures = bot.log.entries().filter(({ level }) => level === 'error');
    expect(failures).toMatchObject([
      { msg: 'A turn failed', error: 'DeliveryFailed', turn: 'message', ...details },
    ]);
    expect(bot.log.lines().join('\n')).not.toMatch(/\\n {4}at |hemmeligt|020290/);

    await bot.send(message('hjælp'));
    expect(await bot.connector.reply(2)).toMatchObject({ type: 'message' });
  });
});

test('a redirect to another host is not followed', async () => {
  await using bot = await startTestBot();
  await using elsewhere = await startTestBot();
  const location = elsewhere.connector.url;
  for (const status of [300, 301, 302, 303, 307, 308]) {
    bot.connector.fates.push({ status, headers: { location } });
    await bot.send(message('hjælp'));
    await bot.settled();
  }
  expect(bot.connector.sent).toHaveLength(6);
  expect(elsewhere.connector.sent).toEqual([]);
});

test('a service URL of https is spoken to in TLS', async () => {
  await using bot = await startTestBot();
  const heard = Promise.withResolvers<Iterable<number>>();
  const server = createServer((socket) =>
    socket.once('data', (data) => socket.end(() => heard.resolve(Buffer.from(data)))),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await bot.send(message('hjælp', { serviceUrl: `https://127.0.0.1:${port}/emea/` }));
  // A handshake record of TLS begins so.
  expect([...(await heard.promise)].slice(0, 2)).toEqual([0x16, 0x03]);
  await bot.settled();
  expect(await bot.turns()).toEqual({ failed: 1 });
  server.close();
});

test('a message is acknowledged before Teams has taken the answer', async () => {
  await using bot = await startTestBot();
  const taken = Promise.withResolvers<void>();
  bot.connector.fates.push({ after: taken.promise });
  expect((await bot.send(message('hjælp'))).status).toBe(200);
  await bot.connector.reply(1);
  expect(await bot.turns()).toEqual({});
  taken.resolve();
  await bot.settled();
  expect(await bot.turns()).toEqual({ answered: 1 });
});

test('a press is answered although the connector is silent', async () => {
  await using bot = await startTestBot({ longestSend: LONGEST_SEND });
  bot.connector.fates.push('never answer');
  expect((await bot.send(press('language', { to: 'en' }))).text).toContain('"AdaptiveCard"');
  expect(bot.connector.sent).toHaveLength(1);
  expect(await bot.turns()).toEqual({ answered: 1 });
});

describe('when the bot stops', () => {
  test('what it has begun is finished, and nothing more is taken', async () => {
    await using bot = await startTestBot();
    const taken = Promise.withResolvers<void>();
    bot.connector.fates.push({ after: taken.promise }, { after: taken.promise });
    await bot.send(message('sprog english'));
    await bot.connector.reply(1);
    const [installed] = installation('personal');
    await bot.send(installed);
    await bot.connector.reply(2);

    let stopped = false;
    const stopping = bot.stopServing().then(() => {
      stopped = true;
    });
    await expect(bot.send(message('hjælp'))).rejects.toThrow('fetch failed');
    expect(stopped).toBe(false);
    taken.resolve();
    await stopping;
    await expect(bot.send(message('hjælp'))).rejects.toThrow('fetch failed');
    expect(bot.connector.replies()).toHaveLength(2);
    expect(bot.log.entries().filter(({ level }) => level === 'error')).toEqual([]);
    expect(bot.stored().join()).toContain('chosenLanguage');
  });

  test('a press under way is answered', async () => {
    await using bot = await startTestBot();
    const taken = Promise.withResolvers<void>();
    bot.connector.fates.push({ after: taken.promise });
    const pressed = bot.send(press('help', {}));
    await bot.connector.update(1);
    const stopping = bot.stopServing();
    const began = performance.now();
    taken.resolve();
    expect((await pressed).text).toContain('"AdaptiveCard"');
    await stopping;
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  test('connections that are kept for later do not hold it up', async () => {
    await using bot = await startTestBot();
    await Promise.all(Array.from({ length: 10 }, () => bot.get('/healthz')));
    const began = performance.now();
    await bot.stopServing();
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
