import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newcomer } from '../support/activities.ts';
import { openOn, pressIn, sentBy } from './support/extensions.ts';
import { elements, keptOf, NOW, PEOPLE, startTalk, type Talk, valuesOf } from './support/talk.ts';

const { mette, jonas, patti, alex, megan } = PEOPLE;

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

describe('the same message again', () => {
  test('by two people at once is one inquiry, and the slower one is told', async () => {
    const id = newId();
    const forms = await Promise.all([mette, alex].map((who) => openOn(talk, who, { text: 'Begge to', id })));
    const [one, other] = await Promise.all(
      [mette, alex].map((who, at) =>
        pressIn(
          talk,
          who,
          sentBy(forms[at] as never, 'Gem', { channel: 'letter', caseNumber: who === alex ? '26/2' : '' }),
        ),
      ),
    );
    const words = [one?.words ?? '', other?.words ?? ''];
    expect(new Set(words.map(refIn)).size).toBe(1);
    expect(words.filter((text) => text.startsWith('Registreret som'))).toHaveLength(1);
    expect(words.filter((text) => text.startsWith('Beskeden er allerede registreret som'))).toEqual([
      expect.stringContaining('Det, du har skrevet i formularen, er ikke gemt.'),
    ]);
  });

  test('is known before anything is typed, also after a restart, and shown to whoever may see it', async () => {
    const id = newId();
    const dialog = await openOn(talk, mette, { text: 'Én gang er nok', id });
    const { words } = await pressIn(talk, mette, sentBy(dialog, 'Gem', { channel: 'letter' }));
    await talk.bot.restart();
    const again = await openOn(talk, alex, { text: 'Én gang er nok', id });
    expect(again.words).toMatch(new RegExp(`^Beskeden er allerede registreret som ${refIn(words)}\\.\n`));
    expect(again.words).toContain('Én gang er nok');
    expect(valuesOf(again)).toEqual({});
    const outsider = await openOn(talk, patti, { text: 'Én gang er nok', id });
    expect(outsider.words).toMatch(
      /^Beskeden er allerede registreret som BS-\d+\. Borgerservice har den nu\./,
    );
    expect(outsider.words).not.toContain('gang');
  });

  test('a second press of the same dialog says so', async () => {
    const dialog = await openOn(talk, mette, { text: 'To tryk i dialogen', id: newId() });
    const fields = sentBy(dialog, 'Gem', { channel: 'letter' });
    const { words } = await pressIn(talk, mette, fields);
    const again = await pressIn(talk, mette, fields);
    expect(again.words).toMatch(
      `Beskeden er allerede registreret som ${refIn(words)}, så jeg har ikke gemt den igen.`,
    );
  });

  test('is known by its link or by its chat: one of them is enough', async () => {
    const id = newId();
    const link = (chat: string) => ({
      linkToMessage: `https://teams.microsoft.com/message/${chat}/${id}?x=1`,
    });
    const where = (chat: string) => ({ conversation: { id: chat, conversationType: 'personal' } });
    const first = { text: 'Mellem to', id, fields: link('19%3Atwo%40unq.gbl.spaces') };
    const dialog = await openOn(talk, mette, first, where('a:mettes'));
    const { words } = await pressIn(talk, mette, sentBy(dialog, 'Gem', { channel: 'letter' }));
    const known = `Beskeden er allerede registreret som ${refIn(words)}`;
    const other = { text: 'Mellem to', id, fields: link('19:two@unq.gbl.spaces') };
    expect((await openOn(talk, alex, other, where('a:alex'))).words).toContain(known);
    const noLink = { text: 'Mellem to', id, fields: { linkToMessage: null } };
    expect((await openOn(talk, mette, noLink, where('a:mettes'))).words).toContain(known);
    expect((await openOn(talk, alex, noLink, where('a:alex'))).words).not.toContain(known);
  });

  test('the same id in another chat is another message', async () => {
    const id = newId();
    const dialog = await openOn(talk, mette, { text: 'Her', id, fields: { linkToMessage: null } });
    await pressIn(talk, mette, sentBy(dialog, 'Gem', { channel: 'letter' }));
    const elsewhere = await openOn(
      talk,
      mette,
      { text: 'Der', id, fields: { linkToMessage: null } },
      { where: 'groupChat' },
    );
    expect(elsewhere.words).toContain('Ny henvendelse');
  });

  test('a thread’s first message and its answers are told apart, wherever they are asked about', async () => {
    const [root, answer] = [newId(), newId()];
    const inThread = {
      conversation: { id: `19:post@thread.tacv2;messageid=${root}`, conversationType: 'channel' },
    };
    const dialog = await openOn(talk, mette, { text: 'Svar i tråden', id: answer }, inThread);
    await pressIn(talk, mette, sentBy(dialog, 'Gem', { channel: 'letter' }));
    expect((await openOn(talk, mette, { text: 'Svar i tråden', id: answer })).words).toMatch(
      /allerede registreret/,
    );
    expect((await openOn(talk, mette, { text: 'Først', id: root }, inThread)).words).toContain(
      'Ny henvendelse',
    );
  });

  test('a confidential one is told to be there, and no more', async () => {
    const id = newId();
    const dialog = await openOn(talk, mette, { text: 'Et barn', id });
    await pressIn(talk, mette, sentBy(dialog, 'Gem', { channel: 'letter', caseType: 'child-concern' }));
    expect((await openOn(talk, alex, { text: 'Et barn', id })).words).toMatch(
      /^Beskeden er allerede registreret som BS-\d+\. Borgerservice har den nu\.$/,
    );
    expect((await openOn(talk, megan, { text: 'Et barn', id })).words).toContain('Et barn');
  });
});

describe('a CPR number in the message', () => {
  const cases = [
    ['in the first line', { text: 'Om 010180-1234' }, 'Om ******-****'],
    ['cut by markup', { html: '<p>Om <b>010180</b>-<i>1234</i></p>' }, 'Om ******-****'],
    ['further down', { html: '<p>Hej</p><p>Det er 0101801234</p>' }, 'Hej'],
    ['in the subject', { subject: '0101801234', text: 'x' }, '******-****'],
    [
      'where a long line is cut',
      { text: `${'x'.repeat(193)} 010180-1234 og mere endnu` },
      `${'x'.repeat(193)}…`,
    ],
  ] as const;
  test.each(cases)(
    '(%s) is masked, and whose message it still stands in is told',
    async (_, shown, subject) => {
      const dialog = await openOn(talk, mette, { ...shown, id: newId() });
      expect(valuesOf(dialog).subject).toBe(subject);
      expect(dialog.words).toContain(
        'Der står et CPR-nummer i beskeden. Jeg slører det og gemmer det ikke, men det står stadig i beskeden fra Jonas Krogh. Bed om, at det bliver fjernet dér.',
      );
      expect(JSON.stringify(dialog.card)).not.toMatch(/010180/);
      const saved = await pressIn(talk, mette, sentBy(dialog, 'Gem', { channel: 'letter' }));
      expect(saved.words).toMatch(/^Registreret/);
      expect(talk.bot.stored().join() + talk.bot.log.lines().join()).not.toMatch(/010180/);
    },
  );

  test.each([
    [mette, 'men det står stadig i beskeden. Fjern det dér.'],
    [null, 'men det står stadig i selve beskeden.'],
  ])('stands in one’s own message, or nobody’s', async (by, words) => {
    const { words: said } = await openOn(talk, mette, { text: 'Om 010180-1234', by, id: newId() });
    expect(said).toContain(words);
  });

  test('in the name of its author is masked too', async () => {
    const by = { ...jonas, name: 'Jonas 010180-1234' };
    const { words } = await openOn(talk, mette, { text: 'Hej', by, id: newId() });
    expect(words).toContain('Besked fra Jonas ******-****');
  });

  test('is not spoken of where there is none', async () => {
    expect((await openOn(talk, mette, { text: 'Ring 46 31 30 00', id: newId() })).words).not.toContain(
      'CPR-nummer i',
    );
  });
});
