import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newcomer } from '../support/activities.ts';
import { elements, NOW, PEOPLE, startTalk, type Talk } from './support/talk.ts';

const { mette, megan, adele, alex, patti, lynne } = PEOPLE;

let talk: Talk;
let letter: string;
let child: string;
beforeAll(async () => {
  talk = await startTalk();
  const owner = mette.aadObjectId;
  letter = await talk.register({
    owner,
    subject: 'Flytning',
    caseNumber: '26/1234 [x](http://evil.example)',
  });
  child = await talk.register({ owner, caseType: 'child-concern', subject: 'Underretning' });
});
afterAll(() => talk[Symbol.asyncDispose]());

test.each(['frist REF', 'vis REF', 'REF', 'hvornår er der frist på REF?'])(
  '"%s" shows it whole',
  async (text) => {
    const { words, card } = await talk.say(mette, text.replace('REF', letter));
    expect(words).toContain('Send svar eller kvittering senest fredag den 4. december inden kl. 13');
    expect(words).toMatch(/10 arbejdsdage → fredag 4. december · kommunens løfte til borgerne \(R3\)/);
    expect(words).toMatch(
      /Kanal\nBrev\n.*Modtaget\nFredag den 20. november\nEnhed\nBorgerservice\nAnsvarlig\nMette Holm/s,
    );
    expect(words).toContain('Flytning');
    const typed = elements(card, 'text').filter(({ text: own }) => /Flytning|evil/.test(String(own)));
    expect(typed.map(({ type }) => type)).toEqual(['TextRun', 'TextRun']);
  },
);

test('in English', async () => {
  const { words } = await talk.say(mette, `what is the deadline of ${letter}`);
  expect(words).toContain('Send an answer or a receipt by 13:00 on Friday 4 December');
  await talk.say(mette, 'hjælp');
});

describe('who sees it, and what they may do', () => {
  test.each([
    ['its owner', mette, true],
    ['the manager', megan, true],
    ['the coordinator', adele, true],
    ['a colleague', alex, false],
  ])('%s', async (_, who, mayChange) => {
    const { card } = await talk.say(who, letter);
    expect(elements(card, 'verb').map(({ title }) => title)).toEqual(
      mayChange
        ? ['Besvaret', 'Kvittering sendt …', 'Giv videre …', 'Mere']
        : ['Jeg svarer nu', 'Borgeren har rykket', 'Kopiér til journalen'],
    );
  });

  test('another unit is told whose it is', async () => {
    expect((await talk.say(patti, letter)).text).toBe(
      `${letter} ligger hos Borgerservice, og kun de kan se den.`,
    );
  });

  test('a confidential one is told as one that does not exist', async () => {
    const none = (await talk.say(alex, 'BS-9999')).text;
    for (const who of [alex, adele, patti, newcomer()])
      expect((await talk.say(who, child)).text).toBe(none?.replace('BS-9999', child));
    for (const who of [mette, megan]) expect((await talk.say(who, child)).words).toContain('Underretning');
    expect((await talk.say(mette, child, 'channel')).text).toBe(none?.replace('BS-9999', child));
  });

  test('the switchboard sees the calls that it took, and no others', async () => {
    const form = await talk.say(lynne, 'nyt opkald');
    expect(form.words).toContain('Ny henvendelse');
    const other = await talk.register({ channel: 'phone', owner: mette.aadObjectId, unit: 'JC' });
    expect((await talk.say(lynne, other)).text).toMatch(/ligger hos Jobcenter/);
  });
});

test('in a channel: what everybody there may know, and no buttons', async () => {
  const { words, card } = await talk.say(mette, `frist ${letter}`, 'channel');
  expect(words).toContain('Send svar eller kvittering senest');
  expect(words).not.toMatch(/Flytning|evil/);
  expect(elements(card, 'verb')).toEqual([]);
});

describe('a deadline that is only computed', () => {
  test.each([
    [
      'hvornår skal et brev fra i går være besvaret?',
      'Send svar eller kvittering senest fredag den 4. december inden kl. 13',
    ],
    [
      'frist for ansøgning på mail modtaget 20/11',
      'Send svar eller kvittering senest fredag den 4. december inden kl. 13',
    ],
    ['frist for mail modtaget 2/11', '⚠ Overskredet: svar skulle være sendt onsdag den 4. november'],
    [
      'frist for facebook-besked modtaget i fredags',
      '⚠ Overskredet: svar skulle være sendt senest 24 timer efter, at den kom: lørdag den 21. november på samme klokkeslæt',
    ],
    [
      'frist for facebook-besked modtaget i går',
      'Svar senest 24 timer efter, at den kom: mandag den 23. november på samme klokkeslæt',
    ],
    [
      'deadline for a facebook message received yesterday',
      'Answer within 24 hours of its arrival: at the same time on Monday 23 November',
    ],
    [
      'frist for opkald modtaget i dag',
      'Ring tilbage senest i morgen, tirsdag den 24. november, inden kl. 15',
    ],
    [
      'when must a letter received yesterday be answered',
      'Send an answer or a receipt by 13:00 on Friday 4 December',
    ],
  ])('%s', async (text, due) => {
    const before = talk.bot.stored().filter((row) => row.startsWith('inquiries'));
    const { words } = await talk.say(newcomer(), text);
    expect(words).toContain(due);
    expect(words).toMatch(/ · |Timerne løber|The hours run/);
    expect(talk.bot.stored().filter((row) => row.startsWith('inquiries'))).toEqual(before);
  });

  test.each([
    ['frist for brev modtaget 20/11', 'Frist for et brev modtaget fredag den 20. november'],
    [
      'frist for ansøgning på mail modtaget 20/11',
      'Frist for en ansøgning på e-mail modtaget fredag den 20. november',
    ],
    ['deadline for a letter received 20/11', 'Deadline for a letter received on Friday 20 November'],
  ])('%s has a heading that can be read aloud', async (text, heading) => {
    expect((await talk.say(newcomer(), text)).words.split('\n')[0]).toBe(heading);
  });

  test('over the night when the clocks are changed it says so', async () => {
    talk.at('2026-10-25T18:00:00+01:00');
    const { words } = await talk.say(newcomer(), 'frist for facebook-besked modtaget i går');
    talk.at(NOW);
    expect(words).toContain('Uret stilles undervejs, og det rykker klokkeslættet en time.');
  });
});
