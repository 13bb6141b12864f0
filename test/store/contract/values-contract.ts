import { expect, test } from 'vitest';
import { type Change, LIMITS, type Store, Unstorable, type Value } from '../../../bot/store/table.ts';
import { freshTable } from '../support/engines.ts';

const insert = (row: string, value: Value, version = 1): Change => ({ do: 'insert', row, version, value });

const VALUES: [string, Value][] = [
  ['empty', {}],
  ['nested', { a: { b: [{ c: [] }, [[]], {}] } }],
  ['null, true, false', { null: null, yes: true, no: false, list: [null, true, false] }],
  [
    'numbers',
    { zero: 0, small: 5e-324, large: Number.MAX_VALUE, safe: Number.MAX_SAFE_INTEGER, part: 0.1, less: -1 },
  ],
  [
    'texts',
    {
      empty: '',
      danish: 'rødgrød med fløde',
      emoji: '👩‍👩‍👧',
      lines: 'a\r\nb\tc\u2028d\u0000e\u001f',
      quotes: `"'\\/`,
    },
  ],
  ['ill-formed text', { surrogate: 'a\uD800b' }],
  ['times and ids', { at: '2026-11-22T09:00:00.000Z', id: '0f8fad5b-d9cb-469f-a165-70867728950e' }],
  [
    'names the engines use',
    { PartitionKey: 'x', rowKey: 'y', etag: 'z', 'odata.etag': 'w', Timestamp: 't', value: 1, '': 2 },
  ],
  ['names of Object', JSON.parse('{"__proto__": {"a": 1}, "constructor": 2, "toString": null}')],
  [
    'text that looks like a request',
    {
      text: `\r\nDELETE http://x/t(PartitionKey='p',RowKey='r%7CVy8') HTTP/1.1\r\nIf-Match: *\r\n\r\n--batch--`,
    },
  ],
];

/** A value whose JSON has exactly so many characters. */
const ofLength = (characters: number, letter = 'x'): Value => ({
  t: letter.repeat(characters - '{"t":""}'.length),
});

export function valuesContract(store: () => Store): void {
  test.each(VALUES)('%s come back exactly', async (_, value) => {
    const table = await freshTable(store());
    const [etag] = await table.write('p', [insert('r', value), insert('next', { beside: true })]);
    expect(await table.read('p', 'r')).toStrictEqual({ row: 'r', etag, version: 1, value });
    expect((await table.list('p', { from: 'r', limit: 1 }))[0]?.value).toStrictEqual(value);
  });

  test('the version is kept, and changes when the row is replaced', async () => {
    const table = await freshTable(store());
    for (const version of [0, 1, -1, 2_147_483_647]) {
      const [etag] = await table.write('p', [insert(`v${version}`, {}, version)]);
      expect(await table.read('p', `v${version}`)).toMatchObject({ version });
      if (etag) await table.write('p', [{ do: 'replace', row: `v${version}`, version: 7, value: {}, etag }]);
      expect(await table.read('p', `v${version}`)).toMatchObject({ version: 7 });
    }
  });

  test('a value may be as large as the limit says, of any letters', async () => {
    const table = await freshTable(store());
    for (const letter of ['x', 'æ', '€', '漢']) {
      const value = ofLength(LIMITS.valueCharacters, letter);
      await table.write('p', [insert(`of ${letter}`, value)]);
      expect((await table.read('p', `of ${letter}`))?.value).toEqual(value);
    }
  });

  test('a hundred values in one write may be as large as the limit says', async () => {
    const table = await freshTable(store());
    const rows = Array.from({ length: 100 }, (_, index) => insert(`r${index}`, ofLength(30_000)));
    await table.write('p', rows);
    expect(await table.list('p', { limit: 1_000 })).toHaveLength(100);
  });

  const refused: [string, Change[]][] = [
    ['a value over the limit', [insert('a', {}), insert('b', ofLength(LIMITS.valueCharacters + 1))]],
    ['101 changes', Array.from({ length: 101 }, (_, index) => insert(`r${index}`, {}))],
    ['one row twice', [insert('a', {}), insert('b', {}), insert('a', {})]],
    [
      'more bytes than a batch holds',
      Array.from({ length: 40 }, (_, index) => insert(`${index}`, ofLength(32_000, '漢'))),
    ],
    ['a version that is no whole number', [insert('a', {}, 1.5)]],
    ['a version of more than 32 bits', [insert('a', {}, 2 ** 31)]],
  ];
  test.each(refused)('a write with %s is refused whole', async (_, changes) => {
    const table = await freshTable(store());
    await expect(table.write('p', changes)).rejects.toThrow(Unstorable);
    expect(await table.list('p', { limit: 9 })).toEqual([]);
  });

  test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'a limit of %d rows is refused',
    async (limit) => {
      const table = await freshTable(store());
      await expect(table.list('p', { limit })).rejects.toThrow(Unstorable);
    },
  );
}
