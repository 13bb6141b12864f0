import { expect, test } from 'vitest';
import {
  type Change,
  Conflict,
  type ETag,
  type Store,
  type StoredRow,
  type Table,
} from '../../../bot/store/table.ts';
import { freshTable } from '../support/engines.ts';

const insert = (row: string, value = { by: 'nobody' }) => ({ do: 'insert', row, version: 1, value }) as const;
const replace = (row: string, etag: ETag, value = { by: 'nobody' }) =>
  ({ do: 'replace', row, version: 1, value, etag }) as const;
const remove = (row: string, etag: ETag) => ({ do: 'remove', row, etag }) as const;

/** Rows a, b, c, and what they were before they were last written. */
async function threeRows(store: Store) {
  const table = await freshTable(store);
  const old = await table.write('p', [insert('a'), insert('b'), insert('c')]);
  const stale = old[1] as ETag;
  const fresh = await table.write('p', [
    replace('a', old[0] as ETag),
    replace('b', stale),
    replace('c', old[2] as ETag),
  ]);
  const [a, b, c] = fresh as [ETag, ETag, ETag];
  return { table, stale, a, b, c };
}

const all = (table: Table): Promise<StoredRow[]> => table.list('p', { limit: 1_000 });

export function writeContract(store: () => Store): void {
  test('a row is there once written, with the ETag that the write returned', async () => {
    const table = await freshTable(store());
    const [etag] = await table.write('p', [insert('a', { by: 'Karen' })]);
    expect(await table.read('p', 'a')).toEqual({ row: 'a', etag, version: 1, value: { by: 'Karen' } });
    expect(await table.read('p', 'b')).toBeUndefined();
  });

  test('a row changes its ETag when it is written, even with the same value, or removed and made again', async () => {
    const { table, stale, b } = await threeRows(store());
    expect(b).not.toBe(stale);
    await table.write('p', [remove('b', b)]);
    const [again] = await table.write('p', [insert('b')]);
    expect([stale, b]).not.toContain(again);
  });

  test('one write inserts, replaces and removes, and returns the ETags in the order of its changes', async () => {
    const { table, a, b, c } = await threeRows(store());
    const etags = await table.write('p', [
      remove('b', b),
      insert('d'),
      replace('a', a),
      remove('c', c),
      insert('0'),
    ]);
    const rows = new Map((await all(table)).map(({ row, etag }) => [row, etag]));
    expect([...rows.keys()]).toEqual(['0', 'a', 'd']);
    expect(etags).toEqual([undefined, rows.get('d'), rows.get('a'), undefined, rows.get('0')]);
  });

  test('nothing to write is nothing written', async () => {
    const table = await freshTable(store());
    expect(await table.write('p', [])).toEqual([]);
  });

  test('a hundred changes are one write', async () => {
    const table = await freshTable(store());
    const rows = Array.from({ length: 100 }, (_, index) => `row ${index}`);
    expect(
      await table.write(
        'p',
        rows.map((row) => insert(row)),
      ),
    ).toHaveLength(100);
    const written = await all(table);
    expect(written).toHaveLength(100);
    await table.write(
      'p',
      written.map(({ row, etag }) => remove(row, etag)),
    );
    expect(await all(table)).toEqual([]);
  });

  const faults: [string, (now: { stale: ETag; b: ETag }) => Change][] = [
    ['inserts a row that exists', () => insert('b')],
    ['replaces a row that was written since', ({ stale }) => replace('b', stale)],
    ['replaces a row that is not there', ({ b }) => replace('x', b)],
    ['replaces a row whatever its ETag', () => replace('b', '*' as ETag)],
    ['removes a row that was written since', ({ stale }) => remove('b', stale)],
    ['removes a row that is not there', ({ b }) => remove('x', b)],
    ['removes a row whatever its ETag', () => remove('b', '*' as ETag)],
    ['removes a row with an ETag of nobody', () => remove('b', 'W/"x"\r\nIf-Match: *' as ETag)],
  ];
  test.each(faults)('a write that %s is a Conflict, and nothing of it is written', async (_, faulty) => {
    const { table, ...etags } = await threeRows(store());
    const before = await all(table);
    const sound: Change[] = [insert('d'), replace('a', etags.a), remove('c', etags.c)];
    for (const place of [0, 1, 3]) {
      const changes = sound.toSpliced(place, 0, faulty(etags));
      await expect(table.write('p', changes)).rejects.toThrow(Conflict);
    }
    await expect(table.write('p', [faulty(etags)])).rejects.toThrow(Conflict);
    expect(await all(table)).toEqual(before);
  });

  const races: [string, (etag: ETag, writer: string) => Change][] = [
    ['replace one row', (etag, by) => replace('b', etag, { by })],
    ['insert one row', (_, by) => insert('new', { by })],
    ['remove one row', (etag) => remove('b', etag)],
  ];
  test.each(races)('of ten writers who %s, one wins and nine see a Conflict', async (_, change) => {
    const { table, b } = await threeRows(store());
    const writers = Array.from({ length: 10 }, (_, index) => `writer ${index}`);
    const outcomes = await Promise.allSettled(
      writers.map((by) => table.write('p', [insert(`trace of ${by}`, { by }), change(b, by)])),
    );
    const lost = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(lost.map(({ reason }) => reason)).toEqual(Array.from({ length: 9 }, () => expect.any(Conflict)));
    const winner = writers[outcomes.findIndex((outcome) => outcome.status === 'fulfilled')];
    const traces = (await all(table)).filter(({ row }) => row.startsWith('trace'));
    expect(traces.map(({ value }) => value)).toEqual([{ by: winner }]);
  });
}
