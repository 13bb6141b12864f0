import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { type Life, LOAD } from './measure.ts';
import { type Round, WARM_UP_TURNS } from './round.ts';
import { type Spread, spread } from './statistics.ts';

type Row = {
  readonly title: string;
  readonly of: (life: Life) => number;
  readonly digits: number;
  readonly aim?: { readonly words: string; readonly met: (ratio: number) => boolean };
};

const atMost = (limit: number) => ({ words: `at most ${limit} ×`, met: (ratio: number) => ratio <= limit });

const ROWS: readonly Row[] = [
  { title: 'Time to listening, ms', of: (life) => life.msToListening, digits: 0, aim: atMost(2) },
  {
    title: 'Resident memory after the start, MB',
    of: (life) => life.megabytesAtStart,
    digits: 0,
    aim: atMost(1.6),
  },
  {
    title: `Resident memory after ${WARM_UP_TURNS} turns, MB`,
    of: (life) => life.megabytesAfterTurns,
    digits: 0,
    aim: atMost(1.6),
  },
  {
    title: `Turns a second, ${LOAD.sideBySide} side by side`,
    of: (life) => life.turnsPerSecond,
    digits: 0,
  },
  { title: 'Processor time a turn, ms', of: (life) => life.cpuMsPerTurn, digits: 2 },
  { title: `95th percentile at ${LOAD.perSecond} turns a second, ms`, of: (life) => life.msP95, digits: 1 },
];

/** The machine and the table, as Markdown. The ratio is the median of the rounds' own ratios. */
export function report(rounds: readonly Round[], loadBefore: number): string {
  const driver = rounds.flatMap(({ echo, bot }) => [echo.driverBusyPercent, bot.driverBusyPercent]);
  return [
    `${rounds.length} rounds on ${machine()}; ${new Date().toISOString().slice(0, 10)}. Load average before the run: ${loadBefore.toFixed(1)}.`,
    '',
    '| | echo | Svarfrist | ratio | aim |',
    '|---|---|---|---|---|',
    ...ROWS.map((row) => line(row, rounds)),
    '',
    `Medians, in brackets the least and the most. The driver was busy ${write(spread(driver), 0)} % of one core.`,
  ].join('\n');
}

function line({ title, of, digits, aim }: Row, rounds: readonly Round[]): string {
  const echo = spread(rounds.map((round) => of(round.echo)));
  const bot = spread(rounds.map((round) => of(round.bot)));
  const ratio = spread(rounds.map((round) => of(round.bot) / of(round.echo)));
  const verdict = aim ? `${aim.words}: ${aim.met(ratio.median) ? 'met' : '**missed**'}` : '';
  return `| ${[title, write(echo, digits), write(bot, digits), write(ratio, 2), verdict].join(' | ')} |`;
}

export const write = ({ median, min, max }: Spread, digits: number): string =>
  `${median.toFixed(digits)} (${min.toFixed(digits)}–${max.toFixed(digits)})`;

export function machine(): string {
  const system = /^PRETTY_NAME="(.*)"$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  return `${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${gigabytes} GB, ${system}, Node ${process.version}`;
}

const DOCUMENT = join(import.meta.dirname, '../../docs/benchmarks.md');

/** Between the markers of that name. */
export function writeDocument(text: string, name: string): void {
  const between = new RegExp(`(?<=<!-- bench:${name} -->\\n).*(?=<!-- /bench:${name} -->)`, 's');
  const document = readFileSync(DOCUMENT, 'utf8');
  if (!between.test(document)) throw new Error(`docs/benchmarks.md has lost its markers of ${name}`);
  writeFileSync(
    DOCUMENT,
    document.replace(between, () => `\n${text}\n\n`),
  );
}
