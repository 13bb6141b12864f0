import type { UnreadableRow } from '../../../bot/core/due-work-store.ts';

/** For tests that write no row which could not be read. */
export function allReadable({ row }: UnreadableRow): never {
  throw new Error(`${row} cannot be read`);
}
