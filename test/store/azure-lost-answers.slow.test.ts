import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Change, Conflict, type ETag } from '../../bot/store/table.ts';
import { type Azurite, startAzurite } from '../support/azurite.ts';
import type { Fate } from '../support/flaky-proxy.ts';
import { type BehindProxy, insert, remove, replace, startBehindProxy } from './support/behind-proxy.ts';

let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite?.stop());

/** Long enough for several tries on a busy machine. */
const start = () => startBehindProxy(azurite.port, 6_000);

type Etags = BehindProxy['etags'];
const TAKEN = Array.from({ length: 100 }, (_, index) => insert(`new ${index}`));

const writes: [string, (etags: Etags) => Change[]][] = [
  ['an insert', () => [insert('new')]],
  ['a replacement', ({ a }) => [replace('a', a)]],
  ['a batch', ({ a, b, c }) => [remove('b', b), insert('new'), replace('a', a), remove('c', c)]],
  ['a hundred inserts', () => TAKEN],
  ['a removal', ({ a }) => [remove('a', a)]],
  ['removals', ({ a, b, c }) => [remove('a', a), remove('b', b), remove('c', c)]],
];

const losses: [string, Fate[]][] = [
  ['its answer was dropped', ['drop the answer']],
  ['two answers were dropped', ['drop the answer', 'drop the answer']],
  ['the answer to the reading back was dropped too', ['drop the answer', 'pass', 'drop the answer']],
];

async function expectWrittenOnce(behind: BehindProxy, changes: Change[], fates: Fate[]): Promise<void> {
  const { proxy, table, direct } = behind;
  proxy.fates = [...fates];
  const returned = await table.write('p', changes);
  const rows = new Map((await direct.list('p', { limit: 1_000 })).map((row) => [row.row, row]));
  // A second writing would have changed the ETags.
  expect(returned).toEqual(changes.map(({ row }) => rows.get(row)?.etag));
  for (const change of changes) {
    expect(rows.has(change.row)).toBe(change.do !== 'remove');
    if (change.do !== 'remove') expect(rows.get(change.row)?.value).toEqual({ by: 'us' });
  }
}

describe.concurrent.each(losses)('when %s', (_, fates) => {
  test.each(writes)('%s: written once, and no Conflict', async (_, changesFor) => {
    await using behind = await start();
    await expectWrittenOnce(behind, changesFor(behind.etags), fates);
  });
});

test.concurrent('the answer may also fail to come, without an end', async () => {
  await using behind = await start();
  const { a, b, c } = behind.etags;
  const changes = [remove('b', b), insert('new'), replace('a', a), remove('c', c)];
  await expectWrittenOnce(behind, changes, ['withhold the answer']);
});

const lostRaces: [string, (etags: Etags, stale: ETag) => Change[]][] = [
  ['an insert', () => [insert('a')]],
  ['a replacement', (_, stale) => [replace('a', stale)]],
  ['a batch', ({ b }, stale) => [insert('new'), replace('b', b), remove('a', stale)]],
  ['a removal', (_, stale) => [remove('a', stale)]],
  ['removals', ({ b }, stale) => [remove('b', b), remove('a', stale)]],
];

describe.concurrent.each([
  ['its answer was dropped', ['drop the answer']],
  ['it met a busy server', [{ status: 503 }]],
] satisfies [string, Fate[]][])('a lost race stays a Conflict when %s', (_, fates) => {
  test.each(lostRaces)('%s', async (_, changesFor) => {
    await using behind = await start();
    const { proxy, table, direct, etags } = behind;
    const [next] = await direct.write('p', [replace('a', etags.a, { by: 'them' })]);
    proxy.fates = [...fates];
    await expect(table.write('p', changesFor(etags, etags.a))).rejects.toThrow(Conflict);
    const rows = await direct.list('p', { limit: 9 });
    expect(rows.map(({ row, etag }) => [row, etag])).toEqual([
      ['a', next],
      ['b', etags.b],
      ['c', etags.c],
    ]);
  });
});

test.concurrent('rows that others removed count as removed, where an answer was lost', async () => {
  await using behind = await start();
  const { proxy, table, direct, etags } = behind;
  await direct.write('p', [remove('a', etags.a)]);
  proxy.fates = ['drop the answer'];
  expect(await table.write('p', [remove('a', etags.a)])).toEqual([undefined]);
});

test.concurrent('the ETags after a lost answer are good for the next write, but not for a row that others wrote since', async ({
  expect,
}) => {
  await using behind = await start();
  const { proxy, table, direct, etags } = behind;
  proxy.fates = ['drop the answer', 'never answer'];
  const writing = table.write('p', [replace('a', etags.a), replace('b', etags.b)]);
  await expect.poll(async () => (await direct.read('p', 'b'))?.value).toEqual({ by: 'us' });
  const written = await direct.read('p', 'b');
  if (written) await direct.write('p', [replace('b', written.etag, { by: 'them' })]);
  const [a, b] = (await writing) as [ETag, ETag];
  await expect(table.write('p', [replace('b', b)])).rejects.toThrow(Conflict);
  await expect(table.write('p', [replace('a', a)])).resolves.toBeDefined();
  expect((await direct.read('p', 'b'))?.value).toEqual({ by: 'them' });
});
