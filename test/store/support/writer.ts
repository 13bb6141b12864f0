import { openSqliteStore } from '../../../bot/store/sqlite-table.ts';

/**
 * Writes to both kinds of tables until it is killed. It says "durable 7" once write 7 of that table is acknowledged,
 * never before. Each write is two rows and the number of the newest.
 */
const [dataDir = '', first = '0'] = process.argv.slice(2);
const store = await openSqliteStore(dataDir);
const tables = {
  durable: await store.table('durable'),
  quick: await store.table('quick', { loss: 'powerCut' }),
};

for (let number = Number(first); ; number += 1) {
  for (const [name, table] of Object.entries(tables)) {
    const newest = await table.read('p', 'newest');
    const value = { number };
    await table.write('p', [
      { do: 'insert', row: `left ${number}`, version: 1, value },
      newest
        ? { do: 'replace', row: 'newest', version: 1, value, etag: newest.etag }
        : { do: 'insert', row: 'newest', version: 1, value },
      { do: 'insert', row: `right ${number}`, version: 1, value },
    ]);
    process.stdout.write(`${name} ${number}\n`);
  }
}
