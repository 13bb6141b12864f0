import { randomUUID } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { type CheckedChange, checkRange, checkTableName, checkWrite } from './check.ts';
import { storableKey } from './keys.ts';
import { type Loss, openSqliteFile, type SqliteFile, whileAvailable } from './sqlite-file.ts';
import { Conflict, type ETag, type Store, type StoredRow, type Table } from './table.ts';

/**
 * A store in one file of this directory, which must be on a local, lasting disk. Several processes may open it.
 * @throws StoreUnavailable when the directory or the file cannot be used.
 */
export async function openSqliteStore(dataDir: string): Promise<Store> {
  const file = openSqliteFile(dataDir);
  return {
    async table(name, { loss = 'none' } = {}) {
      checkTableName(name);
      return whileAvailable(`table ${name}`, () => openTable(file, name, loss));
    },
    async close() {
      if (file.db.isOpen) file.db.close();
    },
  };
}

function openTable({ db, alone, atomically }: SqliteFile, name: string, loss: Loss): Table {
  const statements = prepare(db, name);
  return {
    async read(partition, row) {
      storableKey(partition);
      storableKey(row);
      const found = whileAvailable(name, () => statements.read.get(partition, row));
      return found && toRow(found);
    },
    async list(partition, range) {
      const { limit } = checkRange(partition, range);
      const { from = '', before } = range;
      const found = whileAvailable(name, () =>
        before === undefined
          ? statements.listFrom.all(partition, from, limit)
          : statements.listBetween.all(partition, from, before, limit),
      );
      return found.map(toRow);
    },
    async write(partition, changes) {
      const checked = checkWrite(partition, changes).changes;
      if (checked.length === 0) return [];
      const asOne = checked.length === 1 ? alone : atomically;
      return whileAvailable(name, () =>
        asOne(loss, () => checked.map((change) => apply(statements, partition, change))),
      );
    },
  };
}

type Statements = ReturnType<typeof prepare>;

/** Text compares as UTF-8 bytes here (BINARY), which is the order of code points: keys are kept unescaped. */
function prepare(db: DatabaseSync, name: string) {
  const table = `"${name}"`;
  db.exec(`CREATE TABLE IF NOT EXISTS ${table} (
    partition TEXT NOT NULL, row TEXT NOT NULL, etag TEXT NOT NULL, version INTEGER NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (partition, row)) STRICT, WITHOUT ROWID`);
  const select = `SELECT row, etag, version, value FROM ${table} WHERE partition = ?`;
  // SQLite plans anew for every value of a bare "LIMIT ?", which takes as long as looking the rows up.
  const inOrder = 'ORDER BY row LIMIT ? + 0';
  return {
    read: db.prepare(`${select} AND row = ?`),
    listFrom: db.prepare(`${select} AND row >= ? ${inOrder}`),
    listBetween: db.prepare(`${select} AND row >= ? AND row < ? ${inOrder}`),
    insert: db.prepare(`INSERT INTO ${table} VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`),
    replace: db.prepare(
      `UPDATE ${table} SET etag = ?, version = ?, value = ? WHERE partition = ? AND row = ? AND etag = ?`,
    ),
    remove: db.prepare(`DELETE FROM ${table} WHERE partition = ? AND row = ? AND etag = ?`),
  };
}

/** @returns the row's new ETag, or undefined where it was removed. */
function apply(statements: Statements, partition: string, change: CheckedChange): ETag | undefined {
  const etag = randomUUID() as ETag;
  if (changed(statements, partition, change, etag) === 0) {
    throw new Conflict(`${change.do} of a row that somebody else wrote first`);
  }
  return change.do === 'remove' ? undefined : etag;
}

function changed(statements: Statements, partition: string, change: CheckedChange, etag: ETag): number {
  const { row, json } = change;
  const count = (statement: StatementSync, ...values: (string | number)[]) =>
    Number(statement.run(...values).changes);
  switch (change.do) {
    case 'insert':
      return count(statements.insert, partition, row, etag, change.version, json);
    case 'replace':
      return count(statements.replace, etag, change.version, json, partition, row, change.etag);
    case 'remove':
      return count(statements.remove, partition, row, change.etag);
  }
}

function toRow(found: Record<string, unknown>): StoredRow {
  const { row, etag, version, value } = found as { row: string; etag: ETag; version: number; value: string };
  return { row, etag, version, value: JSON.parse(value) };
}
