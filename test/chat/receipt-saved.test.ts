import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { filled, keptOf, NOW, PEOPLE, type Reply, startTalk, type Talk, valuesOf } from './support/talk.ts';

const { mette, adele } = PEOPLE;
const owner = mette.aadObjectId;

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(() => talk[Symbol.asyncDispose]());
beforeEach(() => talk.at(NOW));

const rows = () => talk.bot.stored().filter((row) => row.startsWith('inquiries'));
const WHOLE = { nextSteps: 'Vi spørger din læge', caseworker: 'Mette Holm', promised: '2026-12-14' };
const save = (form: Reply, changes: Record<string, string>, who = mette) =>
  talk.press(who, 'receipt.save', filled(form, 'Gem', changes));

describe('saved', () => {
  test('it meets what a receipt meets, and its date is the next deadline', async () => {
    const ref = await talk.register({ owner });
    const { words } = await save(await talk.say(mette, `kvittering ${ref}`), WHOLE);
    expect(words).toMatch(
      /^Kvitteringen er noteret. Borgeren er lovet svar senest mandag den 14. december.\n/,
    );
    expect(words).toContain('✓ Svar eller kvittering: i dag kl. 10');
    expect(words).toContain('Svar senest mandag den 14. december inden kl. 15');
    expect(words).toContain('Lovet i kvitteringen: svar senest mandag 14. december 2026');
    expect((await talk.say(mette, `besvaret ${ref}`)).words).toContain(`Alt er gjort, så ${ref} er lukket.`);
  });

  test('it does not do for a general e-mail (R1), whose answer is still due', async () => {
    const ref = await talk.register({ owner, channel: 'email' });
    const { words } = await save(await talk.say(mette, `kvittering ${ref}`), WHOLE);
    expect(words).toContain('\nSvar senest i morgen, tirsdag den 24. november, inden kl. 15');
    expect(words).toContain('\nSvar senest mandag den 14. december');
  });

  test('a slipped promise is followed by a new receipt, and stays late in the verdict', async () => {
    const ref = await talk.register({ owner });
    await save(await talk.say(mette, `kvittering ${ref}`), { ...WHOLE, promised: '2026-11-25' });
    talk.at('2026-11-27T10:00:00+01:00');
    expect((await talk.say(mette, ref)).words).toContain(
      '⚠ Overskredet: svar skulle være sendt onsdag den 25. november',
    );
    const { words } = await save(await talk.say(mette, `kvittering ${ref}`), WHOLE);
    expect(words).not.toContain('⚠');
    expect(words).toContain('Svar senest mandag den 14. december inden kl. 15');
    await talk.say(mette, `besvaret ${ref}`);
    expect(keptOf(talk, ref, 'record')).toContain('"inTime":false');
  });

  test('a CPR number in it is masked and told', async () => {
    const ref = await talk.register({ owner });
    const { words } = await save(await talk.say(mette, `kvittering ${ref}`), {
      ...WHOLE,
      nextSteps: 'Om 010180-1234',
    });
    expect(words).toContain('Du skrev et CPR-nummer.');
    expect(talk.bot.stored().join()).not.toContain('010180');
  });

  test('of an old version loses nothing that was typed, and can be saved then', async () => {
    const ref = await talk.register({ owner, caseType: 'housing-loan' });
    const form = await talk.say(mette, `kvittering ${ref}`);
    await talk.say(adele, `besvaret ${ref}`);
    const again = await save(form, WHOLE);
    expect(again.words).toMatch(/^Adele Vance var hurtigere/);
    expect(valuesOf(again)).toEqual(WHOLE);
    expect((await save(again, {})).words).toMatch(/^Kvitteringen er noteret/);
  });

  test('of one that was closed meanwhile shows how it stands', async () => {
    const ref = await talk.register({ owner });
    const form = await talk.say(mette, `kvittering ${ref}`);
    await talk.say(adele, `besvaret ${ref}`);
    const { words } = await save(form, WHOLE);
    expect(words).toMatch(/^Adele Vance var hurtigere.*\n.*\nLukket/);
  });

  test('pressed twice, it is noted once', async () => {
    const ref = await talk.register({ owner });
    const form = filled(await talk.say(mette, `kvittering ${ref}`), 'Gem', WHOLE);
    await talk.press(mette, 'receipt.save', form);
    const before = rows();
    const again = await talk.press(mette, 'receipt.save', form);
    expect(again.words).toMatch(/^Kvitteringen er allerede noteret, så jeg har ikke gemt den igen\.\n/);
    expect(again.words).toContain('✓ Svar eller kvittering: i dag kl. 10');
    expect(valuesOf(again)).toEqual({});
    expect(rows()).toEqual(before);
  });

  test('pressed twice at once, both are told that it is noted', async () => {
    const ref = await talk.register({ owner });
    const form = filled(await talk.say(mette, `kvittering ${ref}`), 'Gem', WHOLE);
    const both = await Promise.all([1, 2].map(() => talk.press(mette, 'receipt.save', form)));
    expect(both.map(({ words }) => words.split('\n')[0]).sort()).toEqual([
      'Kvitteringen er allerede noteret, så jeg har ikke gemt den igen.',
      'Kvitteringen er noteret. Borgeren er lovet svar senest mandag den 14. december.',
    ]);
    expect(keptOf(talk, ref, 'history').match(/"receiptSent"/g)).toHaveLength(1);
  });

  const edits: readonly Record<string, string>[] = [
    { nextSteps: 'Noget andet' },
    { caseworker: 'Alex Wilber' },
    { promised: '2026-12-15' },
    { promised: '' },
    { promised: '2026-12-13' },
    { nextSteps: '' },
  ];
  test.each(edits)('pressed again with %j, it says that the edits are not kept', async (edit) => {
    const ref = await talk.register({ owner });
    const form = filled(await talk.say(mette, `kvittering ${ref}`), 'Gem', WHOLE);
    await talk.press(mette, 'receipt.save', form);
    const before = rows();
    const again = await talk.press(mette, 'receipt.save', { ...form, ...edit });
    expect(again.words).toMatch(
      /^Kvitteringen er allerede noteret\. Det, du har rettet i formularen bagefter, er ikke gemt\.\n/,
    );
    expect(valuesOf(again)).toEqual({});
    expect(rows()).toEqual(before);
  });

  test('pressed again when it has been answered since, it says so too', async () => {
    const ref = await talk.register({ owner });
    const form = filled(await talk.say(mette, `kvittering ${ref}`), 'Gem', WHOLE);
    await talk.press(mette, 'receipt.save', form);
    await talk.say(adele, `besvaret ${ref}`);
    const { words } = await talk.press(mette, 'receipt.save', form);
    expect(words).toMatch(/^Kvitteringen er allerede noteret, .*\n.*\nLukket/);
  });

  test('pressed by somebody else, it is theirs that is told', async () => {
    const ref = await talk.register({ owner });
    const form = filled(await talk.say(mette, `kvittering ${ref}`), 'Gem', WHOLE);
    await talk.press(mette, 'receipt.save', form);
    const again = await talk.press(adele, 'receipt.save', { ...form, nextSteps: 'Andet' });
    expect(again.words).toMatch(/^Mette Holm var hurtigere/);
    expect(valuesOf(again)).toMatchObject({ nextSteps: 'Andet' });
  });
});
