import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openOn, pressIn, sentBy } from './support/extensions.ts';
import { NOW, PEOPLE, startTalk, type Talk, valuesOf } from './support/talk.ts';

const { mette, patti, alex, megan } = PEOPLE;

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(() => talk[Symbol.asyncDispose]());
beforeEach(() => talk.at(NOW));

const refIn = (words: string): string => /[A-ZÆØÅ]{2}-\d+/.exec(words)?.[0] ?? '';

let last = 1_795_341_509_451;
/** Of a message that nobody has asked about before. */
const newId = () => String(++last);

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
    expect(outsider.words).toBe(
      'Den er allerede registreret hos Borgerservice, så jeg har ikke gemt den igen.',
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
    const fields = { linkToMessage: null };
    const inThread = {
      conversation: { id: `19:post@thread.tacv2;messageid=${root}`, conversationType: 'channel' },
    };
    const dialog = await openOn(talk, mette, { text: 'Svar i tråden', id: answer, fields }, inThread);
    await pressIn(talk, mette, sentBy(dialog, 'Gem', { channel: 'letter' }));
    const again = await openOn(talk, mette, { text: 'Svar i tråden', id: answer, fields });
    expect(again.words).toMatch(/allerede registreret/);
    const first = await openOn(talk, mette, { text: 'Først', id: root, fields }, inThread);
    expect(first.words).toContain('Ny henvendelse');
  });

  test('a confidential one is told as any other to who does not see it', async () => {
    const id = newId();
    const dialog = await openOn(talk, mette, { text: 'Et barn', id });
    await pressIn(talk, mette, sentBy(dialog, 'Gem', { channel: 'letter', caseType: 'child-concern' }));
    expect((await openOn(talk, alex, { text: 'Et barn', id })).words).toBe(
      'Den er allerede registreret hos Borgerservice, så jeg har ikke gemt den igen.',
    );
    expect((await openOn(talk, megan, { text: 'Et barn', id })).words).toContain('Et barn');
  });
});
