import type { Poster } from '../core/delivery.ts';
import { describeError } from '../core/describe-error.ts';
import type { Outcome, Plan, WorkKind } from '../core/due-work.ts';
import { type DueWorkStore, SHARDS } from '../core/due-work-store.ts';
import type { Log } from '../core/log.ts';
import { pace, REQUESTS_A_SECOND } from '../core/pace.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { watch } from '../core/watch.ts';
import type { WorkingDays } from '../core/working-hours.ts';
import type { Handlers } from './handler.ts';
import type { Clocks } from './lease.ts';
import { live } from './live.ts';
import { planning } from './planning.ts';
import { unsettled } from './unsettled.ts';
import { oneByOne, type ShardParts, workOff } from './work-off.ts';

export type DueWorkParts = Clocks & {
  readonly store: DueWorkStore;
  readonly poster: Poster;
  readonly handlers: Handlers;
  readonly days: WorkingDays;
  /** What is to recur; asked for at every tick, for units come and go. */
  readonly recurring: (now: EpochMs) => Promise<readonly Plan[]>;
  /** Lasts over restarts, and differs between instances. */
  readonly instance: string;
  /** Resolves after so many ms, or as soon as it is aborted. */
  readonly wait: (ms: number, aborted: AbortSignal) => Promise<unknown>;
  readonly log: Log;
  /** Told of every piece of work, for the metrics. */
  readonly observe: (kind: WorkKind, outcome: Outcome['is'] | 'missed' | 'lost', count?: number) => void;
};

export type DueWork = {
  /** Does what is due now, all of it; never rejects. While it runs, another call waits for the same. */
  tick(): Promise<void>;
  /** Begins nothing new, and ends what is under way. */
  stop(): Promise<void>;
};

/** Longer than it takes to come round to a row again. */
const WATCHED_FOR = 60 * 60_000;

/** What happens by itself, on this instance. It keeps nothing that it could not lose. */
export function dueWork(parts: DueWorkParts): DueWork {
  const { store, log, elapsed } = parts;
  const stopping = new AbortController();
  let running: Promise<void> | undefined;
  const instances = live(store, parts.instance, parts);
  const following = followingWork(parts);
  const shardParts: ShardParts = {
    ...parts,
    store: following.store,
    instances,
    held: unsettled(store, log),
    seen: watch(),
    pace: pace(() => REQUESTS_A_SECOND / Math.max(1, instances.count())),
    stopping: stopping.signal,
    oneByOne: oneByOne(),
    places: new Map(),
  };
  const planWhenNew = planning(parts);

  async function tick(): Promise<void> {
    await shardParts.held.flush();
    await instances.beat();
    // What is planned already does not wait for what cannot be planned now.
    await planWhenNew().catch((error) =>
      log.error(describeError(error), 'What recurs cannot be planned now'),
    );
    const workOffAll = () => eachShard(instances, (shard) => workOff(shardParts, shard), log);
    await workOffAll();
    // What follows from it need not wait for a minute.
    if (following.isDue()) await workOffAll();
    shardParts.seen.forgetBefore(elapsed() - WATCHED_FOR);
  }

  return {
    tick() {
      running ??= tick()
        .catch((error) => log.error(describeError(error), 'What is due cannot be done now'))
        .finally(() => {
          running = undefined;
        });
      return running;
    },
    async stop() {
      stopping.abort();
      await running;
      // What could not be noted a moment ago would be done again by the next.
      await shardParts.held.flush();
      await instances
        .stop()
        .catch((error) => log.warn(describeError(error), 'Others will take this instance for live a while'));
    },
  };
}

/** Was work planned for now by other work, whose shard may have been worked off by then? */
function followingWork({ store, now }: DueWorkParts): { store: DueWorkStore; isDue: () => boolean } {
  let due = false;
  return {
    store: {
      ...store,
      async plan(plans) {
        await store.plan(plans);
        due ||= plans.some((plan) => plan.due <= now());
      },
    },
    isDue() {
      const was = due;
      due = false;
      return was;
    },
  };
}

/**
 * Each instance begins at a place of its own, so that they seldom meet, and helps the others when it is done there. One
 * shard that cannot be worked off does not keep the rest from it.
 */
async function eachShard(
  instances: Pick<ReturnType<typeof live>, 'count' | 'rank'>,
  work: (shard: number) => Promise<void>,
  log: Log,
): Promise<void> {
  const first = Math.floor((instances.rank() * SHARDS) / instances.count());
  const waiting = Array.from({ length: SHARDS }, (_, index) => (first + index) % SHARDS);
  const lanes = Array.from({ length: Math.ceil(SHARDS / instances.count()) }, async () => {
    for (let shard = waiting.shift(); shard !== undefined; shard = waiting.shift()) {
      await work(shard).catch((error) => log.error(describeError(error), 'A shard cannot be worked off now'));
    }
  });
  await Promise.all(lanes);
}
