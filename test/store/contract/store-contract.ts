import { expect, test } from 'vitest';
import { storeProbe } from '../../../bot/store/probe.ts';
import { Conflict, type ETag, type Store, type Table, Unstorable } from '../../../bot/store/table.ts';
import { freshName } from '../support/engines.ts';

const insert = (row: string) => ({ do: 'insert', row, version: 1, value: {} }) as const;

export function storeContract(store: () => Store, openAnother: () => Promise<Store>): void {
  test('a table asked for many times, also at once, is one table', async () => {
    const name = freshName();
    const tables = await Promise.all(Array.from({ length: 5 }, () => store().table(name)));
    await Promise.all(tables.map((table, index) => table.write('p', [insert(`${index}`)])));
    const again = await store().table(name);
    expect((await again.list('p', { limit: 9 })).map(({ row }) => row)).toEqual(['0', '1', '2', '3', '4']);
  });

  test('a table whose loss costs nothing works alike, and is the same table', async () => {
    const name = freshName();
    const quick = await store().table(name, { loss: 'powerCut' });
    const durable = await store().table(name);
    const [a] = await quick.write('p', [insert('a'), insert('b')]);
    await expect(durable.write('p', [insert('b')])).rejects.toThrow(Conflict);
    await durable.write('p', [{ do: 'remove', row: 'a', etag: a as ETag }, insert('c')]);
    await expect(
      quick.write('p', [insert('d'), { do: 'remove', row: 'a', etag: a as ETag }]),
    ).rejects.toThrow(Conflict);
    expect((await quick.list('p', { limit: 9 })).map(({ row }) => row)).toEqual(['b', 'c']);
    expect((await durable.list('p', { limit: 9 })).map(({ row }) => row)).toEqual(['b', 'c']);
  });

  test('tables do not see each other', async () => {
    const [one, other] = await Promise.all([store().table(freshName()), store().table(freshName())]);
    await one.write('p', [insert('a')]);
    expect(await other.read('p', 'a')).toBeUndefined();
  });

  test('two instances see what the other wrote, and only one of them wins a row', async () => {
    const another = await openAnother();
    const name = freshName();
    const [here, there] = await Promise.all([store().table(name), another.table(name)]);
    const [etag] = await here.write('p', [insert('a')]);
    expect(await there.read('p', 'a')).toMatchObject({ etag });
    const outcomes = await Promise.allSettled(
      [here, there].map((table) => table.write('p', [insert('claim')])),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await another.close();
    expect(await here.read('p', 'claim')).toBeDefined();
  });

  test('a probe writes one row, and many at once share its writing', async () => {
    const [table, watched] = [await store().table(freshName()), { writes: 0 }];
    const counted: Table = {
      ...table,
      write: (...args) => {
        watched.writes += 1;
        return table.write(...args);
      },
    };
    const probe = storeProbe(counted);
    for (let times = 0; times < 3; times += 1) await Promise.all([probe(), probe(), probe()]);
    expect(watched.writes).toBe(3);
    expect(await table.list('probe', { limit: 10 })).toHaveLength(1);
  });

  test('two instances that probe at once are both told that it is there', async () => {
    const table = await store().table(freshName());
    const probes = [storeProbe(table), storeProbe(table), storeProbe(table)];
    await expect(Promise.all(probes.map((probe) => probe()))).resolves.toHaveLength(3);
  });

  const names = [
    '',
    'ab',
    '1abc',
    'a-b',
    'a_b',
    'æbler',
    'a"b',
    'a; DROP TABLE b',
    'tables',
    'Tables',
    'x'.repeat(64),
  ];
  test.each(names)('no table can be called %j', async (name) => {
    await expect(store().table(name)).rejects.toThrow(Unstorable);
  });
}
