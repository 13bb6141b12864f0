import { Conflict, type Table } from './table.ts';

/** Removes a row, if it is there, as it was when this began: what somebody writes meanwhile stays. */
export async function removeRow(table: Table, partition: string, row: string): Promise<void> {
  const stored = await table.read(partition, row);
  if (stored === undefined) return;
  try {
    await table.write(partition, [{ do: 'remove', row, etag: stored.etag }]);
  } catch (error) {
    // Written anew at the same moment: whatever ended has begun again.
    if (!(error instanceof Conflict)) throw error;
  }
}
