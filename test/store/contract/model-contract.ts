import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Change, Conflict, type ETag, type Store, type Table } from '../../../bot/store/table.ts';
import { freshTable } from '../support/engines.ts';

type Kept = { version: number; etag: ETag | undefined };
type Wish = { row: string; version: number; does: Change['do']; stale: boolean };

const wish = fc.record<Wish>({
  row: fc.constantFrom('a', 'æ', '/', '～', '😀'),
  version: fc.nat(1_000_000),
  does: fc.constantFrom('insert', 'replace', 'remove'),
  stale: fc.boolean(),
});
const writes = fc.array(fc.uniqueArray(wish, { selector: ({ row }) => row, minLength: 1 }), {
  maxLength: 12,
});

const NOBODYS = `W/"datetime'2020-01-01T00%3A00%3A00Z'"` as ETag;

function toChange({ row, version, does, stale }: Wish, kept: Map<string, Kept>): Change {
  const etag = (stale ? undefined : kept.get(row)?.etag) ?? NOBODYS;
  if (does === 'insert') return { do: does, row, version, value: { version } };
  return does === 'replace' ? { do: does, row, version, value: { version }, etag } : { do: does, row, etag };
}

const holds = (change: Change, kept: Map<string, Kept>) =>
  change.do === 'insert' ? !kept.has(change.row) : kept.get(change.row)?.etag === change.etag;

/** What the table should do, done to a Map. */
async function writeBoth(table: Table, kept: Map<string, Kept>, wishes: Wish[]): Promise<void> {
  const changes = wishes.map((one) => toChange(one, kept));
  if (!changes.every((change) => holds(change, kept))) {
    await expect(table.write('p', changes)).rejects.toThrow(Conflict);
    return;
  }
  const etags = await table.write('p', changes);
  for (const [index, change] of changes.entries()) {
    if (change.do === 'remove') kept.delete(change.row);
    else kept.set(change.row, { version: change.version, etag: etags[index] });
  }
}

export function modelContract(store: () => Store): void {
  test('any writes leave what a Map would hold, in order', async () => {
    await fc.assert(
      fc.asyncProperty(writes, async (all) => {
        const table = await freshTable(store());
        const kept = new Map<string, Kept>();
        for (const wishes of all) await writeBoth(table, kept, wishes);
        const expected = ['/', 'a', 'æ', '～', '😀'].flatMap((row) => {
          const one = kept.get(row);
          return one ? [{ row, ...one, value: { version: one.version } }] : [];
        });
        expect(await table.list('p', { limit: 100 })).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });
}
