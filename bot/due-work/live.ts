import type { DueWorkStore, InstanceBeat } from '../core/due-work-store.ts';
import type { Clocks } from './lease.ts';

const BEAT_EVERY = 55_000;
/** Silent for so long, by its own clock and by our watching, it lives no more. In ms. */
const SILENT_AFTER = 150_000;
/** Silent for so long, it is forgotten. */
const FORGOTTEN_AFTER = 60 * 60_000;

export type Live = {
  /** Says that this instance lives, where it has not said so lately, and counts who else does. */
  beat(): Promise<void>;
  /** Instances that live, this one included. */
  count(): number;
  /** This one's place among them, from 0. */
  rank(): number;
  stop(): Promise<void>;
};

/**
 * How many instances share the work, and Teams' limit. One lives whose beat is fresh by wall clocks, or was seen to
 * change lately: a clock that is wrong by an hour does not hide an instance.
 */
export function live(store: DueWorkStore, instance: string, { now, elapsed }: Clocks): Live {
  const seen = new Map<string, { readonly tag: string; readonly changedAt: number }>();
  let alive = [instance];
  let last = Number.NEGATIVE_INFINITY;
  let count = 0;

  function lives({ instance: name, at, count: beats }: InstanceBeat): boolean {
    const tag = `${at}/${beats}`;
    const before = seen.get(name);
    const changedAt = before === undefined ? Number.NEGATIVE_INFINITY : elapsed();
    const one = before?.tag === tag ? before : { tag, changedAt };
    seen.set(name, one);
    const fresh = Math.abs(now() - at) < SILENT_AFTER;
    return name === instance || fresh || elapsed() - one.changedAt < SILENT_AFTER;
  }

  return {
    async beat() {
      if (elapsed() - last < BEAT_EVERY) return;
      last = elapsed();
      count += 1;
      const beats = await store.beat(instance, { at: now(), count });
      alive = beats.filter(lives).map(({ instance: name }) => name);
      await forgetSilent(store, beats, alive, now());
    },
    count: () => alive.length,
    rank: () => Math.max(0, alive.indexOf(instance)),
    stop: () => store.forgetInstance(instance),
  };
}

async function forgetSilent(
  store: DueWorkStore,
  beats: readonly InstanceBeat[],
  alive: readonly string[],
  now: number,
): Promise<void> {
  const silent = beats.filter(({ instance, at }) => !alive.includes(instance) && now - at > FORGOTTEN_AFTER);
  await Promise.all(silent.map(({ instance }) => store.forgetInstance(instance)));
}
