import { expect, test } from 'vitest';
import { message, press } from '../support/activities.ts';
import { type Answered, startTestBot } from '../support/bot.ts';
import { startIdentity } from '../support/identity.ts';

const ALREADY = { da: 'Det har jeg allerede fået fra dig.', en: 'I already have that from you.' };

test('a message that is replayed a hundred times, and again after a restart, is answered once', async () => {
  await using bot = await startTestBot();
  const authorization = `Bearer ${await bot.identity.token({ serviceurl: bot.connector.url })}`;
  const replayed = message('sprog english');
  const replay = () => bot.send(replayed, { authorization });

  const first = await Promise.all(Array.from({ length: 100 }, replay));
  await bot.settled();
  expect(new Set(first.map(({ status }) => status))).toEqual(new Set([200]));
  expect(await bot.turns()).toEqual({ answered: 1, repeated: 99 });
  const stored = bot.stored();

  await bot.restart();
  const later = await Promise.all(Array.from({ length: 100 }, replay));
  await bot.settled();
  expect(new Set(later.map(({ status }) => status))).toEqual(new Set([200]));
  expect(await bot.turns()).toEqual({ repeated: 100 });
  expect(bot.connector.sent).toHaveLength(1);
  expect(bot.stored()).toEqual(stored);
});

test('a press that is replayed takes effect once; the later ones are told so', async () => {
  await using bot = await startTestBot();
  const replayed = press('language', { to: 'en' });
  const answers = await Promise.all(Array.from({ length: 20 }, () => bot.send(replayed)));
  expect(answers.filter(hasCard)).toHaveLength(1);
  // In the chosen language, from when it is chosen on.
  for (const answer of answers.filter((one) => !hasCard(one)))
    expect(Object.values(ALREADY)).toContain(said(answer));
  expect(said(await bot.send(replayed))).toBe(ALREADY.en);

  // In between the person changed their mind: the old press must not undo it.
  await bot.send(message('sprog dansk'));
  await bot.settled();
  const stored = bot.stored();
  await bot.restart();
  expect(said(await bot.send(replayed))).toBe(ALREADY.da);
  expect(bot.stored()).toEqual(stored);
  expect(bot.connector.sent.filter(({ method }) => method === 'PUT')).toHaveLength(1);
});

test('the same activity id in another conversation is another turn', async () => {
  await using bot = await startTestBot();
  const [one, other] = [message('hjælp'), message('hjælp', { where: 'groupChat' })];
  await bot.send(one);
  await bot.send({ ...other, id: one.id });
  await bot.settled();
  expect(await bot.turns()).toEqual({ answered: 2 });
});

test('a replay is known for a day, also over midnight, and forgotten later', async () => {
  let now = Temporal.Instant.from('2026-11-22T23:59:50Z');
  await using bot = await startTestBot({ now: () => now });
  const replayed = message('hjælp');
  for (const [after, turns] of [
    ['PT0S', { answered: 1 }],
    ['PT20S', { answered: 1, repeated: 1 }],
    ['PT23H59M', { answered: 1, repeated: 2 }],
  ] as const) {
    now = now.add(after);
    await bot.send(replayed);
    await bot.settled();
    expect(await bot.turns()).toEqual(turns);
  }
  now = now.add({ hours: 48 });
  await bot.restart();
  await bot.stopServing();
  expect(bot.stored().filter((row) => row.startsWith('turns'))).toEqual([]);
});

test('while the keys to check with cannot be had, the answer is "not now"; then the bot recovers', async () => {
  let later = 0;
  const doorClock = () => Temporal.Now.instant().add({ seconds: later });
  await using bot = await startTestBot({ identity: await startIdentity(), longestLookUp: 200, doorClock });
  for (const state of ['failing', 'silent'] as const) {
    bot.identity.state = state;
    expect((await bot.send(message('hjælp'))).status).toBe(503);
    // A moment after a failure nobody asks again.
    later += 5;
  }
  expect(await bot.turns()).toEqual({});
  expect(bot.log.entries().filter(({ reason }) => reason === 'unavailable')).toHaveLength(2);
  bot.identity.state = 'up';
  expect((await bot.send(message('hjælp'))).status).toBe(200);
  expect(await bot.connector.reply(1)).toMatchObject({ type: 'message' });
});

const hasCard = ({ text }: Answered) => JSON.parse(text).type === 'application/vnd.microsoft.card.adaptive';
const said = ({ text }: Answered) => JSON.parse(text).value;
