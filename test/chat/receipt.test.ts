import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { elements, filled, NOW, PEOPLE, type Reply, startTalk, type Talk, valuesOf } from './support/talk.ts';

const { mette, megan, alex } = PEOPLE;
const owner = mette.aadObjectId;

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(() => talk[Symbol.asyncDispose]());
beforeEach(() => talk.at(NOW));

const rows = () => talk.bot.stored().filter((row) => row.startsWith('inquiries'));
const WHOLE = { nextSteps: 'Vi spørger din læge', caseworker: 'Mette Holm', promised: '2026-12-14' };
const save = (form: Reply, changes: Record<string, string>, who = mette) =>
  talk.press(who, 'receipt.save', filled(form, 'Gem', changes));

describe('the form', () => {
  test('has the caseworker filled in, and meets nothing by being opened', async () => {
    const ref = await talk.register({ owner });
    const before = rows();
    expect(valuesOf(await talk.say(mette, `kvittering ${ref}`))).toEqual({
      nextSteps: '',
      caseworker: 'Mette Holm',
      promised: '',
    });
    expect(valuesOf(await talk.say(megan, `kvittering sendt ${ref}`)).caseworker).toBe('Mette Holm');
    expect(rows()).toEqual(before);
  });

  test('has the date that was said', async () => {
    const ref = await talk.register({ owner });
    const form = await talk.say(mette, `kvittering ${ref}, svar senest 14/12`);
    expect(valuesOf(form).promised).toBe('2026-12-14');
    expect(form.words).not.toContain('tæller ikke endnu');
    const closed = await talk.say(mette, `kvittering ${ref}, svar senest 13/12`);
    expect(closed.words).toContain('Kommunen har lukket søndag den 13. december. Vælg en arbejdsdag.');
  });

  test('asks again about a date that does not exist', async () => {
    const ref = await talk.register({ owner });
    const form = await talk.say(mette, `kvittering ${ref}, svar senest 31/11`);
    expect(valuesOf(form)).toMatchObject({ caseworker: 'Mette Holm', promised: '' });
    expect(form.words).toContain('Vælg den dag, du lover svar.');
  });

  test('belongs in one’s own chat, to those who may', async () => {
    const ref = await talk.register({ owner });
    expect((await talk.say(mette, `kvittering ${ref}`, 'channel')).text).toMatch(/din egen chat/);
    expect((await talk.say(alex, `kvittering ${ref}`)).text).toMatch(/er hos Mette Holm/);
    expect((await talk.press(alex, 'receipt.save', { ref, version: 1, ...WHOLE })).words).toMatch(
      /er hos Mette Holm/,
    );
    expect((await talk.press(mette, 'receipt.save', { ref, version: 1, ...WHOLE }, 'channel')).text).toMatch(
      /din egen chat/,
    );
  });
});

describe('lacking one of the three it is no receipt (R4)', () => {
  test.each([
    [
      { caseworker: '' },
      'Kvitteringen tæller ikke endnu: Der mangler navn på sagsbehandleren.',
      'Skriv sagsbehandlerens navn.',
    ],
    [
      { caseworker: ' \n ' },
      'Kvitteringen tæller ikke endnu: Der mangler navn på sagsbehandleren.',
      'Skriv sagsbehandlerens navn.',
    ],
    [
      { nextSteps: '' },
      'Kvitteringen tæller ikke endnu: Der mangler besked om næste skridt.',
      'Skriv, hvad der nu sker.',
    ],
    [
      { promised: '' },
      'Kvitteringen tæller ikke endnu: Der mangler en dato for svaret.',
      'Vælg den dag, du lover svar.',
    ],
    [
      { promised: '2026-11-20' },
      'Kvitteringen tæller ikke endnu: Vælg en anden dag.',
      'Den dag er gået. Vælg en dag, der kommer.',
    ],
    [
      { promised: '2026-12-24' },
      'Kvitteringen tæller ikke endnu: Vælg en anden dag.',
      'Kommunen har lukket torsdag den 24. december. Vælg en arbejdsdag.',
    ],
    [
      { promised: '2026-12-28' },
      'Kvitteringen tæller ikke endnu: Vælg en anden dag.',
      'Kommunen har lukket mandag den 28. december. Vælg en arbejdsdag.',
    ],
    [
      { promised: '2062-12-14' },
      'Kvitteringen tæller ikke endnu: Vælg en anden dag.',
      'Det er mere end et år ude i fremtiden. Er årstallet rigtigt?',
    ],
  ])('%j', async (mistake, problem, fault) => {
    const ref = await talk.register({ owner });
    const form = await talk.say(mette, `kvittering ${ref}`);
    const before = rows();
    const again = await save(form, { ...WHOLE, ...mistake });
    expect(valuesOf(again)).toEqual({ ...WHOLE, ...mistake });
    expect(again.words).toContain(problem);
    expect(
      elements(again.card, 'isVisible')
        .filter(({ isVisible, type }) => isVisible && type === 'TextBlock')
        .map(({ text }) => text),
    ).toEqual([fault]);
    expect(rows()).toEqual(before);
  });

  test('nor does a date that is none pass', async () => {
    const ref = await talk.register({ owner });
    const again = await talk.press(mette, 'receipt.save', {
      ref,
      version: 1,
      ...WHOLE,
      promised: '2026-02-30',
    });
    expect(again.words).toContain('Der mangler en dato for svaret');
  });
});
