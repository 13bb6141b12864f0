import { expect, test } from 'vitest';
import { type Change, type Store, Unstorable } from '../../../bot/store/table.ts';
import { freshTable } from '../support/engines.ts';

const AWKWARD = [
  ...[
    'a/b',
    'a\\b',
    'a#b',
    'a?b',
    "o'b",
    "''",
    '"',
    'æøå',
    'é',
    'e\u0301',
    '😀',
    '\t',
    '\r\n',
    '\u0000',
    '\u007f',
  ],
  ...[
    '%2F',
    '%',
    '%zz',
    '.',
    '..',
    '../..',
    ' ',
    ' a ',
    '+',
    '~2e6',
    '_5f',
    '|',
    '{}',
    '&',
    '=',
    ';',
    '$batch',
    '__proto__',
  ],
  ...["') or (RowKey ge '", '19:abc@thread.tacv2', 'x'.repeat(300), '\uFFFE', '\uFFFF'],
];

const insert = (row: string, key: string): Change => ({ do: 'insert', row, version: 1, value: { key } });

export function keysContract(store: () => Store): void {
  test.each(AWKWARD)('%j is a key like any other', async (key) => {
    const table = await freshTable(store());
    const [etag] = await table.write(key, [insert(key, 'itself'), insert('another', 'another')]);
    const kept = { row: key, etag, version: 1, value: { key: 'itself' } };
    expect(await table.read(key, key)).toEqual(kept);
    expect(await table.list(key, { from: key, limit: 1 })).toEqual([kept]);
    if (!etag) throw new Error('no ETag');
    const [next] = await table.write(key, [{ do: 'replace', row: key, version: 2, value: {}, etag }]);
    expect(next && (await table.write(key, [{ do: 'remove', row: key, etag: next }]))).toEqual([undefined]);
    expect((await table.list(key, { limit: 9 })).map(({ row }) => row)).toEqual(['another']);
  });

  test('keys that look alike are different rows', async () => {
    const table = await freshTable(store());
    const alike = ['é', 'e\u0301', 'E', 'e', 'e ', ' e', '%65', '+65', '_65', '~265'];
    await table.write(
      'p',
      alike.map((key) => insert(key, key)),
    );
    for (const key of alike) expect((await table.read('p', key))?.value).toEqual({ key });
  });

  const unstorable = ['', '\uD800', 'a\uDC00b', 'x'.repeat(513), 'æ'.repeat(200), '/'.repeat(300)];
  test.each(unstorable)('%j is refused as a key, as a partition and in a range', async (key) => {
    const table = await freshTable(store());
    const refused = [
      table.write('p', [insert('sound', ''), insert(key, '')]),
      table.write(key, [insert('sound', '')]),
      table.read('p', key),
      table.read(key, 'sound'),
      table.list(key, { limit: 1 }),
      ...(key === ''
        ? []
        : [table.list('p', { from: key, limit: 1 }), table.list('p', { before: key, limit: 1 })]),
    ];
    const outcomes = await Promise.allSettled(refused);
    expect(outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason)).toEqual(
      refused.map(() => expect.any(Unstorable)),
    );
    expect(await table.list('p', { limit: 9 })).toEqual([]);
  });
}
