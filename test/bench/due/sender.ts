import { setTimeout as pause } from 'node:timers/promises';
import { openSqliteStore } from '../../../bot/store/sqlite-table.ts';
import { startInstance } from '../../due-work/support/instance.ts';
import { town } from '../../due-work/support/town.ts';

/** One instance that sends a morning's lists in true time; prints how long it took, and how long the processor was at it. */
const [dataDir = '', people = '0'] = process.argv.slice(2);
const store = await openSqliteStore(dataDir);
let start = Temporal.Instant.from('2026-11-23T07:35:00+01:00');
const begun = performance.now();
const instance = await startInstance({
  store,
  directory: town(Number(people)),
  clock: {
    now: () => start.add({ milliseconds: Math.floor(performance.now() - begun) }),
    elapsed: () => performance.now(),
    wait: (ms) => pause(ms),
  },
});
await instance.tick();
start = Temporal.Instant.from('2026-11-23T07:45:00+01:00');
const [before, from] = [process.cpuUsage(), performance.now()];
await instance.tick();
const used = process.cpuUsage(before);
const ms = performance.now() - from;
process.stdout.write(JSON.stringify({ ms, cpuMs: (used.user + used.system) / 1000, did: [...instance.did] }));
await store.close();
