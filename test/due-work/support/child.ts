import { createInterface } from 'node:readline';
import { openAzureStore } from '../../../bot/store/azure-table.ts';
import { openSqliteStore } from '../../../bot/store/sqlite-table.ts';
import { azuriteConnection } from '../../support/azurite.ts';
import { startInstance } from './instance.ts';
import { town } from './town.ts';

/**
 * One instance in a process of its own, to be killed. A line "<wall ms> <monotonic ms>" on its input is a tick at that
 * time; "done" on its output says that it is over.
 */
const [engine = '', place = '', name = '', people = '0'] = process.argv.slice(2);
const store =
  engine === 'sqlite'
    ? await openSqliteStore(place)
    : await openAzureStore({ connectionString: azuriteConnection(Number(place)) });

let [wall, monotonic] = [0, 0];
const instance = await startInstance({
  store,
  directory: town(Number(people)),
  name,
  clock: {
    now: () => Temporal.Instant.fromEpochMilliseconds(wall),
    elapsed: () => monotonic,
    wait: () => new Promise((resolve) => setImmediate(resolve)),
  },
});
process.stdout.write('ready\n');
for await (const line of createInterface(process.stdin)) {
  [wall = 0, monotonic = 0] = line.split(' ').map(Number);
  await instance.tick();
  process.stdout.write('done\n');
}
