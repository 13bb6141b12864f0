import { afterAll, beforeAll, expect, test } from 'vitest';
import { elements, PEOPLE, type Reply, startTalk, type Talk } from './support/talk.ts';

const { mette, alex } = PEOPLE;

/**
 * Wednesday 23 December 2026 is the last day before the municipality closes until Thursday 31 December; promises count
 * 28 to 30 December all the same.
 */
let talk: Talk;
/** Due on Wednesday 30 December; its last useful hour is Wednesday 23 December at 15. */
let letter: string;
/** Due on Wednesday 23 December at 20. */
let facebook: string;
/** Due on Thursday 24 December at 9, though everybody is away. */
let early: string;
beforeAll(async () => {
  talk = await startTalk();
  talk.at('2026-12-23T09:30:00+01:00');
  const ofMette = { owner: mette.aadObjectId };
  letter = await talk.register({ ...ofMette, received: '2026-12-14T09:00:00+01:00' });
  facebook = await talk.register({
    ...ofMette,
    channel: 'facebook',
    received: '2026-12-22T20:00:00+01:00',
  });
  early = await talk.register({ ...ofMette, channel: 'facebook', received: '2026-12-23T09:00:00+01:00' });
  await talk.register({ ...ofMette, received: '2026-12-22T09:00:00+01:00' });
});
afterAll(() => talk[Symbol.asyncDispose]());

const refsIn = ({ card }: Reply): string[] =>
  elements(card, 'weight')
    .map(({ text }) => String(text))
    .filter((text) => /^BS-/.test(text));

test('what has its last useful hour today is of today, however late it is due', async () => {
  talk.at('2026-12-23T09:30:00+01:00');
  const reply = await talk.say(mette, 'hvad haster i dag');
  expect(refsIn(reply)).toEqual([letter, facebook]);
  expect(reply.words).toContain(
    `Du har 2 frister i dag. Først ${letter}: send svar eller kvittering senest i dag inden kl. 15.`,
  );
});

test('and what is due on a closed day, but at an hour, is not', async () => {
  talk.at('2026-12-23T09:30:00+01:00');
  const { words } = await talk.say(mette, 'hvad haster i dag');
  expect(words).not.toContain(early);
  expect((await talk.say(mette, 'mine frister denne uge')).words).toContain('Du har 3 frister denne uge.');
});

test('the day before it is tomorrow’s and this week’s', async () => {
  talk.at('2026-12-22T21:00:00+01:00');
  const today = await talk.say(mette, 'hvad haster i dag');
  expect(today.words).toBe('Du har ingen frister i dag.');
  const week = await talk.say(mette, 'mine frister denne uge');
  expect(refsIn(week)).toEqual([letter, facebook, early]);
  expect(week.words).toContain(
    `Du har 3 frister denne uge. Først ${letter}: send svar eller kvittering senest i morgen, onsdag den 23. december, inden kl. 15.`,
  );
});

test('once closed, people are shown the due time, and it goes by that', async () => {
  talk.at('2026-12-23T15:30:00+01:00');
  const today = await talk.say(mette, 'hvad haster i dag');
  expect(refsIn(today)).toEqual([facebook]);
  const all = await talk.say(mette, 'mine frister');
  expect(all.words).toContain('Send svar eller kvittering senest onsdag den 30. december kl. 23.59');
  expect(refsIn(all).slice(0, 3)).toEqual([facebook, early, letter]);
});

test('what is shown to be of today is bold, and nothing else that is not late', async () => {
  talk.at('2026-12-23T09:30:00+01:00');
  const { card } = await talk.say(mette, 'mine frister');
  const due = elements(card, 'weight').filter(({ type, color }) => type === 'TextBlock' && color);
  expect(due.map(({ weight }) => weight)).toEqual(['bolder', 'bolder', 'default', 'default']);
});

test('more of them than a page are found behind as many that are not of the day', async () => {
  talk.at('2026-12-23T09:30:00+01:00');
  const ofAlex = { owner: alex.aadObjectId };
  // Due on Thursday morning, so that they stand before what is due on 30 December.
  for (let index = 0; index < 31; index += 1)
    await talk.register({ ...ofAlex, channel: 'facebook', received: '2026-12-23T09:10:00+01:00' });
  const refs: string[] = [];
  for (let index = 0; index < 12; index += 1)
    refs.push(await talk.register({ ...ofAlex, received: '2026-12-14T09:00:00+01:00' }));
  const first = await talk.say(alex, 'hvad haster i dag');
  expect(refsIn(first)).toEqual(refs.slice(0, 10));
  expect(first.words).toContain('Du har 12 frister i dag.');
  const { data } = elements(first.card, 'verb')[0] ?? {};
  const second = await talk.press(alex, 'deadlines', data);
  expect(refsIn(second)).toEqual(refs.slice(10));
  expect(elements(second.card, 'verb').map(({ title }) => title)).toEqual(['Vis fra starten']);
});
