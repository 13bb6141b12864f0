import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newcomer } from '../support/activities.ts';
import { startTalk, type Talk } from './support/talk.ts';

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(() => talk[Symbol.asyncDispose]());

const settingsOf = () => talk.bot.stored().filter((row) => /morning(?:At|Off)/.test(row));

describe('the morning list, through the whole bot', () => {
  test('gets its hour, is switched off and on again, and keeps its hour', async () => {
    const who = newcomer();
    expect((await talk.say(who, 'morgenliste kl. 7.15')).text).toContain('kl. 7.15');
    expect(settingsOf().join()).toContain('435');
    expect((await talk.say(who, 'slå morgenlisten fra')).text).toMatch(/morgenliste/);
    expect(settingsOf().join()).toContain('true');
    expect((await talk.say(who, 'morgenliste til')).text).toContain('kl. 7.15');
  });

  test('an hour that does not exist is asked about, and changes nothing', async () => {
    const before = settingsOf();
    const { text } = await talk.say(newcomer(), 'morgenliste kl. 25');
    expect(text).toMatch(/hvilket tidspunkt|hvad tid|klokkeslæt|hvornår/i);
    expect(settingsOf()).toEqual(before);
  });

  test('is one’s own: in a channel nothing is changed', async () => {
    const before = settingsOf();
    await talk.say(newcomer(), 'morgenliste fra', 'channel');
    expect(settingsOf()).toEqual(before);
  });
});
