import { Conflict, type Table, type Value } from './table.ts';

/**
 * Reads a row, lets `change` make the new value, and writes it where nobody was faster; otherwise anew.
 * `change` may run several times and must be pure; it returns undefined to leave the row as it is.
 * @throws Conflict when others were faster every time.
 */
export async function updateRow(
  table: Table,
  key: { partition: string; row: string; version: number },
  change: (current: Value | undefined) => Value | undefined,
): Promise<void> {
  const { partition, row, version } = key;
  for (let attempt = 1; ; attempt += 1) {
    const stored = await table.read(partition, row);
    const value = change(stored?.value);
    if (value === undefined) return;
    const entry = { row, version, value };
    try {
      await table.write(partition, [
        stored ? { do: 'replace', ...entry, etag: stored.etag } : { do: 'insert', ...entry },
      ]);
      return;
    } catch (error) {
      if (!(error instanceof Conflict) || attempt === MOST_ATTEMPTS) throw error;
    }
  }
}

/** Enough for a handful of instances that write the same row at the same moment. */
const MOST_ATTEMPTS = 8;
