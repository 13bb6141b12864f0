import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHANNELS, KINDS } from '../../bot/core/inquiry.ts';
import { KEYS } from '../support/api-keys.ts';
import type { TestBot } from '../support/bot.ts';
import { expectFaults, get, type Json, LETTER, post, startApi, storedRefs } from './support/api.ts';

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

  test('a little later by the sender’s clock counts from the time as it was given, also the next time', async () => {
    const received = '2026-11-23T09:02:00+01:00';
    const ahead = { ...LETTER, channel: 'facebook', received, completeAt: received };
    const headers = { 'idempotency-key': 'ahead' };
    const { status, json } = await post(bot, ahead, { headers });
    expect([status, json.received, json.obligations[0].due]).toEqual([
      201,
      received,
      '2026-11-24T09:02:00+01:00',
    ]);
    expect(await post(bot, ahead, { headers })).toMatchObject({ status: 200, json: { ref: json.ref } });
  });

  test('every one that is taken has a deadline, unless it came in person', async () => {
    const days = ['2024-11-23T00:00:00+01:00', '2025-03-30T03:00:00+02:00', '2026-11-23T09:02:00+01:00'];
    const all = days.flatMap((received) =>
      CHANNELS.flatMap((channel) =>
        [undefined, ...KINDS].map((kind) => ({ ...LETTER, received, channel, kind })),
      ),
    );
    const { json } = await post(bot, all);
    expect(json.map(({ status }: Json) => status)).toEqual(all.map(() => 201));
    const without = json.filter(({ obligations }: Json) => obligations.length === 0);
    expect(new Set(without.map(({ channel }: Json) => channel))).toEqual(new Set(['inPerson']));
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
    [{ received: '2026-11-23T08:02:01Z' }, ['received']],
    [{ received: '9999-12-31T23:59:59Z' }, ['received']],
    [{ received: '2000-11-20T10:00:00+01:00' }, ['received']],
    [{ received: '2062-11-20T10:00:00+01:00' }, ['received']],
    [{ received: '2024-11-22T23:59:59+01:00' }, ['received']],
    [{ received: '0001-01-01T00:00:00Z' }, ['received']],
    [{ completeAt: '2026-11-23T08:02:01Z' }, ['completeAt']],
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
