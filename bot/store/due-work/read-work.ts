import type { WorkPage, WorkRows } from '../../core/due-work-store.ts';
import type { ReadRow } from '../readable.ts';
import type { Table } from '../table.ts';
import { storedWork } from './schemas.ts';

/** One page of work, in the order of its rows. */
export async function pageOfWork(
  { table, read }: { readonly table: Table; readonly read: ReadRow },
  partition: string,
  range: { readonly from: string; readonly before: string },
  { limit, after }: WorkPage,
): Promise<WorkRows> {
  // The row where the page before ended comes along, where it is still there.
  const found = await table.list(partition, { ...range, from: after ?? range.from, limit: limit + 1 });
  const page = found.filter(({ row }) => row !== after).slice(0, limit);
  const rows = page.flatMap((stored) => {
    const work = read(partition, stored, storedWork);
    return work === undefined ? [] : [{ work, tag: stored.etag as string }];
  });
  return { rows, next: found.length > limit ? page.at(-1)?.row : undefined };
}
