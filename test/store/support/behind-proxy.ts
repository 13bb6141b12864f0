import { openAzureStore } from '../../../bot/store/azure-table.ts';
import type { Change, ETag, Store, Table } from '../../../bot/store/table.ts';
import { azuriteConnection } from '../../support/azurite.ts';
import { type FlakyProxy, startFlakyProxy } from '../../support/flaky-proxy.ts';
import { freshName } from './engines.ts';

/** One table reached two ways: through a proxy where things go wrong, and directly, to see what was really written. */
export type BehindProxy = {
  proxy: FlakyProxy;
  table: Table;
  direct: Table;
  /** ETags of the rows 'a', 'b' and 'c' in partition 'p', which are there from the start. */
  etags: { a: ETag; b: ETag; c: ETag };
  /** Another store by way of the proxy, with its own patience. */
  open(timeoutMs: number): Promise<Store>;
  [Symbol.asyncDispose](): Promise<void>;
};

export async function startBehindProxy(azuritePort: number, timeoutMs = 10_000): Promise<BehindProxy> {
  const proxy = await startFlakyProxy(azuritePort);
  const open = (ms: number) =>
    openAzureStore({ connectionString: azuriteConnection(proxy.port) }, { timeoutMs: ms });
  const store = await open(timeoutMs);
  const directStore = await openAzureStore({ connectionString: azuriteConnection(azuritePort) });
  const name = freshName();
  const [direct, table] = [await directStore.table(name), await store.table(name)];
  const written = await direct.write(
    'p',
    ['a', 'b', 'c'].map((row) => insert(row, { by: 'before' })),
  );
  const [a, b, c] = written as [ETag, ETag, ETag];
  proxy.requests.length = 0;
  return { proxy, table, direct, etags: { a, b, c }, open, [Symbol.asyncDispose]: () => proxy.stop() };
}

export function insert(row: string, value = { by: 'us' }): Change {
  return { do: 'insert', row, version: 1, value };
}

export function replace(row: string, etag: ETag, value = { by: 'us' }): Change {
  return { do: 'replace', row, version: 1, value, etag };
}

export function remove(row: string, etag: ETag): Change {
  return { do: 'remove', row, etag };
}
