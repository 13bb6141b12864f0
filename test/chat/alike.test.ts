import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openOn, pressIn, sentBy } from './support/extensions.ts';
import { filled, NOW, PEOPLE, startTalk, type Talk } from './support/talk.ts';

const { mette, patti, jonas, megan } = PEOPLE;

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(() => talk[Symbol.asyncDispose]());
beforeEach(() => talk.at(NOW));

let last = 1_795_341_600_000;
const newId = () => String(++last);

describe('a message that is like an open inquiry', () => {
  test('offers a look at it, before anything is saved', async () => {
    const ref = await talk.register({ subject: 'Vielse på rådhuset' });
    const dialog = await openOn(talk, mette, { text: 'SV: vielse på raadhuset', id: newId() });
    expect(dialog.words).toContain(`Måske den samme som ${ref}? Se efter, før du gemmer.`);
    const look = sentBy(dialog, `Se ${ref}`);
    expect(look).toEqual({ verb: 'show', ref });
    const shown = await pressIn(talk, mette, look);
    expect(shown.words).toMatch(new RegExp(`^${ref}\n`));
    expect(shown.words).toContain('Vielse på rådhuset');
  });

  test('and is saved all the same, as one of its own', async () => {
    const ref = await talk.register({ subject: 'Affald ikke hentet' });
    const dialog = await openOn(talk, mette, { text: 'Affald ikke hentet', id: newId() });
    const { words } = await pressIn(talk, mette, sentBy(dialog, 'Gem', { channel: 'letter' }));
    const [, saved] = /^Registreret som (BS-\d+)\./.exec(words) ?? [];
    expect(saved).not.toBe(ref);
    expect(words).toContain(`Måske den samme som ${ref}? Skriv nummeret til mig, så viser jeg den.`);
  });

  test('that it names is offered first, and no more than three', async () => {
    const refs = [];
    for (let count = 0; count < 4; count += 1) refs.push(await talk.register({ subject: 'Hul i vejen' }));
    const named = await talk.register({ subject: 'Noget andet' });
    const text = `Hul i vejen\nSe ${named.toLowerCase()} og JC-9999`;
    const { words } = await openOn(talk, mette, { text, id: newId() });
    expect(words).toContain(`Måske den samme som ${named}, ${refs[0]} eller ${refs[1]}?`);
  });

  test('of another unit or a confidential one is not told of', async () => {
    const theirs = await talk.register({ subject: 'Kun hos jobcenteret', unit: 'JC' });
    const secret = await talk.register({ subject: 'Bekymring for et barn', caseType: 'child-concern' });
    const open = (who: typeof mette, text: string) => openOn(talk, who, { text, id: newId() });
    expect((await open(mette, `Kun hos jobcenteret\n${theirs}`)).words).not.toContain('Måske');
    expect((await open(mette, `Bekymring for et barn\n${secret}`)).words).not.toContain('Måske');
    expect((await open(patti, 'Kun hos jobcenteret')).words).toContain(`Måske den samme som ${theirs}?`);
    expect((await open(megan, 'Bekymring for et barn')).words).toContain(`Måske den samme som ${secret}?`);
  });

  test('that is closed is not offered', async () => {
    const ref = await talk.register({ subject: 'Er besvaret', owner: jonas.aadObjectId });
    await talk.say(jonas, `besvaret ${ref}`);
    expect((await openOn(talk, mette, { text: 'Er besvaret', id: newId() })).words).not.toContain('Måske');
  });
});

describe('"ny henvendelse"', () => {
  const save = async (who: typeof mette, changes: Record<string, string>) =>
    talk.press(who, 'register.save', filled(await talk.say(who, 'nyt brev'), 'Gem', changes));

  test('says afterwards that it may be the same, by subject or by case number', async () => {
    const ref = await talk.register({ subject: 'Byggetilladelse til carport', caseNumber: '26/5501' });
    for (const changes of [{ subject: 'byggetilladelse til CARPORT' }, { caseNumber: '26-5501' }]) {
      const { words } = await save(mette, changes);
      expect(words).toMatch(/^Registreret som BS-\d+\. Måske den samme som /);
      expect(words).toContain(ref);
    }
  });

  test('pressed twice does not call it like itself', async () => {
    const form = filled(await talk.say(mette, 'nyt brev'), 'Gem', { subject: 'Helt sin egen' });
    for (let press = 0; press < 2; press += 1)
      expect((await talk.press(mette, 'register.save', form)).words).not.toContain('Måske');
  });

  test('for a unit whose inquiries one does not see tells nothing of them', async () => {
    await talk.register({ subject: 'Hos de andre', unit: 'JC' });
    expect((await save(mette, { subject: 'Hos de andre', unit: 'JC' })).words).not.toContain('Måske');
  });
});
