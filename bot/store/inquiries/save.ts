import type { PartOfAct } from '../../core/hand-over-all.ts';
import type { HistoryEntry, Inquiry, InquiryChange } from '../../core/inquiry.ts';
import type { Saved } from '../../core/inquiry-store.ts';
import { type Change, Conflict, type ETag, type Table, type Value } from '../table.ts';
import { partRowOf } from './acts.ts';
import { givenHome, recordRow } from './keys.ts';
import type { Parts } from './parts.ts';
import { readRecord, type StoredRecord } from './records.ts';
import { historyInsert, insert, listRowsOf, recordOf, reminderRowsOf } from './rows.ts';
import { VERSION } from './schemas.ts';

/** One atomic write: the record, what it says in the history, the lists it goes out of and into, and reminders. */
export async function saveInquiry(
  parts: Parts,
  previous: Inquiry,
  next: Omit<Inquiry, 'ref' | 'version'>,
  change: InquiryChange,
  part?: PartOfAct | undefined,
): Promise<Saved> {
  const inquiry: Inquiry = { ...next, ref: previous.ref, version: previous.version + 1 };
  const { inquiries, holdings } = parts;
  const rows = rowsBetween(previous, inquiry, part);
  for (let attempt = 1; ; attempt += 1) {
    const [record, there] = await Promise.all([
      readRecord(inquiries, inquiry.ref),
      readRows(inquiries, rows),
      holdings.note([inquiry]),
    ]);
    if (!record || record.deleting) return { ok: false, reason: 'gone' };
    if (record.inquiry.version !== previous.version) {
      return { ok: false, reason: 'changed', inquiry: record.inquiry };
    }
    try {
      await write(inquiries, record, inquiry, { ...change, version: inquiry.version }, there);
      return { ok: true, inquiry };
    } catch (error) {
      if (!(error instanceof Conflict) || attempt === MOST_ATTEMPTS) throw error;
    }
  }
}

/** The second finds who was faster. A third is for a fault that nobody has thought of. */
const MOST_ATTEMPTS = 3;

/** What a change puts in its place (or takes out, where undefined), and what stands there now. */
type Rows = {
  readonly partition: string;
  readonly wanted: ReadonlyMap<string, Value | undefined>;
};

/**
 * The lists in which it stands or is to stand, and the reminders that the change makes or takes back: one that stays as
 * it is may have been told meanwhile, and is not made again.
 */
function rowsBetween(previous: Inquiry, next: Inquiry, part: PartOfAct | undefined): Rows {
  const [before, after] = [reminderRowsOf(previous), reminderRowsOf(next)];
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (row) => JSON.stringify(before.get(row)) !== JSON.stringify(after.get(row)),
  );
  const lists = listRowsOf(next);
  const wanted = new Map<string, Value | undefined>([
    ...[...listRowsOf(previous).keys()].map((row) => [row, undefined] as const),
    ...lists,
    ...changed.map((row) => [row, after.get(row)] as const),
    ...(part ? [partRowOf(part, next)] : []),
  ]);
  return { partition: givenHome(next.ref).partition, wanted };
}

type There = readonly { readonly row: string; readonly wanted: Value | undefined; readonly etag?: ETag }[];

/** With the ETags of those that are there. */
function readRows(inquiries: Table, { partition, wanted }: Rows): Promise<There> {
  return Promise.all(
    Array.from(wanted, async ([row, value]) => {
      const stored = await inquiries.read(partition, row);
      return { row, wanted: value, ...(stored && { etag: stored.etag }) };
    }),
  );
}

async function write(
  inquiries: Table,
  record: StoredRecord,
  inquiry: Inquiry,
  entry: HistoryEntry,
  there: There,
): Promise<void> {
  const home = givenHome(inquiry.ref);
  await inquiries.write(home.partition, [
    put(recordRow(home), recordOf(inquiry, record.sources, record.inquiry), record.etag),
    historyInsert(inquiry, entry),
    ...there.flatMap(({ row, wanted, etag }) => rowChange(row, wanted, etag)),
  ]);
}

/** By what is there, and not by what should be: a list that was wrong is right after the next change. */
function rowChange(row: string, wanted: Value | undefined, etag: ETag | undefined): Change[] {
  if (wanted !== undefined) return [put(row, wanted, etag)];
  return etag === undefined ? [] : [{ do: 'remove', row, etag }];
}

function put(row: string, value: Value, etag: ETag | undefined): Change {
  return etag === undefined ? insert(row, value) : { do: 'replace', row, version: VERSION, value, etag };
}
