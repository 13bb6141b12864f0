import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { say } from '../../bot/language/sentence.ts';
import { trouble } from '../../bot/language/sentences/general.ts';
import { dialogAction, messageAction, newcomer, type Sending, search } from '../support/activities.ts';
import { startTestBot, type TestBot } from '../support/bot.ts';
import { losable } from '../support/losable-store.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(() => bot[Symbol.asyncDispose]());
beforeEach(() => {
  bot.connector.sent.length = 0;
});

async function answerTo(activity: Sending, of = bot) {
  const { status, text } = await of.send(activity);
  return { status, body: JSON.parse(text) };
}

const value = (activity: Sending) => activity.value as Readonly<Record<string, unknown>>;
/** The same activity with other fields in what Teams sends along. */
const withValue = (activity: Sending, fields: object): Sending => ({
  ...activity,
  value: { ...value(activity), ...fields },
});

const action = messageAction({ text: 'Hej' });
const payload = value(action).messagePayload as object;

describe('what Teams may leave out', () => {
  test.each([
    ['the command', withValue(action, { commandId: undefined })],
    ['the link', withValue(action, { messagePayload: { ...payload, linkToMessage: undefined } })],
    ['a link that is none', withValue(action, { messagePayload: { ...payload, linkToMessage: { x: 1 } } })],
    [
      'a link that cannot be read',
      withValue(action, { messagePayload: { ...payload, linkToMessage: 'x/message/%E0%/1' } }),
    ],
    ['the author', withValue(action, { messagePayload: { ...payload, from: null } })],
    ['the text', withValue(action, { messagePayload: { ...payload, body: null } })],
    ['all but the id', withValue(action, { messagePayload: { id: '1' } })],
  ])('%s', async (_, activity) => {
    const { status, body } = await answerTo(activity);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      task: { type: 'continue', value: { card: { content: { type: 'AdaptiveCard' } } } },
    });
  });

  test.each([
    ['its parameters', { parameters: undefined }],
    ['its options', { queryOptions: undefined }],
    ['options that are none', { queryOptions: { skip: 'x' } }],
    ['a query that is no text', { parameters: [{ name: 'query', value: 5 }] }],
  ])('of a search: %s', async (_, fields) => {
    const { status, body } = await answerTo(withValue(search('x', { who: newcomer() }), fields));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      composeExtension: {
        type: 'message',
        text: expect.stringMatching(/^(Du har ingen åbne|Jeg fandt ingen)/),
      },
    });
  });
});

describe('what is refused', () => {
  const refused: readonly [string, Sending][] = [
    ['an action of another command', withValue(action, { commandId: 'other' })],
    ['an action on no message', withValue(action, { messagePayload: undefined })],
    ['a message without an id', withValue(action, { messagePayload: { ...payload, id: undefined } })],
    ['a message of lists', withValue(action, { messagePayload: [[payload]] })],
    ['an action of nothing', { ...action, value: undefined }],
    ['a button without a verb', dialogAction({ form: 'x' })],
    ['a button that carries nothing', dialogAction(undefined)],
    ['a verb that is none', dialogAction({ verb: ['help'] })],
    [
      'a card that is to be sent',
      withValue(dialogAction(undefined), { botMessagePreviewAction: 'send', botActivityPreview: [] }),
    ],
    ['a search of another command', withValue(search('x'), { commandId: 'other' })],
    ['a search of lists', withValue(search('x'), { parameters: 'x' })],
    ['a choice among results', { ...search('x'), name: 'composeExtension/selectItem' }],
    [
      'a link to be shown',
      { ...search('x'), name: 'composeExtension/queryLink', value: { url: 'https://x' } },
    ],
    ['nobody’s search', { ...search('x'), from: { id: '28:another' } }],
  ];
  test.each(refused)('%s', async (_, activity) => {
    const before = bot.stored();
    const { status, body } = await answerTo(activity);
    expect(status).toBe(400);
    expect(body).toMatchObject({ statusCode: 400, type: 'application/vnd.microsoft.error' });
    expect(bot.stored()).toEqual(before);
  });

  test('a button that no dialog of ours has is answered in words', async () => {
    const { body } = await answerTo(dialogAction({ verb: 'take', ref: 'BS-1042' }));
    expect(body).toEqual({ task: { type: 'message', value: say(trouble.oldButton, 'da') } });
  });
});

describe('the same invoke again', () => {
  test('is answered again where it only reads', async () => {
    for (const activity of [messageAction({ text: 'Igen' }), search('x')]) {
      const answers = [await answerTo(activity), await answerTo(activity)];
      expect(answers.map(({ body }) => Object.keys(body))).toEqual(
        activity.name === 'composeExtension/query'
          ? [['composeExtension'], ['composeExtension']]
          : [['task'], ['task']],
      );
      expect(JSON.stringify(answers[1])).not.toContain(say(trouble.alreadyReceived, 'da'));
    }
  });

  test('is done once where it is a button', async () => {
    const activity = dialogAction({ verb: 'help' });
    expect((await answerTo(activity)).body.task.type).toBe('continue');
    expect((await answerTo(activity)).body).toEqual({
      task: { type: 'message', value: say(trouble.alreadyReceived, 'da') },
    });
  });
});

test('nothing is posted into the chat, and no message of anybody’s is changed', async () => {
  const reply = { replyToId: '1795341509559' };
  await bot.send(messageAction({ text: 'x' }, reply));
  await bot.send(dialogAction({ verb: 'help' }, reply));
  await bot.send(search('x', reply));
  await bot.settled();
  expect(bot.connector.sent).toEqual([]);
});

describe('when the store is away', () => {
  test.each([
    ['an action', messageAction({ text: 'x' }), 'task', 'value'],
    ['a button', dialogAction({ verb: 'help' }), 'task', 'value'],
    ['a search', search('x'), 'composeExtension', 'text'],
  ] as const)(
    '%s is answered in words, with a code that the log knows',
    async (_, activity, where, words) => {
      const store = losable();
      await using losing = await startTestBot({ store: store.between });
      store.away = true;
      const { status, body } = await answerTo(activity, losing);
      expect(status).toBe(200);
      const told = String(body[where][words]);
      const [reference = ''] = /\b[0-9A-F]{8}\b/.exec(told) ?? [];
      expect(body).toEqual({
        [where]: { type: 'message', [words]: say(trouble.storeAway, 'da', { reference }) },
      });
      expect(losing.log.entries()).toContainEqual(
        expect.objectContaining({ reference, msg: 'A turn failed' }),
      );
    },
  );
});
