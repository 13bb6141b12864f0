import { type Store, StoreUnavailable } from '../../bot/store/table.ts';

/** A store that can be taken away and put back, or made to take reads alone. */
export function losable() {
  let away: boolean | 'forWrites' = false;
  const orAway =
    <Args extends unknown[], Result>(work: (...args: Args) => Promise<Result>, isWrite = false) =>
    async (...args: Args) => {
      if (away === true || (away && isWrite))
        throw new StoreUnavailable('the database cannot be used: disk I/O error');
      return work(...args);
    };
  const between = (store: Store): Store => ({
    ...store,
    async table(...named) {
      const table = await store.table(...named);
      return { read: orAway(table.read), list: orAway(table.list), write: orAway(table.write, true) };
    },
  });
  return {
    between,
    set away(gone: boolean | 'forWrites') {
      away = gone;
    },
  };
}
