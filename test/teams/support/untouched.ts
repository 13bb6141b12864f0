import { expect } from 'vitest';
import type { TestBot } from '../../support/bot.ts';

/** Does something to the bot and expects that it began no turn, sent nothing and stored nothing. */
export async function expectUntouched<Result>(bot: TestBot, work: () => Promise<Result>): Promise<Result> {
  await bot.settled();
  const before = await traces(bot);
  const result = await work();
  await bot.settled();
  expect(await traces(bot)).toEqual(before);
  return result;
}

async function traces({ turns, connector, stored }: TestBot) {
  return { turns: await turns(), sent: connector.sent.length, stored: stored() };
}
