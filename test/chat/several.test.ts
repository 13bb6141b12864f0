import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PEOPLE, startTalk, type Talk } from './support/talk.ts';

const { mette } = PEOPLE;

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(() => talk[Symbol.asyncDispose]());

const rows = () => talk.bot.stored().filter((row) => row.startsWith('inquiries'));

describe('of several inquiries at once nothing is done, and what to write of each is told', () => {
  test.each([
    [
      'besvaret %1, %2',
      'Jeg kan kun notere én ad gangen. Skriv »besvaret %1« og »besvaret %2« hver for sig.',
    ],
    ['%1 og %2 er besvaret telefonisk', '»%1 er besvaret telefonisk« og »%2 er besvaret telefonisk«'],
    ['jeg tager %1 og %2', '»jeg tager %1« og »jeg tager %2«'],
    ['send %1 og %2 til Jobcenter', '»send %1 til Jobcenter« og »send %2 til Jobcenter«'],
    ['forlæng %1 + %2 til 20/12', '»forlæng %1 til 20/12« og »forlæng %2 til 20/12«'],
    ['%1 %2', 'Jeg kan kun vise én ad gangen. Skriv »%1« og »%2« hver for sig.'],
    ['genåbn %1 eller måske også %2', undefined],
    ['besvaret %1 og %2 den 31/11', undefined],
  ])('%s', async (text, answer) => {
    const [one, two] = [await talk.register({}), await talk.register({})];
    const filled = (words: string) => words.replaceAll('%1', one).replaceAll('%2', two);
    const before = rows();
    for (const where of ['personal', 'channel'] as const) {
      const reply = await talk.say(mette, filled(text), where);
      if (answer === undefined) expect(reply.words).not.toContain('hver for sig');
      else expect(reply.words).toContain(filled(answer));
    }
    expect(rows()).toEqual(before);
  });

  test('the same one twice is one', async () => {
    const ref = await talk.register({});
    expect((await talk.say(mette, `${ref} og ${ref}`)).words).not.toContain('ad gangen');
  });
});

test('in English in one’s own chat, and dates are no references', async () => {
  const [one, two] = [await talk.register({}), await talk.register({})];
  expect((await talk.say(mette, `answered ${one} and ${two}`)).words).toContain(
    `I can only note one at a time. Write “answered ${one}” and “answered ${two}” separately.`,
  );
  expect((await talk.say(mette, 'forlæng med 14 dage til 20/12')).words).not.toContain('ad gangen');
});
