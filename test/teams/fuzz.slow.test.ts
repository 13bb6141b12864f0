import fc from 'fast-check';
import { expect, test } from 'vitest';
import { message } from '../support/activities.ts';
import { startTestBot, type TestBot } from '../support/bot.ts';
import { fuzzedBody } from './support/fuzzed.ts';

/** So many at a time, over connections that are kept. */
const AT_ONCE = 20;
const ROUNDS = 500;

test(`${AT_ONCE * ROUNDS} fuzzed activities, genuinely signed: never a crash, never a 5xx`, async () => {
  await using bot = await startTestBot();
  const authorization = `Bearer ${await bot.identity.token({ serviceurl: bot.connector.url })}`;
  const statuses = new Map<number, number>();
  const bodies = fc.array(fuzzedBody(bot.connector.url), { minLength: AT_ONCE, maxLength: AT_ONCE });
  await fc.assert(
    fc.asyncProperty(bodies, async (round) => {
      const answers = await Promise.all(round.map((body) => post(bot, authorization, body)));
      for (const { status, text } of answers) {
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        expect(status).toBeLessThan(500);
        expect(text).not.toMatch(/\bat \S+ \(|node_modules|"stack"/);
      }
    }),
    { numRuns: ROUNDS },
  );
  // Enough came through, and was refused, for this to mean something.
  expect(statuses.get(200)).toBeGreaterThan(1_000);
  expect(statuses.get(400)).toBeGreaterThan(1_000);

  expect((await bot.get('/healthz')).status).toBe(200);
  const asked = message('hjælp');
  await bot.send(asked);
  // It finishes what it has begun.
  await bot.stopServing();
  expect(bot.connector.replies().filter(({ replyToId }) => replyToId === asked.id)).toHaveLength(1);
  // What the bot cannot send or store is no fault of its own; anything else would be.
  const failed = bot.log.entries().filter(({ level }) => level === 'error');
  const others = failed.filter(({ error }) => error !== 'DeliveryFailed' && error !== 'Unstorable');
  expect(others).toEqual([]);
});

async function post(bot: TestBot, authorization: string, body: string) {
  const headers = { authorization, 'content-type': 'application/json' };
  const response = await fetch(bot.url(), { method: 'POST', headers, body });
  return { status: response.status, text: await response.text() };
}
