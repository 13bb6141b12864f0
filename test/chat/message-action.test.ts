import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newcomer } from '../support/activities.ts';
import { openOn, pressIn, sentBy } from './support/extensions.ts';
import { elements, keptOf, NOW, PEOPLE, startTalk, type Talk, valuesOf } from './support/talk.ts';

const { mette, jonas, alex } = PEOPLE;

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(() => talk[Symbol.asyncDispose]());
beforeEach(() => talk.at(NOW));

const rows = () => talk.bot.stored().filter((row) => row.startsWith('inquiries'));
const refIn = (words: string): string => /[A-ZÆØÅ]{2}-\d+/.exec(words)?.[0] ?? '';

let last = 1_795_341_509_451;
/** Of a message that nobody has asked about before. */
const newId = () => String(++last);

describe('the dialog', () => {
  test('is filled in from the message: when it came and what it is about', async () => {
    const dialog = await openOn(talk, mette, {
      html: '<p>Flytning til Jyllinge</p><p>Borgeren vil gerne ringes op.</p>',
      at: '2026-11-20T14:05:59.000Z',
    });
    expect(dialog).toMatchObject({ title: 'Svarfrist', height: 'large' });
    expect(valuesOf(dialog)).toEqual({
      channel: '',
      kind: 'none',
      day: '2026-11-20',
      time: '15:05',
      subject: 'Flytning til Jyllinge',
      caseType: 'none',
      caseNumber: '',
      unit: 'BS',
      owner: 'none',
      email: '',
      sensitive: 'false',
    });
    expect(dialog.words).toContain('Besked fra Jonas Krogh · fredag den 20. november kl. 15.05');
  });

  test.each([
    ['of one’s own', { by: mette }, 'Din egen besked · mandag den 23. november kl. 9.12'],
    ['of nobody', { by: null }, 'Besked fra en, jeg ikke kender · mandag'],
    [
      'of an app',
      { by: null, fields: { from: { application: { displayName: 'Formularer' } } } },
      'Besked fra Formularer · mandag',
    ],
    ['without a time', { fields: { createdDateTime: null } }, 'Besked fra Jonas Krogh\n'],
  ])('says whose message it is: %s', async (_, shown, words) => {
    expect((await openOn(talk, mette, { text: 'x', ...shown })).words).toContain(words);
  });

  test('without a time is of today', async () => {
    const dialog = await openOn(talk, mette, { text: 'x', fields: { createdDateTime: 'i går' } });
    expect(valuesOf(dialog)).toMatchObject({ day: '2026-11-23', time: '' });
  });

  test('takes the subject of a post before its text', async () => {
    const dialog = await openOn(talk, mette, { subject: 'Parkeringskort', html: '<p>Hej alle</p>' });
    expect(valuesOf(dialog).subject).toBe('Parkeringskort');
  });

  test('shortens a long first line at a word', async () => {
    const { subject } = valuesOf(await openOn(talk, mette, { text: 'Byggesag '.repeat(60) }));
    expect(String(subject)).toMatch(/^(Byggesag ){20,22}Byggesag…$/);
    expect(String(subject).length).toBeLessThanOrEqual(200);
    const oneWord = valuesOf(await openOn(talk, mette, { text: '🙈'.repeat(150) }));
    expect(String(oneWord.subject)).toBe(`${'🙈'.repeat(99)}…`);
  });

  test('is for whoever asked, whatever chat the message is in, in their language', async () => {
    const who = newcomer();
    const dialog = await openOn(talk, who, { text: 'Hello' }, { where: 'groupChat', locale: 'en-GB' });
    expect(dialog.words).toContain('New inquiry');
    expect(dialog.words).toContain('Message from Jonas Krogh · Monday 23 November at 09:12');
    expect(talk.bot.connector.sent).toEqual([]);
  });

  test('opening it stores nothing', async () => {
    const before = talk.bot.stored();
    await openOn(talk, mette, { text: 'Intet', id: newId() });
    expect(talk.bot.stored()).toEqual(before);
  });

  test('hostile words are words', async () => {
    const by = { ...jonas, name: '[Jonas](http://evil.example) <at>\u202e' };
    const dialog = await openOn(talk, mette, {
      html: '<p>[x](http://evil.example) &lt;at&gt;Megan&lt;/at&gt; {{DATE(2026-11-23)}} \u202etxt</p>',
      by,
    });
    expect(valuesOf(dialog).subject).toBe('[x](http://evil.example) <at>Megan</at> {{DATE(2026-11-23)}} txt');
    const texts = elements(dialog.card, 'text').filter(({ type }) => type === 'TextBlock');
    expect(JSON.stringify(texts)).not.toMatch(/evil|DATE|Megan/);
    expect(dialog.words).toContain('Besked fra [Jonas](http://evil.example) <at> · ');
  });
});

describe('saving it', () => {
  test('registers, and the dialog shows what is due; the message and its author are not kept', async () => {
    const before = talk.bot.stored();
    const dialog = await openOn(talk, mette, {
      html: '<p>Indskudslån</p><p>Hemmelig linje</p>',
      id: newId(),
    });
    const saved = await pressIn(talk, mette, sentBy(dialog, 'Gem', { channel: 'letter' }));
    expect(saved.words).toMatch(/^Registreret som BS-\d+\./);
    expect(saved.words).toContain('Send svar eller kvittering senest mandag den 7. december');
    expect(saved.height).toBe('medium');
    const added = talk.bot.stored().filter((row) => !before.includes(row));
    expect(added.join()).toContain('Indskudslån');
    expect(added.join()).not.toMatch(/Jonas Krogh|Hemmelig|thread\.tacv2/);
    expect(JSON.stringify(talk.bot.log.entries())).not.toMatch(/Hemmelig|Indskudslån/);
    expect(keptOf(talk, refIn(saved.words), 'history')).toContain(mette.aadObjectId);
  });

  test('with something wrong comes back as it was typed, still of the message', async () => {
    const id = newId();
    const dialog = await openOn(talk, mette, { text: 'Kun en prøve', id });
    const wrong = await pressIn(talk, mette, sentBy(dialog, 'Gem', { caseNumber: '26/77' }));
    expect(wrong.words).toContain('Vælg, hvordan den kom.');
    expect(wrong.words).toContain('Besked fra Jonas Krogh · mandag den 23. november kl. 9.12');
    expect(valuesOf(wrong)).toMatchObject({ caseNumber: '26/77', subject: 'Kun en prøve', time: '09:12' });
    const saved = await pressIn(talk, mette, sentBy(wrong, 'Gem', { channel: 'email' }));
    const ref = refIn(saved.words);
    expect((await openOn(talk, alex, { text: 'Kun en prøve', id })).words).toMatch(
      `Beskeden er allerede registreret som ${ref}.`,
    );
  });

  test('its buttons go on in the dialog', async () => {
    const dialog = await openOn(talk, mette, { text: 'Noget, der skal besvares', id: newId() });
    const fields = sentBy(dialog, 'Gem', { channel: 'letter', owner: mette.aadObjectId });
    const saved = await pressIn(talk, mette, fields);
    const answered = await pressIn(talk, mette, sentBy(saved, 'Besvaret'));
    expect(answered.words).toContain('Noteret: Besvaret på papir.');
  });

  test('can be given up', async () => {
    const dialog = await openOn(talk, mette, { text: 'Nej', id: newId() });
    const before = rows();
    expect((await pressIn(talk, mette, sentBy(dialog, 'Fortryd'))).words).toBe('Fortrudt. Intet er gemt.');
    expect(rows()).toEqual(before);
  });

  test.each([
    ['no message of ours', { message: 'x' }],
    ['a message without names', { message: { names: [], isOwn: false, hasCpr: false } }],
    ['names without end', { message: { names: ['x'.repeat(5000)], isOwn: false, hasCpr: false } }],
    ['no form', { form: 'x' }],
  ])('forged data (%s) are no button of ours', async (_, forged) => {
    const dialog = await openOn(talk, mette, { text: 'x', id: newId() });
    const before = rows();
    const { text } = await pressIn(talk, mette, {
      ...sentBy(dialog, 'Gem', { channel: 'letter' }),
      ...forged,
    });
    expect(text).toMatch(/Den knap virker ikke længere/);
    expect(rows()).toEqual(before);
  });
});
