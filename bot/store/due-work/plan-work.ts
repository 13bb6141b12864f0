import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Plan, planned, type WorkId } from '../../core/due-work.ts';
import { SHARDS, type StoredWork } from '../../core/due-work-store.ts';
import { endOf } from '../inquiries/keys.ts';
import type { ReadRow } from '../readable.ts';
import { type Change, Conflict, LIMITS, type Table } from '../table.ts';
import { DUE, MARKER, partitionOf, shardOf } from './keys.ts';
import { storedWork } from './schemas.ts';
import { moved, planInserts } from './write-work.ts';

const ROWS_OF_ONE = 2;
const BATCH = LIMITS.changes / ROWS_OF_ONE;
/** Each time somebody else planned one of them meanwhile; there are only so many. */
const MOST_TRIES = 5;
/** Of one shard: more than units and people with an hour of their own. */
const MOST_RECURRING = 50_000;
/** The same, and a day's messages. */
const MOST_ROWS = 50_000;

type PlanParts = { readonly table: Table; readonly read: ReadRow };

export async function planWork(parts: PlanParts, plans: readonly Plan[]): Promise<void> {
  const byShard = Map.groupBy(plans, ({ about }) => shardOf(about));
  await Promise.all(
    Array.from(byShard, async ([shard, ofShard]) => {
      for (let start = 0; start < ofShard.length; start += BATCH) {
        // Others have their turn between two batches, for SQLite answers without ever leaving the thread.
        if (start > 0) await nextTurn();
        await planBatch(parts, partitionOf(shard), ofShard.slice(start, start + BATCH));
      }
    }),
  );
}

/** Nearly always none of them is known; only when one is are they looked up. */
async function planBatch(parts: PlanParts, partition: string, plans: readonly Plan[]): Promise<void> {
  let changes = plans.flatMap((plan) => planInserts(planned(plan)));
  for (let attempt = 1; changes.length > 0; attempt += 1) {
    try {
      await parts.table.write(partition, changes);
      return;
    } catch (error) {
      if (!(error instanceof Conflict) || attempt === MOST_TRIES) throw error;
    }
    changes = await changesForKnown(parts, partition, plans);
  }
}

/** What is to be written where some are known: those that nobody has begun come at the earlier of both hours. */
async function changesForKnown(
  { table, read }: PlanParts,
  partition: string,
  plans: readonly Plan[],
): Promise<Change[]> {
  const [markers, rows] = await Promise.all([
    Promise.all(plans.map(({ id }) => table.read(partition, MARKER + id))),
    table.list(partition, { from: DUE, before: endOf(DUE), limit: MOST_ROWS }),
  ]);
  const known = new Map(rows.map((row) => [row.row.split('/').slice(2).join('/'), row]));
  return plans.flatMap((plan, index) => {
    if (markers[index] === undefined) return planInserts(planned(plan));
    const row = known.get(plan.id);
    const work = row && read(partition, row, storedWork);
    return row && work ? broughtForward({ work, tag: row.etag }, plan) : [];
  });
}

function broughtForward(stored: StoredWork, { due, until }: Plan): Change[] {
  const { work } = stored;
  if (work.state !== 'pending' || work.tries > 0 || work.due <= due) return [];
  return moved(stored, { ...work, due, until, attention: due });
}

export async function recurringIds(table: Table): Promise<ReadonlySet<WorkId>> {
  const from = `${MARKER}every/`;
  const lists = await Promise.all(
    Array.from({ length: SHARDS }, (_, shard) =>
      table.list(partitionOf(shard), { from, before: endOf(from), limit: MOST_RECURRING }),
    ),
  );
  return new Set(lists.flat().map(({ row }) => row.slice(MARKER.length) as WorkId));
}
