import type { Life } from './measure.ts';
import { LOAD } from './measure.ts';
import { OPEN_INQUIRIES } from './municipality/inquiries.ts';
import { PEOPLE_OF_A_UNIT, UNITS } from './municipality/organisation.ts';
import { CLOSED, QUESTION, type Round, runRound, seedMunicipality } from './municipality/round.ts';
import { machine, write } from './report.ts';
import { type Spread, spread } from './statistics.ts';

/** A turn that reads ten deadlines of a busy municipality, beside the echo, as Markdown. */
export async function municipalityBench(count: number): Promise<string> {
  const municipality = await seedMunicipality();
  process.stdout.write('The municipality is seeded\n');
  const rounds: Round[] = [];
  try {
    for (let round = 1; round <= count; round += 1) {
      rounds.push(await runRound(municipality, round));
      process.stdout.write(`Round ${round} of ${count} in the municipality done\n`);
    }
  } finally {
    await municipality.remove();
  }
  return report(rounds);
}

const thousands = (value: number) => value.toLocaleString('en');

function report(rounds: readonly Round[]): string {
  const archived = (name: keyof typeof CLOSED) => `${thousands(CLOSED[name])} closed`;
  const people = thousands(UNITS * PEOPLE_OF_A_UNIT);
  return [
    `${rounds.length} rounds on ${machine()}; ${new Date().toISOString().slice(0, 10)}. "${QUESTION}" with ten rows and a` +
      ` next page; ${thousands(OPEN_INQUIRIES)} open inquiries, ${thousands(UNITS)} units, ${people} employees.`,
    '',
    `| | echo | ${archived('fewer')} | ratio to the echo | ${archived('more')} | ratio to fewer closed |`,
    '|---|---|---|---|---|---|',
    line(rounds, `Turns a second, ${LOAD.sideBySide} side by side`, (life) => life.turnsPerSecond, 0),
    line(rounds, 'Processor time a turn, ms', (life) => life.cpuMsPerTurn, 2),
    line(rounds, `95th percentile at ${LOAD.perSecond} turns a second, ms`, (life) => life.msP95, 1),
    line(rounds, 'Time to listening, ms', (life) => life.msToListening, 0),
    line(rounds, 'Resident memory after the start, MB', (life) => life.megabytesAtStart, 0),
    '',
    'Medians, in brackets the least and the most; ratios are taken within a round.',
    '',
    ...verdicts(rounds),
  ].join('\n');
}

function line(rounds: readonly Round[], title: string, of: (life: Life) => number, digits: number): string {
  const cell = (value: (round: Round) => number, precision: number) =>
    write(spread(rounds.map(value)), precision);
  const cells = [
    cell(({ echo }) => of(echo), digits),
    cell(({ fewer }) => of(fewer), digits),
    cell(({ echo, fewer }) => of(fewer) / of(echo), 2),
    cell(({ more }) => of(more), digits),
    cell(({ fewer, more }) => of(more) / of(fewer), 2),
  ];
  return `| ${[title, ...cells].join(' | ')} |`;
}

function verdicts(rounds: readonly Round[]): string[] {
  const median = (of: (round: Round) => number) => spread(rounds.map(of)).median;
  const ratio = median(({ echo, fewer }) => fewer.turnsPerSecond / echo.turnsPerSecond);
  const slow = median(({ fewer, more }) => Math.max(fewer.msP95, more.msP95));
  const larger = spread(rounds.map(({ fewer, more }) => more.turnsPerSecond / fewer.turnsPerSecond));
  return [
    `- At least 0.8 of the echo's turns a second, and no less than 0.6: ${ratio >= 0.8 ? 'met' : ratio >= 0.6 ? 'the least is met' : MISSED}.`,
    `- 95th percentile at most 50 ms: ${met(slow <= 50)}.`,
    `- Ten times the closed archive makes no difference beyond the rounds' spread: ${met(holdsOne(larger))}.`,
  ];
}

const MISSED = '**missed**';
const met = (yes: boolean) => (yes ? 'met' : MISSED);
const holdsOne = ({ min, max, median }: Spread) => (min <= 1 && 1 <= max) || median >= 1;
