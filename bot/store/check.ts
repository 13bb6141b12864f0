import { storableBound, storableKey } from './keys.ts';
import { type Change, LIMITS, type RowRange, Unstorable, type Value } from './table.ts';

/** A change that fits every engine: its row's escaped key and its value as JSON ('' for a removal). */
export type CheckedChange = Change & { rowKey: string; json: string };
export type CheckedWrite = { partitionKey: string; changes: CheckedChange[] };
export type CheckedRange = { partitionKey: string; from: string; before?: string; limit: number };

/** More than what Azure's batch format puts around one change: boundaries, headers, URL, property names. */
const ENVELOPE_BYTES = 1_000;

/** Refuses what some engine would refuse, before anything is sent. @throws Unstorable */
export function checkWrite(partition: string, changes: readonly Change[]): CheckedWrite {
  if (changes.length > LIMITS.changes) throw new Unstorable(`${changes.length} changes in one write`);
  const partitionKey = storableKey(partition);
  const checked = changes.map(checkChange);
  if (new Set(checked.map((change) => change.rowKey)).size < checked.length) {
    throw new Unstorable('two changes of one row in one write');
  }
  const bytes = checked.reduce((sum, change) => sum + bytesSent(partitionKey, change), 0);
  if (bytes > LIMITS.writeBytes) throw new Unstorable(`a write of ${bytes} bytes`);
  return { partitionKey, changes: checked };
}

/** @throws Unstorable */
export function checkRange(partition: string, { from = '', before, limit }: RowRange): CheckedRange {
  if (!Number.isSafeInteger(limit) || limit < 0) throw new Unstorable(`a limit of ${limit} rows`);
  const partitionKey = storableKey(partition);
  const range = { partitionKey, from: storableBound(from), limit };
  return before === undefined ? range : { ...range, before: storableBound(before) };
}

/** Azure's rules, and no reserved name. @throws Unstorable */
export function checkTableName(name: string): void {
  if (!/^[A-Za-z][A-Za-z0-9]{2,62}$/.test(name) || name.toLowerCase() === 'tables') {
    throw new Unstorable(`no table can be called ${JSON.stringify(name)}`);
  }
}

function checkChange(change: Change): CheckedChange {
  const rowKey = storableKey(change.row);
  if (change.do === 'remove') return { ...change, rowKey, json: '' };
  if (change.version !== (change.version | 0)) throw new Unstorable(`a version of ${change.version}`);
  const json = toJson(change.value);
  if (json.length > LIMITS.valueCharacters) throw new Unstorable(`a value of ${json.length} characters`);
  return { ...change, rowKey, json };
}

/** JSON leaves these two line separators as they are, and Azurite, for one, takes them for the end of a line. */
function toJson(value: Value): string {
  return JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

/** An upper bound. The value travels as a string within JSON; a key at most three bytes a character, percent-encoded. */
function bytesSent(partitionKey: string, { rowKey, json }: CheckedChange): number {
  return ENVELOPE_BYTES + 3 * (partitionKey.length + rowKey.length) + Buffer.byteLength(JSON.stringify(json));
}
