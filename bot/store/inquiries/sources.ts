import { createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { InquiryRef } from '../../core/inquiry.ts';
import { type Change, Conflict, LIMITS, type Table } from '../table.ts';
import { batches } from './batches.ts';
import { VERSION } from './schemas.ts';

/** A source as it is kept: HMAC-SHA256, for the source itself may hold a CPR number. */
export type SourceHash = string & { readonly __brand: 'SourceHash' };

/**
 * Table `sources`: which inquiry a source became. All rows are in one partition, because an inquiry's several sources
 * must be claimed together: two claims that share one of them must not each win a part.
 */
export type Sources = {
  hash(sources: readonly string[]): Promise<SourceHash[]>;
  /** The inquiry that one of them names, if any does; the first in order that does. */
  find(hashes: readonly SourceHash[]): Promise<InquiryRef | undefined>;
  /** All become `ref` at once, or none does: false, when one is somebody's already. At most {@link LIMITS.changes}. */
  claim(claims: readonly { hashes: readonly SourceHash[]; ref: InquiryRef }[]): Promise<boolean>;
  /** Those of them that name nothing yet name `ref` from now on. */
  link(hashes: readonly SourceHash[], ref: InquiryRef): Promise<void>;
  /** What names one of these references names nothing any more. */
  forget(hashes: readonly SourceHash[], refs: ReadonlySet<InquiryRef>): Promise<void>;
};

const HASHES = 'hashes';
const KEY = { partition: 'key', row: 'key' };
const KEY_BYTES = 32;

const storedKey = z.object({ key: z.base64() });
const storedSource = z.object({ ref: z.string() });

export function sources(table: Table): Sources {
  let known: Buffer | undefined;
  return {
    async hash(texts) {
      if (texts.length === 0) return [];
      known ??= await readOrMakeKey(table);
      const key = known;
      return [...new Set(texts)].map(
        (text) => createHmac('sha256', key).update(text).digest('base64url') as SourceHash,
      );
    },
    async find(hashes) {
      const rows = await Promise.all(hashes.map((hash) => table.read(HASHES, hash)));
      const first = rows.find((row) => row !== undefined);
      return first && (storedSource.parse(first.value).ref as InquiryRef);
    },
    async claim(claims) {
      const changes = claims.flatMap(({ hashes, ref }) => hashes.map((hash) => claimOf(hash, ref)));
      return changes.length === 0 || wins(table, HASHES, changes);
    },
    async link(hashes, ref) {
      // The one by which it was found names it already.
      if (hashes.length > 1)
        await Promise.all(hashes.map((hash) => wins(table, HASHES, [claimOf(hash, ref)])));
    },
    async forget(hashes, refs) {
      const rows = await Promise.all([...new Set(hashes)].map((hash) => table.read(HASHES, hash)));
      const ours = rows.filter((row) => row && refs.has(storedSource.parse(row.value).ref as InquiryRef));
      const removals = ours.flatMap((row): Change[] =>
        row ? [{ do: 'remove', row: row.row, etag: row.etag }] : [],
      );
      for (const batch of batches(removals, LIMITS.changes, () => 1)) await table.write(HASHES, batch);
    },
  };
}

const claimOf = (row: SourceHash, ref: InquiryRef): Change => ({
  do: 'insert',
  row,
  version: VERSION,
  value: { ref },
});

/** Made at first use. Of several instances that make one, the first to write it has made it for all. */
async function readOrMakeKey(table: Table): Promise<Buffer> {
  const { partition, row } = KEY;
  const value = { key: randomBytes(KEY_BYTES).toString('base64') };
  const stored = await table.read(partition, row);
  if (!stored && (await wins(table, partition, [{ do: 'insert', row, version: VERSION, value }]))) {
    return Buffer.from(value.key, 'base64');
  }
  const winner = stored ?? (await table.read(partition, row));
  return Buffer.from(storedKey.parse(winner?.value).key, 'base64');
}

async function wins(table: Table, partition: string, changes: readonly Change[]): Promise<boolean> {
  try {
    await table.write(partition, changes);
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}
