import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newcomer } from '../support/activities.ts';
import { buttonOf, keptOf, NOW, PEOPLE, startTalk, type Talk } from './support/talk.ts';

const { mette, megan, alex, adele, patti } = PEOPLE;
const owner = mette.aadObjectId;

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(() => talk[Symbol.asyncDispose]());
beforeEach(() => talk.at(NOW));

const rows = () => talk.bot.stored().filter((row) => row.startsWith('inquiries'));

describe('who may', () => {
  test.each([
    ['the manager', megan],
    ['the coordinator', adele],
  ])('%s, on behalf of the owner', async (_, who) => {
    const ref = await talk.register({ owner });
    expect((await talk.say(who, `besvaret ${ref}`)).words).toContain(
      `Borgeren kan henvende sig til ${who.name}`,
    );
    expect(keptOf(talk, ref, 'history')).toContain(`"onBehalfOf":"${owner}"`);
  });

  test('a colleague may see it, and not change it', async () => {
    const ref = await talk.register({ owner });
    const before = rows();
    expect((await talk.say(alex, `besvaret ${ref}`)).text).toMatch(
      new RegExp(`^${ref} er hos Mette Holm\\. Kun den ansvarlige`),
    );
    expect(rows()).toEqual(before);
  });

  test('a member of the unit takes what is nobody’s by answering it', async () => {
    const ref = await talk.register({ caseType: 'housing-loan' });
    expect((await talk.say(alex, `besvaret ${ref}`)).words).toMatch(/Ansvarlig\nAlex Wilber/);
    expect((await talk.say(alex, 'mine frister')).words).toContain(ref);
  });

  test.each([
    ['of another unit', patti, /ligger hos Borgerservice/],
    ['unknown', newcomer(), /ligger hos Borgerservice/],
  ])('somebody %s may not', async (_, who, words) => {
    const ref = await talk.register({ owner });
    const before = rows();
    expect((await talk.say(who, `besvaret ${ref}`)).text).toMatch(words);
    expect((await talk.press(who, 'answer', { ref, version: 1 })).text).toMatch(words);
    expect(rows()).toEqual(before);
  });

  test('a confidential one is as if it were not there', async () => {
    const ref = await talk.register({ owner, caseType: 'child-concern' });
    const before = rows();
    const none = (await talk.say(alex, 'besvaret BS-9999')).text;
    for (const who of [alex, adele, patti])
      expect((await talk.say(who, `besvaret ${ref}`)).text).toBe(none?.replace('BS-9999', ref));
    expect(rows()).toEqual(before);
  });
});

describe('the button', () => {
  test('does the same, and its card becomes the inquiry as it is now', async () => {
    const ref = await talk.register({ owner });
    const { verb, data } = buttonOf(await talk.say(mette, ref), 'Besvaret');
    expect(data).toEqual({ ref, version: 1 });
    expect((await talk.press(mette, verb, data)).words).toMatch(/^Noteret: Besvaret på papir\./);
  });

  test('pressed twice, the second shows how it stands', async () => {
    const ref = await talk.register({ owner });
    await talk.press(mette, 'answer', { ref, version: 1 });
    const { words } = await talk.press(mette, 'answer', { ref, version: 1 });
    expect(words).toMatch(/^Du har selv ændret den i mellemtiden.*\n.*\nLukket/);
  });

  test('of an old card tells who was faster, and changes nothing', async () => {
    const ref = await talk.register({ owner, caseType: 'housing-loan' });
    await talk.say(adele, `besvaret ${ref}`);
    const before = rows();
    const { words } = await talk.press(mette, 'answer', { ref, version: 1 });
    expect(words).toMatch(/^Adele Vance var hurtigere, så jeg har ikke gemt noget. Sådan ser den ud nu.\n/);
    expect(rows()).toEqual(before);
  });

  test.each([
    [{ ref: 'BS-1' }],
    [{ version: 1 }],
    [{ ref: 'x', version: 1 }],
    [{ ref: ['BS-1001'], version: 1 }],
    [{ ref: 'BS-1001', version: 0 }],
    [{ ref: 'BS-1001', version: '1' }],
  ])('%j is none of ours', async (data) => {
    expect((await talk.press(mette, 'answer', data)).text).toMatch(/Den knap virker ikke længere/);
  });
});
