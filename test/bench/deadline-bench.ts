import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Measured } from './deadline/run.ts';
import { machine, write } from './report.ts';
import { spread } from './statistics.ts';

/** How many times as long as Svarfrist each must take; the others are to be slower, and no more. */
const AIMS: Readonly<Record<string, number>> = { 'date-holidays': 1000 };

/** One deadline of ten working days beside what else could have computed it, as Markdown. */
export function deadlineBench(count: number): string {
  const run = spawnSync(process.execPath, [join(import.meta.dirname, 'deadline/run.ts'), String(count)], {
    env: { PATH: process.env.PATH, TZ: 'Europe/Copenhagen' },
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error('The deadlines could not be measured');
  const { instants, rounds }: Measured = JSON.parse(run.stdout);
  const [ours = [], ...others] = Object.values(rounds);
  const [first = '', ...names] = Object.keys(rounds);
  return [
    `${count} rounds on ${machine()}; ${new Date().toISOString().slice(0, 10)}. All gave equal answers for ${instants} instants.`,
    '',
    '| | µs a deadline | times as long as Svarfrist | aim |',
    '|---|---|---|---|',
    `| ${first} | ${write(spread(ours), 2)} | | |`,
    ...names.map((name, index) => line(name, others[index] ?? [], ours)),
  ].join('\n');
}

/** The ratio is taken within a round. */
function line(name: string, theirs: readonly number[], ours: readonly number[]): string {
  const ratio = spread(theirs.map((time, round) => time / (ours[round] ?? Number.NaN)));
  const aim = AIMS[name.split(',')[0] ?? ''];
  const words = aim === undefined ? 'more than 1 ×' : `at least ${aim} ×`;
  const met = aim === undefined ? ratio.median > 1 : ratio.median >= aim;
  return `| ${name} | ${write(spread(theirs), 1)} | ${write(ratio, 1)} | ${words}: ${met ? 'met' : '**missed**'} |`;
}
