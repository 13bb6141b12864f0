import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openOn, pressIn, sentBy } from './support/extensions.ts';
import { NOW, PEOPLE, startTalk, type Talk, valuesOf } from './support/talk.ts';

const { mette, jonas } = PEOPLE;

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(() => talk[Symbol.asyncDispose]());
beforeEach(() => talk.at(NOW));

let last = 1_795_341_509_451;
/** Of a message that nobody has asked about before. */
const newId = () => String(++last);

describe('a CPR number in the message', () => {
  const cases = [
    ['in the first line', { text: 'Om 010180-1234' }, 'Om ******-****'],
    ['cut by markup', { html: '<p>Om <b>010180</b>-<i>1234</i></p>' }, 'Om ******-****'],
    ['further down', { html: '<p>Hej</p><p>Det er 0101801234</p>' }, 'Hej'],
    ['in the subject', { subject: '0101801234', text: 'x' }, '******-****'],
    [
      'where a long line is cut, which would leave half of it',
      { text: `${'x'.repeat(190)} 010180 1234 og mere endnu` },
      `${'x'.repeat(190)}…`,
    ],
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
