import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Person, Unit } from '../../bot/core/directory.ts';
import type { TestBot } from '../support/bot.ts';
import { expectFaults, fieldsOf, type Json, LETTER, NOW, post, startApi, storedRefs } from './support/api.ts';

/** The directory as it is now: units and people leave it. */
const directory = { units: new Set(['BS', 'JC']), people: new Set(['meho']) };
let time = NOW;
let bot: TestBot;
beforeAll(async () => {
  bot = await startApi({
    now: () => Temporal.Instant.from(time),
    directory: {
      unit: async (id) => (directory.units.has(id) ? ({ id } as Unit) : undefined),
      person: async (id) => (directory.people.has(id) ? ({ id } as Person) : undefined),
      findPeople: async (who) =>
        [...directory.people].filter((id) => who.startsWith(`${id}@`)).map((id) => ({ id }) as Person),
    },
  });
});
afterAll(() => bot[Symbol.asyncDispose]());
beforeEach(() => {
  time = NOW;
  directory.units = new Set(['BS', 'JC']);
  directory.people = new Set(['meho']);
});

const under = (key: string, value: unknown) => post(bot, value, { headers: { 'idempotency-key': key } });

describe('what came before is recognised before it is checked', () => {
  const changes: readonly [string, Record<string, unknown>, () => void][] = [
    ['its unit has left the directory', {}, () => directory.units.delete('BS')],
    ['its owner has, named by address', { owner: 'meho@roskilde.example' }, () => directory.people.clear()],
    ['its owner has, named by id', { owner: 'meho' }, () => directory.people.clear()],
    ['years have passed', {}, () => (time = '2030-01-02T09:00:00+01:00')],
  ];
  test.each(changes)('by its sourceId, though %s', async (what, fields, change) => {
    const thing = { ...LETTER, ...fields, sourceId: `known, ${what}` };
    const first = await post(bot, thing);
    const before = storedRefs(bot);
    change();
    const again = await post(bot, thing);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.json).toEqual(first.json);
    expect((await post(bot, [thing, { ...thing, sourceId: `${what}, new` }])).json).toMatchObject([
      { status: 200, ref: first.json.ref },
      { status: 422 },
    ]);
    expect(storedRefs(bot)).toEqual(before);
  });

  test.each(changes)('by its Idempotency-Key, though %s', async (what, fields, change) => {
    const thing = { ...LETTER, ...fields };
    const key = what.replaceAll(' ', '-');
    const first = await under(key, thing);
    change();
    const again = await under(key, thing);
    expect([again.status, again.json]).toEqual([200, first.json]);
    expectFaults(await under(key, { ...thing, subject: 'Noget andet' }), 422, ['Idempotency-Key']);
  });
});

test('one that names somebody unknown is not what was registered for nobody', async () => {
  await under('nobodys', LETTER);
  expectFaults(await under('nobodys', { ...LETTER, owner: 'x@roskilde.example' }), 422, ['Idempotency-Key']);
});

test('what nobody knows is checked, as many as there are', async () => {
  const known = Array.from({ length: 60 }, (_, index) => ({ ...LETTER, sourceId: `many ${index}` }));
  const refs = (await post(bot, known)).json.map(({ ref }: Json) => ref);
  directory.units.delete('BS');
  const { json } = await post(bot, [...known, { ...LETTER, sourceId: 'unknown' }, { ...LETTER, unit: 'JC' }]);
  expect(json.slice(0, 60).map(({ status, ref }: Json) => [status, ref])).toEqual(
    refs.map((ref: string) => [200, ref]),
  );
  expect(fieldsOf(json[60].problem)).toEqual(['unit']);
  expect(json[61]).toMatchObject({ status: 201, unit: 'JC' });
});
