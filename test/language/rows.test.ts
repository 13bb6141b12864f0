import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { localDay } from '../../bot/core/local-day.ts';
import { readText } from '../../bot/language/read-text.ts';

type Row = { readonly now: string; readonly text: string; readonly expect: { readonly command: string } };

const folder = new URL('./rows/', import.meta.url);
const rowsOf = (file: string | URL): readonly Row[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const dayAt = (now: string) =>
  localDay(Temporal.Instant.from(now).toZonedDateTimeISO('Europe/Copenhagen').toPlainDate());

/** Of what is unclear, what it is likely about is what counts. */
function told({ now, text }: Row): unknown {
  const { reading } = readText(text, dayAt(now));
  return reading.command === 'unclear' ? { command: 'unclear', about: reading.about } : reading;
}

/** All at once, so that a change to the grammar shows everything that it changes. */
function expectAll(rows: readonly Row[]) {
  const label = ({ now, text }: Row) => `${now.slice(0, 10)} ${text}`;
  expect(rows.map((row) => [label(row), told(row)])).toEqual(rows.map((row) => [label(row), row.expect]));
}

describe('what people at a municipality write', () => {
  test.each(readdirSync(folder))('%s', (file) => expectAll(rowsOf(new URL(file, folder))));

  test('there are many, and every one is another', () => {
    const all = readdirSync(folder).flatMap((file) => rowsOf(new URL(file, folder)));
    expect(all.length).toBeGreaterThan(1000);
    expect(new Set(all.map(({ now, text }) => `${now} ${text}`)).size).toBe(all.length);
  });
});

const EXAMPLES = `${process.env.CONTRACTS ?? ''}/utterances-sample.jsonl`;

test.skipIf(!existsSync(EXAMPLES))('the shared examples (needs CONTRACTS)', () => {
  expectAll(rowsOf(EXAMPLES));
});
