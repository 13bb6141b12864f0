import type { Table, Value } from './table.ts';
import { updateRow } from './update-row.ts';

const ROW = { partition: 'probe', row: 'probe', version: 1 };

/**
 * Whether the store takes a read and a write now: a full disk takes the one and not the other. One row is written over
 * and over, and those who ask at the same moment share its writing.
 * @param probes opened with `loss: 'powerCut'`, so that nothing waits for the disk. What it returns may throw StoreUnavailable
 */
export function storeProbe(probes: Table): () => Promise<void> {
  let underWay: Promise<void> | undefined;
  return () => {
    underWay ??= updateRow(probes, ROW, nextValue).finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
}

/**
 * As large as what an inquiry writes, so that this finds no room either where that does not, and another one each
 * time: what is written already, SQLite does not write again.
 */
function nextValue(written: Value | undefined): Value {
  const turn = written?.turn === 1 ? 0 : 1;
  return { turn, filler: String(turn).repeat(LARGE) };
}

/** Characters. */
const LARGE = 30_000;
