import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LocalDay, localDay } from '../../bot/core/local-day.ts';
import { readText } from '../../bot/language/read-text.ts';
import { machine, write } from './report.ts';
import { percentile, spread } from './statistics.ts';

const WARM_UP = 3;
const LONGEST = 500;
const AIM_MS = 1;

const TODAY: LocalDay = localDay(Temporal.PlainDate.from('2026-11-25'));
const folder = join(import.meta.dirname, '../language/rows');

type Kind = { readonly title: string; readonly texts: readonly string[] };

/** How long a text takes to be read: as people write, and as long as a text of that kind may be. */
export function languageBench(count: number): string {
  const written = rows();
  const kinds: readonly Kind[] = [
    { title: 'As people write', texts: written },
    { title: `Several in one, to ${LONGEST} characters`, texts: heaps(written) },
    { title: `Nothing but words of commands, to ${LONGEST} characters`, texts: salads(written) },
  ];
  const lines = kinds.map(({ title, texts }) => {
    const rounds = Array.from({ length: WARM_UP + count }, () => texts.map(timed)).slice(WARM_UP);
    const of = (percent: number) => spread(rounds.map((times) => percentile(percent, times)));
    const met = of(99).median < AIM_MS;
    return `| ${title} | ${texts.length} | ${write(of(50), 3)} | ${write(of(95), 3)} | ${write(of(99), 3)} | under ${AIM_MS} ms: ${met ? 'met' : '**missed**'} |`;
  });
  return [
    `${count} rounds on ${machine()}; ${new Date().toISOString().slice(0, 10)}.`,
    '',
    '| texts | how many | half take up to, ms | 95 % | 99 % | aim for 99 % |',
    '|---|---|---|---|---|---|',
    ...lines,
  ].join('\n');
}

function timed(text: string): number {
  const start = process.hrtime.bigint();
  readText(text, TODAY);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function rows(): readonly string[] {
  return readdirSync(folder).flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .trim()
      .split('\n')
      .map((line): string => JSON.parse(line).text),
  );
}

const EVERY = 5;

/** Texts one behind the other, until it is long enough. */
const heaps = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((_, index) =>
    index % EVERY === 0
      ? [
          texts
            .slice(index, index + 40)
            .join(', ')
            .slice(0, LONGEST),
        ]
      : [],
  );

/** Their words in another order. */
const salads = (texts: readonly string[]): readonly string[] => {
  const words = texts.flatMap((text) => text.split(' '));
  const count = Math.floor(texts.length / EVERY);
  return Array.from({ length: count }, (_, index) =>
    Array.from({ length: 120 }, (_word, place) => words[(index * 7919 + place * 104_729) % words.length])
      .join(' ')
      .slice(0, LONGEST),
  );
};
