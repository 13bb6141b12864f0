import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  buttonOf,
  filled,
  type Json,
  PEOPLE,
  type Reply,
  replyOf,
  startTalk,
  type Talk,
} from './support/talk.ts';

const { mette, alex, megan, adele, jonas } = PEOPLE;

let talk: Talk;
beforeEach(async () => {
  talk = await startTalk();
  // Each has a chat with the bot.
  for (const who of [alex, megan, adele, mette, jonas]) await talk.say(who, 'hjælp');
});
afterEach(() => talk[Symbol.asyncDispose]());

type Someone = typeof mette;
const pressed = (who: Someone, reply: Reply, title: string) =>
  talk.press(who, buttonOf(reply, title).verb, filled(reply, title, {}));

/** What the bot writes by itself, now, in order. */
async function written(): Promise<Reply[]> {
  talk.bot.connector.sent.length = 0;
  await talk.bot.tick();
  return talk.bot.connector
    .replies()
    .map((reply) => replyOf(reply.text, reply.attachments?.[0]?.content as Json | undefined));
}

/** Mette is away next week, and Alex is asked. */
async function ask(text = 'ferie 7/12-11/12, Alex Wilber tager over'): Promise<Reply> {
  const preview = await talk.say(mette, text);
  await pressed(mette, preview, 'Gem');
  const [request, ...others] = await written();
  expect(others).toEqual([]);
  if (request === undefined) throw new Error('nobody is asked');
  return request;
}

describe('who is asked to cover', () => {
  test('reads what is late already, too', async () => {
    await talk.register({ channel: 'email', owner: mette.aadObjectId, received: '2026-11-16T08:00:00Z' });
    // That she was given it is told, and so is no request.
    await written();
    expect((await ask()).words).toContain('Ingen frister falder imens. 1 er overskredet allerede.');
  });

  test('says yes, and can still say no', async () => {
    const request = await ask();
    expect(request.words).toContain('Dækker du for Mette Holm?');
    const yes = await pressed(alex, request, 'Jeg dækker');
    expect(yes.words).toContain(
      'Tak. Du dækker for Mette Holm mandag den 7. til og med fredag den 11. december.',
    );
    expect((await pressed(alex, request, 'Jeg dækker')).words).toBe(yes.words);
    const no = await pressed(alex, yes, 'Jeg kan alligevel ikke');
    expect(no.words).toBe('I orden, du dækker ikke for Mette Holm. Adele Vance bliver spurgt i stedet.');
    const told = await written();
    expect(told.map(({ words }) => words.split('\n')[0]).sort()).toEqual([
      'Alex Wilber kan ikke dække',
      'Alex Wilber kan ikke dække',
      'Dækker du for Mette Holm?',
    ]);
  });

  test('pressing twice says no once, and nobody hears of it twice', async () => {
    const request = await ask();
    const first = await pressed(alex, request, 'Jeg kan ikke');
    expect((await pressed(alex, request, 'Jeg kan ikke')).words).toBe(first.words);
    expect(await written()).toHaveLength(3);
    expect(await written()).toHaveLength(0);
  });

  test('is told plainly where the question is not theirs, has changed or is over', async () => {
    const request = await ask();
    expect((await pressed(jonas, request, 'Jeg kan ikke')).words).toBe(
      'Du er ikke længere den, der er spurgt om at dække for Mette Holm. Jeg har ikke ændret noget.',
    );
    talk.at('2026-11-23T10:05:00+01:00');
    const preview = await talk.say(mette, 'jeg er alligevel væk til og med 14/12');
    await pressed(mette, preview, 'Gem');
    expect((await pressed(alex, request, 'Jeg kan ikke')).words).toBe(
      'Dagene er ændret, siden jeg spurgte, og jeg har ikke noteret dit svar. Mette Holm er ikke til stede mandag den 7. til og med mandag den 14. december. Svar på den nyeste besked fra mig.',
    );
    const [again] = await written();
    const own = await talk.say(mette, 'mit fravær');
    await pressed(mette, await pressed(mette, own, 'Slet'), 'Slet');
    if (again === undefined) throw new Error('nobody is asked anew');
    expect((await pressed(alex, again, 'Jeg dækker')).words).toBe(
      'Mette Holm er ikke væk længere, så du skal ikke gøre noget.',
    );
    expect((await talk.press(alex, 'cover.no', { person: '', absence: 'x' })).words).not.toBe('');
  });

  test('the manager opens the form from what she is told, and the reason is nowhere', async () => {
    const request = await ask('syg 7/12-11/12, Alex Wilber tager over');
    await pressed(alex, request, 'Jeg kan ikke');
    const [toLeader] = (await written()).filter(({ words }) => words.includes('kan ikke dække for Mette'));
    if (toLeader === undefined) throw new Error('the manager is not told');
    const form = await pressed(megan, toLeader, 'Vælg en anden');
    expect(form.words).toContain('Hvem dækker?');
    const stored = talk.bot.stored().join('\n');
    expect(stored).not.toMatch(/\bsyg\b/i);
  });
});

test('"jeg er tilbage" tells what came in meanwhile', async () => {
  await pressed(mette, await talk.say(mette, 'ferie 23/11-27/11'), 'Gem');
  talk.at('2026-11-25T09:00:00+01:00');
  await talk.register({ owner: mette.aadObjectId, received: '2026-11-24T08:00:00Z' });
  const { words } = await talk.say(mette, 'jeg er tilbage');
  expect(words).toContain('Velkommen tilbage');
  expect(words).toContain('Der er kommet 1 henvendelse til dig, mens du var væk. Den er åben endnu.');
});
