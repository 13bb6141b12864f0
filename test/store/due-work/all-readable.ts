import type { UnreadableRow } from '../../../bot/core/unreadable-row.ts';

/** For tests that write no row which could not be read. */
export function allReadable({ row }: UnreadableRow): never {
  throw new Error(`${row} cannot be read`);
}
