import { expect, test } from 'vitest';
import { message } from '../support/activities.ts';
import { startTestBot } from '../support/bot.ts';

test('y', async () => {
  const err = (x: string) => process.stderr.write(`${x}\n`);
  const bot = await startTestBot();
  await bot.send(message('hjælp'));
  await bot.connector.reply(1);
  err('1');
  await bot.stopServing();
  err('2');
  await bot.restart();
  err('3');
  await bot.send(message('hjælp'));
  err('4');
  await bot[Symbol.asyncDispose]();
  err('5');
});
