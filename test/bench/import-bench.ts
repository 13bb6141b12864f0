import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { batches } from '../../bot/store/inquiries/batches.ts';
import { openSqliteStore } from '../../bot/store/sqlite-table.ts';
import { type Change, LIMITS, type Store } from '../../bot/store/table.ts';
import { machine, write } from './report.ts';
import { spread } from './statistics.ts';

const LINES = 10_000;
/** Seconds. */
const MOST = 10;
const ROOT = join(import.meta.dirname, '../..');

type Round = {
  /** Seconds from the start of the command to its end. */
  readonly first: number;
  readonly again: number;
  readonly readAlone: number;
  /** Of writing the rows that the import wrote, in as large writes as there may be, and nothing else. */
  readonly bare: number;
};

/** `npm run import` of a file as a case system gives it, in processes of its own, as Markdown. */
export async function importBench(count: number): Promise<string> {
  const load = loadavg()[0] ?? 0;
  const rounds: Round[] = [];
  for (let round = 0; round < count; round += 1) {
    rounds.push(await inAFolder(runRound));
    process.stdout.write(`Round ${round + 1} of ${count} of imports done\n`);
  }
  const of = (pick: (round: Round) => number) => spread(rounds.map(pick));
  const first = of(({ first }) => first);
  const verdict = first.median < MOST ? 'met' : '**missed**';
  return [
    `${count} rounds on ${machine()}; ${new Date().toISOString().slice(0, 10)}. Load average before the run: ${load.toFixed(1)}.`,
    '',
    '| | | aim |',
    '|---|---|---|',
    `| ${LINES} lines imported, the whole command, s | ${write(first, 2)} | under ${MOST}: ${verdict} |`,
    `| Lines a second | ${write(
      of(({ first }) => LINES / first),
      0,
    )} | |`,
    `| In times of writing the same rows bare | ${write(
      of(({ first, bare }) => first / bare),
      2,
    )} | |`,
    `| The same file again, s | ${write(
      of(({ again }) => again),
      2,
    )} | |`,
    `| The same file rehearsed (\`--dry-run\`), s | ${write(
      of(({ readAlone }) => readAlone),
      2,
    )} | |`,
  ].join('\n');
}

async function runRound(folder: string): Promise<Round> {
  const file = join(folder, 'inquiries.csv');
  await writeFile(file, text());
  const readAlone = await importInto(join(folder, 'rehearsed'), file, '--dry-run');
  const first = await importInto(join(folder, 'data'), file);
  const again = await importInto(join(folder, 'data'), file);
  return { first, again, readAlone, bare: await writeBare(join(folder, 'data'), join(folder, 'bare')) };
}

async function importInto(dataDir: string, ...args: readonly string[]): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, [join(ROOT, 'bot/import.ts'), ...args], {
    env: {
      PATH: process.env.PATH,
      STORE: 'sqlite',
      DATA_DIR: dataDir,
      DIRECTORY: join(ROOT, 'bot/directory/sample-organisation.json'),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`An import ended with ${code}`);
  return (performance.now() - began) / 1000;
}

const UNITS = ['BS', 'JC', 'YC', 'BY', 'VS', 'SP', 'SB'];
const CHANNELS = ['brev', 'e-mail', 'Digital Post', 'selvbetjening', 'telefon'];
const OWNERS = ['ALWI', 'MEHO', 'emyi@roskilde.example', 'Søren Vestergaard', 'LIRA', '', ''];

/** Of the last four weeks. */
function text(): string {
  const today = Temporal.Now.plainDateISO('Europe/Copenhagen');
  const rows = Array.from({ length: LINES }, (_, index) => {
    const { day, month, year } = today.subtract({ days: 1 + (index % 28) });
    const received = `${day}-${month}-${year} ${8 + (index % 8)}.${10 + (index % 50)}`;
    const kind = index % 3 === 0 ? 'ansøgning' : '';
    const [channel, unit, owner] = [CHANNELS, UNITS, OWNERS].map((names) => names[index % names.length]);
    return `${received};${channel};${kind};${unit};${owner};"Spørgsmål; nr. ${index}";2026-${index};sag/${index}`;
  });
  return ['Modtaget;Kanal;Art;Enhed;Sagsbehandler;Emne;Sagsnummer;Kilde-id', ...rows, ''].join('\r\n');
}

async function writeBare(from: string, to: string): Promise<number> {
  const [source, target] = [await openSqliteStore(from), await openSqliteStore(to)];
  const writes = await writesOf(source);
  const table = await target.table('inquiries');
  const began = performance.now();
  for (const { partition, changes } of writes) await table.write(partition, changes);
  const took = (performance.now() - began) / 1000;
  await Promise.all([source.close(), target.close()]);
  return took;
}

async function writesOf(store: Store): Promise<{ partition: string; changes: Change[] }[]> {
  const table = await store.table('inquiries');
  const all = [];
  for (const partition of UNITS) {
    const rows = await table.list(partition, { limit: 10 * LINES });
    const inserts = rows.map(({ row, version, value }): Change => ({ do: 'insert', row, version, value }));
    all.push(...batches(inserts, LIMITS.changes, () => 1).map((changes) => ({ partition, changes })));
  }
  return all;
}

async function inAFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'svarfrist-import-bench-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
