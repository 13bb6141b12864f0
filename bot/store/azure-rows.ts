import { randomUUID } from 'node:crypto';
import { type CheckedRange, type CheckedWrite, checkRange, checkWrite } from './check.ts';
import { storableKey, unescapeKey } from './keys.ts';
import { etagsIfOwn } from './own-write.ts';
import { Conflict, type ETag, type StoredRow, type Table } from './table.ts';
import { answerIn, isTableFault, type Patience, patience, type Try, tryUntilAnswered } from './tries.ts';

/** One entity a row; `op` names the write that it came with, so that a write knows its own work again. */
export type Entity = { rowKey: string; etag: ETag; version: number; value: string; op: string };

/** One request each, tried once. */
export type AzureCalls = {
  find(partitionKey: string, rowKey: string, signal: AbortSignal): Promise<Entity | undefined>;
  page(
    range: CheckedRange,
    size: number,
    token: string | undefined,
    signal: AbortSignal,
  ): Promise<{ entities: Entity[]; next: string | undefined }>;
  /** A transaction, whether of one change or many: one way through, and one kind of answer. */
  submit(write: CheckedWrite, op: string, signal: AbortSignal): Promise<(ETag | undefined)[]>;
};

const MOST_ROWS_A_PAGE = 1_000;

/** Azure has no other. Anything else as an ETag is stale, even '*', which Azure would take for "whatever is there". */
const ETAG = /^W\/"[^"\r\n]+"$/;

export function azureRows(calls: AzureCalls, timeoutMs: number): Table {
  return {
    async read(partition, row) {
      const [partitionKey, rowKey] = [storableKey(partition), storableKey(row)];
      const found = await tryUntilAnswered(patience(timeoutMs), ({ signal }) =>
        calls.find(partitionKey, rowKey, signal),
      );
      return found && toRow(found);
    },
    async list(partition, range) {
      return listPages(calls, checkRange(partition, range), patience(timeoutMs));
    },
    async write(partition, changes) {
      const write = checkWrite(partition, changes);
      if (changes.length === 0) return [];
      for (const change of changes) {
        if (change.do !== 'insert' && !ETAG.test(change.etag)) throw new Conflict('not an ETag of this row');
      }
      const op = randomUUID();
      return tryUntilAnswered(patience(timeoutMs), (current) => submit(calls, write, op, current));
    },
  };
}

async function listPages(calls: AzureCalls, range: CheckedRange, overall: Patience): Promise<StoredRow[]> {
  const rows: StoredRow[] = [];
  let token: string | undefined;
  while (rows.length < range.limit) {
    const size = Math.min(range.limit - rows.length, MOST_ROWS_A_PAGE);
    const page = await tryUntilAnswered(overall, ({ signal }) => calls.page(range, size, token, signal));
    rows.push(...page.entities.map(toRow));
    // A page may be short, or empty, and still not be the last.
    if (page.next === undefined) break;
    token = page.next;
  }
  return rows;
}

async function submit(calls: AzureCalls, write: CheckedWrite, op: string, { signal, lostBefore }: Try) {
  try {
    const etags = await calls.submit(write, op, signal);
    return write.changes.map((change, index) => (change.do === 'remove' ? undefined : given(etags[index])));
  } catch (error) {
    if (!isLostRace(error)) throw error;
    const own = lostBefore && etagsIfOwn(write.changes, op, await findAll(calls, write, signal));
    if (own) return own;
    throw new Conflict('somebody else wrote first', { cause: error });
  }
}

function findAll(calls: AzureCalls, { partitionKey, changes }: CheckedWrite, signal: AbortSignal) {
  return Promise.all(changes.map(({ rowKey }) => calls.find(partitionKey, rowKey, signal)));
}

/** The row exists, has another ETag, or is gone: not the table. */
function isLostRace(error: unknown): boolean {
  const answer = answerIn(error);
  return answer !== undefined && [409, 412, 404].includes(answer.status) && !isTableFault(answer);
}

/** An answer cut short counts as none, so that the next try finds out. */
function given(etag: ETag | undefined): ETag {
  if (!etag) throw new Error('Azure answered a write without its ETag');
  return etag;
}

function toRow({ rowKey, etag, version, value }: Entity): StoredRow {
  return { row: unescapeKey(rowKey), etag, version, value: JSON.parse(value) };
}
