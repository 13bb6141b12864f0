import { describe, expect, test } from 'vitest';
import { say } from '../../bot/language/sentence.ts';
import { trouble } from '../../bot/language/sentences/general.ts';
import { installation, message, newcomer, press, type Sending } from '../support/activities.ts';
import { startTestBot, type TestBot } from '../support/bot.ts';
import { losable } from '../support/losable-store.ts';

/** The code in a text for a person. */
const codeIn = (text: string | undefined) => /\b[0-9A-F]{8}\b/.exec(text ?? '')?.[0] ?? '';

async function textAnswering(bot: TestBot, activity: Sending): Promise<string> {
  const before = bot.connector.replies().length;
  const { status, text } = await bot.send(activity);
  expect(status).toBe(200);
  if (activity.type === 'invoke') return JSON.parse(text).value;
  return (await bot.connector.reply(before + 1)).text ?? '';
}

/** Expects that the code leads to one line of the log, and that no stack is anywhere. */
function expectLogged({ log, connector }: TestBot, reference: string, details: object): void {
  const found = log.entries().filter((entry) => entry.reference === reference);
  expect(found).toMatchObject([{ level: 'error', msg: 'A turn failed', ...details }]);
  expect(JSON.stringify([log.lines(), connector.sent])).not.toMatch(
    /\bat (async )?\w+.{0,80}:\d+:\d+|"stack"/,
  );
}

describe('when the store is away', () => {
  const asked: readonly [string, Sending, 'da' | 'en'][] = [
    ['a Danish text', message('hjælp'), 'da'],
    ['an English text', message('help'), 'en'],
    [
      'a text that tells no language, by its client',
      message('42', { locale: 'en-GB', who: newcomer() }),
      'en',
    ],
    ['an installation', installation('personal')[0], 'da'],
    ['a mention in a channel', message('help', { where: 'channel' }), 'da'],
    ['a press', press('language', { to: 'en' }), 'da'],
    ['a press with an English client', press('language', { to: 'en' }, { locale: 'en-GB' }), 'en'],
  ];
  test.each(asked)('%s is answered in words, with a code that the log knows', async (_, activity, spoken) => {
    const store = losable();
    await using bot = await startTestBot({ store: store.between });
    store.away = true;
    const text = await textAnswering(bot, activity);
    const reference = codeIn(text);
    expect(text).toBe(say(trouble.storeAway, spoken, { reference }));
    expectLogged(bot, reference, {
      error: 'StoreUnavailable',
      errorMessage: expect.stringContaining('disk I/O'),
    });
  });

  test('the bot says that it is not ready, and is alive; afterwards it works again', async () => {
    const store = losable();
    await using bot = await startTestBot({ store: store.between });
    store.away = true;
    expect((await bot.get('/readyz')).status).toBe(503);
    expect((await bot.get('/readyz')).text).not.toContain('disk');
    expect((await bot.get('/healthz')).status).toBe(200);
    await textAnswering(bot, message('sprog english'));
    await bot.settled();
    expect(bot.stored()).toEqual([]);

    store.away = false;
    expect((await bot.get('/readyz')).status).toBe(200);
    await bot.send(message('hjælp'));
    expect(await bot.connector.reply(2)).toHaveProperty('attachments');
    await bot.settled();
    expect(await bot.turns()).toEqual({ failed: 1, answered: 1 });
  });
});

test('a store that takes reads alone is said not to be ready', async () => {
  const store = losable();
  await using bot = await startTestBot({ store: store.between });
  expect((await bot.get('/readyz')).status).toBe(200);
  store.away = 'forWrites';
  expect((await bot.get('/readyz')).status).toBe(503);
  store.away = false;
  expect((await bot.get('/readyz')).status).toBe(200);
});

describe('when something is wrong with the bot itself', () => {
  test.each([
    [
      'an error',
      () => new TypeError('Cannot read properties of undefined (reading x)'),
      { error: 'TypeError' },
    ],
    ['a text', () => 'hemmeligt', { error: 'string' }],
    ['nothing', () => undefined, { error: 'undefined' }],
  ])('(it throws %s) the person is told so, with a code that the log knows', async (_, thrown, details) => {
    const person = () => Promise.reject(thrown());
    await using bot = await startTestBot({ directory: { person } });
    const text = await textAnswering(bot, installation('personal')[0]);
    const reference = codeIn(text);
    expect(text).toBe(say(trouble.unexpected, 'da', { reference }));
    expectLogged(bot, reference, { turn: 'installationUpdate', ...details });
  });

  test('it is said in the language that the person chose, though the text is of another', async () => {
    const broken = { person: undefined as undefined | (() => Promise<never>) };
    const directory = { person: async () => broken.person?.() };
    await using bot = await startTestBot({ directory });
    const who = newcomer();
    await textAnswering(bot, message('language English', { who }));
    broken.person = () => Promise.reject(new Error('broken'));
    const text = await textAnswering(bot, message('mine frister', { who }));
    expect(text).toBe(say(trouble.unexpected, 'en', { reference: codeIn(text) }));
  });

  test('it is said all the same when the choice cannot be read either', async () => {
    const store = losable();
    const person = () => {
      store.away = true;
      return Promise.reject(new Error('broken'));
    };
    await using bot = await startTestBot({ store: store.between, directory: { person } });
    const text = await textAnswering(bot, message('mine frister', { who: newcomer() }));
    expect(text).toBe(say(trouble.unexpected, 'da', { reference: codeIn(text) }));
  });

  test('and it cannot even be told, the log knows, and the bot goes on', async () => {
    const person = () => Promise.reject(new Error('broken'));
    await using bot = await startTestBot({ directory: { person } });
    bot.connector.fates.push('destroy');
    await bot.send(installation('personal')[0]);
    await bot.settled();
    expect(bot.log.entries().map(({ msg }) => msg)).toContain('A turn failed, and nobody could be told');
    expect(bot.connector.sent).toHaveLength(1);
    await bot.send(message('hjælp'));
    expect(await bot.connector.reply(2)).toHaveProperty('attachments');
  });

  test('two troubles have two codes', async () => {
    const person = () => Promise.reject(new Error('broken'));
    await using bot = await startTestBot({ directory: { person } });
    const install = () => textAnswering(bot, installation('personal')[0]);
    expect(codeIn(await install())).not.toBe(codeIn(await install()));
  });
});
