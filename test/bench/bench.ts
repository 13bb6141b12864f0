import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { coverBench } from './cover-bench.ts';
import { deadlineBench } from './deadline-bench.ts';
import { dueBench } from './due-bench.ts';
import { importBench } from './import-bench.ts';
import { languageBench } from './language-bench.ts';
import { municipalityBench } from './municipality-bench.ts';
import { report, writeDocument } from './report.ts';
import { type Round, runRound, startBothOnce } from './round.ts';
import { wavesBench } from './waves-bench.ts';

/**
 * `npm run bench` measures everything; `npm run bench -- municipality` one part. A number of rounds after that is for a
 * quick look, and leaves the document alone: `npm run bench -- municipality 1`, `npm run bench -- 2`.
 */
const PARTS: Readonly<Record<string, (rounds: number | undefined) => string | Promise<string>>> = {
  server: (rounds = 7) => serverBench(rounds),
  deadline: (rounds = 9) => deadlineBench(rounds),
  language: (rounds = 9) => languageBench(rounds),
  waves: () => wavesBench(),
  due: (rounds = 5) => dueBench(rounds),
  import: (rounds = 7) => importBench(rounds),
  cover: (rounds = 5) => coverBench(rounds),
  municipality: (rounds = 5) => municipalityBench(rounds),
};

const { part, rounds } = readArguments(process.argv.slice(2));
installPackages();
for (const [name, measure] of Object.entries(PARTS)) {
  if (part === undefined || part === name) publish(name, await measure(rounds));
}

function readArguments(given: readonly string[]): { part?: string | undefined; rounds?: number | undefined } {
  const [first, second] = given;
  const isPart = first !== undefined && Object.hasOwn(PARTS, first);
  const count = isPart ? second : first;
  if (given.length > (isPart ? 2 : 1) || (count !== undefined && !/^[1-9]\d?$/.test(count))) {
    process.stderr.write(`npm run bench -- [${Object.keys(PARTS).join(' | ')}] [rounds, up to 99]\n`);
    process.exit(64);
  }
  return { part: isPart ? first : undefined, rounds: count === undefined ? undefined : Number(count) };
}

async function serverBench(count: number): Promise<string> {
  const loadBefore = loadavg()[0] ?? 0;
  await startBothOnce();
  const done: Round[] = [];
  for (let round = 1; round <= count; round += 1) {
    done.push(await runRound(round % 2 === 0));
    process.stdout.write(`Round ${round} of ${count} done\n`);
  }
  return report(done, loadBefore);
}

/** Each as soon as it is known. */
function publish(name: string, text: string): void {
  process.stdout.write(`\n${text}\n\n`);
  if (rounds === undefined) writeDocument(text, name);
}

/** The echo has the SDK in a folder of its own, locked to the versions that the project has; beside it the peers. */
function installPackages(): void {
  const { dependencies } = JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8'));
  const folder = join(import.meta.dirname, 'node_modules');
  if (Object.keys(dependencies).every((name) => existsSync(join(folder, name)))) return;
  const { status } = spawnSync('npm', ['ci', '--prefix', import.meta.dirname], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The packages to compare with could not be installed');
}
