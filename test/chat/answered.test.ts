import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { elements, keptOf, NOW, PEOPLE, startTalk, type Talk } from './support/talk.ts';

const { mette, megan, adele, jonas } = PEOPLE;
const owner = mette.aadObjectId;

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(() => talk[Symbol.asyncDispose]());
beforeEach(() => talk.at(NOW));

const rows = () => talk.bot.stored().filter((row) => row.startsWith('inquiries'));

describe('besvaret', () => {
  test.each([
    ['letter', {}, 'på papir'],
    ['digitalPost', {}, 'med Digital Post'],
    ['email', {}, 'på e-mail'],
    ['email', { sensitive: true }, 'med Digital Post'],
    ['facebook', {}, 'på Facebook'],
    ['phone', {}, 'telefonisk'],
    ['inPerson', {}, 'ved personligt fremmøde'],
  ])('%s %j is noted at once, prefilled, and closes it', async (channel, fields, how) => {
    const ref = await talk.register({ owner, channel, received: '2026-11-23T08:00:00Z', ...fields });
    const { words, card } = await talk.say(mette, `besvaret ${ref}`);
    expect(words).toContain(
      `Noteret: Besvaret ${how}. Borgeren kan henvende sig til Mette Holm, 15 31 30 04. Alt er gjort, så ${ref} er lukket.`,
    );
    expect(words).toMatch(/\nLukket\n/);
    expect(elements(card, 'verb').map(({ title }) => title)).toEqual([
      'Fortryd',
      'Genåbn',
      'Kopiér til journalen',
    ]);
    expect(keptOf(talk, ref, 'history')).toContain('Mette Holm, 15 31 30 04');
    expect((await talk.say(mette, 'mine frister')).words).not.toContain(`${ref} ·`);
  });

  test('by phone, when the person says so', async () => {
    const ref = await talk.register({ owner, channel: 'email' });
    expect((await talk.say(mette, `${ref} besvaret telefonisk`)).words).toContain('Besvaret telefonisk.');
  });

  test('what is met is ticked with its time; what is left is told', async () => {
    const ref = await talk.register({ owner, caseType: 'housing-loan' });
    const { words } = await talk.say(mette, `besvaret ${ref}`);
    expect(words).toContain('✓ Svar eller kvittering: i dag kl. 10');
    expect(words).toContain(
      'Der mangler stadig noget: send afgørelsen senest fredag den 4. december inden kl. 13.',
    );
    expect(words).toMatch(/\nÅben\n/);
    const again = await talk.say(mette, `besvaret ${ref}`);
    expect(again.words).toContain(
      'Et svar er ikke nok her: Borgeren skal have en afgørelse. Jeg har ikke ændret noget.',
    );
  });

  test('a building permit stays open: its decision has no clock yet', async () => {
    const ref = await talk.register({ owner, caseType: 'building-permit' });
    expect((await talk.say(mette, ref)).words).toContain(
      'Fristen for afgørelsen begynder, når sagen er fuldt oplyst.',
    );
    const { words } = await talk.say(mette, `besvaret ${ref}`);
    expect(words).toContain('Afgørelsen mangler stadig.');
    expect(words).toMatch(/\nÅben\n/);
  });

  test('sensitive data do not go by phone (R10)', async () => {
    const ref = await talk.register({ owner, channel: 'email', sensitive: true });
    const before = rows();
    expect((await talk.say(mette, `besvaret ${ref} telefonisk`)).words).toContain(
      'skal besvares med Digital Post eller på papir',
    );
    expect(rows()).toEqual(before);
  });

  test('twice: the second changes nothing, and says so', async () => {
    const ref = await talk.register({ owner });
    await talk.say(mette, `besvaret ${ref}`);
    const before = rows();
    expect((await talk.say(megan, `besvaret ${ref}`)).words).toContain(
      `${ref} er allerede lukket, og jeg har ikke ændret noget.`,
    );
    expect(rows()).toEqual(before);
  });

  test('by two at the same moment: one of them is told', async () => {
    const ref = await talk.register({ owner });
    const both = await Promise.all(
      [mette, megan, adele].map((who) => talk.press(who, 'answer', { ref, version: 1 })),
    );
    expect(both.filter(({ words }) => words.startsWith('Noteret'))).toHaveLength(1);
    expect(both.filter(({ words }) => words.includes('var hurtigere'))).toHaveLength(2);
    expect(keptOf(talk, ref, 'history').match(/"answered"/g)).toHaveLength(1);
  });

  test('late is kept in the verdict', async () => {
    const ref = await talk.register({ owner, channel: 'email', received: '2026-11-17T08:00:00Z' });
    await talk.say(mette, `besvaret ${ref}`);
    expect(keptOf(talk, ref, 'record')).toContain('"inTime":false');
  });

  test('in English', async () => {
    const ref = await talk.register({ owner: jonas.aadObjectId });
    const { words } = await talk.say(jonas, `answered ${ref} by phone`);
    expect(words).toContain(
      `Noted: answered by phone. The citizen can turn to Jonas Krogh, 15 31 30 02. Everything is done, so ${ref} is closed.`,
    );
  });
});
