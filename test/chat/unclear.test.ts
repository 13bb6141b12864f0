import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asked } from '../../bot/chat/ports.ts';
import { askBack } from '../../bot/chat/unclear.ts';
import { timeZone } from '../../bot/core/time-zone.ts';
import type { Unclear } from '../../bot/language/reading.ts';
import { readCardAction } from '../../cards/actions.ts';
import { expectValidCard } from '../contract/cards-seen.ts';
import {
  buttonOf,
  elements,
  keptOf,
  PEOPLE,
  type Reply,
  startTalk,
  type Talk,
  valuesOf,
} from './support/talk.ts';

const { mette, alex, patti } = PEOPLE;
const owner = mette.aadObjectId;

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(() => talk[Symbol.asyncDispose]());

const rows = () => talk.bot.stored().filter((row) => row.startsWith('inquiries'));
const titles = (reply: Reply) => elements(reply.card, 'verb').map(({ title }) => title);

describe('"BS-… er ikke besvaret"', () => {
  test('marks nothing, and offers to show it or to mark it', async () => {
    const ref = await talk.register({ owner });
    const before = rows();
    const question = await talk.say(mette, `${ref} er ikke besvaret`);
    expect(question.words).toContain(`Er ${ref} besvaret eller ej? Jeg har ikke ændret noget.`);
    expect(titles(question)).toEqual([`Vis ${ref}`, `Ja, ${ref} er besvaret`]);
    expect(rows()).toEqual(before);
    const shown = await talk.press(mette, buttonOf(question, `Vis ${ref}`).verb, { ref });
    expect(shown.words).toContain('Send svar eller kvittering senest');
    expect(rows()).toEqual(before);
  });

  test('the mark goes to the version that was there; an older one is told', async () => {
    const ref = await talk.register({ owner });
    const question = await talk.say(mette, `${ref} is not answered`);
    const { verb, data } = buttonOf(question, `Yes, ${ref} is answered`);
    expect(data).toEqual({ ref, version: 1 });
    expect((await talk.press(mette, verb, data)).words).toContain('Noted: answered');
    expect((await talk.press(mette, verb, data)).words).toContain('saved nothing more');
    expect(keptOf(talk, ref, 'history').match(/"answered"/g)).toHaveLength(1);
  });

  test('whoever may not mark it is offered to see it only; whoever may not see it, nothing', async () => {
    const ref = await talk.register({ owner });
    expect(titles(await talk.say(alex, `${ref} er ikke besvaret`))).toEqual([`Vis ${ref}`]);
    expect((await talk.say(patti, `${ref} er ikke besvaret`)).text).toMatch(/ligger hos Borgerservice/);
  });

  test('in a channel in words; of a confidential one as if it were not there', async () => {
    const ref = await talk.register({ owner });
    expect((await talk.say(mette, `${ref} er ikke besvaret`, 'channel')).text).toMatch(/besvaret eller ej\?/);
    const hidden = await talk.register({ owner, caseType: 'child-concern' });
    expect((await talk.say(mette, `${hidden} er ikke besvaret`, 'channel')).text).toMatch(/Jeg kender ikke/);
  });
});

test('"luk BS-…": answered, or needing no answer', async () => {
  const ref = await talk.register({ owner });
  const question = await talk.say(mette, `luk ${ref}`);
  expect(titles(question)).toEqual([`Vis ${ref}`, `Ja, ${ref} er besvaret`, 'Nej, den kræver ikke svar']);
  const { verb, data } = buttonOf(question, 'Nej, den kræver ikke svar');
  await talk.press(mette, verb, data);
  expect(keptOf(talk, ref, 'record')).toContain('"how":"dismissed"');
});

describe('a form that is filled in as far as it was understood', () => {
  test('a receipt whose day cannot be', async () => {
    const ref = await talk.register({ owner });
    const before = rows();
    const form = await talk.say(mette, `kvittering ${ref}, svar senest 31/11`);
    expect(valuesOf(form)).toEqual({ nextSteps: '', caseworker: 'Mette Holm', promised: '' });
    expect(form.words).toContain('Vælg den dag, du lover svar.');
    expect(rows()).toEqual(before);
  });
});

describe('what is denied lacks nothing: whether it is meant at all is asked first', () => {
  test.each([
    ['jeg vil ikke registrere et brev', 'Registrere en henvendelse (brev)', { channel: 'letter' }],
    ['vis ikke mine frister', 'Se dine frister', {}],
  ])('%s', async (text, title, values) => {
    const question = await talk.say(mette, text);
    expect(question.words).toMatch(/^Vil du .*\? Det forstod jeg ikke helt, så jeg har ikke ændret noget\./);
    const { verb, data } = buttonOf(question, title);
    expect(valuesOf(await talk.press(mette, verb, data))).toMatchObject(values);
  });

  test('of a receipt, the form follows the press', async () => {
    const ref = await talk.register({ owner });
    const question = await talk.say(mette, `kvittering ikke sendt ${ref}`);
    const { verb, data } = buttonOf(question, `Notere en kvittering for ${ref}`);
    expect(valuesOf(await talk.press(mette, verb, data)).caseworker).toBe('Mette Holm');
  });
});

describe('what is asked, or thought well of, is not done; the words that do it are told', () => {
  test.each([
    ['kan % genåbnes', 'Vil du genåbne %? Så skriv »genåbn %«. Jeg har ikke ændret noget.'],
    ['can % be reopened?', 'Do you want to reopen %? Then write “reopen %”. I have changed nothing.'],
    ['% er ikke spam', 'Vil du notere, at % ikke kræver svar? Så skriv »% kræver ikke svar«.'],
    ['afgørelse %', 'Vil du notere, at afgørelsen i % er sendt? '],
    ['kan man fortryde', 'Så skriv »fortryd«. Jeg har ikke ændret noget.'],
    // The menu's own example is of another kind, and would do another thing.
    ['% bør ændres til fagspecifik', 'så jeg har ikke ændret noget'],
    ['% er komplet mandag', 'Skriv for eksempel »BS-1042 er fuldt oplyst«'],
  ])('%s', async (text, answer) => {
    const ref = await talk.register({ owner });
    const before = rows();
    const reply = await talk.say(mette, text.replace('%', ref));
    expect(reply.words).toContain(answer.replaceAll('%', ref));
    expect(rows()).toEqual(before);
  });

  test.each(['er % spam', 'har vi sendt afgørelse i %', 'has the decision been sent %', 'tager jeg %'])(
    '%s',
    async (text) => {
      const ref = await talk.register({});
      const before = rows();
      const shown = await talk.say(mette, text.replace('%', ref));
      expect(shown.words).toMatch(/Send svar eller kvittering senest|Send an answer or a receipt by/);
      expect(rows()).toEqual(before);
    },
  );
});

describe('what lacks its reference is asked for, with an example', () => {
  test.each([
    [
      'besvaret',
      'Jeg tror, du vil notere, at en henvendelse er besvaret, men jeg mangler at vide, hvilken henvendelse det er. Skriv for eksempel »besvaret BS-1042«.',
    ],
    [
      'kvittering',
      'Jeg tror, du vil notere en kvittering for en henvendelse, men jeg mangler at vide, hvilken henvendelse det er. Skriv for eksempel »kvittering BS-1042«.',
    ],
  ])('%s', async (text, answer) => {
    expect((await talk.say(mette, text)).text).toBe(answer);
    expect((await talk.say(mette, text, 'channel')).text).toBe(answer);
  });
});

/** Texts with several readings belong to the reader; what follows needs nothing but the reading. */
describe('several readings', () => {
  const zone = timeZone('Europe/Copenhagen');
  const clock = { zone, now: Date.parse('2026-11-23T09:00:00Z') };
  const asked = (personal: boolean) =>
    ({
      language: 'da',
      personal,
      clock,
      turn: { scope: personal ? 'personal' : 'team' },
    }) as unknown as Asked;
  const ask = async (unclear: Omit<Unclear, 'command'>, personal = true) => {
    const message = await askBack(asked(personal), { command: 'unclear', ...unclear });
    if ('card' in message) expectValidCard(message.card);
    return message;
  };
  const buttons = (message: Awaited<ReturnType<typeof ask>>) =>
    'card' in message ? elements(message.card, 'verb') : [];

  test('are buttons, at most three, each with what was understood', async () => {
    const message = await ask({
      about: 'inquiry.show',
      readings: ['inquiry.show', 'inquiry.receipt', 'deadlines.mine', 'help'],
      understood: { ref: 'BS-1042' },
    });
    expect(buttons(message).map(({ title }) => title)).toEqual([
      'Se BS-1042',
      'Notere en kvittering for BS-1042',
      'Se dine frister',
    ]);
    for (const { verb, data } of buttons(message)) expect(readCardAction(String(verb), data)).toBeDefined();
    expect(buttons(message)[0]?.data).toEqual({ reading: { command: 'inquiry.show', ref: 'BS-1042' } });
  });

  test('one that marks an inquiry as answered is none: its button would not know the version', async () => {
    const readings = ['inquiry.show', 'inquiry.answer'] as const;
    const message = await ask({ about: 'inquiry.show', readings, understood: { ref: 'BS-1042' } });
    expect(buttons(message).map(({ title }) => title)).toEqual(['Se BS-1042']);
  });

  test('an unfinished computation opens its form', async () => {
    const readings = ['deadline.calculate', 'inquiry.register'] as const;
    const message = await ask({ about: 'deadline.calculate', readings, understood: { channel: 'letter' } });
    expect(buttons(message)[0]).toMatchObject({
      verb: 'calculate.form',
      data: { channel: 'letter', kind: 'none', received: '' },
    });
  });

  test('in a channel they are words', async () => {
    const readings = ['inquiry.show', 'deadlines.mine'] as const;
    const message = await ask({ about: 'inquiry.show', readings, understood: { ref: 'BS-1042' } }, false);
    expect(message).toEqual({
      text: 'Det kan forstås på flere måder, og jeg har ikke ændret noget. Vil du se BS-1042 eller se dine frister?',
    });
  });

  test('of which none is built yet are told as such', async () => {
    const readings = ['digest.on', 'digest.off'] as const;
    expect(await ask({ about: 'digest.on', readings })).toEqual({
      text: 'Det kan forstås på flere måder, og jeg har ikke ændret noget. Vil du slå oversigten til eller slå oversigten fra? Det kan jeg dog ikke endnu.',
    });
  });

  test('one that is likely and lacks nothing is offered, never done', async () => {
    const message = await ask({ about: 'deadlines.mine' });
    expect(buttons(message).map(({ title }) => title)).toEqual(['Se dine frister']);
  });
});
