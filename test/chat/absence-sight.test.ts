import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  buttonOf,
  elements,
  filled,
  PEOPLE,
  type Reply,
  startTalk,
  type Talk,
  valuesOf,
} from './support/talk.ts';

const { mette, alex, adele, jonas, patti } = PEOPLE;

let talk: Talk;
beforeEach(async () => {
  talk = await startTalk();
});
afterEach(() => talk[Symbol.asyncDispose]());

type Someone = typeof mette;
const pressed = (who: Someone, reply: Reply, title: string, changes: Record<string, string> = {}) =>
  talk.press(who, buttonOf(reply, title).verb, filled(reply, title, changes));
const saved = async (who: Someone, text: string) => pressed(who, await talk.say(who, text), 'Gem');
const titles = ({ card }: Reply) => elements(card, 'verb').map(({ title }) => title);

describe('that somebody is away without an end is not told by what others plan', () => {
  beforeEach(async () => {
    await saved(jonas, 'syg');
  });

  test('named as a substitute for later, they are as if they were there', async () => {
    const preview = await talk.say(alex, 'ferie 7/12-11/12, Jonas Krogh tager over');
    expect(preview.words).toContain('Jonas Krogh dækker.');
    expect(preview.words).not.toMatch(/selv væk/);
    expect((await talk.say(alex, 'hvem dækker for Jonas Krogh 8/12')).words).not.toMatch(/ikke til stede/);
  });

  test('nor by whom their substitute covers for', async () => {
    await saved(mette, 'syg, Alex Wilber tager over');
    const preview = await talk.say(patti, 'ferie 14/12-16/12, Alex Wilber tager over');
    expect(preview.words).not.toMatch(/allerede for Mette/);
  });
});

describe('a coordinator', () => {
  test('is not asked about what they may not see, and joins nothing with it', async () => {
    await saved(mette, 'syg');
    const preview = await talk.say(adele, 'fravær for Mette Holm: 14/12-18/12');
    expect(titles(preview)).toContain('Gem');
    const reply = await pressed(adele, preview, 'Gem');
    expect(reply.words).toContain('mandag den 14. til og med fredag den 18. december');
    expect(reply.words).not.toMatch(/indtil videre|23\. november/);
  });

  test('who chooses a substitute for it reads of today alone', async () => {
    await talk.register({ owner: mette.aadObjectId, received: '2026-11-20T08:00:00Z' });
    await saved(jonas, 'ferie 7/12-11/12');
    const mine = await saved(mette, 'syg');
    const { data } = buttonOf(mine, 'Ret');
    const form = await talk.press(adele, 'absence.edit', data);
    const preview = await pressed(adele, form, 'Se, hvad det betyder', { substitute: jonas.aadObjectId });
    expect(preview.words).toContain('i dag, mandag den 23. november');
    expect(preview.words).toContain('Ingen frister falder i perioden.');
    expect(preview.words).not.toMatch(/december|selv væk/);
    expect(JSON.stringify(preview.card)).not.toMatch(/2026-1[12]/);
  });

  test('does not read it by saving over it with the version left out', async () => {
    const mine = await saved(mette, 'syg');
    const { id, person } = buttonOf(mine, 'Ret').data;
    const wish = { id, person, from: '2027-01-04', through: '2027-01-08' };
    const reply = await talk.press(adele, 'absence.save', { wish });
    expect(reply.words).toContain('Fraværet er ændret imens');
    expect(reply.words).not.toContain('indtil videre');
  });

  test('who entered it sees its days as long as nobody has changed them', async () => {
    const theirs = await saved(adele, 'fravær for Mette Holm: 23/11-24/11');
    const { data } = buttonOf(theirs, 'Ret');
    expect(valuesOf(await talk.press(adele, 'absence.edit', data))).toMatchObject({ through: '2026-11-24' });
    const form = await talk.press(mette, 'absence.edit', data);
    await pressed(
      mette,
      await pressed(mette, form, 'Se, hvad det betyder', { through: '', openEnded: 'true' }),
      'Gem',
    );
    expect(valuesOf(await talk.press(adele, 'absence.edit', data))).toMatchObject({
      openEnded: 'false',
      from: '',
    });
  });
});

describe('nothing is lost, and nothing is told as done that is not', () => {
  test('a change that meets another one is not told as saved', async () => {
    await saved(mette, 'ferie 7/12-11/12, Jonas Krogh tager over');
    const preview = await talk.say(mette, 'jeg er alligevel væk til og med 14/12');
    await pressed(mette, await talk.say(mette, 'skift afløser til Alex Wilber'), 'Gem');
    const reply = await pressed(mette, preview, 'Gem');
    expect(reply.words).toContain('Fraværet er ændret imens, og jeg har ikke gemt noget.');
    expect(reply.words).not.toContain('allerede gemt');
  });

  test('what begins later takes nothing of today', async () => {
    await saved(mette, 'ferie 23/11-18/12');
    await pressed(mette, await talk.say(mette, 'ferie 17/12-22/12'), 'Erstat det gamle');
    const mine = await talk.say(mette, 'mit fravær');
    expect(mine.words).toContain('Mandag den 23. november til og med onsdag den 16. december');
    expect(mine.words).toContain('Torsdag den 17. til og med tirsdag den 22. december');
  });

  test('"Erstat" replaces what was shown, and nothing that came since', async () => {
    await saved(mette, 'ferie 7/12-8/12');
    const preview = await talk.say(mette, 'ferie 8/12-11/12');
    await saved(mette, 'kursus 10/12 fra kl. 12 til 14');
    const again = await pressed(mette, preview, 'Erstat det gamle');
    expect(again.words).toContain('Hvad skal gælde?');
    expect(again.words).toContain('torsdag den 10. december');
    expect(titles(await talk.say(mette, 'mit fravær')).filter((one) => one === 'Slet')).toHaveLength(2);
  });

  test('a CPR number is not shown again', async () => {
    const form = await talk.say(mette, 'ferie');
    const reply = await pressed(mette, form, 'Se, hvad det betyder', {
      other: '010170-1234',
      from: '010170-1234',
    });
    expect(JSON.stringify(reply.card)).not.toContain('010170-1234');
  });
});

describe('a part of a day', () => {
  test('a substitute who comes later that day is not away for all of it', async () => {
    await saved(jonas, 'møder først kl. 10 i morgen');
    const preview = await talk.say(mette, 'ferie i morgen, Jonas Krogh tager over');
    expect(preview.words).toContain('⚠ Jonas Krogh er selv væk tirsdag den 24. november.');
    expect(titles(preview)).toContain('Gem');
  });

  test('one who leaves early is warned of', async () => {
    await saved(jonas, 'går kl. 10 i morgen');
    const preview = await talk.say(mette, 'ferie i morgen, Jonas Krogh tager over');
    expect(preview.words).toContain('⚠ Jonas Krogh er selv væk tirsdag den 24. november.');
  });

  test('one that is over is not made longer by coming back', async () => {
    await saved(mette, 'møder først kl. 11');
    talk.at('2026-11-23T14:00:00+01:00');
    expect((await talk.say(mette, 'jeg er tilbage')).words).toContain(
      'Jeg har ikke noteret dig som fraværende',
    );
  });
});
