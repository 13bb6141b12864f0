import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { say } from '../../bot/language/sentence.ts';
import { help, language, trouble } from '../../bot/language/sentences/general.ts';
import { expectValidCard } from '../contract/cards-seen.ts';
import { conversationOf, JONAS, message, newcomer, press, type Sending } from '../support/activities.ts';
import { startTestBot, type TestBot } from '../support/bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(() => bot[Symbol.asyncDispose]());
beforeEach(() => {
  bot.connector.sent.length = 0;
});

const CARD = 'application/vnd.microsoft.card.adaptive';
const NOTE = 'application/vnd.microsoft.activity.message';

async function answerTo(activity: Sending) {
  const { status, text } = await bot.send(activity);
  return { status, body: JSON.parse(text) };
}

const choices = () => bot.stored().filter((row) => row.startsWith('people'));

describe('a button', () => {
  test.each([
    ['language', { to: 'en' }, 'en'],
    ['help', {}, 'en'],
    ['language', { to: 'da' }, 'da'],
    ['help', undefined, 'da'],
  ] as const)(
    '%s %j answers with a card, and puts it in the place of the old one',
    async (verb, data, spoken) => {
      const { status, body } = await answerTo(press(verb, data, { replyToId: '1:2/3' }));
      expect([status, body.statusCode, body.type]).toEqual([200, 200, CARD]);
      expect(body.value.fallbackText).toBe(say(help.title, spoken));
      expectValidCard(body.value);

      const [update, ...others] = bot.connector.sent;
      expect(others).toEqual([]);
      const chat = encodeURIComponent(conversationOf('personal').id);
      expect(update).toMatchObject({
        method: 'PUT',
        path: `/emea/v3/conversations/${chat}/activities/1%3A2%2F3`,
      });
      expect(update?.activity.attachments?.[0]).toEqual({ contentType: CARD, content: body.value });
    },
  );

  test.each([['automatic'], [undefined]])(
    'pressed by the client itself (%s) or on no card updates nothing',
    async (trigger) => {
      const { body } = await answerTo(press('help', {}, trigger ? { trigger } : { replyToId: undefined }));
      expect(body.type).toBe(CARD);
      expect(bot.connector.sent).toEqual([]);
    },
  );

  test('that the connector does not let update is answered all the same, and the log knows', async () => {
    bot.connector.fates.push({ status: 502 });
    expect((await answerTo(press('help', {}))).body.type).toBe(CARD);
    expect(bot.connector.sent).toHaveLength(1);
    expect(bot.log.entries().at(-2)).toMatchObject({ level: 'warn', errorStatus: 502 });
  });
});

describe('what no button of ours sends', () => {
  const forged: readonly [string, unknown][] = [
    ['take', { ref: 'BS-1042' }],
    ['', {}],
    ['Language', { to: 'en' }],
    ['language', undefined],
    ['language', null],
    ['language', 'en'],
    ['language', ['en']],
    ['language', { to: 'fr' }],
    ['language', { to: ['en'] }],
    ['language', { to: { toString: 'en' } }],
    ['language', { To: 'en' }],
    ['toString', {}],
    ['hasOwnProperty', { verb: 'help' }],
    ['take', { verb: 'language', to: 'en' }],
  ];
  test.each(forged)('%s %j is answered in words, and changes nothing', async (verb, data) => {
    const before = choices();
    const { status, body } = await answerTo(press(verb, data));
    expect(status).toBe(200);
    expect(body).toEqual({ statusCode: 200, type: NOTE, value: say(trouble.oldButton, 'da') });
    expect(choices()).toEqual(before);
    expect(bot.connector.sent).toEqual([]);
  });

  test('the data names somebody else: the sender alone is changed', async () => {
    const who = JONAS.aadObjectId;
    await bot.send(press('language', { to: 'en', who, id: who, person: who, from: JONAS }));
    expect(choices().join()).not.toContain(who);
  });

  test.each([
    ['no value', { value: undefined }],
    ['an empty value', { value: {} }],
    ['no verb', { value: { action: { type: 'Action.Execute', data: {} } } }],
    ['a verb that is none', { value: { action: { verb: 5 } } }],
    ['an endless verb', { value: { action: { verb: 'x'.repeat(129) } } }],
    ['another invoke', { name: 'composeExtension/fetchTask', value: { commandId: 'register' } }],
    ['a file’s consent', { name: 'fileConsent/invoke' }],
    ['a sign-in', { name: 'signin/verifyState' }],
    ['no name', { name: undefined }],
    ['nobody’s press', { from: { id: '28:another' } }],
  ])('%s is refused as Teams has it', async (_, fields) => {
    const before = bot.stored();
    const { status, body } = await answerTo({ ...press('language', { to: 'en' }), ...fields });
    expect(status).toBe(400);
    expect(body).toMatchObject({ statusCode: 400, type: 'application/vnd.microsoft.error' });
    expect(bot.stored()).toEqual(before);
    expect(bot.connector.sent).toEqual([]);
  });
});

test.each(['channel', 'groupChat'] as const)('nobody chooses the language for all (%s)', async (where) => {
  const before = choices();
  const { body } = await answerTo(press('language', { to: 'en' }, { where }));
  expect(body).toMatchObject({ type: NOTE, value: say(language.onlyInPersonalChat, 'da') });
  expect(choices()).toEqual(before);
});

test('an old card’s Action.Submit is not taken for a text', async () => {
  await bot.send(message('', { text: undefined, value: { action: 'language', to: 'en' }, who: newcomer() }));
  await bot.settled();
  expect(bot.connector.replies()).toMatchObject([{ text: say(trouble.notUnderstood, 'da') }]);
});
