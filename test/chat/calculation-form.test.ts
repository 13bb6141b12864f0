import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newcomer } from '../support/activities.ts';
import { buttonOf, filled, type Reply, startTalk, type Talk, valuesOf } from './support/talk.ts';

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(() => talk[Symbol.asyncDispose]());

const ask = (text: string) => talk.say(newcomer(), text);
const compute = (form: Reply, changes: Record<string, string>) =>
  talk.press(newcomer(), buttonOf(form, 'Regn ud').verb, filled(form, 'Regn ud', changes));
/** What stands in red, beside the fields. */
const faults = ({ words }: Reply) => words.split('\n').filter((line) => FAULTS.test(line));
const FAULTS = /Vælg, hvordan|Vælg den dag|findes ikke|ikke kommet endnu|Det er mere end/;

describe('a deadline that is asked about in part', () => {
  test.each([
    ['frist for brev', { channel: 'letter', kind: 'none', received: '' }],
    ['frist for ansøgning', { channel: '', kind: 'application', received: '' }],
    ['frist for ansøgning modtaget i går', { channel: '', kind: 'application', received: '2026-11-22' }],
  ])('%s: the form has what was said, and nothing is wrong yet', async (text, values) => {
    const form = await ask(text);
    expect(valuesOf(form)).toEqual(values);
    expect(form.words).toContain('Hvornår er fristen?');
    expect(faults(form)).toEqual([]);
  });

  test.each([
    ['frist for brev modtaget i morgen', 'Den dag er ikke kommet endnu. Hvilken dag kom den?'],
    ['frist for brev modtaget 1/1-1999', 'Det er mere end to år siden. Hvilken dag kom den?'],
  ])('%s: says beside the day why not', async (text, fault) => {
    const form = await ask(text);
    expect(valuesOf(form).channel).toBe('letter');
    expect(faults(form)).toEqual([fault]);
  });

  test('a press computes, in the form’s place, and registers nothing', async () => {
    const before = talk.bot.stored().filter((row) => row.startsWith('inquiries'));
    const answer = await compute(await ask('frist for brev'), { received: '2026-11-20' });
    expect(answer.words).toContain('Frist for et brev modtaget fredag den 20. november');
    expect(answer.words).toContain('Send svar eller kvittering senest fredag den 4. december');
    expect(talk.bot.stored().filter((row) => row.startsWith('inquiries'))).toEqual(before);
  });

  test('the kind counts where it was chosen', async () => {
    const form = await ask('frist for mail');
    const general = await compute(form, { received: '2026-11-23' });
    expect(general.words).toContain('Svar senest onsdag den 25. november');
    const application = await compute(form, { received: '2026-11-23', kind: 'application' });
    expect(application.words).toContain('Send svar eller kvittering senest mandag den 7. december');
  });

  test('a mistake comes back as it was typed, with what is wrong beside the field', async () => {
    const form = await ask('frist for ansøgning');
    const none = await compute(form, {});
    expect(faults(none)).toEqual(['Vælg, hvordan den kom.', 'Vælg den dag, den kom.']);
    expect(valuesOf(none).kind).toBe('application');
    const future = await compute(none, { channel: 'email', received: '2026-11-24' });
    expect(faults(future)).toEqual(['Den dag er ikke kommet endnu. Hvilken dag kom den?']);
    expect(valuesOf(future)).toEqual({ channel: 'email', kind: 'application', received: '2026-11-24' });
  });

  test('what no field holds is not taken, whoever sends it', async () => {
    const form = await ask('frist for brev');
    const forged = await compute(form, { channel: 'pigeon', received: '2026-02-30' });
    expect(valuesOf(forged)).toEqual({ channel: '', kind: 'none', received: '' });
    expect(faults(forged)).toEqual(['Vælg, hvordan den kom.', 'Vælg den dag, den kom.']);
  });

  test.each([
    ['frist for brev', /Hvilken dag kom den\?/],
    ['frist for ansøgning', /Hvordan kom den, og hvilken dag\?/],
    ['frist for ansøgning modtaget i går', /Hvordan kom den\?/],
    ['frist for brev modtaget i morgen', /ikke kommet endnu/],
  ])('in a channel, %s is answered in words', async (text, words) => {
    expect((await talk.say(newcomer(), text, 'channel')).text).toMatch(words);
  });
});
