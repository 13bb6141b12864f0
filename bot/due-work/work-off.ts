import { setImmediate as nextTurn } from 'node:timers/promises';
import { decide } from '../core/decide-work.ts';
import type { Problem, Work } from '../core/due-work.ts';
import type { Claim, StoredWork } from '../core/due-work-store.ts';
import type { EpochMs } from '../core/time-zone.ts';
import type { Watch } from '../core/watch.ts';
import { ABANDONED_AFTER, LEASE, type Lease, lease } from './lease.ts';
import type { Live } from './live.ts';
import { type RunParts, runWork } from './run-work.ts';

export type ShardParts = RunParts & {
  readonly seen: Watch;
  readonly instances: Live;
  readonly oneByOne: () => Promise<void>;
  /** Of shards with more than was looked at, where the next tick goes on. */
  readonly places: Map<number, string>;
};

/** Rows looked at together. */
const LOOK = 100;
/** So often in one tick and shard it is looked where nothing can be begun; where more follow, the next tick goes on there. */
const MOST_LOOKS = 50;
/** Claimed together and done side by side. */
const BATCH = 10;

/**
 * Does what is due in one shard, past whatever cannot be begun now (others are at it, it cannot be read or not be
 * noted), until it has come from the front to the end without finding anything. @throws Unavailable
 */
export async function workOff(parts: ShardParts, shard: number): Promise<void> {
  const { store, instances, stopping, now, places } = parts;
  let after = places.get(shard);
  places.delete(shard);
  let foundNone = false;
  for (let looks = 0; looks < MOST_LOOKS && !stopping.aborted; ) {
    await instances.beat();
    if (after === undefined) foundNone = true;
    const { rows, next } = await store.due(shard, now(), { limit: LOOK, after });
    if (await workOffSome(parts, shard, rows)) {
      foundNone = false;
      continue;
    }
    if (foundNone && next === undefined) return;
    after = next;
    looks += 1;
  }
  if (after !== undefined) places.set(shard, after);
}

/** False where there was nothing to do. */
async function workOffSome(parts: ShardParts, shard: number, rows: readonly StoredWork[]): Promise<boolean> {
  const { claims, settled } = await sort(parts, rows);
  if (claims.length === 0) return settled > 0;
  const owned = lease(parts);
  const claimed = await parts.store.claim(shard, claims, parts.now());
  // Where somebody else was faster with one of them, it is looked again.
  await runAll(parts, claimed ?? [], owned);
  return true;
}

async function runAll(parts: ShardParts, claimed: readonly StoredWork[], owned: Lease): Promise<void> {
  const running = claimed.map(async (one) => {
    await parts.oneByOne();
    await runWork(parts, one, owned);
  });
  await Promise.all(running);
}

/**
 * Pieces of work are done side by side, but each begins in a turn of the event loop that it has to itself: SQLite answers
 * without ever leaving the thread, and whoever writes to the bot meanwhile should not wait for ten of them.
 */
export function oneByOne(): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    last = last.then(() => nextTurn());
    return last;
  };
}

/** Which are to be begun, the first ten of them; what it is too late for is settled on the way. */
async function sort(
  parts: ShardParts,
  rows: readonly StoredWork[],
): Promise<{ claims: Claim[]; settled: number }> {
  const { held, seen, elapsed, now, days } = parts;
  const claims: Claim[] = [];
  let settled = 0;
  for (const from of rows) {
    if (claims.length === BATCH) break;
    if (held.has(from.work.id)) continue;
    const { id, state } = from.work;
    const abandoned = state === 'sending' && seen.unchanged(id, from.tag, elapsed()) >= ABANDONED_AFTER;
    const decision = decide(from.work, now(), abandoned, days);
    if (decision.do === 'begin') {
      claims.push({ from, to: begun(parts, decision.work), problems: decision.problems });
      report(parts, decision.problems);
    } else if (decision.do === 'settle') {
      settled += 1;
      report(parts, decision.settled.problems);
      await parts.oneByOne();
      await held.settle(from, decision.settled, now());
    }
  }
  return { claims, settled };
}

const begun = ({ instance, now }: ShardParts, work: Work): Work => ({
  ...work,
  state: 'sending',
  owner: instance,
  epoch: work.epoch + 1,
  attention: (now() + LEASE) as EpochMs,
});

function report({ log, observe }: ShardParts, problems: readonly Problem[]): void {
  for (const { work, what, times = 1 } of problems) {
    log.warn({ kind: work.kind, what, times }, 'Due work was not done in time');
    observe(work.kind, 'missed', times);
  }
}
