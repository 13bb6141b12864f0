import type { UnitId } from '../../core/directory.ts';
import type { InquiryRef } from '../../core/inquiry.ts';
import type { Deleted } from '../../core/inquiry-store.ts';
import type { EpochMs } from '../../core/time-zone.ts';
import { type Change, Conflict, LIMITS, type StoredRow, type Table } from '../table.ts';
import { batches } from './batches.ts';
import { closedPrefix, endOf, givenHome, historyPrefix, instantKey, recordRow } from './keys.ts';
import type { Parts } from './parts.ts';
import { storedClosedLine, storedRecord } from './schemas.ts';
import type { SourceHash } from './sources.ts';

/** More changes than any inquiry sees. */
const MOST_CHANGES = 10_000;

/** The rows of one closed inquiry. */
type Remains = {
  readonly ref: InquiryRef;
  readonly sources: readonly SourceHash[];
  /** Its history. */
  readonly others: readonly StoredRow[];
  /** What leads to all the rest; the last to go. */
  readonly last: readonly StoredRow[];
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
  let count = 0;
  for (const partition of letters) {
    const range = { from: prefix, before: prefix + instantKey(before), limit: limit - count };
    const lines = await parts.inquiries.list(partition, range);
    count += await deleteLines(parts, partition, lines);
    if (count >= limit) return { count, more: true };
  }
  return { count, more: false };
}

/**
 * What names an inquiry elsewhere goes first, its record and its line in the list last: after a crash the line is found
 * again, and leads to what is left.
 */
async function deleteLines(parts: Parts, partition: string, lines: readonly StoredRow[]): Promise<number> {
  const remains = await Promise.all(lines.map((line) => remainsOf(parts.inquiries, partition, line)));
  const refs = new Set(remains.map(({ ref }) => ref));
  await parts.sources.forget(
    remains.flatMap(({ sources }) => sources),
    refs,
  );
  await removeAll(
    parts.inquiries,
    partition,
    remains.flatMap(({ others, last }) => (others.length + last.length > LIMITS.changes ? others : [])),
  );
  const wholes = remains.map(({ others, last }) =>
    others.length + last.length > LIMITS.changes ? last : [...others, ...last],
  );
  for (const batch of batches(wholes, LIMITS.changes, (rows) => rows.length)) {
    await removeAll(parts.inquiries, partition, batch.flat());
  }
  return remains.length;
}

async function remainsOf(inquiries: Table, partition: string, line: StoredRow): Promise<Remains> {
  const { ref } = storedClosedLine.parse(line.value);
  const home = givenHome(ref);
  const from = historyPrefix(home);
  const [record, others] = await Promise.all([
    inquiries.read(partition, recordRow(home)),
    inquiries.list(partition, { from, before: endOf(from), limit: MOST_CHANGES }),
  ]);
  const sources = record ? (storedRecord.parse(record.value).sources as SourceHash[]) : [];
  return { ref, sources, others, last: record ? [record, line] : [line] };
}

/** Where somebody else was faster, with another deletion or by opening it again, these rows are left for the next time. */
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
