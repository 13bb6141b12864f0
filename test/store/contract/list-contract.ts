import { expect, test } from 'vitest';
import type { RowRange, Store, Table } from '../../../bot/store/table.ts';
import { freshTable } from '../support/engines.ts';

const insert = (row: string) => ({ do: 'insert', row, version: 1, value: {} }) as const;

async function tableOf(store: Store, rows: readonly string[]): Promise<Table> {
  const table = await freshTable(store);
  for (let start = 0; start < rows.length; start += 100) {
    await table.write('p', rows.slice(start, start + 100).map(insert));
  }
  return table;
}

async function rowsOf(table: Table, range: RowRange, partition = 'p'): Promise<string[]> {
  return (await table.list(partition, range)).map(({ row }) => row);
}

/** By Unicode code point. UTF-16 would put the emoji, written with surrogates, before U+FF5E and U+FFFD. */
const IN_ORDER = [
  ...[
    '\t',
    ' ',
    '!',
    '+',
    ',',
    '-',
    '-1',
    '.',
    '..',
    '/',
    '0',
    '1',
    '10',
    '2',
    ':',
    '@',
    'A',
    'Z',
    '[',
    '_',
    '`',
  ],
  ...['a', 'a ', 'a-', 'a/', 'a/1', 'a0', 'aa', 'ab', 'z', '{', '~', '\u007f', 'Å', 'Æ', 'å', 'æ', 'æ1', 'ø'],
  ...['Ā', '€', '～', '\uFFFD', '😀', '😀a', '😁', '\u{10FFFF}'],
];

export function listContract(store: () => Store): void {
  test('rows come in order of code points, whatever order they were written in', async () => {
    const table = await tableOf(store(), IN_ORDER.toReversed());
    expect(await rowsOf(table, { limit: 100 })).toEqual(IN_ORDER);
  });

  test('every row can be the edge of a range: from it, or before it', async () => {
    const table = await tableOf(store(), IN_ORDER);
    for (const [index, edge] of IN_ORDER.entries()) {
      expect(await rowsOf(table, { from: edge, limit: 3 })).toEqual(IN_ORDER.slice(index, index + 3));
      expect(await rowsOf(table, { before: edge, limit: 100 })).toEqual(IN_ORDER.slice(0, index));
    }
  });

  const ranges: [string, RowRange, string[]][] = [
    ['all', { limit: 10 }, ['b', 'c', 'd', 'e']],
    ['from a row that is there', { from: 'c', limit: 10 }, ['c', 'd', 'e']],
    ['from a row that is not', { from: 'bb', limit: 10 }, ['c', 'd', 'e']],
    ['before a row that is there', { before: 'd', limit: 10 }, ['b', 'c']],
    ['before a row that is not', { before: 'dd', limit: 10 }, ['b', 'c', 'd']],
    ['between', { from: 'c', before: 'e', limit: 10 }, ['c', 'd']],
    ['from and before the same row', { from: 'c', before: 'c', limit: 10 }, []],
    ['the wrong way round', { from: 'd', before: 'b', limit: 10 }, []],
    ['from the empty key', { from: '', limit: 10 }, ['b', 'c', 'd', 'e']],
    ['before the empty key', { before: '', limit: 10 }, []],
    ['after the last', { from: 'f', limit: 10 }, []],
    ['none', { limit: 0 }, []],
    ['one', { limit: 1 }, ['b']],
    ['as many as there are', { limit: 4 }, ['b', 'c', 'd', 'e']],
    ['a few from the middle', { from: 'c', limit: 2 }, ['c', 'd']],
    ['any number', { limit: Number.MAX_SAFE_INTEGER }, ['b', 'c', 'd', 'e']],
  ];
  test('a range holds what it says', async () => {
    const table = await tableOf(store(), ['b', 'c', 'd', 'e']);
    for (const [name, range, rows] of ranges) expect(await rowsOf(table, range), name).toEqual(rows);
  });

  test('2,500 rows come whole, in pages of any size', async () => {
    const rows = Array.from({ length: 2_500 }, (_, index) => `row-${String(index).padStart(4, '0')}`);
    const table = await tableOf(store(), rows);
    expect(await rowsOf(table, { limit: 10_000 })).toEqual(rows);
    expect(await rowsOf(table, { limit: 2_000 })).toEqual(rows.slice(0, 2_000));
    expect(await rowsOf(table, { limit: 1_000 })).toEqual(rows.slice(0, 1_000));
    expect(await rowsOf(table, { from: 'row-0600', before: 'row-2300', limit: 1_500 })).toEqual(
      rows.slice(600, 2_100),
    );
  });

  test('partitions do not see each other, though one name begins another', async () => {
    const table = await freshTable(store());
    for (const partition of ['a', 'ab', 'a/b', 'A', 'æ'])
      await table.write(partition, [insert(`of ${partition}`)]);
    for (const partition of ['a', 'ab', 'a/b', 'A', 'æ']) {
      expect(await rowsOf(table, { limit: 10 }, partition)).toEqual([`of ${partition}`]);
    }
    expect(await rowsOf(table, { limit: 10 }, 'a/')).toEqual([]);
    expect(await table.read('a', 'of ab')).toBeUndefined();
  });

  test('"a/" up to "a0" is what begins with "a/" and nothing else', async () => {
    const table = await tableOf(store(), [
      'a',
      'a-',
      'a.',
      'a/',
      'a/1',
      'a/10',
      'a/2',
      'a/~',
      'a/😀',
      'a0',
      'a1',
      'aa',
    ]);
    const found = await rowsOf(table, { from: 'a/', before: 'a0', limit: 100 });
    expect(found).toEqual(['a/', 'a/1', 'a/10', 'a/2', 'a/~', 'a/😀']);
  });
}
