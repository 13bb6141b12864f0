import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestBot } from '../support/bot.ts';
import { expectFaults, get, startApi, storedRefs } from './support/api.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startApi();
});
afterAll(() => bot[Symbol.asyncDispose]());

const ask = (query: string, headers = {}) => get(bot, `/api/deadline?${query}`, { headers });

describe('what must be done, and by when', () => {
  // The weekday beside the date: 2026-11-20 is a Friday.
  test.each([
    ['channel=email&received=2026-11-20T15:30:00%2B01:00', [['answer', '2026-11-24T23:59:59+01:00']]],
    [
      'channel=email&kind=application&received=2026-11-20T15:30:00Z',
      [['answerOrReceipt', '2026-12-04T23:59:59+01:00']],
    ],
    ['channel=facebook&received=2026-11-20T15:30:00%2B01:00', [['answer', '2026-11-21T15:30:00+01:00']]],
    ['channel=phone&received=2026-11-20T15:30:00%2B01:00', [['callBack', '2026-11-23T23:59:59+01:00']]],
    ['channel=inPerson&received=2026-11-20T15:30:00%2B01:00', []],
    [
      'channel=letter&caseType=access&received=2026-11-20T15:30:00%2B01:00',
      [
        ['answerOrReceipt', '2026-12-04T23:59:59+01:00'],
        ['decision', '2026-12-01T23:59:59+01:00'],
      ],
    ],
    ['channel=letter&received=2026-04-01T08:00:00Z', [['answerOrReceipt', '2026-04-20T23:59:59+02:00']]],
  ])('%s', async (query, due) => {
    const { status, json } = await ask(query);
    expect(status).toBe(200);
    expect(json.obligations.map((one: { what: string; due: string }) => [one.what, one.due])).toEqual(due);
  });

  test('with its because, in the language asked for', async () => {
    const query = 'channel=letter&received=2026-04-01T08:00:00Z';
    expect((await ask(query)).json.obligations).toEqual([
      {
        what: 'answerOrReceipt',
        due: '2026-04-20T23:59:59+02:00',
        basis: 'promise',
        rule: 'R3',
        because: [
          'Modtaget onsdag 1. april 2026',
          'modtagelsesdagen tæller ikke med',
          expect.stringContaining('påsken 2.–6. april'),
          '10 arbejdsdage → mandag 20. april',
          expect.stringContaining('R3'),
        ],
      },
    ]);
    const { json } = await ask(query, { 'accept-language': 'en' });
    expect(json.obligations[0].because[3]).toBe('10 working days → Monday 20 April');
  });

  test('a clock that waits for the case to be complete is said to', async () => {
    const { json } = await ask('channel=selfService&caseType=building-permit&received=2026-11-20T10:00Z');
    expect(json).toMatchObject({ obligations: [{ what: 'answerOrReceipt' }], awaitsCompletion: true });
  });

  test('an offset whose plus was not escaped is understood', async () => {
    const escaped = await ask('channel=email&received=2026-11-20T15:30:00%2B01:00');
    const plain = await ask('channel=email&received=2026-11-20T15:30:00+01:00');
    expect([plain.status, plain.json]).toEqual([200, escaped.json]);
  });
});

test.each([
  ['', ['channel', 'received']],
  ['channel=fax&received=2026-11-20T10:00Z', ['channel']],
  ['channel=email', ['received']],
  ['channel=email&received=', ['received']],
  ['channel=email&received=2026-11-20T10:00', ['received']],
  ['channel=email&received=2026-11-20', ['received']],
  ['channel=email&received=2026-11-23T08:02:01Z', ['received']],
  ['channel=email&received=2024-11-22T22:59:59Z', ['received']],
  ['channel=email&kind=urgent&received=2026-11-20T10:00Z', ['kind']],
  ['channel=email&caseType=no-such&received=2026-11-20T10:00Z', ['caseType']],
  ['channel=email&channel=letter&received=2026-11-20T10:00Z', ['channel']],
  ['channel=email&received=2026-11-20T10:00Z&unit=BS', ['unit']],
  ['channel=email&received=2026-11-20T10:00Z&__proto__[a]=b', ['__proto__[a]']],
  ['channel[]=email&received=2026-11-20T10:00Z', ['channel', 'channel[]']],
])('%s is refused', async (query, fields) => {
  expectFaults(await ask(query), 422, fields);
});

test('nothing is stored', async () => {
  await ask('channel=email&received=2026-11-20T10:00Z');
  expect(storedRefs(bot)).toEqual([]);
});
