import type { z } from 'zod';
import type { UnreadableRow, WorkPage, WorkRows } from '../../core/due-work-store.ts';
import type { StoredRow, Table } from '../table.ts';
import { storedWork, VERSION } from './schemas.ts';

/** What a row says, or undefined where this version cannot read it: then somebody is told. */
export type ReadRow = <T>(partition: string, row: StoredRow, shape: z.ZodType<T>) => T | undefined;

/** Strict: what a newer version added to a row would be lost when this one writes it back. */
export const readerThatTells =
  (tell: (row: UnreadableRow) => void): ReadRow =>
  (partition, { row, version, value }, shape) => {
    const read = version > VERSION ? undefined : shape.safeParse(value);
    if (read?.success) return read.data;
    tell({ partition, row, version });
    return undefined;
  };

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
