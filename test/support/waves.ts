import type { Table } from '../../bot/store/table.ts';

export type Waves = {
  readonly wrap: (table: Table) => Table;
  /** How many waves, calls and rows read `work` takes. */
  measure(work: () => Promise<unknown>): Promise<{ waves: number; calls: number; rows: number }>;
};

/**
 * Counts storage calls as they would take time: every call takes one tick, those that are made side by side share it.
 * So the number of ticks is the longest chain of calls that wait for each other.
 */
export function countWaves(): Waves {
  let waiting: (() => void)[] = [];
  const counted = { waves: 0, calls: 0, rows: 0 };

  function tick(): void {
    counted.waves += 1;
    const calls = waiting;
    waiting = [];
    for (const call of calls) call();
  }

  async function inTurn<T>(call: () => Promise<T>): Promise<T> {
    counted.calls += 1;
    if (waiting.length === 0) setImmediate(tick);
    await new Promise<void>((resolve) => waiting.push(resolve));
    return call();
  }

  return {
    wrap: (table) => ({
      async read(...args) {
        const row = await inTurn(() => table.read(...args));
        if (row) counted.rows += 1;
        return row;
      },
      async list(...args) {
        const rows = await inTurn(() => table.list(...args));
        counted.rows += rows.length;
        return rows;
      },
      write: (...args) => inTurn(() => table.write(...args)),
    }),
    async measure(work) {
      Object.assign(counted, { waves: 0, calls: 0, rows: 0 });
      await work();
      return { ...counted };
    },
  };
}
