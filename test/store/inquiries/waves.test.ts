import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../../bot/store/table.ts';
import { aChange, anArrival, closedAt, person, unit } from '../../support/inquiry-builders.ts';
import { countWaves } from '../../support/waves.ts';
import { type Engine, startSqlite } from '../support/engines.ts';
import { freshFixture } from './fixture.ts';

let engine: Engine;
let store: Store;
beforeAll(async () => {
  engine = await startSqlite();
  store = await engine.open();
});
afterAll(async () => {
  await store.close();
  await engine.stop();
});

const [BS, JC, METTE] = [unit('BS'), unit('JC'), person('mette')];
const UNITS = ['BS', 'JC', 'YC', 'BY', 'VS'];

/** 200 inquiries of Mette's in five units; a fifth of them held elsewhere than they were registered. */
async function start() {
  const { inquiries, open } = await freshFixture(store);
  const waves = countWaves();
  const arrivals = Array.from({ length: 200 }, (_, index) =>
    anArrival({ unit: unit(UNITS[index % 5] ?? 'BS') }),
  );
  const registered = await inquiries.registerAll(arrivals);
  for (const { inquiry } of registered.slice(0, 40))
    await inquiries.save(inquiry, { ...inquiry, unit: BS }, aChange());
  const last = registered.at(-1)?.inquiry ?? registered[0]?.inquiry;
  if (!last) throw new Error('nothing registered');
  const watched = open(waves.wrap);
  await watched.register(anArrival({}, 'the first, which takes numbers and the key'));
  return { watched, measure: waves.measure, inquiries, last };
}

describe('storage waves', () => {
  test('every question takes at most two, and reads no more than a page of each partition', async () => {
    const { watched, measure, last } = await start();
    const page = { limit: 10 };
    const of = async (work: () => Promise<unknown>) => {
      const { waves, rows } = await measure(work);
      return { waves, rows };
    };
    expect(await of(() => watched.byRef(last.ref))).toEqual({ waves: 1, rows: 1 });
    expect(await of(() => watched.history(last.ref))).toEqual({ waves: 1, rows: 1 });
    expect(await of(() => watched.openOf(METTE, BS, page))).toEqual({ waves: 2, rows: 5 + 5 * 10 });
    expect(await of(() => watched.openOfUnit(BS, page))).toEqual({ waves: 2, rows: 4 + 10 + 4 * 8 });
    expect(await of(() => watched.openOfUnit(JC, page))).toEqual({ waves: 1, rows: 10 });
    expect(await of(() => watched.unassignedOf(JC, page))).toEqual({ waves: 1, rows: 0 });
  });

  test('a change takes two, or three when its owner is new to the unit', async () => {
    const { watched, measure, last } = await start();
    const { waves } = await measure(() => watched.save(last, closedAt(last, last.received), aChange()));
    expect(waves).toBe(2);
    const now = await watched.byRef(last.ref);
    if (!now) throw new Error('lost');
    const handed = await measure(() => watched.save(now, { ...now, owner: person('new') }, aChange()));
    expect(handed.waves).toBe(3);
  });

  test('a registration takes two, with a source three', async () => {
    const { watched, measure } = await start();
    expect((await measure(() => watched.register(anArrival()))).waves).toBe(2);
    expect((await measure(() => watched.register(anArrival({}, 'new')))).waves).toBe(3);
    expect((await measure(() => watched.register(anArrival({}, 'new')))).waves).toBe(2);
  });

  test('fifty registrations take as many as one', async () => {
    const { watched, measure } = await start();
    const arrivals = Array.from({ length: 50 }, (_, index) => anArrival({}, `row ${index}`));
    // Two more, for numbers.
    expect((await measure(() => watched.registerAll(arrivals))).waves).toBe(5);
  });
});
