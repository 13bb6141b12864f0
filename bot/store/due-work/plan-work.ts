import { type Plan, planned, type WorkId } from '../../core/due-work.ts';
import { SHARDS } from '../../core/due-work-store.ts';
import { endOf } from '../inquiries/keys.ts';
import { Conflict, LIMITS, type Table } from '../table.ts';
import { MARKER, partitionOf, shardOf } from './keys.ts';
import { planInserts } from './write-work.ts';

const ROWS_OF_ONE = 2;
const BATCH = LIMITS.changes / ROWS_OF_ONE;
/** Each time somebody else planned one of them meanwhile; there are only so many. */
const MOST_TRIES = 5;
/** Of one shard: more than units and people with an hour of their own. */
const MOST_RECURRING = 50_000;

export async function planWork(table: Table, plans: readonly Plan[]): Promise<void> {
  const byShard = Map.groupBy(plans, ({ about }) => shardOf(about));
  await Promise.all(
    Array.from(byShard, async ([shard, ofShard]) => {
      for (let start = 0; start < ofShard.length; start += BATCH) {
        await planBatch(table, partitionOf(shard), ofShard.slice(start, start + BATCH));
      }
    }),
  );
}

/** Nearly always none of them is known; only when one is are they looked up. */
async function planBatch(table: Table, partition: string, plans: readonly Plan[]): Promise<void> {
  let unknown = plans;
  for (let attempt = 1; unknown.length > 0; attempt += 1) {
    try {
      await table.write(
        partition,
        unknown.flatMap((plan) => planInserts(planned(plan))),
      );
      return;
    } catch (error) {
      if (!(error instanceof Conflict) || attempt === MOST_TRIES) throw error;
    }
    unknown = await withoutKnown(table, partition, unknown);
  }
}

async function withoutKnown(table: Table, partition: string, plans: readonly Plan[]): Promise<Plan[]> {
  const markers = await Promise.all(plans.map(({ id }) => table.read(partition, MARKER + id)));
  return plans.filter((_, index) => markers[index] === undefined);
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
