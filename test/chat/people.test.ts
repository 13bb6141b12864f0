import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { newcomer } from '../support/activities.ts';
import { buttonOf, elements, PEOPLE, type Reply, startTalk, type Talk } from './support/talk.ts';

const { alex, megan, patti } = PEOPLE;

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
  await somethingOf(talk);
});
afterAll(() => talk[Symbol.asyncDispose]());
afterEach(() => {
  talk.bot.connector.members.clear();
  talk.bot.connector.membersAsked.length = 0;
});

const idOf = (number: string) => `7a3e0000-0000-4000-8000-000000000${number}`;
const titles = (reply: Reply) => elements(reply.card, 'verb').map(({ title }) => title);
const choose = (reply: Reply, title: string, who = alex) => {
  const { verb, data } = buttonOf(reply, title);
  return talk.press(who, verb, data);
};
/** Anna Lindegaard and Mette Holm have one each. */
async function somethingOf({ register }: Talk): Promise<void> {
  for (const number of ['106', '104']) await register({ owner: idOf(number) });
}
/** Of a preview, from Anna Lindegaard unless said otherwise. */
const transferred = (to: string, from = 'Anna Lindegaard') =>
  new RegExp(`^Overfør alt fra ${from}\n1 åben henvendelse går til ${to.replace(/[()]/g, '\\$&')}`);

describe('somebody is found by', () => {
  test.each([
    ['the full name', 'Jonas Krogh', 'Jonas Krogh (Borgerservice)'],
    ['the first name', 'jonas', 'Jonas Krogh (Borgerservice)'],
    ['the initials', 'MESK', 'Mette Skovgaard (Jobcenter)'],
    ['the e-mail', 'mesk@roskilde.example', 'Mette Skovgaard (Jobcenter)'],
    ['the name of a unit', 'jobcenter', 'Jobcenter'],
    ['the letters of a unit', 'vs', 'Voksenservice'],
  ])('%s', async (_by, written, named) => {
    expect((await talk.say(megan, `overfør alt fra Anna Lindegaard til ${written}`)).words).toMatch(
      transferred(named),
    );
  });

  test.each([
    ['hvem dækker for mig', 'Du er til stede, så vidt jeg ved.'],
    ['who covers for me', 'You are here, as far as I know.'],
  ])('being the writer: %s', async (text, told) => {
    expect((await talk.say(alex, text)).text).toBe(told);
  });
});

describe('nobody is found', () => {
  test.each([
    [
      'overfør alt fra Anna Lindegaard til Gudrun',
      /Jeg kan ikke finde »Gudrun« blandt kolleger og enheder\. Skriv hele navnet/,
    ],
    ['hvem dækker for Jobcenter', /Jeg kan ikke finde »Jobcenter« blandt kollegerne\. Skriv hele navnet/],
    ['sagspukkel i Havnen', /Jeg kender ingen enhed, der hedder »Havnen«/],
  ])('%s: says what to do', async (text, words) => {
    const { text: said } = await talk.say(alex, text);
    expect(said).toMatch(words);
    expect(said).toContain('Jeg har ikke ændret noget.');
  });

  test('the writer, whom the directory does not know', async () => {
    expect((await talk.say(newcomer(), 'hvem dækker for mig')).text).toMatch(/finde dig i kataloget/);
  });
});

describe('several bear the name', () => {
  test('the own unit’s stands first, each with the unit, and the answer names the one who was chosen', async () => {
    const question = await talk.say(megan, 'overfør alt fra Anna Lindegaard til Mette');
    expect(question.words).toContain('Der er flere, der kan være »Mette«. Hvem mener du?');
    expect(titles(question)).toEqual(['Mette Holm (Borgerservice)', 'Mette Skovgaard (Jobcenter)']);
    expect(titles(await talk.say(patti, 'overfør alt fra Anna Lindegaard til Mette'))).toEqual([
      'Mette Skovgaard (Jobcenter)',
      'Mette Holm (Borgerservice)',
    ]);
    const answer = await choose(question, 'Mette Skovgaard (Jobcenter)', megan);
    expect(answer.words).toMatch(transferred('Mette Skovgaard (Jobcenter)'));
    // In the question's place, so that nobody chooses twice.
    expect(answer.card).toBeDefined();
  });

  test('in each of two places: one after the other', async () => {
    const first = await talk.say(megan, 'overfør alt fra Mette til Mette');
    const second = await choose(first, 'Mette Holm (Borgerservice)', megan);
    expect((await choose(second, 'Mette Skovgaard (Jobcenter)', megan)).words).toMatch(
      transferred('Mette Skovgaard (Jobcenter)', 'Mette Holm'),
    );
  });

  test('a button carries neither a name that is believed nor a CPR number', async () => {
    const question = await talk.say(alex, 'besked til Mette: ring til 010290-1234');
    expect(JSON.stringify(question.card)).not.toContain('010290');
    const { verb, data } = buttonOf(question, 'Mette Holm (Borgerservice)');
    expect(data.chosen).toEqual({ for: { person: idOf('104') } });
    const forged = { ...data, chosen: { for: { person: 'nobody' } } };
    expect((await talk.press(alex, verb, forged)).words).toMatch(/Den knap virker ikke længere/);
    for (const broken of [
      {},
      { reading: { command: 'inquiry.answer', ref: 'BS-1042' } },
      { ...data, chosen: 7 },
    ])
      expect((await talk.press(alex, verb, broken)).text).toMatch(/Den knap virker ikke længere/);
  });

  test('a citizen’s text in the name is no markdown in the card', async () => {
    const { card } = await talk.say(alex, 'overfør alt fra Anna Lindegaard til Mette');
    const blocks = elements(card, 'text').filter(({ text }) => String(text).includes('Mette'));
    expect(blocks.map(({ type }) => type)).toEqual(['TextRun']);
  });

  test('in a channel: in words, with the initials to write', async () => {
    const { text, card } = await talk.say(alex, 'overfør alt fra Anna Lindegaard til Mette', 'channel');
    expect(card).toBeUndefined();
    expect(text).toContain('Mette Holm (MEHO, Borgerservice) og Mette Skovgaard (MESK, Jobcenter)');
  });
});

describe('a mention', () => {
  const skovgaard = { id: '29:skovgaard', name: 'Mette Skovgaard' };
  const say = (text: string, mentioned: readonly { id: string; name: string; aadObjectId?: string }[]) =>
    talk.say(megan, text, 'personal', mentioned);

  test('with the Entra id is that person, whatever it says, and nobody is asked', async () => {
    const mentioned = [{ ...skovgaard, aadObjectId: idOf('203') }];
    const { words } = await say('overfør alt fra Anna Lindegaard til <at>Mette</at>', mentioned);
    expect(words).toMatch(transferred('Mette Skovgaard (Jobcenter)'));
    expect(talk.bot.connector.membersAsked).toEqual([]);
  });

  test.each(['aadObjectId', 'objectId'])('without it: Teams is asked, who says it as %s', async (field) => {
    talk.bot.connector.members.set('29:skovgaard', { id: '29:skovgaard', [field]: idOf('203') });
    const { words } = await say('overfør alt fra Anna Lindegaard til <at>Mette</at>', [skovgaard]);
    expect(words).toMatch(transferred('Mette Skovgaard (Jobcenter)'));
    expect(talk.bot.connector.membersAsked).toEqual([[`a:${megan.aadObjectId}`, '29:skovgaard']]);
  });

  test('of whom Teams knows nothing: the name has to do', async () => {
    const { words } = await say('overfør alt fra Anna Lindegaard til <at>Mette Skovgaard</at>', [skovgaard]);
    expect(words).toMatch(transferred('Mette Skovgaard (Jobcenter)'));
    expect(talk.bot.connector.membersAsked).toHaveLength(1);
  });

  test('of somebody whom the directory does not know is nobody, not a namesake', async () => {
    const mentioned = [{ id: '29:guest', name: 'Jonas Krogh', aadObjectId: 'a guest' }];
    expect((await say('overfør alt fra Anna Lindegaard til <at>Jonas Krogh</at>', mentioned)).text).toMatch(
      /kan ikke finde/,
    );
  });

  test('two of one name are told apart by their order', async () => {
    const mentioned = [
      { id: '29:a', name: 'Mette', aadObjectId: idOf('104') },
      { id: '29:b', name: 'Mette', aadObjectId: idOf('203') },
    ];
    expect((await say('overfør alt fra <at>Mette</at> til <at>Mette</at>', mentioned)).words).toMatch(
      transferred('Mette Skovgaard (Jobcenter)', 'Mette Holm'),
    );
  });

  test('to a Teams that is silent about its members: the name has to do', async () => {
    await using hurried = await startTalk({ longestSend: 300 });
    hurried.bot.connector.members.set('29:skovgaard', 'never answer');
    await somethingOf(hurried);
    const { words } = await hurried.say(
      megan,
      'overfør alt fra Anna Lindegaard til <at>Mette Skovgaard</at>',
      'personal',
      [skovgaard],
    );
    expect(words).toMatch(transferred('Mette Skovgaard (Jobcenter)'));
  });

  test('a text that names nobody asks Teams nothing', async () => {
    await say('hjælp <at>Mette</at>', [skovgaard]);
    expect(talk.bot.connector.membersAsked).toEqual([]);
  });
});
