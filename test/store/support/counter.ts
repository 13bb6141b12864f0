import { openSqliteStore } from '../../../bot/store/sqlite-table.ts';
import { Conflict } from '../../../bot/store/table.ts';

/** Adds one to a shared number so many times, and prints how often somebody else was faster. */
const [dataDir = '', times = '0'] = process.argv.slice(2);
const store = await openSqliteStore(dataDir);
const table = await store.table('counters');
let conflicts = 0;
for (let done = 0; done < Number(times); ) {
  const counter = await table.read('p', 'counter');
  const value = { count: Number(counter?.value.count ?? 0) + 1 };
  const common = { row: 'counter', version: 1, value };
  try {
    // Lets others in between the reading and the writing.
    await new Promise((resolve) => setImmediate(resolve));
    await table.write('p', [
      counter ? { do: 'replace', ...common, etag: counter.etag } : { do: 'insert', ...common },
    ]);
    done += 1;
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    conflicts += 1;
  }
}
await store.close();
process.stdout.write(`${conflicts}\n`);
