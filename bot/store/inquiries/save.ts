import type { HistoryEntry, Inquiry, InquiryChange } from '../../core/inquiry.ts';
import type { Saved } from '../../core/inquiry-store.ts';
import { type Change, Conflict, type ETag, type Table, type Value } from '../table.ts';
import { givenHome, recordRow } from './keys.ts';
import type { Parts } from './parts.ts';
import { readRecord, type StoredRecord } from './records.ts';
import { historyInsert, insert, listRowsOf, recordOf } from './rows.ts';
import { VERSION } from './schemas.ts';

/** One atomic write: the record, what it says in the history, and the lists it goes out of and into. */
export async function saveInquiry(
  parts: Parts,
  previous: Inquiry,
  next: Omit<Inquiry, 'ref' | 'version'>,
  change: InquiryChange,
): Promise<Saved> {
  const inquiry: Inquiry = { ...next, ref: previous.ref, version: previous.version + 1 };
  const { inquiries, holdings } = parts;
  for (let attempt = 1; ; attempt += 1) {
    const [record, lists] = await Promise.all([
      readRecord(inquiries, inquiry.ref),
      readListRows(inquiries, [previous, inquiry]),
      holdings.note([inquiry]),
    ]);
    if (!record || record.deleting) return { ok: false, reason: 'gone' };
    if (record.inquiry.version !== previous.version) {
      return { ok: false, reason: 'changed', inquiry: record.inquiry };
    }
    try {
      await write(inquiries, record, inquiry, { ...change, version: inquiry.version }, lists);
      return { ok: true, inquiry };
    } catch (error) {
      if (!(error instanceof Conflict) || attempt === MOST_ATTEMPTS) throw error;
    }
  }
}

/** The second finds who was faster. A third is for a fault that nobody has thought of. */
const MOST_ATTEMPTS = 3;

/** The rows of lists in which it stands or is to stand, with their ETags where they are there. */
async function readListRows(
  inquiries: Table,
  states: readonly [Inquiry, Inquiry],
): Promise<Map<string, ETag | undefined>> {
  const { partition } = givenHome(states[0].ref);
  const rows = [...new Set(states.flatMap((state) => [...listRowsOf(state).keys()]))];
  const stored = await Promise.all(rows.map((row) => inquiries.read(partition, row)));
  return new Map(rows.map((row, index) => [row, stored[index]?.etag]));
}

async function write(
  inquiries: Table,
  record: StoredRecord,
  inquiry: Inquiry,
  entry: HistoryEntry,
  lists: ReadonlyMap<string, ETag | undefined>,
): Promise<void> {
  const home = givenHome(inquiry.ref);
  const wanted = listRowsOf(inquiry);
  await inquiries.write(home.partition, [
    put(recordRow(home), recordOf(inquiry, record.sources, record.inquiry), record.etag),
    historyInsert(inquiry, entry),
    ...[...lists].flatMap(([row, etag]) => listChange(row, wanted.get(row), etag)),
  ]);
}

/** By what is there, and not by what should be: a list that was wrong is right after the next change. */
function listChange(row: string, wanted: Value | undefined, etag: ETag | undefined): Change[] {
  if (wanted !== undefined) return [put(row, wanted, etag)];
  return etag === undefined ? [] : [{ do: 'remove', row, etag }];
}

function put(row: string, value: Value, etag: ETag | undefined): Change {
  return etag === undefined ? insert(row, value) : { do: 'replace', row, version: VERSION, value, etag };
}
