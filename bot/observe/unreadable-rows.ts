import type { Log } from '../core/log.ts';
import type { UnreadableRow } from '../core/unreadable-row.ts';
import type { Metrics } from './metrics.ts';

/** Beyond so many the log says nothing new. */
const MOST_TOLD = 1_000;

/** Each row that cannot be read is told and counted once, however often it is met: where it stands, never what it says. */
export function unreadableRows(
  table: string,
  { log, count }: { readonly log: Log; readonly count: Metrics['unreadable'] },
): (row: UnreadableRow) => void {
  const told = new Set<string>();
  return ({ partition, row, version }) => {
    const place = `${partition}/${row}`;
    if (told.has(place) || told.size === MOST_TOLD) return;
    told.add(place);
    count(table);
    log.error(
      { table, partition, row, version },
      'A row cannot be read, and is left as it is. Did a newer version write it?',
    );
  };
}
