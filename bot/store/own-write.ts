import type { CheckedChange } from './check.ts';
import type { ETag } from './table.ts';

/** What stands in a row now: its ETag, and the write it came with. */
export type Written = { etag: ETag; op: string };

/** Fits the form of Azure's ETags and belongs to no row: for one of ours that has been written again since. */
const STALE = `W/"datetime'1601-01-01T00%3A00%3A00Z'"` as ETag;

/**
 * Azure refused a write after an earlier try of it was lost. Was that try done, and the refusal about our own work?
 * Then the ETags as the write would have returned them, else undefined. A write is done whole or not at all, so one
 * row that came with `op` proves it. Removals leave nothing behind that could prove it: if nothing but removals was
 * asked for and all those rows are gone, that is taken for done.
 * @param found what stands in the row of every change, in their order
 */
export function etagsIfOwn(
  changes: readonly CheckedChange[],
  op: string,
  found: readonly (Written | undefined)[],
): (ETag | undefined)[] | undefined {
  const isOwn = (index: number) => changes[index]?.do !== 'remove' && found[index]?.op === op;
  const onlyRemovals = changes.every((change) => change.do === 'remove');
  const done = onlyRemovals ? found.every((row) => !row) : changes.some((_, index) => isOwn(index));
  if (!done) return undefined;
  return changes.map((change, index) => {
    if (change.do === 'remove') return undefined;
    return isOwn(index) ? found[index]?.etag : STALE;
  });
}
