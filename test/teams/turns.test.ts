import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Language } from '../../bot/core/reply-language.ts';
import { say } from '../../bot/language/sentence.ts';
import { greeting, help, language, trouble } from '../../bot/language/sentences/general.ts';
import { expectValidCard } from '../contract/cards-seen.ts';
import {
  BOT,
  conversationOf,
  installation,
  JONAS,
  METTE,
  mention,
  message,
  newcomer,
  removal,
} from '../support/activities.ts';
import { startTestBot, type TestBot } from '../support/bot.ts';
import type { SentActivity } from '../support/connector.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(() => bot[Symbol.asyncDispose]());
beforeEach(async () => {
  await bot.settled();
  bot.connector.sent.length = 0;
});

/** Everything the bot says to these activities, sent one after the other. */
async function repliesTo(...activities: Parameters<TestBot['send']>[0][]): Promise<SentActivity[]> {
  for (const activity of activities) {
    expect(await bot.send(activity)).toEqual({ status: 200, text: '' });
    await bot.settled();
  }
  return bot.connector.replies();
}

/** Expects one message with one card that Teams shows. */
function expectCard(replies: readonly SentActivity[], summary: string): void {
  expect(replies).toHaveLength(1);
  expect(replies[0]).toMatchObject({ type: 'message', summary, from: BOT });
  expect(replies[0]?.attachments).toHaveLength(1);
  expectValidCard(replies[0]?.attachments?.[0]?.content);
}

describe('in a personal chat', () => {
  test.each([
    ['hjælp', 'da'],
    ['  Hjælp! ', 'da'],
    ['help', 'en'],
  ] as const)('"%s" shows what the bot can do, once, as a reply', async (text, spoken) => {
    const who = newcomer();
    const asked = message(text, { who });
    const replies = await repliesTo(asked);
    expectCard(replies, say(help.title, spoken));
    expect(replies[0]).toMatchObject({
      replyToId: asked.id,
      conversation: { id: conversationOf('personal', who).id },
    });
  });

  test.each([
    ['solen skinner over Roskilde Fjord'],
    ['hjælp mig med at bage en lagkage'],
    ['<script>alert(1)</script> [x](http://evil.example) {{DATE(2026-11-22)}} %7Bx%7D'],
    [''],
    ['🙈'],
  ])('%j is not understood, kindly, and as plain text', async (text) => {
    const [reply, ...others] = await repliesTo(message(text, { who: newcomer() }));
    expect(others).toEqual([]);
    expect(reply).toMatchObject({ text: say(trouble.notUnderstood, 'da'), textFormat: 'plain' });
  });

  test('a chosen language is stored, and used from then on, also after a restart', async () => {
    const who = newcomer();
    expect(await repliesTo(message('sprog english', { who }))).toMatchObject([
      { text: say(language.changed, 'en') },
    ]);
    for (const restart of [false, true]) {
      if (restart) await bot.restart();
      bot.connector.sent.length = 0;
      expectCard(await repliesTo(message('hjælp', { who })), say(help.title, 'en'));
    }
    bot.connector.sent.length = 0;
    expect(await repliesTo(message('sprog dansk', { who }))).toMatchObject([
      { text: say(language.changed, 'da') },
    ]);
  });

  test('two people who write at the same time are each answered in their own language', async () => {
    const texts: readonly [typeof METTE, Language][] = [
      [METTE, 'da'],
      [JONAS, 'en'],
    ];
    await repliesTo(message('sprog dansk', { who: METTE }), message('sprog english', { who: JONAS }));
    bot.connector.sent.length = 0;
    const both = Array.from({ length: 20 }, () =>
      texts.map(([who]) => bot.send(message('menu', { who }))),
    ).flat();
    await Promise.all(both);
    await bot.settled();
    for (const [who, spoken] of texts) {
      const theirs = bot.connector
        .replies()
        .filter(({ conversation }) => conversation.id === conversationOf('personal', who).id);
      expect(theirs.map(({ summary }) => summary)).toEqual(Array(20).fill(say(help.title, spoken)));
    }
  });
});

describe('in a channel and a group chat', () => {
  test.each(['@bot hjælp', 'hjælp @bot', 'hjælp @bot, tak', '@bot @bot hjælp', 'hej @bot: hjælp mig @bot'])(
    'the mention is taken out wherever it stands: "%s"',
    async (text) => expectCard(await repliesTo(mention(text)), say(help.title, 'da')),
  );

  test('also where Teams names it once and it stands twice', async () => {
    const { entities } = mention('@bot');
    expectCard(await repliesTo(mention('@bot hjælp @bot', { entities })), say(help.title, 'da'));
  });

  test('the mention of somebody else stays, and makes it another text', async () => {
    const asked = mention('@bot hjælp <at>Birgitte</at>');
    // Of a name that stands in no example of the menu.
    const birgitte = { ...JONAS, name: 'Birgitte' };
    const other = { type: 'mention', mentioned: birgitte, text: '<at>Birgitte</at>' };
    const replies = await repliesTo({ ...asked, entities: [...(asked.entities as object[]), other] });
    expect(replies).toMatchObject([{ text: say(trouble.notUnderstoodInTeam, 'da') }]);
  });

  test.each(['channel', 'groupChat'] as const)('the profile’s language is spoken (%s)', async (where) => {
    expectCard(await repliesTo(mention('@bot help', { where, locale: 'en-GB' })), say(help.title, 'da'));
  });

  test.each(['channel', 'groupChat'] as const)('nobody chooses the language for all (%s)', async (where) => {
    const before = bot.stored().filter((row) => row.startsWith('people'));
    const replies = await repliesTo(mention('@bot sprog english', { where }));
    expect(replies).toMatchObject([{ text: say(language.onlyInPersonalChat, 'da') }]);
    expect(bot.stored().filter((row) => row.startsWith('people'))).toEqual(before);
  });

  test('what is asked in a thread is answered in it; the channel alone is stored', async () => {
    const thread = '19:thread@thread.tacv2;messageid=1795341509451';
    const conversation = { ...conversationOf('channel'), id: thread };
    expect(await repliesTo(mention('@bot hjælp', { conversation }))).toMatchObject([
      { conversation: { id: thread } },
    ]);
    expect(bot.stored().join()).toContain('19:thread@thread.tacv2"');
    expect(bot.stored().join()).not.toContain('messageid');
  });

  test.each([
    ['another bot', { id: '28:another', name: 'Vejrbot' }],
    ['this bot itself', BOT],
    ['somebody without an Entra id', { id: '29:guest', name: 'Gæst', aadObjectId: null }],
  ])('%s is not answered', async (_, from) => {
    expect(await repliesTo(mention('@bot hjælp', { from }), message('hjælp', { from }))).toEqual([]);
  });
});

describe('when it is installed', () => {
  test.each([
    ['personal', greeting.personal],
    ['channel', greeting.team],
    ['groupChat', greeting.team],
  ] as const)('the bot greets once (%s)', async (where, words) => {
    const replies = await repliesTo(...installation(where));
    expectCard(replies, say(words, 'da'));
    const named = JSON.stringify(replies[0]?.attachments).includes('Hej Mette');
    expect(named).toBe(where === 'personal');
  });

  test('and forgets the conversation when it is taken out', async () => {
    const noted = () =>
      bot.stored().filter((row) => row.startsWith('conversations') && row.includes('19:group'));
    await repliesTo(...installation('groupChat'));
    expect(noted()).toHaveLength(1);
    bot.connector.sent.length = 0;
    expect(await repliesTo(removal('groupChat'))).toEqual([]);
    expect(noted()).toEqual([]);
  });
});

test.each([
  'conversationUpdate',
  'messageReaction',
  'typing',
  'endOfConversation',
  'event',
  'trace',
  'whatever',
])('an activity of type %s is taken and not answered', async (type) => {
  expect(await repliesTo({ ...message('hjælp'), type })).toEqual([]);
});
