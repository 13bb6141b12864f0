import { Unavailable } from '../core/unavailable.ts';

/**
 * The storage port: a sorted map, partition → row → value, with an ETag on every row. It promises exactly
 * what one Azure Storage table and one SQLite table can both keep, so that everything above is written once.
 *
 * Order is by Unicode code point of the row key, in every engine.
 */
export interface Table {
  /** The row, or undefined. @throws Unstorable, StoreUnavailable */
  read(partition: string, row: string): Promise<StoredRow | undefined>;

  /**
   * Rows of one partition in row order, `from` inclusive, `before` exclusive, never more than `limit` (a whole
   * number). The bounds are keys, or empty: all rows are from '', none is before it.
   * @throws Unstorable, StoreUnavailable
   */
  list(partition: string, range: RowRange): Promise<StoredRow[]>;

  /**
   * All changes or none, within one partition; each row at most once, at most {@link LIMITS.changes}.
   * When the promise resolves, the changes are durable.
   *
   * Only an insert or a replacement is a claim that one writer wins. When the answer to a write of nothing but
   * removals is lost on its way, rows that are gone at the next try count as removed, whoever removed them.
   * @returns the new ETag of every inserted or replaced row, in the order of `changes` (undefined for removals).
   * @throws Conflict when a row to insert exists, or a row to replace or remove has another ETag or is gone.
   * @throws Unstorable before anything is sent, when a key cannot be stored or something is over {@link LIMITS}.
   * @throws StoreUnavailable when the store did not answer in time: whether the write happened is then unknown.
   */
  write(partition: string, changes: readonly Change[]): Promise<(ETag | undefined)[]>;
}

/**
 * Opaque; of one row, and equal only while that row has not been written since. Text that was never handed out as one
 * is stale like any other.
 */
export type ETag = string & { readonly __brand: 'ETag' };

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [name: string]: Json | undefined };
/** A JSON object; what is undefined is not stored. */
export type Value = { readonly [name: string]: Json | undefined };

/**
 * `version` is the version of the value's shape (a 32-bit integer), chosen by whoever writes it, so that readers
 * can upgrade old rows.
 */
export type StoredRow = { row: string; etag: ETag; version: number; value: Value };

export type RowRange = { from?: string; before?: string; limit: number };

export type Change =
  | { do: 'insert'; row: string; version: number; value: Value }
  | { do: 'replace'; row: string; version: number; value: Value; etag: ETag }
  | { do: 'remove'; row: string; etag: ETag };

/** Kept by every engine, so that what fits the one fits the other. */
export const LIMITS = {
  /** Changes in one write (Azure: 100 operations). */
  changes: 100,
  /** Characters (UTF-16) of a key after escaping (Azure: 1 KiB of UTF-16). */
  keyCharacters: 512,
  /** Characters (UTF-16) of one value as JSON (Azure: 64 KiB of UTF-16 for a string property). */
  valueCharacters: 32_000,
  /** Bytes of a whole write as sent (Azure: 4 MiB, less the envelope). */
  writeBytes: 3_500_000,
} as const;

/** A lost race: somebody else wrote first. Load again and decide again. */
export class Conflict extends Error {
  override name = 'Conflict';
}

/** A key, value or batch that no engine would keep: over {@link LIMITS}, or malformed. A fault of the caller's. */
export class Unstorable extends Error {
  override name = 'Unstorable';
}

/** The store cannot be reached or did not answer in time. For a write, the outcome is unknown. */
export class StoreUnavailable extends Unavailable {
  override name = 'StoreUnavailable';
}

/** One opened store: its tables, and how it is closed. */
export interface Store {
  /**
   * The table of this name (3 to 63 letters and digits, beginning with a letter, whatever their case), made if it
   * is new. @throws Unstorable for another name, StoreUnavailable
   *
   * `loss` says what an acknowledged write may be lost to: `none` (default), or `powerCut` for rows whose loss
   * costs nothing but a repetition (much faster on SQLite, where it spares the wait for the disk; the same on Azure).
   */
  table(name: string, options?: { loss?: 'none' | 'powerCut' }): Promise<Table>;
  close(): Promise<void>;
}
