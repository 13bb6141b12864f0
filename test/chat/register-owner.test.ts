import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { filled, NOW, PEOPLE, startTalk, type Talk, valuesOf } from './support/talk.ts';

const { mette } = PEOPLE;

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(() => talk[Symbol.asyncDispose]());
beforeEach(() => talk.at(NOW));

const rows = () => talk.bot.stored().filter((row) => row.startsWith('inquiries'));

async function save(email: string) {
  const form = await talk.say(mette, 'nyt brev');
  return talk.press(mette, 'register.save', filled(form, 'Gem', { email, subject: `Til ${email}` }));
}

describe('who takes it may be written', () => {
  test.each([
    ['by full name', 'Patti Fernandez', 'Patti Fernandez'],
    ['without regard to case', ' patti  FERNANDEZ ', 'Patti Fernandez'],
    ['by first name, where there is one', 'Patti', 'Patti Fernandez'],
    ['by e-mail', 'pafe@roskilde.example', 'Patti Fernandez'],
    ['as oneself', 'mig', 'Mette Holm'],
  ])('%s', async (_, written, owner) => {
    const { words } = await save(written);
    expect(words).toMatch(/^Registreret som BS-\d+\./);
    expect(words).toContain(`Ansvarlig\n${owner}`);
  });

  test('of several the names are said, and nothing is saved', async () => {
    const before = rows();
    const again = await save('Mette');
    expect(again.words).toMatch(
      /Det kan være Mette Holm \(\w+, Borgerservice\)(, .+)? og Mette .+\)\. Skriv initialerne eller e-mailen\./,
    );
    expect(valuesOf(again).email).toBe('Mette');
    expect(rows()).toEqual(before);
  });

  test('nobody is said to be nobody', async () => {
    const before = rows();
    expect((await save('Xerxes')).words).toContain('Jeg kender ingen kollega, der hedder det');
    expect(rows()).toEqual(before);
  });
});
