import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { Conflict, StoreUnavailable } from './table.ts';

/** How long to wait, blocking, for another process that writes; a write takes about a millisecond. */
const BUSY_TIMEOUT_MS = 2_000;

/** What an acknowledged write may be lost to; see `Store.table`. */
export type Loss = 'none' | 'powerCut';

/** Room for the pages that everybody's questions begin at, also with hundreds of thousands of inquiries. */
const PAGE_CACHE_KB = 16 * 1024;

export type SqliteFile = {
  readonly db: DatabaseSync;
  /** Runs `work` as one write, alone in the file, which waits for the disk if nothing may be lost. */
  atomically<T>(loss: Loss, work: () => T): T;
  /** The same for a write that is one statement, which SQLite runs as a whole by itself. */
  alone<T>(loss: Loss, work: () => T): T;
};

/**
 * One file with one connection: with another for what need not wait for the disk, each write of the one would empty
 * the page cache of the other, and every turn writes. Whether to wait belongs to the connection, so it is set before
 * a write that needs it otherwise than the one before.
 */
export function openSqliteFile(dataDir: string): SqliteFile {
  return whileAvailable(`the database in ${dataDir}`, () => {
    const path = join(dataDir, 'svarfrist.db');
    makePrivate(dataDir, path);
    const db = connect(path);
    let waits: Loss | undefined;
    const alone = <T>(loss: Loss, work: () => T): T => {
      if (waits !== loss) db.exec(`PRAGMA synchronous = ${SYNCHRONOUS[loss]}`);
      waits = loss;
      return work();
    };
    const statements = {
      begin: db.prepare('BEGIN IMMEDIATE'),
      commit: db.prepare('COMMIT'),
      rollback: db.prepare('ROLLBACK'),
    };
    return {
      db,
      alone,
      atomically: (loss, work) => alone(loss, () => transact(db, statements, work)),
    };
  });
}

const SYNCHRONOUS = { none: 'FULL', powerCut: 'NORMAL' } as const;

/** BEGIN IMMEDIATE waits for other processes here, and not half-way through. */
function transact<T>(
  db: DatabaseSync,
  { begin, commit, rollback }: Readonly<Record<'begin' | 'commit' | 'rollback', StatementSync>>,
  work: () => T,
): T {
  begin.run();
  try {
    const result = work();
    commit.run();
    return result;
  } catch (error) {
    if (db.isTransaction) rollback.run();
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

function connect(path: string): DatabaseSync {
  const db = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
  const { journal_mode } = db.prepare('PRAGMA journal_mode = WAL').get() ?? {};
  if (journal_mode !== 'wal') throw new Error('no write-ahead log here; is it a network share?');
  db.exec(`PRAGMA cache_size = -${PAGE_CACHE_KB}`);
  // Otherwise what is deleted stays readable in the file until something else is written in its place.
  db.exec('PRAGMA secure_delete = ON');
  return db;
}
