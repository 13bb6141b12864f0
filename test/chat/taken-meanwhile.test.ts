import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buttonOf, filled, PEOPLE, startTalk, type Talk } from './support/talk.ts';

const { mette, alex, megan } = PEOPLE;

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(() => talk[Symbol.asyncDispose]());

const register = () => talk.register({ kind: 'application', owner: alex.aadObjectId });

describe('a card whose inquiry somebody has taken', () => {
  test.each(['Besvaret', 'Kvittering sendt …', 'Giv videre …'])(
    '"%s" is answered by the card as it is now, and by who took it',
    async (title) => {
      const ref = await register();
      const { data } = buttonOf(await talk.say(alex, ref), 'Mere');
      const { verb, data: pressed } = buttonOf(await talk.press(alex, 'more', data), title);
      await talk.say(megan, `jeg tager ${ref}`);
      const reply = await talk.press(alex, verb, pressed);
      expect(reply.card).toBeDefined();
      expect(reply.words).toContain(`Megan Bowen har taget ${ref}. Jeg har ikke ændret noget.`);
      expect(reply.words).toContain('Megan Bowen');
      expect(() => buttonOf(reply, 'Besvaret')).toThrow();
    },
  );

  test('a form that was open meanwhile too', async () => {
    const ref = await register();
    const form = await talk.say(alex, `kvittering ${ref}`);
    await talk.say(megan, `jeg tager ${ref}`);
    const data = filled(form, 'Gem', { nextSteps: 'Vi spørger', promised: '2026-12-14' });
    expect((await talk.press(alex, 'receipt.save', data)).words).toContain(`Megan Bowen har taget ${ref}.`);
  });

  test('handed over to somebody by the manager, they did not take it', async () => {
    const ref = await register();
    const { verb, data } = buttonOf(await talk.say(alex, ref), 'Besvaret');
    await talk.say(megan, `overfør ${ref} til Mette Holm`);
    const reply = await talk.press(alex, verb, data);
    expect(reply.card).toBeDefined();
    expect(reply.words).toContain(`${ref} er hos Mette Holm. Kun den ansvarlige`);
    expect(reply.words).not.toContain('har taget');
  });

  test('words are answered in words', async () => {
    const ref = await register();
    await talk.say(megan, `jeg tager ${ref}`);
    expect((await talk.say(mette, `besvaret ${ref}`)).text).toContain(`${ref} er hos Megan Bowen.`);
  });
});
