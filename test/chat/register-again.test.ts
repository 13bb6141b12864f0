import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  buttonOf,
  elements,
  filled,
  type Json,
  keptOf,
  NOW,
  PEOPLE,
  startTalk,
  type Talk,
} from './support/talk.ts';

const { mette, patti } = PEOPLE;

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(() => talk[Symbol.asyncDispose]());
beforeEach(() => talk.at(NOW));

const rows = () => talk.bot.stored().filter((row) => row.startsWith('inquiries'));

/** A form that was saved, and what is left of it on another device: its fields and its buttons. */
async function savedForm(changes: Record<string, string> = {}) {
  const form = await talk.say(mette, 'nyt brev');
  const fields = filled(form, 'Gem', { subject: 'Flytning', ...changes });
  const { words } = await talk.press(mette, 'register.save', fields);
  const ref = /^Registreret som ([A-Z]+-\d+)\./.exec(words)?.[1] ?? '';
  expect(ref).not.toBe('');
  return { fields, ref, cancel: buttonOf(form, 'Fortryd') };
}

const saveAgain = (fields: Json) => talk.press(mette, 'register.save', fields);

describe('"Fortryd" on a copy of a form that was saved', () => {
  test('says that it was registered, and undoes nothing', async () => {
    const { ref, cancel } = await savedForm();
    const before = rows();
    const { words } = await talk.press(mette, cancel.verb, cancel.data);
    expect(words).toMatch(
      new RegExp(`^Den nåede at blive registreret som ${ref}, så jeg har ikke fortrudt noget\\.\n`),
    );
    expect(words).toContain('Flytning');
    expect(words).not.toContain('Intet er gemt');
    expect(rows()).toEqual(before);
  });

  test('also after a restart, and of one that another unit has', async () => {
    const { ref, cancel } = await savedForm({ unit: 'JC' });
    await talk.bot.restart();
    const { words, card } = await talk.press(mette, cancel.verb, cancel.data);
    expect(words).toMatch(`Den nåede at blive registreret som ${ref}`);
    expect(words).not.toContain('Flytning');
    expect(elements(card, 'verb')).toEqual([]);
  });

  test('somebody else’s press of it, or one where others read along, tells them nothing', async () => {
    const { ref, cancel } = await savedForm();
    expect((await talk.press(patti, cancel.verb, cancel.data)).words).toBe('Fortrudt. Intet er gemt.');
    const inChannel = await talk.press(mette, cancel.verb, cancel.data, 'channel');
    expect(inChannel.words).not.toContain(ref);
  });

  test.each([[{}], [{ form: 'x' }], [{ form: 5 }]])('%j is no button of ours', async (data) => {
    expect((await talk.press(mette, 'register.cancel', data)).text).toMatch(/Den knap virker ikke længere/);
  });
});

describe('"Gem" a second time', () => {
  test('unchanged says that it is registered already, however late', async () => {
    const { fields, ref } = await savedForm();
    const before = rows();
    for (const time of [NOW, '2026-11-23T16:00:00+01:00', '2026-11-24T09:00:00+01:00']) {
      talk.at(time);
      const { words } = await saveAgain(fields);
      expect(words).toMatch(
        new RegExp(`^Den er allerede registreret som ${ref}, så jeg har ikke gemt den igen\\.\n`),
      );
    }
    expect(rows()).toEqual(before);
  });

  const edits: readonly Record<string, string>[] = [
    { subject: 'Rettet' },
    { channel: 'email' },
    { kind: 'application' },
    { caseType: 'aids' },
    { day: '2026-11-20' },
    { time: '09:00' },
    { unit: 'JC' },
    { owner: PEOPLE.alex.aadObjectId },
    { sensitive: 'true' },
    { caseNumber: '26/1' },
    // With what is wrong in it, it is saved all the same.
    { channel: '' },
    { day: '' },
    { day: '2062-01-01' },
    { channel: 'facebook' },
    { unit: 'ZZ' },
    { email: 'nobody@roskilde.example' },
    { caseType: 'x' },
  ];
  test.each(edits)('with %j says that the edits are not kept', async (edit) => {
    const { fields, ref } = await savedForm();
    const before = rows();
    const { words } = await saveAgain({ ...fields, ...edit });
    expect(words).toMatch(
      new RegExp(
        `^Den er allerede registreret som ${ref}\\. Det, du har rettet i formularen bagefter, er ikke gemt\\.\n`,
      ),
    );
    expect(words).not.toMatch(/Rettet|ikke gemt endnu/);
    expect(rows()).toEqual(before);
  });

  test('edited says so too when the inquiry has gone on meanwhile', async () => {
    const { fields, ref } = await savedForm({ owner: mette.aadObjectId });
    await talk.say(mette, `besvaret ${ref}`);
    const { words } = await saveAgain({ ...fields, subject: 'Rettet' });
    expect(words).toMatch(`Den er allerede registreret som ${ref}. Det, du har rettet`);
    expect(words).toContain('Lukket');
    expect((await saveAgain(fields)).words).toMatch(`${ref}, så jeg har ikke gemt den igen.`);
  });

  test('in English', async () => {
    const who = PEOPLE.lynne;
    await talk.say(who, 'language English');
    const form = await talk.say(who, 'new letter');
    const fields = filled(form, 'Save', { unit: 'JC' });
    await talk.press(who, 'register.save', fields);
    expect((await talk.press(who, 'register.save', { ...fields, subject: 'x' })).words).toMatch(
      /^It is already registered as JC-\d+\. What you have changed in the form since is not saved\./,
    );
    const { verb, data } = buttonOf(form, 'Cancel');
    expect((await talk.press(who, verb, data)).words).toMatch(
      /^It was already registered as JC-\d+, so I have undone nothing\./,
    );
  });
});

test('a form of a day without a time begins with the day, and is shown as the day alone', async () => {
  const { ref } = await savedForm({ day: '2026-11-20' });
  expect(keptOf(talk, ref, 'record')).toContain(
    `"received":${Temporal.Instant.from('2026-11-20T00:00:00+01:00').epochMilliseconds}`,
  );
  expect((await talk.say(mette, ref)).words).toContain('Modtaget\nFredag den 20. november\n');
});
