import { isOpen, type Obligation } from '../../bot/core/inquiry.ts';

export type ShownObligations<Row> = {
  readonly rows: readonly Row[];
  /** Earlier ones that are met, or that another took the place of. */
  readonly left: number;
};

/** How much there is room for: of those that are over, and bytes of JSON of all. */
export type Room = { readonly over: number; readonly bytes: number };

/**
 * As many as there is room for: what is still to be done first, then the newest of what is over. In the order in which
 * they stand.
 */
export function shownObligations<Row>(
  obligations: readonly Obligation[],
  draw: (one: Obligation, index: number) => Row,
  { over, bytes }: Room,
): ShownObligations<Row> {
  const rows = obligations.map((one, index) => ({ row: draw(one, index), open: isOpen(one) }));
  const open = rows.filter((one) => one.open);
  const newest = rows.filter((one) => !one.open).slice(-over);
  const kept = new Set(fitting([...open, ...newest.reverse()], ({ row }) => row, bytes));
  const shown = rows.filter((one) => kept.has(one)).map(({ row }) => row);
  return { rows: shown, left: rows.length - shown.length };
}

/** The first of these that are together no heavier than this as JSON. */
export function fitting<One>(all: readonly One[], written: (one: One) => unknown, bytes: number): One[] {
  let weight = 0;
  const first = all.findIndex((one) => {
    weight += bytesOf(written(one));
    return weight > bytes;
  });
  return first === -1 ? [...all] : all.slice(0, first);
}

export const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
