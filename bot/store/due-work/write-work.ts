import type { Problem, Settled, Work } from '../../core/due-work.ts';
import type { Claim, StoredWork } from '../../core/due-work-store.ts';
import type { EpochMs } from '../../core/time-zone.ts';
import { type Change, Conflict, type ETag, type Table, type Value } from '../table.ts';
import { dueRow, MARKER, partitionOf, problemRow, SETTLED, shardOf } from './keys.ts';
import { storedEnd, storedProblem, storedWork, VERSION } from './schemas.ts';

export async function claim(
  table: Table,
  shard: number,
  claims: readonly Claim[],
  at: EpochMs,
): Promise<StoredWork[] | undefined> {
  const changes = claims.flatMap(({ from, to, problems }) => [
    ...moved(from, to),
    ...problems.map((problem) => problemInsert(problem, at)),
  ]);
  const etags = await tagsUnlessLost(table, partitionOf(shard), changes);
  const tags = new Map(changes.map(({ row }, index) => [row, etags?.[index]]));
  return etags && claims.map(({ to }) => ({ work: to, tag: given(tags.get(dueRow(to))) }));
}

export async function settle(
  table: Table,
  claimed: StoredWork,
  { next, ended, problems }: Settled,
  at: EpochMs,
): Promise<boolean> {
  const { work } = claimed;
  const partition = partitionOf(shardOf(work.about));
  const changes = [
    ...(next ? moved(claimed, next) : [removal(claimed)]),
    ...(ended ? [insert(SETTLED + work.id, storedEnd.parse(ended))] : []),
    ...(next || ended ? [] : await markerRemoval(table, partition, work)),
    ...problems.map((problem) => problemInsert(problem, at)),
  ];
  return (await tagsUnlessLost(table, partition, changes)) !== undefined;
}

/** What is planned: the row, and a mark that stays when it is over, so that it is never made again. */
export const planInserts = (work: Work): Change[] => [
  insert(MARKER + work.id, {}),
  insert(dueRow(work), storedWork.parse(work)),
];

/** The row's place is the instant of its attention; where that stays, it is replaced. */
export function moved(from: StoredWork, to: Work): Change[] {
  if (dueRow(to) === dueRow(from.work)) return [replacement(from, to)];
  return [removal(from), insert(dueRow(to), storedWork.parse(to))];
}

const replacement = ({ tag }: StoredWork, to: Work): Change => ({
  do: 'replace',
  row: dueRow(to),
  version: VERSION,
  value: storedWork.parse(to) as Value,
  etag: tag as ETag,
});

const removal = ({ work, tag }: StoredWork): Change => ({
  do: 'remove',
  row: dueRow(work),
  etag: tag as ETag,
});

async function markerRemoval(table: Table, partition: string, { id }: Work): Promise<Change[]> {
  const marker = await table.read(partition, MARKER + id);
  return marker ? [{ do: 'remove', row: marker.row, etag: marker.etag }] : [];
}

function problemInsert({ work, what, reason, times }: Problem, at: EpochMs): Change {
  const { id, kind, about, due } = work;
  return insert(
    problemRow(at, id, due),
    storedProblem.parse({ id, kind, about, due, what, reason, times, at }),
  );
}

const insert = (row: string, value: object): Change => ({
  do: 'insert',
  row,
  version: VERSION,
  value: value as Value,
});

async function tagsUnlessLost(table: Table, partition: string, changes: readonly Change[]) {
  try {
    return await table.write(partition, changes);
  } catch (error) {
    if (error instanceof Conflict) return undefined;
    throw error;
  }
}

function given(tag: ETag | undefined): ETag {
  if (tag === undefined) throw new Error('a claim without its ETag');
  return tag;
}
