import { afterAll, beforeAll, describe } from 'vitest';
import type { Store } from '../../../bot/store/table.ts';
import type { Engine } from '../support/engines.ts';
import { actsContract } from './acts-contract.ts';
import { crashContract } from './crash-contract.ts';
import { deleteContract } from './delete-contract.ts';
import { freshFixture } from './fixture.ts';
import { listsContract } from './lists-contract.ts';
import { modelContract } from './model-contract.ts';
import { registerContract } from './register-contract.ts';
import { remindersContract } from './reminders-contract.ts';
import { saveContract } from './save-contract.ts';
import { sourcesContract } from './sources-contract.ts';

/** What the storage of inquiries keeps, on every engine. */
export function inquiriesContract(start: () => Promise<Engine>, modelRuns: number): void {
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

  const fresh = () => freshFixture(store);
  describe('registering', () => registerContract(fresh));
  describe('sources', () => sourcesContract(fresh));
  describe('lists', () => listsContract(fresh));
  describe('changes', () => saveContract(fresh));
  describe('reminders', () => remindersContract(fresh));
  describe('as a plain map', () => modelContract(fresh, modelRuns));
  describe('acts on many', () => actsContract(fresh));
  describe('deletion', () => deleteContract(fresh));
  describe('crashes', () => crashContract(fresh));
}
