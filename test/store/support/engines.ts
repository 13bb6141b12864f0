import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAzureStore } from '../../../bot/store/azure-table.ts';
import { openSqliteStore } from '../../../bot/store/sqlite-table.ts';
import type { Store, Table } from '../../../bot/store/table.ts';
import { azuriteConnection, startAzurite } from '../../support/azurite.ts';

/** One place where data are kept; `open` again is as another instance of the bot would. */
export type Engine = {
  open(): Promise<Store>;
  stop(): Promise<void>;
  /** Where another process finds it: SQLite's folder, or Azurite's port. */
  readonly place: readonly ['sqlite' | 'azure', string];
};

export async function startSqlite(): Promise<Engine> {
  const directory = await mkdtemp(join(tmpdir(), 'svarfrist-store-'));
  return {
    place: ['sqlite', directory],
    open: () => openSqliteStore(directory),
    stop: () => rm(directory, { recursive: true }),
  };
}

export async function startAzure(): Promise<Engine> {
  const azurite = await startAzurite();
  return {
    place: ['azure', String(azurite.port)],
    open: () => openAzureStore({ connectionString: azuriteConnection(azurite.port) }, { timeoutMs: 60_000 }),
    stop: () => azurite.stop(),
  };
}

/** A table that no other test knows. */
export function freshTable(store: Store): Promise<Table> {
  return store.table(freshName());
}

export function freshName(): string {
  return `t${randomUUID().replaceAll('-', '')}`;
}
