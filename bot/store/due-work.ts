import { type DueWorkStore, SHARDS } from '../core/due-work-store.ts';
import type { EpochMs } from '../core/time-zone.ts';
import type { UnreadableRow } from '../core/unreadable-row.ts';
import {
  DUE,
  dueEnd,
  dueFrom,
  INSTANCES,
  MARKER,
  PROBLEM,
  partitionOf,
  SETTLED,
  shardOf,
} from './due-work/keys.ts';
import { planWork, recurringIds } from './due-work/plan-work.ts';
import { pageOfWork } from './due-work/read-work.ts';
import { storedBeat, storedEnd, storedProblem, VERSION } from './due-work/schemas.ts';
import { claim, settle } from './due-work/write-work.ts';
import { endOf, instantKey } from './inquiries/keys.ts';
import { readerThatTells } from './readable.ts';
import { removeRow } from './remove-row.ts';
import { Conflict, LIMITS, type Table } from './table.ts';
import { updateRow } from './update-row.ts';

/**
 * Table `due`, partition = shard of whom or what the work is about:
 *
 *     d/<attention>/<id>     work that is not over, by the instant at which somebody is to look at it
 *     m/<id>                 the mark that it was planned: there is never a second one of that id
 *     s/<id>                 what became of it
 *     p/<at>/<id>/<due>      a problem, for the report
 *
 * and partition `instances`, a row an instance: that it lives.
 *
 * A tick reads the front of `d/` and nothing else. A claim moves a row to where its lease ends, so that rows in hand do
 * not stand in the way of those that wait. Each step of a piece of work is one atomic write of its shard. Ids of a day's
 * work begin with the date, so that old ones are a range.
 */
export function storedDueWork(table: Table, tell: (row: UnreadableRow) => void): DueWorkStore {
  const read = readerThatTells(VERSION, tell);
  return {
    due: (shard, now, page) =>
      pageOfWork({ table, read }, partitionOf(shard), { from: DUE, before: dueEnd(now) }, page),
    from: (shard, at, page) =>
      pageOfWork({ table, read }, partitionOf(shard), { from: dueFrom(at), before: endOf(DUE) }, page),
    claim: (shard, claims, at) => claim(table, shard, claims, at),
    settle: (claimed, settled, at) => settle(table, claimed, settled, at),
    plan: (plans) => planWork({ table, read }, plans),
    recurring: () => recurringIds(table),
    async ended(id, about) {
      const partition = partitionOf(shardOf(about));
      const row = await table.read(partition, SETTLED + id);
      return row && read(partition, row, storedEnd);
    },
    async forgetBefore(shard, day) {
      const before = Temporal.PlainDate.from(day).toZonedDateTime('UTC').epochMilliseconds as EpochMs;
      const ranges = [
        { from: MARKER, before: MARKER + day },
        { from: SETTLED, before: SETTLED + day },
        { from: PROBLEM, before: PROBLEM + instantKey(before) },
      ];
      const more = await Promise.all(ranges.map((range) => removeSome(table, partitionOf(shard), range)));
      return more.includes(true);
    },
    async problems(from, before, limit) {
      const range = { from: PROBLEM + instantKey(from), before: PROBLEM + instantKey(before), limit };
      const ofShard = async (shard: number) => {
        const rows = await table.list(partitionOf(shard), range);
        return rows.flatMap((row) => read(partitionOf(shard), row, storedProblem) ?? []);
      };
      const lists = await Promise.all(Array.from({ length: SHARDS }, (_, shard) => ofShard(shard)));
      return lists
        .flat()
        .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
        .slice(0, limit);
    },
    async beat(instance, beat) {
      const value = storedBeat.parse(beat);
      await updateRow(table, { partition: INSTANCES, row: instance, version: VERSION }, () => ({ ...value }));
      const rows = await table.list(INSTANCES, { limit: MOST_INSTANCES });
      return rows.flatMap((found) => {
        const known = read(INSTANCES, found, storedBeat);
        return known === undefined ? [] : [{ instance: found.row, ...known }];
      });
    },
    forgetInstance: (instance) => removeRow(table, INSTANCES, instance),
  };
}

const MOST_INSTANCES = 1_000;

async function removeSome(
  table: Table,
  partition: string,
  range: { readonly from: string; readonly before: string },
): Promise<boolean> {
  const rows = await table.list(partition, { ...range, limit: LIMITS.changes });
  try {
    await table.write(
      partition,
      rows.map(({ row, etag }) => ({ do: 'remove', row, etag })),
    );
  } catch (error) {
    // Another instance is at it too: what it left is there at the next call.
    if (!(error instanceof Conflict)) throw error;
    return true;
  }
  return rows.length === LIMITS.changes;
}
