import type { HistoryEntry, Inquiry, InquiryRef } from '../../core/inquiry.ts';
import type { Arrival, Registration } from '../../core/inquiry-store.ts';
import { Conflict, LIMITS } from '../table.ts';
import { batches } from './batches.ts';
import { givenHome } from './keys.ts';
import type { Parts } from './parts.ts';
import { readRecord } from './records.ts';
import { rowsOfNew } from './rows.ts';
import type { SourceHash } from './sources.ts';

/** An arrival whose sources are hashed: from here on nobody sees them plain. */
export type Item = { readonly arrival: Arrival; readonly hashes: readonly SourceHash[] };

/** An item, and the reference that its sources name now. */
export type Named = { readonly item: Item; readonly ref: InquiryRef };

export type Outcome = readonly [Item, Registration];

/** A record, its history and two lines, and what its owner is to be told of. */
const rowsOfOne = ({ item }: Named): number => 4 + (item.arrival.draft.reminders?.length ?? 0);

/** Before they are inserted: their owners will find them. */
export function noteHoldings({ holdings }: Parts, named: readonly Named[]): Promise<void> {
  return holdings.note(named.map(inquiryOf));
}

/** Items of different references, none of which is there as far as is known; as many in one write as it takes. */
export async function insertNew(parts: Parts, named: readonly Named[]): Promise<Outcome[]> {
  const byPartition = Map.groupBy(named, ({ ref }) => givenHome(ref).partition);
  const writes = Array.from(byPartition.values(), (ofOne) =>
    batches(ofOne, LIMITS.changes, rowsOfOne).map((batch) => insertBatch(parts, batch)),
  );
  return (await Promise.all(writes.flat())).flat();
}

/** Who claimed the source has written the inquiry, or is at it still, or crashed before: then it is written now. */
export async function completeKnown(parts: Parts, named: Named): Promise<Outcome> {
  const { item, ref } = named;
  await parts.sources.link(item.hashes, ref);
  const record = await readRecord(parts.inquiries, ref);
  if (record) return [item, { inquiry: record.inquiry, known: true }];
  await noteHoldings(parts, [named]);
  return insertOne(parts, named);
}

async function insertBatch(parts: Parts, batch: readonly Named[]): Promise<Outcome[]> {
  try {
    return await writeNew(parts, batch);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
  }
  // Somebody completed one of them from its source. Which one it was shows when each is tried alone.
  return Promise.all(batch.map((one) => insertOne(parts, one)));
}

async function insertOne(parts: Parts, named: Named): Promise<Outcome> {
  try {
    const [outcome] = await writeNew(parts, [named]);
    if (outcome) return outcome;
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
  }
  const record = await readRecord(parts.inquiries, named.ref);
  if (!record) throw new Conflict('an inquiry that was there a moment ago is gone');
  return [named.item, { inquiry: record.inquiry, known: true }];
}

/** One atomic write of one partition. @throws Conflict when one of them is there */
async function writeNew({ inquiries }: Parts, batch: readonly Named[]): Promise<Outcome[]> {
  const made = batch.map((named) => ({ item: named.item, inquiry: inquiryOf(named) }));
  const partition = batch[0] && givenHome(batch[0].ref).partition;
  if (partition === undefined) return [];
  await inquiries.write(
    partition,
    made.flatMap(({ item, inquiry }) => rowsOfNew(inquiry, registered(item), item.hashes)),
  );
  return made.map(({ item, inquiry }) => [item, { inquiry, known: false }]);
}

const inquiryOf = ({ item, ref }: Named): Inquiry => ({ ...item.arrival.draft, ref, version: 1 });

function registered({ arrival: { at, by, draft } }: Item): HistoryEntry {
  const obligations = draft.obligations.map(({ what }) => what);
  return { version: 1, at, by, events: [{ kind: 'registered', obligations }] };
}
