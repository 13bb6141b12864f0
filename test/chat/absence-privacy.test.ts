import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buttonOf, filled, PEOPLE, type Reply, startTalk, type Talk } from './support/talk.ts';

const { mette, adele, alex, jonas } = PEOPLE;

/**
 * The reason of an absence is stored nowhere. People say it all the same: every path is walked with it, and it is
 * looked for in all that is kept, logged, counted and shown.
 */
const REASONS = /\b(?:syg|sygdom|barn syg|operation|opereret|knæ|migræne|sick|surgery)\b/iu;

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(() => talk[Symbol.asyncDispose]());

type Someone = typeof mette;
const replies: Reply[] = [];
async function say(who: Someone, text: string): Promise<Reply> {
  const reply = await talk.say(who, text);
  replies.push(reply);
  return reply;
}
async function press(who: Someone, reply: Reply, title: string, changes: Record<string, string> = {}) {
  const pressed = await talk.press(who, buttonOf(reply, title).verb, filled(reply, title, changes));
  replies.push(pressed);
  return pressed;
}

/** What Teams sends of a card's buttons, too; but for what is said to everybody, and an example of the help. */
const shown = (reply: Reply) =>
  `${reply.words}\n${JSON.stringify(reply.card ?? {})}`
    .replaceAll('neither a leave application nor a sick report', '')
    .replaceAll('er Mette Holm syg?', '');

async function everything(): Promise<string> {
  const metrics = (await talk.bot.get('/metrics')).text;
  return [...talk.bot.stored(), ...talk.bot.log.lines().map((line) => JSON.stringify(line)), metrics].join(
    '\n',
  );
}

describe('a reason that was said', () => {
  test.each([
    ['syg'],
    ['jeg er syg i dag, Jonas Krogh tager over'],
    ['barn syg'],
    ['barns første sygedag'],
    ['jeg er sygemeldt fra i morgen'],
    ['fri på fredag, operation'],
    ['kursus 7/12-8/12'],
    ['off sick'],
    ['jeg skal til operation på torsdag'],
    ['syg 31/11'],
    ['er Mette Holm syg?'],
    ['Mette er syg i dag'],
    ['fravær for Mette Holm: syg i dag'],
  ])('%s', async (text) => {
    const first = await say(text.startsWith('fravær for') ? adele : mette, text);
    const titles = JSON.stringify(first.card ?? {});
    const who = text.startsWith('fravær for') ? adele : mette;
    for (const save of ['Gem', 'Save', 'Behold begge', 'Keep both'])
      if (titles.includes(`"title":"${save}"`)) await press(who, first, save);
    await say(mette, 'mit fravær');
  });

  test('typed where a name belongs', async () => {
    const form = await say(alex, 'ferie');
    const again = await press(alex, form, 'Se, hvad det betyder', {
      from: '2026-12-07',
      through: '2026-12-08',
      other: 'Jonas Krogh',
    });
    await press(alex, again, 'Gem');
  });

  test('and said on the way back, changed and deleted', async () => {
    await say(mette, 'rask efter operation');
    await say(mette, 'skift afløser til Alex Wilber, jeg er stadig syg');
    await say(jonas, 'hvem dækker for Mette Holm?');
    await say(jonas, 'hvem er væk i dag?');
    await say(mette, 'slet min sygemelding');
  });

  test('is in nothing that is kept, logged, counted or shown', async () => {
    const all = await everything();
    expect(all.length).toBeGreaterThan(1_000);
    expect(all).toContain('absences');
    expect(REASONS.exec(all)?.[0]).toBeUndefined();
    for (const reply of replies) expect(REASONS.exec(shown(reply))?.[0], shown(reply)).toBeUndefined();
  });

  test('the search would find it', () => {
    expect(REASONS.test('Jeg er syg i dag')).toBe(true);
    expect(REASONS.test('Husk, at det ikke er en ferieansøgning eller sygemelding.')).toBe(false);
  });
});
