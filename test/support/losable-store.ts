import { type Store, StoreUnavailable } from '../../bot/store/table.ts';

/** A store that can be taken away and put back. */
export function losable() {
  let away = false;
  const orAway =
    <Args extends unknown[], Result>(work: (...args: Args) => Promise<Result>) =>
    async (...args: Args) => {
      if (away) throw new StoreUnavailable('the database cannot be used: disk I/O error');
      return work(...args);
    };
  const between = (store: Store): Store => ({
    ...store,
    check: orAway(() => store.check()),
    async table(...named) {
      const table = await store.table(...named);
      return { read: orAway(table.read), list: orAway(table.list), write: orAway(table.write) };
    },
  });
  return {
    between,
    set away(gone: boolean) {
      away = gone;
    },
  };
}
