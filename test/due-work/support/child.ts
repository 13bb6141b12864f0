import { createInterface } from 'node:readline';
import { openAzureStore } from '../../../bot/store/azure-table.ts';
import { openSqliteStore } from '../../../bot/store/sqlite-table.ts';
import { azuriteConnection } from '../../support/azurite.ts';
import { type Instance, startInstance } from './instance.ts';
import { town } from './town.ts';

/**
 * One instance in a process of its own, to be killed. The first line on its input is its name, each other one,
 * "<wall ms> <monotonic ms>", a tick at that time; "done" on its output says that it has done so.
 */
const [engine = '', place = '', people = '0'] = process.argv.slice(2);
let [wall, monotonic] = [0, 0];
let instance: Instance | undefined;

async function start(name: string): Promise<Instance> {
  const store =
    engine === 'sqlite'
      ? await openSqliteStore(place)
      : await openAzureStore({ connectionString: azuriteConnection(Number(place)) });
  return startInstance({
    store,
    directory: town(Number(people)),
    name,
    clock: {
      now: () => Temporal.Instant.fromEpochMilliseconds(wall),
      elapsed: () => monotonic,
      wait: () => new Promise((resolve) => setImmediate(resolve)),
    },
  });
}

for await (const line of createInterface(process.stdin)) {
  if (instance === undefined) instance = await start(line);
  else {
    [wall = 0, monotonic = 0] = line.split(' ').map(Number);
    await instance.tick();
  }
  process.stdout.write('done\n');
}
