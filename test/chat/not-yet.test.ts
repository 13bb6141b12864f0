import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newcomer } from '../support/activities.ts';
import { PEOPLE, startTalk, type Talk } from './support/talk.ts';

const { mette } = PEOPLE;

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(() => talk[Symbol.asyncDispose]());

/** All that is kept but for what every turn leaves: which turn it was, the language, how to answer. */
const kept = () => talk.bot.stored().filter((row) => !/^(turns|people|conversations) /.test(row));

describe('what is understood and not built yet', () => {
  test.each([
    [
      'oversigt kl. 8.15',
      'Jeg forstod, at du vil have oversigten kl. 8.15. Det kan jeg ikke endnu, og jeg har ikke ændret noget.',
    ],
  ])('%s is said back, and changes nothing', async (text, answer) => {
    const before = kept();
    expect((await talk.say(newcomer(), text)).text).toBe(answer);
    expect(kept()).toEqual(before);
  });

  test('in a channel too', async () => {
    expect((await talk.say(mette, 'eksportér åbne henvendelser', 'channel')).text).toMatch(
      /Det kan jeg ikke endnu/,
    );
  });
});

describe('what is understood in part, and not built yet', () => {
  test.each([
    [
      'oversigt kl. 25',
      'Jeg tror, du vil vælge, hvornår oversigten kommer, men jeg mangler at vide, hvilket klokkeslæt. Det kan jeg dog ikke endnu, og jeg har ikke ændret noget.',
    ],
  ])('%s', async (text, answer) => {
    const before = kept();
    expect((await talk.say(newcomer(), text)).text).toBe(answer);
    expect(kept()).toEqual(before);
  });

  test('a denial is no wish, and is told as a guess', async () => {
    expect((await talk.say(newcomer(), 'ikke oversigt kl. 8')).text).toMatch(
      /^Jeg tror, du vil .*, men jeg er ikke sikker\. Det kan jeg dog ikke endnu/,
    );
  });
});
