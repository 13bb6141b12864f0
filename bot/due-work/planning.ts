import { setImmediate as nextTurn } from 'node:timers/promises';
import type { WorkId } from '../core/due-work.ts';
import { type Claim, SHARDS } from '../core/due-work-store.ts';
import { pulledBack, sleepsFrom } from '../core/pull-back.ts';
import { watch } from '../core/watch.ts';
import type { DueWorkParts } from './due-work.ts';
import { ABANDONED_AFTER } from './lease.ts';

const PLAN_EVERY = 60 * 60_000;
/** The wall clock was set back by more than this, in ms. */
const SET_BACK = 60_000;
/** Rows looked at together. */
const LOOK = 100;
/** Rows moved together. */
const BATCH = 10;

type PlanningParts = Pick<DueWorkParts, 'store' | 'now' | 'elapsed' | 'days' | 'recurring'>;

/**
 * What is to recur is made known: at once where it is new to this instance, as a unit is that was founded a moment ago,
 * and once an hour whatever is missing. Then, and when the clock was set back, what would sleep for too long is woken.
 */
export function planning(parts: PlanningParts): () => Promise<void> {
  const { store, now, elapsed, recurring } = parts;
  const wake = waking(parts);
  let last = Number.NEGATIVE_INFINITY;
  /** The wall clock before the monotonic one, when it was last looked at. */
  let ahead = Number.NEGATIVE_INFINITY;
  let planned: ReadonlySet<WorkId> = new Set();
  return async () => {
    const wanted = await recurring(now());
    const drift = now() - elapsed();
    const setBack = drift < ahead - SET_BACK;
    if (!setBack) ahead = drift;
    const all = setBack || elapsed() - last >= PLAN_EVERY;
    if (!all && wanted.every(({ id }) => planned.has(id))) return;
    const known = await store.recurring();
    // What recurs by the minute has no hour that it could be woken for: it comes now, and goes on from there.
    await store.plan(wanted.filter(({ id, every }) => !known.has(id) || (all && every === undefined)));
    planned = new Set(wanted.map(({ id }) => id));
    if (!all) return;
    await wake();
    last = elapsed();
    ahead = drift;
  };
}

/** Nearly always there is nothing so far ahead. */
function waking({ store, now, elapsed, days }: PlanningParts): () => Promise<void> {
  const seen = watch();
  async function ofShard(shard: number): Promise<void> {
    let after: string | undefined;
    do {
      const { rows, next } = await store.from(shard, sleepsFrom(now(), days), { limit: LOOK, after });
      const claims = rows.flatMap((from): Claim[] => {
        const abandoned = seen.unchanged(from.work.id, from.tag, elapsed()) >= ABANDONED_AFTER;
        const to = pulledBack(from.work, now(), abandoned, days);
        return to ? [{ from, to, problems: [] }] : [];
      });
      // Where somebody else was faster, it is as it should be, or is looked at in an hour.
      for (let start = 0; start < claims.length; start += BATCH) {
        await store.claim(shard, claims.slice(start, start + BATCH), now());
      }
      after = next;
      await nextTurn();
    } while (after !== undefined);
  }
  return async () => {
    const began = elapsed();
    for (let shard = 0; shard < SHARDS; shard += 1) await ofShard(shard);
    seen.forgetBefore(began);
  };
}
