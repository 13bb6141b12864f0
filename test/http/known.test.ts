import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KEYS } from '../support/api-keys.ts';
import type { TestBot } from '../support/bot.ts';
import { expectFaults, fieldsOf, type Json, LETTER, post, startApi, storedRefs } from './support/api.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startApi();
});
afterAll(() => bot[Symbol.asyncDispose]());

const under = (key: string, value: unknown = LETTER) =>
  post(bot, value, { headers: { 'idempotency-key': key } });

describe('by its sourceId', () => {
  test('the same thing again is the same inquiry', async () => {
    const thing = { ...LETTER, sourceId: '<42@mail.example>' };
    const first = await post(bot, thing);
    const again = await post(bot, { ...thing, subject: 'Rettet' });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.json).toEqual(first.json);
  });

  test('another system’s thing of that name is another', async () => {
    const thing = { ...LETTER, sourceId: 'one' };
    const mine = await post(bot, thing);
    const theirs = await post(bot, thing, { key: KEYS.mailroom });
    expect(theirs.status).toBe(201);
    expect(theirs.json.ref).not.toBe(mine.json.ref);
  });

  test('two things keep their names under one Idempotency-Key', async () => {
    const one = await under('both', { ...LETTER, sourceId: 'both-1' });
    const other = await under('both', { ...LETTER, sourceId: 'both-2' });
    expect([one.status, other.status]).toEqual([201, 201]);
    expect(await under('both', { ...LETTER, sourceId: 'both-2' })).toMatchObject({
      status: 200,
      json: { ref: other.json.ref },
    });
  });
});

describe('by its Idempotency-Key', () => {
  test('the same request again is the same inquiry', async () => {
    const first = await under('again');
    const again = await under('again');
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.json).toEqual(first.json);
  });

  test('without one, nothing is', async () => {
    const first = await post(bot, LETTER);
    expect((await post(bot, LETTER)).json.ref).not.toBe(first.json.ref);
  });

  test.each([
    { channel: 'email' },
    { kind: 'general' },
    { received: '2026-11-20T10:00:01+01:00' },
    { unit: 'JC' },
    { owner: 'meho@roskilde.example' },
    { subject: 'Noget andet' },
    { caseNumber: '2026-0001' },
    { caseType: 'access' },
    { sensitive: true },
    { completeAt: '2026-11-20T10:00:00+01:00' },
  ])('another request, with %j, is refused', async (change) => {
    const key = `other ${JSON.stringify(change)}`.replaceAll(' ', '');
    await under(key);
    const before = storedRefs(bot);
    expectFaults(await under(key, { ...LETTER, ...change }), 422, ['Idempotency-Key']);
    expect(storedRefs(bot)).toEqual(before);
  });

  test('an array’s are known one by one', async () => {
    const items = [LETTER, { ...LETTER, unit: 'XX' }, { ...LETTER, unit: 'JC' }];
    const first = await under('array', items);
    expect(statuses(first.json)).toEqual([201, 422, 201]);
    const again = await under('array', [...items.slice(0, 1), LETTER, ...items.slice(2)]);
    expect(statuses(again.json)).toEqual([200, 201, 200]);
    expect(refs(again.json)).toEqual([refs(first.json)[0], expect.any(String), refs(first.json)[2]]);
  });

  test('an array that differs is refused where it differs', async () => {
    await under('differs', [LETTER, LETTER]);
    const { json } = await under('differs', [LETTER, { ...LETTER, channel: 'email' }]);
    expect(statuses(json)).toEqual([200, 422]);
    expect(fieldsOf(json[1].problem)).toEqual(['Idempotency-Key']);
  });

  test('one alone and one in an array are two', async () => {
    const alone = await under('alone');
    const { json } = await under('alone', [LETTER]);
    expect(json[0].status).toBe(201);
    expect(json[0].ref).not.toBe(alone.json.ref);
  });

  test.each([
    ['empty', ''],
    ['of a space within', 'a b'],
    ['too long', 'x'.repeat(256)],
    ['of other letters', 'n\u00f8gle'],
  ])('one that is %s is refused', async (_what, key) => {
    expectFaults(await under(key), 422, ['Idempotency-Key']);
  });
});

test.each([
  ['an Idempotency-Key', LETTER, { 'idempotency-key': 'at-once' }],
  ['a sourceId', { ...LETTER, sourceId: 'at once' }, {}],
])('30 at once with %s are one inquiry', async (_what, value, headers) => {
  const before = storedRefs(bot).length;
  const answers = await Promise.all(
    Array.from({ length: 30 }, () => post(bot, value, { headers: headers as Record<string, string> })),
  );
  expect(new Set(answers.map(({ json }) => json.ref)).size).toBe(1);
  expect(answers.map(({ status }) => status).sort()).toEqual([...Array(29).fill(200), 201]);
  expect(storedRefs(bot)).toHaveLength(before + 1);
});

test('nothing of a sourceId or an Idempotency-Key is stored or logged', async () => {
  await post(bot, { ...LETTER, sourceId: 'hemmeligt-id' }, { headers: { 'idempotency-key': 'hemmelig-1' } });
  await under('hemmelig-2');
  expect([...bot.stored(), ...bot.log.lines()].join()).not.toContain('hemmelig');
});

const statuses = (json: Json) => json.map(({ status }: Json) => status);
const refs = (json: Json) => json.map(({ ref }: Json) => ref);
