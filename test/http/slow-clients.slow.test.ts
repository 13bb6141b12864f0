import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { startTestBot } from '../support/bot.ts';

/** As `LONGEST_STOP` of the process, less what a busy machine takes. */
const LONGEST_STOP = 14_000;

test('requests that never end do not keep the bot from stopping in time', async () => {
  await using bot = await startTestBot();
  const port = Number(new URL(bot.url()).port);
  const head =
    'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{';
  const closed = ['', 'POST /api', head].map(async (bytes) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {});
    socket.write(bytes);
    await once(socket, 'close');
  });
  await bot.get('/healthz');
  const began = performance.now();
  await bot.stopServing();
  expect(performance.now() - began).toBeLessThan(LONGEST_STOP);
  await Promise.all(closed);
});
