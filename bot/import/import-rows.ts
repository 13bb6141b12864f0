import { type Actor, leadingObligation } from '../core/inquiry.ts';
import type { InquiryRequest, Registered } from '../core/inquiry-request.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { type RegisterPorts, registerInquiries } from '../journeys/register-inquiry.ts';
import { type Columns, hasStrayFields, valuesOf } from './columns.ts';
import type { LookUps } from './look-ups.ts';
import type { ImportFile } from './read-file.ts';
import { readRow } from './read-row.ts';
import { type CsvRecord, swallowedRows } from './records.ts';
import type { RowFault } from './row-fault.ts';
import type { RowSources } from './row-source.ts';
import { addKnown, addRefused, emptyTally, type Tally } from './tally.ts';

export type ImportPorts = RegisterPorts & {
  readonly lookUps: LookUps;
  readonly sources: RowSources;
  readonly now: EpochMs;
  /** Nobody is reminded of what was due before now. */
  readonly quiet: boolean;
};

const BY: Actor = { system: 'import' };
/** Rows that are registered together; so many are held. */
const TOGETHER = 1000;

type Row = CsvRecord & { readonly source: string; readonly byContent: boolean } & (
    | { readonly request: InquiryRequest; readonly faults?: undefined }
    | { readonly faults: readonly RowFault[] }
  );

/**
 * Registers what the rows say, in order, and tells what became of them; `told` is called after each few hundred.
 * @throws StoreUnavailable, after which the same file can be imported again
 */
export async function importRows(
  ports: ImportPorts,
  file: ImportFile,
  told: (tally: Tally) => void,
): Promise<Tally> {
  const tally = emptyTally();
  let held: Row[] = [];
  const register = async () => {
    await registerRows(ports, held, tally);
    held = [];
    told(tally);
  };
  for await (const record of file.rows) {
    if ('unfinished' in record) tally.unfinished = record;
    else held.push(await rowOf(ports, record, file));
    if (held.length === TOGETHER) await register();
  }
  await register();
  return tally;
}

async function rowOf(ports: ImportPorts, record: CsvRecord, file: ImportFile): Promise<Row> {
  const { columns, delimiter } = file;
  const values = valuesOf(record.fields, columns);
  // Of what a row holds, no more is kept than what is registered.
  const row = { fields: [], line: record.line, lastLine: record.lastLine, ...ports.sources(values) };
  const faults = shapeFaults(record, columns, delimiter);
  if (faults.length > 0) return { ...row, faults };
  const read = await readRow(ports, values);
  if (!read.ok) return { ...row, faults: read.faults };
  const quiet = ports.quiet ? { quietBefore: ports.now } : {};
  return { ...row, request: { ...read.request, ...quiet, sources: [row.source] } };
}

function shapeFaults(record: CsvRecord, columns: Columns, delimiter: ImportFile['delimiter']): RowFault[] {
  if (swallowedRows(record, delimiter, columns.count)) return [{ reason: 'openQuote' }];
  return hasStrayFields(record.fields, columns) ? [{ reason: 'strayFields' }] : [];
}

/** A row that can no longer be read, and was registered before, is known all the same. */
async function registerRows(ports: ImportPorts, rows: readonly Row[], tally: Tally): Promise<void> {
  // A unit's inquiries are written together, and each write waits for the disk.
  const sound = rows
    .flatMap((row) => ('request' in row ? [row] : []))
    .sort((one, other) =>
      one.request.unit < other.request.unit ? -1 : Number(one.request.unit > other.request.unit),
    );
  const faulty = rows.filter((row) => !('request' in row));
  const requests = sound.map(({ request }) => request);
  const [registered, known] = [
    await registerInquiries(ports, requests, BY, ports.now),
    await ports.inquiries.knownAs(faulty.map(({ source }) => [source])),
  ];
  const outcomes = new Map<Row, Registered>(sound.map((row, at) => [row, present(registered[at])]));
  const before = new Map(faulty.map((row, at) => [row, known[at]]));
  for (const row of rows) {
    tally.rows += 1;
    tally.lastLine = row.lastLine;
    const outcome = outcomes.get(row);
    const inquiry = before.get(row);
    if (outcome) addOutcome(ports, tally, row, outcome);
    else if (inquiry) countKnown(tally, row, { inquiry, asSent: true });
    else addRefused(tally, row, row.faults ?? []);
  }
}

function addOutcome({ now }: ImportPorts, tally: Tally, row: Row, outcome: Registered): void {
  if (!outcome.ok) {
    addRefused(tally, row, outcome.faults);
    return;
  }
  if (outcome.masked) tally.masked.add(row.line, row.lastLine);
  if (outcome.known) {
    countKnown(tally, row, outcome);
    return;
  }
  tally.imported += 1;
  const leading = leadingObligation(outcome.inquiry.obligations);
  if (leading !== undefined && leading.due < now) tally.late += 1;
}

function countKnown(
  tally: Tally,
  { line, byContent }: Row,
  { inquiry, asSent }: Pick<Extract<Registered, { ok: true }>, 'inquiry' | 'asSent'>,
): void {
  tally.known += 1;
  if (byContent) addKnown(tally.byContent, line, inquiry.ref);
  else if (!asSent) addKnown(tally.otherContent, line, inquiry.ref);
}

function present(registered: Registered | undefined): Registered {
  if (registered === undefined) throw new Error('a row without its outcome');
  return registered;
}
