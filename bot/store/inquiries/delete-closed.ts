import type { UnitId } from '../../core/directory.ts';
import type { InquiryRef } from '../../core/inquiry.ts';
import type { Deleted } from '../../core/inquiry-store.ts';
import type { EpochMs } from '../../core/time-zone.ts';
import { type Change, Conflict, type ETag, LIMITS, type StoredRow, type Table } from '../table.ts';
import { batches } from './batches.ts';
import { closedPrefix, endOf, givenHome, historyPrefix, instantKey, recordRow } from './keys.ts';
import type { Parts } from './parts.ts';
import { listRowsOf } from './rows.ts';
import { storedClosedLine, storedRecord } from './schemas.ts';
import type { SourceHash } from './sources.ts';

/** More changes than any inquiry sees. */
const MOST_CHANGES = 10_000;

/** The rows of one closed inquiry. */
type Remains = {
  readonly ref: InquiryRef;
  readonly sources: readonly SourceHash[];
  /** Its history. */
  readonly history: readonly StoredRow[];
  /** Absent where an earlier deletion came so far. */
  readonly record?: StoredRow | undefined;
  /** Leads to all the rest; the last to go. */
  readonly line: StoredRow;
};

/** Partition by partition; most units have everything in their own. */
export async function deleteClosed(
  parts: Parts,
  unit: UnitId,
  before: EpochMs,
  limit: number,
): Promise<Deleted> {
  const letters = [unit, ...(await parts.holdings.ofUnit(unit)).filter((other) => other !== unit)];
  const prefix = closedPrefix(unit);
  let [looked, count] = [0, 0];
  for (const partition of letters) {
    const range = { from: prefix, before: prefix + instantKey(before), limit: limit - looked };
    const lines = await parts.inquiries.list(partition, range);
    looked += lines.length;
    count += await deleteLines(parts, partition, lines);
    if (looked >= limit) return { count, more: true };
  }
  return { count, more: false };
}

/**
 * First each record is marked, so that nobody can open it again from then on; what was opened before is left alone, with
 * all that belongs to it. Then what names it elsewhere goes, its record and its line in the list last: after a crash the
 * line is found again, and leads to what is left.
 */
async function deleteLines(parts: Parts, partition: string, lines: readonly StoredRow[]): Promise<number> {
  const { inquiries, sources } = parts;
  const found = await Promise.all(lines.map((line) => remainsOf(inquiries, partition, line)));
  const marked = await mark(
    inquiries,
    partition,
    found.filter((one) => one !== undefined),
  );
  await sources.forget(
    marked.flatMap((one) => one.sources),
    new Set(marked.map(({ ref }) => ref)),
  );
  const wholes = marked.map(({ history, record, line }) => [...history, ...(record ? [record] : []), line]);
  for (const large of wholes.filter((rows) => rows.length > LIMITS.changes)) {
    await removeAll(inquiries, partition, large.splice(0, large.length - LEADING));
  }
  for (const batch of batches(wholes, LIMITS.changes, (rows) => rows.length)) {
    await removeAll(inquiries, partition, batch.flat());
  }
  return marked.length;
}

/** Record and line. */
const LEADING = 2;

/** Undefined when it was opened again since its line was read. */
async function remainsOf(inquiries: Table, partition: string, line: StoredRow): Promise<Remains | undefined> {
  const { ref } = storedClosedLine.parse(line.value);
  const home = givenHome(ref);
  const from = historyPrefix(home);
  // The record first: a change that comes after it changes its ETag, and then the history was not read in vain.
  const record = await inquiries.read(partition, recordRow(home));
  const history = await inquiries.list(partition, { from, before: endOf(from), limit: MOST_CHANGES });
  if (record === undefined) return { ref, sources: [], history, line };
  const { inquiry, sources } = storedRecord.parse(record.value);
  if (!listRowsOf(inquiry).has(line.row)) return undefined;
  return { ref, sources: sources as SourceHash[], history, record, line };
}

/** Those that are marked now, or were by a deletion that did not come to its end. */
async function mark(inquiries: Table, partition: string, all: readonly Remains[]): Promise<Remains[]> {
  const isMarked = ({ record }: Remains) => record === undefined || record.value.deleting === true;
  const marked = all.filter(isMarked);
  const unmarked = all.filter((one) => !isMarked(one));
  for (const batch of batches(unmarked, MARKED_TOGETHER, () => 1)) {
    marked.push(
      ...((await markAll(inquiries, partition, batch)) ?? (await markEach(inquiries, partition, batch))),
    );
  }
  return marked;
}

const MARKED_TOGETHER = 50;

/** Undefined when somebody was faster with one of them. */
async function markAll(
  inquiries: Table,
  partition: string,
  batch: readonly Remains[],
): Promise<Remains[] | undefined> {
  const changes = batch.flatMap(({ record }): Change[] =>
    record ? [{ ...record, do: 'replace', value: { ...record.value, deleting: true } }] : [],
  );
  try {
    const etags = await inquiries.write(partition, changes);
    return batch.map((one, index) => ({ ...one, record: one.record && marking(one.record, etags[index]) }));
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    return undefined;
  }
}

async function markEach(inquiries: Table, partition: string, batch: readonly Remains[]): Promise<Remains[]> {
  const marked: Remains[] = [];
  for (const one of batch) marked.push(...((await markAll(inquiries, partition, [one])) ?? []));
  return marked;
}

const marking = (record: StoredRow, etag: ETag | undefined): StoredRow => ({
  ...record,
  ...(etag !== undefined && { etag }),
});

/** Where somebody else was faster with another deletion, these rows are left for the next time. */
async function removeAll(inquiries: Table, partition: string, rows: readonly StoredRow[]): Promise<void> {
  const removals = rows.map(({ row, etag }): Change => ({ do: 'remove', row, etag }));
  for (const batch of batches(removals, LIMITS.changes, () => 1)) {
    try {
      await inquiries.write(partition, batch);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
    }
  }
}
