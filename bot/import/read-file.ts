import { type FileHandle, open } from 'node:fs/promises';
import { fieldOf } from '../language/import-headings.ts';
import { type Columns, type ColumnsReading, columnsOf } from './columns.ts';
import { type Encoding, type EncodingReading, encodingOf, NotText, textOf } from './encoding.ts';
import { begin, type Delimiter } from './first-line.ts';
import { type CsvRecord, recordsOf, type Unfinished } from './records.ts';

/** A file whose headings are understood; its rows are read as they are asked for. */
export type ImportFile = {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly columns: Columns;
  readonly rows: AsyncGenerator<CsvRecord | Unfinished>;
  /** About how many there are. */
  readonly lines: number;
};

export type FileFault =
  | { readonly reason: 'unreadable'; readonly code: string }
  | { readonly reason: Extract<EncodingReading, { ok: false }>['reason'] }
  | { readonly reason: 'longLine' }
  | ({ readonly reason: 'headings' } & Omit<Extract<ColumnsReading, { ok: false }>, 'ok'>);

export type FileReading =
  | { readonly ok: true; readonly file: ImportFile }
  | { readonly ok: false; readonly fault: FileFault };

/** Reads a file twice from its beginning, once for its encoding, and never holds more than a few rows of it. */
export async function withFile<Result>(
  path: string,
  work: (reading: FileReading) => Promise<Result>,
): Promise<Result> {
  let handle: FileHandle;
  try {
    handle = await open(path);
  } catch (error) {
    return work(unreadable(error));
  }
  try {
    return await work(await readHandle(handle));
  } finally {
    await handle.close();
  }
}

const unreadable = (error: unknown): FileReading => ({
  ok: false,
  fault: { reason: 'unreadable', code: String((error as NodeJS.ErrnoException).code) },
});

async function readHandle(handle: FileHandle): Promise<FileReading> {
  const stat = await handle.stat();
  if (!stat.isFile()) return unreadable({ code: stat.isDirectory() ? 'EISDIR' : 'ENOTSUP' });
  const coded = await encodingOf(bytesOf(handle));
  if (!coded.ok) return { ok: false, fault: { reason: coded.reason } };
  const { encoding, lines } = coded;
  try {
    const begun = await begin(textOf(bytesOf(handle), encoding), fieldOf);
    if (begun === undefined) return { ok: false, fault: { reason: 'empty' } };
    return await readHeadings({ ...begun, encoding, lines });
  } catch (error) {
    if (error instanceof NotText) return { ok: false, fault: { reason: 'notText' } };
    throw error;
  }
}

const bytesOf = (handle: FileHandle): AsyncIterable<Uint8Array> =>
  handle.createReadStream({ start: 0, autoClose: false });

type Begun = Pick<ImportFile, 'encoding' | 'delimiter' | 'lines'> & {
  readonly text: AsyncGenerator<string>;
};

async function readHeadings({ text, ...file }: Begun): Promise<FileReading> {
  const rows = recordsOf(text, file.delimiter);
  const first = await rows.next();
  if (!first.done && 'unfinished' in first.value && first.value.unfinished === 'longLine')
    return { ok: false, fault: { reason: 'longLine' } };
  const headings: readonly string[] = !first.done && 'fields' in first.value ? first.value.fields : [];
  if (headings.some((heading) => heading.includes('\0'))) return { ok: false, fault: { reason: 'notText' } };
  const read = columnsOf(headings);
  if (read.ok) return { ok: true, file: { ...file, columns: read.columns, rows } };
  return { ok: false, fault: { reason: 'headings', missing: read.missing, repeated: read.repeated } };
}
