import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { Delimiter } from './first-line.ts';

/** A row of the file: its fields, and the lines that it stands on as an editor counts them, from 1. */
export type CsvRecord = {
  readonly fields: readonly string[];
  readonly line: number;
  readonly lastLine: number;
};

/** From this line on nothing could be told apart any more: a quotation mark that is nowhere closed, or a line too long. */
export type Unfinished = { readonly unfinished: 'openQuote' | 'longLine'; readonly line: number };

/** Bytes of a row; one that goes on for longer over several lines has an open quotation mark. */
const LARGEST = 4 * 1024 * 1024;

type Parsed = { readonly record: string[]; readonly info: { readonly lines: number } };

/** Rows that are empty are left out. A quotation mark within a field that does not begin with one is text. */
export async function* recordsOf(
  text: AsyncIterable<string>,
  delimiter: Delimiter,
): AsyncGenerator<CsvRecord | Unfinished> {
  const parser = parse({
    delimiter,
    record_delimiter: '\n',
    info: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LARGEST,
  });
  let lastLine = 0;
  // What goes wrong in either of them is thrown where the parser is read.
  pipeline(Readable.from(text), parser, () => {});
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      lastLine = info.lines;
      const line = lastLine - lineBreaksIn(record);
      if (record.some((field) => field.trim() !== '')) yield { fields: record, line, lastLine };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield { unfinished: onOneLine(error, lastLine) ? 'longLine' : 'openQuote', line: lastLine + 1 };
  }
}

/** `lines` of an error are those that were begun; the parser counts one that it has not left yet. */
const onOneLine = ({ code, lines }: CsvError & { readonly lines?: number }, lastLine: number): boolean =>
  code === 'CSV_MAX_RECORD_SIZE' && lines !== undefined && lines <= lastLine + 1;

function lineBreaksIn(fields: readonly string[]): number {
  let count = 0;
  for (const field of fields) {
    for (let at = field.indexOf('\n'); at !== -1; at = field.indexOf('\n', at + 1)) count += 1;
  }
  return count;
}

/**
 * A field that holds a line break and as many delimiters as a whole row: two rows that an open quotation mark made one,
 * and no text.
 */
export function swallowedRows({ fields }: CsvRecord, delimiter: Delimiter, columns: number): boolean {
  return fields.some((field) => field.includes('\n') && field.split(delimiter).length >= columns);
}
