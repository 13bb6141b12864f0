import { afterAll, beforeAll, describe } from 'vitest';
import type { Store } from '../../../bot/store/table.ts';
import type { Engine } from '../support/engines.ts';
import { keysContract } from './keys-contract.ts';
import { listContract } from './list-contract.ts';
import { modelContract } from './model-contract.ts';
import { storeContract } from './store-contract.ts';
import { valuesContract } from './values-contract.ts';
import { writeContract } from './write-contract.ts';

/** What every engine keeps. What is above the port is written, and tried, once, because of this. */
export function tableContract(start: () => Promise<Engine>): void {
  let engine: Engine;
  let store: Store;
  beforeAll(async () => {
    engine = await start();
    store = await engine.open();
  });
  afterAll(async () => {
    await store?.close();
    await engine?.stop();
  });

  const opened = () => store;
  describe('write', () => writeContract(opened));
  describe('list', () => listContract(opened));
  describe('keys', () => keysContract(opened));
  describe('values', () => valuesContract(opened));
  describe('as a sorted map', () => modelContract(opened));
  describe('store', () => storeContract(opened, () => engine.open()));
}
