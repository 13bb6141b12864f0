import { afterAll, beforeAll, expect, test } from 'vitest';
import { PEOPLE, startTalk, type Talk } from './support/talk.ts';

const { mette, alex, jonas } = PEOPLE;

let talk: Talk;
let oldest: string;
beforeAll(async () => {
  talk = await startTalk();
  const late = { channel: 'email', received: '2026-11-17T08:00:00Z' };
  oldest = await talk.register({ ...late, owner: mette.aadObjectId });
  await talk.register({ ...late, owner: mette.aadObjectId });
  // One that is due next week is not of those that are told.
  await talk.register({ owner: mette.aadObjectId });
  for (let index = 0; index < 31; index += 1) await talk.register({ ...late, owner: alex.aadObjectId });
  await talk.register({ ...late, owner: jonas.aadObjectId });
});
afterAll(() => talk[Symbol.asyncDispose]());

const first = () => `Først ${oldest}: svar skulle være sendt torsdag den 19. november.`;

test.each([
  ['hvad er min frist?', 'Ellers har du ingen frister denne uge.'],
  ['mine frister denne uge', 'Ellers har du ingen frister denne uge.'],
  ['hvad haster i dag', 'Ellers har du ingen frister i dag.'],
])('%s, when all are overdue', async (text, others) => {
  const { words } = await talk.say(mette, text);
  expect(words).toContain(`\n2 af dine frister er overskredet. ${others} ${first()}\n`);
});

test('a single one', async () => {
  expect((await talk.say(jonas, 'mine frister')).words).toMatch(
    /\nÉn af dine frister er overskredet\. Ellers har du ingen frister denne uge\. Først BS-/,
  );
});

test.each([
  ['hvad er min frist?', 'Du har mindst 30 frister denne uge. Mindst 30 er overskredet. Først BS-'],
  ['er jeg bagud med noget?', 'Mindst 30 af dine frister er overskredet.'],
])('%s, when there are more than are counted', async (text, words) => {
  expect((await talk.say(alex, text)).words).toContain(`\n${words}`);
});

test('in English', async () => {
  const { words } = await talk.say(mette, 'what is my deadline?');
  expect(words).toContain(
    `\n2 of your deadlines are overdue. You have no others this week. First ${oldest}: the answer was due Thursday 19 November.\n`,
  );
});
