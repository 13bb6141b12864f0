import fc from 'fast-check';
import { afterAll, beforeAll, test } from 'vitest';
import type { EpochMs } from '../../../bot/core/time-zone.ts';
import type { Store } from '../../../bot/store/table.ts';
import { aFacts } from '../../core/life/any-life.ts';
import { CAME } from '../../journeys/support/municipality.ts';
import type { Engine } from '../support/engines.ts';
import { type Model, readModel } from './life-model.ts';
import { aCommand, carryOut, EVERYBODY, INQUIRIES, newWorld } from './life-model-acts.ts';
import { expectAlike } from './life-model-store.ts';

export function lifeModelContract(start: () => Promise<Engine>, numRuns: number): void {
  let engine: Engine;
  let store: Store;
  let model: Model;
  beforeAll(async () => {
    [engine, model] = await Promise.all([start(), readModel(EVERYBODY)]);
    store = await engine.open();
  });
  afterAll(async () => {
    await store?.close();
    await engine?.stop();
  });

  test('whatever is done, by whomever, and whatever fails: the store has what the model has', async () => {
    const facts = fc.array(aFacts, { minLength: INQUIRIES, maxLength: INQUIRIES });
    await fc.assert(
      fc.asyncProperty(
        facts,
        fc.array(aCommand, { minLength: 10, maxLength: 24 }),
        async (came, commands) => {
          const world = await newWorld(store, came, model);
          let now = CAME as number;
          for (const command of commands) {
            now += command.minutes * 60_000;
            await carryOut(world, command, now as EpochMs);
            await expectAlike(world.open().inquiries, [...world.lives.values()], EVERYBODY);
          }
        },
      ),
      { numRuns },
    );
  });
}
