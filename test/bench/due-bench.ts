import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { startMorning } from '../due-work/support/morning.ts';
import { personId } from '../due-work/support/town.ts';
import { startSqlite } from '../store/support/engines.ts';
import { countCalls } from './due/calls.ts';
import { claimAndSettle } from './due/rows.ts';
import { machine, write } from './report.ts';
import { spread } from './statistics.ts';

const ROWS = 10_000;
const POSTS = 2_000;
/** Per cent of one core. */
const MOST_BUSY = 20;
const MOST_CALLS = 4;

/** What happens by itself: how fast rows are worked off, what sending takes, how often the store is asked. As Markdown. */
export async function dueBench(rounds: number): Promise<string> {
  const rates: number[] = [];
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { workMs, writeMs } = await inAFolder((dataDir) => claimAndSettle(dataDir, ROWS));
    rates.push((ROWS / workMs) * 1_000);
    ratios.push(workMs / writeMs);
    process.stdout.write(`Round ${round + 1} of ${rounds} of due rows done\n`);
  }
  const { seconds, busy, perSecond } = await sendAll();
  const { idleTick, aMessage, messages } = await countCalls();
  const verdict = (met: boolean) => (met ? 'met' : '**missed**');
  return [
    `${rounds} rounds on ${machine()}; ${new Date().toISOString().slice(0, 10)}.`,
    '',
    '| | | aim |',
    '|---|---|---|',
    `| Due rows claimed and settled a second, of ${ROWS} on SQLite | ${write(spread(rates), 0)} | |`,
    `| The same, in times of one plain durable write a row | ${write(spread(ratios), 2)} | |`,
    `| ${POSTS} morning lists sent, posts a second | ${perSecond.toFixed(1)} in ${seconds.toFixed(1)} s | Teams' limit is 50 |`,
    `| Processor time meanwhile, % of one core | ${busy.toFixed(1)} | under ${MOST_BUSY}: ${verdict(busy < MOST_BUSY)} |`,
    `| Storage calls a morning list, planning and all (of ${messages}) | ${aMessage.toFixed(2)} | at most ${MOST_CALLS}: ${verdict(aMessage <= MOST_CALLS)} |`,
    `| Storage calls of a tick with nothing due | ${idleTick} | |`,
  ].join('\n');
}

async function sendAll(): Promise<{ seconds: number; busy: number; perSecond: number }> {
  await using morning = await startMorning(startSqlite, { people: POSTS });
  for (let number = 0; number < POSTS; number += 1) {
    await morning.install(personId(number));
    await morning.due(number, '2026-11-23T23:59:59+01:00');
  }
  // Its work is planned by the first tick that is before its hour.
  await (await morning.instance({ name: 'planner' })).tick();
  const [, folder] = morning.engine.place;
  const child = spawn(process.execPath, [join(import.meta.dirname, 'due/sender.ts'), folder, String(POSTS)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { ms, cpuMs } = JSON.parse(await text(child.stdout)) as { ms: number; cpuMs: number };
  if (morning.posts().length !== POSTS) throw new Error(`${morning.posts().length} of ${POSTS} were sent`);
  return { seconds: ms / 1_000, busy: (cpuMs / ms) * 100, perSecond: POSTS / (ms / 1_000) };
}

async function inAFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'svarfrist-due-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
