import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestBot } from '../support/bot.ts';
import { expectFaults, fieldsOf, type Json, LETTER, post, startApi, storedRefs } from './support/api.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startApi();
});
afterAll(() => bot[Symbol.asyncDispose]());

const letters = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ ...LETTER, subject: `Brev ${index}` }));

test('500 with faults in between are answered in order, and none of the others is lost', async () => {
  const wrong: readonly unknown[] = [
    { ...LETTER, unit: 'XX' },
    { ...LETTER, received: '2026-11-24T10:00:00Z' },
    { ...LETTER, color: 'red' },
    { ...LETTER, owner: 'nobody' },
    {},
    null,
    5,
    'letter',
    [],
    [LETTER],
  ];
  const items = letters(500).map((letter, index) =>
    index % 5 === 3 ? wrong[((index - 3) / 5) % wrong.length] : letter,
  );
  const before = storedRefs(bot);
  const { status, json } = await post(bot, items);
  expect(status).toBe(200);
  expect(json).toHaveLength(500);
  for (const [index, one] of json.entries()) {
    if (index % 5 === 3) {
      expect(one).toEqual({ status: 422, problem: expect.objectContaining({ status: 422 }) });
      expect(fieldsOf(one.problem).length).toBeGreaterThan(0);
    } else expect(one).toMatchObject({ status: 201, subject: `Brev ${index}` });
  }
  const refs: string[] = json.flatMap(({ ref }: Json) => ref ?? []);
  expect(new Set(refs).size).toBe(400);
  expect(storedRefs(bot).sort()).toEqual([...before, ...refs].sort());
});

test('a fault among them is told as it would be alone', async () => {
  const wrong = { ...LETTER, unit: 'XX', received: '2026-11-24T10:00:00Z' };
  const alone = await post(bot, wrong);
  const { json } = await post(bot, [LETTER, wrong]);
  expect(json[1]).toEqual({ status: 422, problem: alone.json });
});

test('none is none', async () => {
  expect(await post(bot, [])).toMatchObject({ status: 200, json: [] });
});

test('501 are refused whole', async () => {
  const before = storedRefs(bot);
  expectFaults(await post(bot, letters(501)), 422, ['body']);
  expect(storedRefs(bot)).toEqual(before);
});

test('the same thing twice in one array is one inquiry', async () => {
  const twice = { ...LETTER, sourceId: 'twice' };
  const { json } = await post(bot, [twice, LETTER, twice]);
  expect(json.map(({ status }: Json) => status)).toEqual([201, 201, 200]);
  expect(json[2].ref).toBe(json[0].ref);
  expect(json[1].ref).not.toBe(json[0].ref);
});

test('of several units, each has references of its own', async () => {
  const { json } = await post(bot, [LETTER, { ...LETTER, unit: 'JC' }, { ...LETTER, unit: 'SB' }]);
  expect(json.map(({ ref }: Json) => ref.slice(0, 2))).toEqual(['BS', 'JC', 'SB']);
});

describe('a body', () => {
  const full = (bytes: number) => {
    const json = JSON.stringify([{ ...LETTER, subject: 'x' }]);
    return json.replace('"x"', `"${'x'.repeat(bytes - json.length + 1)}"`);
  };
  test('of 1 MB is read', async () => {
    expect((await post(bot, full(1024 * 1024))).status).toBe(200);
  });
  test('of a byte more is refused', async () => {
    expect((await post(bot, full(1024 * 1024 + 1))).status).toBe(413);
  });
  test('of 500 inquiries with all that may be said fits', async () => {
    const whole = { subject: 'ø'.repeat(300), caseNumber: 'x'.repeat(100), sourceId: 'x'.repeat(500) };
    const items = letters(500).map((letter, index) => ({ ...letter, ...whole, caseNumber: String(index) }));
    const { status, json } = await post(bot, items);
    expect([status, json.length]).toEqual([200, 500]);
  });
});
