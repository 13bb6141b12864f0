import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EpochMs } from '../../bot/core/time-zone.ts';
import { zone } from '../core/shipped.ts';
import { ABSENCES, AWAY, seedAbsences } from './cover/absences.ts';
import { runJourneys, type Taken } from './cover/journeys.ts';
import { type Round, runRound } from './cover/round.ts';
import { type Life, LOAD } from './measure.ts';
import { seedOpen } from './municipality/inquiries.ts';
import { organisation, PEOPLE_OF_A_UNIT, UNITS, unitLetters } from './municipality/organisation.ts';
import { machine, write } from './report.ts';
import { BOT, type Server } from './servers.ts';
import { percentile, spread } from './statistics.ts';

/** Of one whose substitute, of another unit, is away too. */
const QUESTION = `hvem dækker for p${AWAY.chained}.${unitLetters(2).toLowerCase()}@roskilde.example?`;

/** Who covers, who is away, and what an absence would mean, in a large municipality; as Markdown. */
export async function coverBench(count: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'svarfrist-cover-'));
  try {
    const bot = await seed(folder);
    process.stdout.write('The absences are seeded\n');
    const taken: Taken[] = [];
    const rounds: Round[] = [];
    for (let round = 1; round <= count; round += 1) {
      taken.push(await runJourneys(join(folder, 'data')));
      rounds.push(await runRound(bot, QUESTION, round));
      process.stdout.write(`Round ${round} of ${count} of cover done\n`);
    }
    return report(taken, rounds);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function seed(folder: string): Promise<Server> {
  const [data, file] = [join(folder, 'data'), join(folder, 'organisation.json')];
  await writeFile(file, organisation());
  await mkdir(data);
  await seedOpen(data);
  await seedAbsences(data, zone.dayOf(Date.now() as EpochMs));
  return {
    ...BOT,
    environment: { ...BOT.environment, DIRECTORY: file, DATA_DIR: data },
    answers: ({ text }) => /er ikke til stede .* dækker \(/.test(text ?? ''),
  };
}

const thousands = (value: number) => value.toLocaleString('en');

function report(taken: readonly Taken[], rounds: readonly Round[]): string {
  const ms = (of: (one: Taken) => readonly number[], percent: number) =>
    write(spread(taken.map((one) => percentile(percent, of(one)))), 2);
  const line = (title: string, of: (one: Taken) => readonly number[]) =>
    `| ${title} | ${ms(of, 50)} | ${ms(of, 99)} |`;
  const everybody = (of: (one: Taken['everybody']) => number, digits: number) =>
    write(spread(taken.map((one) => of(one.everybody))), digits);
  const blocks = taken.map((one) => one.everybody.longestBlock);
  const people = taken[0]?.everybody.people ?? 0;
  return [
    `${rounds.length} rounds on ${machine()}; ${new Date().toISOString().slice(0, 10)}. ${thousands(UNITS * PEOPLE_OF_A_UNIT)} employees, ${thousands(UNITS)} units, ${thousands(ABSENCES)} absences.`,
    '',
    '| journey, over SQLite | half take up to, ms | 99 % |',
    '|---|---|---|',
    line('Who covers', (one) => one.cover),
    line('What an absence of two weeks means', (one) => one.preview),
    line('Who of the unit is away this week', (one) => one.list),
    line('Find an employee', (one) => one.search),
    '',
    `Everybody who is away today (${thousands(people)} people, \`GET /api/absences\`): ${everybody((one) => one.ms, 0)} ms, during which nobody else waits longer than ${everybody((one) => one.longestBlock, 1)} ms; aim: at most 20 ms: ${Math.max(...blocks) <= 20 ? 'met' : '**missed**'}.`,
    '',
    `| "${QUESTION}" | echo | Svarfrist | ratio |`,
    '|---|---|---|---|',
    ratio(rounds, `Turns a second, ${LOAD.sideBySide} side by side`, (life) => life.turnsPerSecond, 0),
    ratio(rounds, 'Processor time a turn, ms', (life) => life.cpuMsPerTurn, 2),
    ratio(rounds, `95th percentile at ${LOAD.perSecond} turns a second, ms`, (life) => life.msP95, 1),
    '',
    '| storage calls | waves | calls | rows read |',
    '|---|---|---|---|',
    ...Object.entries(taken[0]?.waves ?? {}).map(
      ([title, { waves, calls, rows }]) => `| ${title} | ${waves} | ${calls} | ${rows} |`,
    ),
  ].join('\n');
}

function ratio(rounds: readonly Round[], title: string, of: (life: Life) => number, digits: number): string {
  const cell = (value: (round: Round) => number, precision: number) =>
    write(spread(rounds.map(value)), precision);
  const cells = [
    cell(({ echo }) => of(echo), digits),
    cell(({ bot }) => of(bot), digits),
    cell(({ echo, bot }) => of(bot) / of(echo), 2),
  ];
  return `| ${[title, ...cells].join(' | ')} |`;
}
