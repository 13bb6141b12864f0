import { StoreUnavailable, type Table } from '../../../bot/store/table.ts';

/** The n-th write of an instance is its last: nothing after it happens, and nobody hears whether it did itself. */
export function crashAt(n: number, written: boolean) {
  let writes = 0;
  const underWay: Promise<unknown>[] = [];
  const wrap = (table: Table): Table => {
    const alive = () => {
      if (writes >= n) throw new StoreUnavailable('crashed');
    };
    return {
      async read(...args) {
        alive();
        return table.read(...args);
      },
      async list(...args) {
        alive();
        return table.list(...args);
      },
      async write(...args) {
        alive();
        writes += 1;
        const writing = writes < n || written ? table.write(...args) : Promise.resolve([]);
        underWay.push(writing);
        const etags = await writing;
        alive();
        return etags;
      },
    };
  };
  // What was sent before the crash may arrive after it; only then is it known what is there.
  return { wrap, settled: () => Promise.allSettled(underWay) };
}
