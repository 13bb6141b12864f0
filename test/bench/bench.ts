import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { deadlineBench } from './deadline-bench.ts';
import { dueBench } from './due-bench.ts';
import { municipalityBench } from './municipality-bench.ts';
import { report, writeDocument } from './report.ts';
import { type Round, runRound, startBothOnce } from './round.ts';
import { wavesBench } from './waves-bench.ts';

/** `npm run bench`; `npm run bench -- 2` does two rounds for a quick look and leaves the document alone. */
const USUAL_ROUNDS = 7;
const asked = process.argv[2];
const count = asked === undefined ? USUAL_ROUNDS : Number(asked);

installPackages();
const loadBefore = loadavg()[0] ?? 0;
await startBothOnce();
const rounds: Round[] = [];
for (let round = 1; round <= count; round += 1) {
  rounds.push(await runRound(round % 2 === 0));
  process.stdout.write(`Round ${round} of ${count} done\n`);
}
publish('server', report(rounds, loadBefore));
publish('deadline', deadlineBench());
publish('waves', await wavesBench());
publish('due', await dueBench(count));
publish('municipality', await municipalityBench(count));

/** Each as soon as it is known. */
function publish(name: string, text: string): void {
  process.stdout.write(`\n${text}\n\n`);
  if (asked === undefined) writeDocument(text, name);
}

/** The echo has the SDK in a folder of its own, locked to the versions that the project has; beside it the peers. */
function installPackages(): void {
  const { dependencies } = JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8'));
  const folder = join(import.meta.dirname, 'node_modules');
  if (Object.keys(dependencies).every((name) => existsSync(join(folder, name)))) return;
  const { status } = spawnSync('npm', ['ci', '--prefix', import.meta.dirname], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The packages to compare with could not be installed');
}
