import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { report, writeDocument } from './report.ts';
import { type Round, runRound, startBothOnce } from './round.ts';

/** `npm run bench`; `npm run bench -- 2` does two rounds for a quick look and leaves the document alone. */
const USUAL_ROUNDS = 7;
const asked = process.argv[2];
const count = asked === undefined ? USUAL_ROUNDS : Number(asked);

installEcho();
const loadBefore = loadavg()[0] ?? 0;
await startBothOnce();
const rounds: Round[] = [];
for (let round = 1; round <= count; round += 1) {
  rounds.push(await runRound(round % 2 === 0));
  process.stdout.write(`Round ${round} of ${count} done\n`);
}
const text = report(rounds, loadBefore);
process.stdout.write(`\n${text}\n`);
if (asked === undefined) writeDocument(text);

/** The echo has the SDK in a folder of its own, locked to the versions that the project has. */
function installEcho(): void {
  if (existsSync(join(import.meta.dirname, 'node_modules'))) return;
  const { status } = spawnSync('npm', ['ci', '--prefix', import.meta.dirname], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The echo’s packages could not be installed');
}
