import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Conflict, StoreUnavailable } from './table.ts';

/** How long to wait, blocking, for another process that writes; a write takes about a millisecond. */
const BUSY_TIMEOUT_MS = 2_000;

export type SqliteFile = { durable: DatabaseSync; quick: DatabaseSync };

/**
 * One file with two connections. `synchronous` belongs to a connection: `durable` waits for the disk at every commit,
 * `quick` does not. They share the file, not two files, so that a table is the same rows however it is opened and
 * there is one thing to back up. They never wait for each other: a write begins and ends within one synchronous call.
 */
export function openSqliteFile(dataDir: string): SqliteFile {
  return whileAvailable(`the database in ${dataDir}`, () => {
    const path = join(dataDir, 'svarfrist.db');
    makePrivate(dataDir, path);
    return { durable: connect(path, 'FULL'), quick: connect(path, 'NORMAL') };
  });
}

/** Runs `work` as one write, alone in the file. BEGIN IMMEDIATE waits its turn here, not half-way through. */
export function atomically<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** Disk full, file locked, closed, broken, or not there: whatever SQLite says, the store is unavailable. */
export function whileAvailable<T>(what: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Conflict) throw error;
    throw new StoreUnavailable(`${what} cannot be used: ${(error as Error).message}`, { cause: error });
  }
}

function makePrivate(dataDir: string, path: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  try {
    // 'x': an existing file is left alone, for closing it here would drop SQLite's locks on it.
    closeSync(openSync(path, 'ax', 0o600));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function connect(path: string, synchronous: 'FULL' | 'NORMAL'): DatabaseSync {
  const db = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
  const { journal_mode } = db.prepare('PRAGMA journal_mode = WAL').get() ?? {};
  if (journal_mode !== 'wal') throw new Error('no write-ahead log here; is it a network share?');
  db.exec(`PRAGMA synchronous = ${synchronous}`);
  return db;
}
