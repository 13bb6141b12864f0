import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../bot/core/reply-language.ts';
import { menuFor } from '../../bot/language/commands.ts';
import { newcomer } from '../support/activities.ts';
import { buttonOf, elements, type Reply, startTalk, type Talk, valuesOf } from './support/talk.ts';

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(() => talk[Symbol.asyncDispose]());

/** Not what is kept of every chat, understood or not: turns, and where it can be reached. */
const kept = () =>
  talk.bot.stored().filter((row) => !/^(turns|conversations) |^people .*"row":"chat"/.test(row));
const titles = (reply: Reply) => elements(reply.card, 'verb').map(({ title }) => title);
const pressed = (reply: Reply, title: string, who = newcomer()) => {
  const { verb, data } = buttonOf(reply, title);
  return talk.press(who, verb, data);
};

describe('a text that is not understood', () => {
  test('changes nothing, says so, and gets the two likest commands: to be pressed, or written', async () => {
    const before = kept();
    const reply = await talk.say(newcomer(), 'frst');
    expect(reply.words).toContain('Det forstod jeg ikke, og jeg har ikke ændret noget.');
    expect(titles(reply)).toEqual(['Hvad er min frist?', 'Regn en frist ud', 'Se, hvad jeg kan']);
    const other = await talk.say(newcomer(), 'jeg tror den er besvaret');
    expect(other.words).toContain('Skriv »besvaret BS-1042«\nNoterer, at borgeren har fået svar');
    expect(titles(other)).toEqual(['Se, hvad jeg kan']);
    expect(kept()).toEqual(before);
  });

  test('the buttons open and show, and change nothing', async () => {
    const reply = await talk.say(newcomer(), 'frst');
    const before = kept();
    expect((await pressed(reply, 'Hvad er min frist?')).words).toContain('Du har ingen frister lige nu.');
    const form = await pressed(reply, 'Regn en frist ud');
    expect(valuesOf(form)).toEqual({ channel: '', kind: 'none', received: '' });
    expect((await pressed(reply, 'Se, hvad jeg kan')).words).toContain('Det kan jeg hjælpe med');
    const register = await talk.say(newcomer(), 'jeg skal registere en henvendelse');
    expect(valuesOf(await pressed(register, 'Ny henvendelse'))).toMatchObject({ channel: '' });
    expect(kept()).toEqual(before);
  });

  test('like nothing at all gets help alone', async () => {
    const { text } = await talk.say(newcomer(), 'solen skinner over fjorden');
    expect(text).toMatch(/jeg har ikke ændret noget\. Skriv »hjælp«/);
  });

  test('that names an inquiry can be led to it, and the examples name it', async () => {
    const reply = await talk.say(newcomer(), 'noget helt andet om BS-1007 og solen');
    expect(titles(reply)).toEqual(['Vis BS-1007', 'Se, hvad jeg kan']);
    const like = await talk.say(newcomer(), 'BS-1007 blev vist besvaret i går');
    expect(like.words).toContain('Skriv »besvaret BS-1007«');
    const two = await talk.say(newcomer(), 'noget om BS-1007 og BS-1008 og solen');
    expect(two.card).toBeUndefined();
  });

  test('in a channel gets words alone', async () => {
    const { text, card } = await talk.say(newcomer(), 'frst', 'channel');
    expect(card).toBeUndefined();
    expect(text).toMatch(
      /^Det forstod jeg ikke, og jeg har ikke ændret noget\. Mente du »hvad er min frist«[^?]*\? Nævn mig med @/,
    );
  });

  test('is never repeated in the answer', async () => {
    const reply = await talk.say(newcomer(), 'frist besvaret [x](http://evil.example) henvendelse');
    expect(JSON.stringify(reply)).not.toContain('evil');
  });

  test.each(LANGUAGES)('offers only what can be pressed or written (%s)', async (language) => {
    for (const { write } of menuFor('personal')) {
      const reply = await talk.say(newcomer(), `${write[language]} ${write[language]} qqq`);
      for (const { title } of elements(reply.card, 'verb')) {
        const answer = await pressed(reply, String(title));
        expect(answer.words, String(title)).not.toMatch(/Den knap virker ikke|That button no longer/);
      }
    }
  });
});

test.each([
  ['hej', 'Hej. Skriv »hjælp«, så viser jeg, hvad jeg kan.'],
  ['God morgen!', 'Hej. Skriv »hjælp«'],
  ['mange tak', 'Selv tak.'],
  ['tak for hjælpen', 'Selv tak.'],
])('a greeting is answered kindly: %s', async (text, answer) => {
  expect((await talk.say(newcomer(), text)).words).toContain(answer);
});
