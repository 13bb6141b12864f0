import { afterAll, beforeAll, describe } from 'vitest';
import type { Store } from '../../bot/store/table.ts';
import { keysContract } from './contract/keys-contract.ts';
import { listContract } from './contract/list-contract.ts';
import { modelContract } from './contract/model-contract.ts';
import { storeContract } from './contract/store-contract.ts';
import { valuesContract } from './contract/values-contract.ts';
import { writeContract } from './contract/write-contract.ts';
import { type Engine, startAzure, startSqlite } from './support/engines.ts';

/** What every engine keeps. What is above the port is written, and tried, once, because of this. */
describe.each([
  { name: 'SQLite', start: startSqlite },
  { name: 'Azure Tables (Azurite)', start: startAzure },
])('$name', { timeout: 60_000 }, ({ start }) => {
  let engine: Engine;
  let store: Store;
  beforeAll(async () => {
    engine = await start();
    store = await engine.open();
  }, 60_000);
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
});
