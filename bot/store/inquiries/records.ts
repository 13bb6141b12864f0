import type { HistoryEntry, Inquiry, InquiryRef } from '../../core/inquiry.ts';
import type { ETag, Table } from '../table.ts';
import { endOf, givenHome, historyPrefix, homeOf, recordRow } from './keys.ts';
import { storedHistoryEntry, storedInquiry, storedRecord } from './schemas.ts';

/** A record as it was read: what a replacement of it needs. */
export type StoredRecord = {
  readonly inquiry: Inquiry;
  readonly sources: readonly string[];
  readonly deleting?: true | undefined;
  readonly etag: ETag;
};

/** More changes than any inquiry sees. */
const MOST_CHANGES = 10_000;

export async function readRecord(inquiries: Table, ref: InquiryRef): Promise<StoredRecord | undefined> {
  const home = givenHome(ref);
  const stored = await inquiries.read(home.partition, recordRow(home));
  return stored && { ...storedRecord.parse(stored.value), etag: stored.etag };
}

/** Kept with the record by the change that replaced it. */
export async function readBefore(inquiries: Table, { ref, version }: Inquiry): Promise<Inquiry | undefined> {
  const home = givenHome(ref);
  const stored = await inquiries.read(home.partition, recordRow(home));
  const { inquiry, before } = stored ? storedRecord.parse(stored.value) : {};
  return inquiry?.version === version && before !== undefined ? storedInquiry.parse(before) : undefined;
}

/** A reference may be any text here: people type it. */
export async function findInquiry(inquiries: Table, ref: InquiryRef): Promise<Inquiry | undefined> {
  const record = homeOf(ref) && (await readRecord(inquiries, ref));
  return record?.deleting ? undefined : record?.inquiry;
}

export async function readHistory(inquiries: Table, ref: InquiryRef): Promise<HistoryEntry[]> {
  const home = homeOf(ref);
  if (!home) return [];
  const from = historyPrefix(home);
  const rows = await inquiries.list(home.partition, { from, before: endOf(from), limit: MOST_CHANGES });
  return rows.map(({ value }) => storedHistoryEntry.parse(value));
}
