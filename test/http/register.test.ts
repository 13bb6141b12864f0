import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KEYS } from '../support/api-keys.ts';
import type { TestBot } from '../support/bot.ts';
import { expectFaults, get, LETTER, post, startApi, storedRefs } from './support/api.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startApi();
});
afterAll(() => bot[Symbol.asyncDispose]());

describe('an inquiry comes in', () => {
  test('and is answered with its obligations', async () => {
    const { status, headers, json } = await post(bot, LETTER);
    expect(status).toBe(201);
    expect(json).toEqual({
      ref: expect.stringMatching(/^BS-\d{4,}$/),
      unit: 'BS',
      owner: null,
      channel: 'letter',
      kind: null,
      received: '2026-11-20T10:00:00+01:00',
      sensitive: false,
      confidential: false,
      obligations: [
        {
          what: 'answerOrReceipt',
          due: '2026-12-04T23:59:59+01:00',
          basis: 'promise',
          rule: 'R3',
          because: expect.arrayContaining(['10 arbejdsdage → fredag 4. december']),
        },
      ],
    });
    expect(headers.get('location')).toBe(`/api/inquiries/${json.ref}`);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('with all that may be said of it, and can be read again', async () => {
    const whole = {
      channel: 'selfService',
      kind: 'application',
      caseType: 'building-permit',
      received: '2026-10-01T08:00:00Z',
      completeAt: '2026-10-12T12:00:00+02:00',
      unit: 'BY',
      owner: 'agwi@roskilde.example',
      subject: 'Carport på 30 m² – æøå 🚲',
      caseNumber: '2026-0042',
      sensitive: true,
      sourceId: 'byg-og-miljø/42',
    };
    const { status, json } = await post(bot, whole);
    const { sourceId: _, ...given } = whole;
    expect(status).toBe(201);
    expect(json).toMatchObject({
      ...given,
      owner: '7a3e0000-0000-4000-8000-000000000403',
      received: '2026-10-01T10:00:00+02:00',
      obligations: [{ what: 'answerOrReceipt' }, { what: 'decision', rule: 'building-permit' }],
    });
    expect((await get(bot, `/api/inquiries/${json.ref}`)).json).toEqual(json);
  });

  test.each([
    ['the person’s id', '7a3e0000-0000-4000-8000-000000000104'],
    ['the person’s e-mail', 'MEHO@roskilde.example'],
  ])('owned by %s', async (_what, owner) => {
    const { status, json } = await post(bot, { ...LETTER, owner });
    expect([status, json.owner]).toEqual([201, '7a3e0000-0000-4000-8000-000000000104']);
  });

  test('at this very moment', async () => {
    expect((await post(bot, { ...LETTER, received: '2026-11-23T08:00:00Z' })).status).toBe(201);
  });

  test('and is noted as the system’s doing', async () => {
    const { json } = await post(bot, LETTER, { key: KEYS.mailroom });
    const number = json.ref.slice('BS-'.length);
    const history = bot.stored().filter((row) => row.includes(`${number}`) && row.includes('registered'));
    expect(history.join()).toContain('mailroom');
  });

  test('in person, and has no clock', async () => {
    expect((await post(bot, { ...LETTER, channel: 'inPerson' })).json.obligations).toEqual([]);
  });
});

describe('what cannot be taken is said by field', () => {
  const LONG = (length: number) => 'x'.repeat(length);
  test.each<[object, string[]]>([
    [{ channel: 'fax' }, ['channel']],
    [{ channel: 'Letter' }, ['channel']],
    [{ channel: ['letter'] }, ['channel']],
    [{ channel: null }, ['channel']],
    [{ kind: 'urgent' }, ['kind']],
    [{ kind: '' }, ['kind']],
    [{ caseType: 'no-such' }, ['caseType']],
    [{ caseType: 5 }, ['caseType']],
    [{ caseType: 'constructor' }, ['caseType']],
    [{ received: '2026-11-20' }, ['received']],
    [{ received: '2026-11-20T10:00:00' }, ['received']],
    [{ received: '2026-11-20T10:00:00[Europe/Copenhagen]' }, ['received']],
    [{ received: '2026-11-20T10:00:00+01:00[Europe/Copenhagen]' }, ['received']],
    [{ received: '2026-02-30T10:00:00Z' }, ['received']],
    [{ received: '2026-11-20T24:00:00Z' }, ['received']],
    [{ received: '20. november 2026' }, ['received']],
    [{ received: 1_795_000_000_000 }, ['received']],
    [{ received: '2026-11-23T08:00:01Z' }, ['received']],
    [{ received: '9999-12-31T23:59:59Z' }, ['received']],
    [{ received: '1999-12-31T22:59:59Z' }, ['received']],
    [{ received: '0001-01-01T00:00:00Z' }, ['received']],
    [{ completeAt: '2026-11-23T08:00:01Z' }, ['completeAt']],
    [{ completeAt: '2026-11-19T08:00:00Z' }, ['completeAt']],
    [{ completeAt: 'i går' }, ['completeAt']],
    [{ unit: 'XX' }, ['unit']],
    [{ unit: 'bs' }, ['unit']],
    [{ unit: '' }, ['unit']],
    [{ unit: LONG(21) }, ['unit']],
    [{ owner: 'nobody@roskilde.example' }, ['owner']],
    [{ owner: 'Mette Holm' }, ['owner']],
    [{ owner: LONG(321) }, ['owner']],
    [{ subject: ' ' }, ['subject']],
    [{ subject: LONG(301) }, ['subject']],
    [{ subject: { da: 'hej' } }, ['subject']],
    [{ subject: 'a\ud800' }, ['subject']],
    [{ caseNumber: LONG(101) }, ['caseNumber']],
    [{ caseNumber: 20260042 }, ['caseNumber']],
    [{ sensitive: 'ja' }, ['sensitive']],
    [{ sensitive: 1 }, ['sensitive']],
    [{ sourceId: '' }, ['sourceId']],
    [{ sourceId: LONG(1001) }, ['sourceId']],
    [{ sourceId: 'a\udc00' }, ['sourceId']],
    [{ priority: 1, Subject: 'hej' }, ['priority', 'Subject']],
    [{ unit: 'XX', owner: 'x', caseType: 'x' }, ['unit', 'owner', 'caseType']],
    [{ unit: 5, subject: 5, sensitive: 5 }, ['unit', 'subject', 'sensitive']],
  ])('%j', async (change, fields) => {
    const before = storedRefs(bot);
    expectFaults(await post(bot, { ...LETTER, ...change }), 422, fields);
    expect(storedRefs(bot)).toEqual(before);
  });

  test('what is missing', async () => {
    expectFaults(await post(bot, {}), 422, ['channel', 'received', 'unit']);
  });

  test('no more than can be read, and no long name', async () => {
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [LONG(100) + index, 1]));
    const { json } = await post(bot, { ...LETTER, ...many });
    expect(json.errors).toHaveLength(20);
    expect(json.errors[0].field).toHaveLength(60);
  });
});
