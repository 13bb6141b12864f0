import { expect, test } from 'vitest';
import { message, newcomer, removal } from '../support/activities.ts';
import { startTestBot, type TestBot } from '../support/bot.ts';

const remembered = (bot: TestBot, who: { aadObjectId: string }) =>
  bot.stored().filter((row) => row.startsWith('people ') && row.includes(who.aadObjectId));

async function send(bot: TestBot, activity: Parameters<TestBot['send']>[0]) {
  await bot.send(activity);
  await bot.settled();
}

test('whoever takes the bot out of their own chat takes out what it remembers of them, and of nobody else', async () => {
  await using bot = await startTestBot();
  const [who, other] = [newcomer(), newcomer()];
  await send(bot, message('language English', { who }));
  await send(bot, message('language English', { who: other }));
  // What they chose, and where their chat is.
  expect([remembered(bot, who), remembered(bot, other)].map((rows) => rows.length)).toEqual([2, 2]);
  const sent = bot.connector.sent.length;
  await send(bot, removal('personal', who));
  expect([remembered(bot, who), remembered(bot, other)].map((rows) => rows.length)).toEqual([0, 2]);
  expect(bot.connector.sent).toHaveLength(sent);
  await send(bot, removal('personal', who));
  await send(bot, message('mine frister', { who }));
  expect(bot.connector.replies().at(-1)?.text).toBe('Du har ingen frister lige nu.');
});

test('who takes it out of a channel or a group chat keeps their choice', async () => {
  await using bot = await startTestBot();
  const who = newcomer();
  await send(bot, message('language English', { who }));
  await send(bot, removal('groupChat', who));
  await send(bot, removal('channel', who));
  expect(remembered(bot, who)).toHaveLength(2);
});
