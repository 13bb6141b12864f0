import { describeError } from '../core/describe-error.ts';
import type { Settled } from '../core/due-work.ts';
import type { DueWorkStore, StoredWork } from '../core/due-work-store.ts';
import type { Log } from '../core/log.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { Unavailable } from '../core/unavailable.ts';

/**
 * What was done, and could not be noted because the store was away: held here, and noted when it is back. Should this
 * process end before, the work is done again, as after any crash.
 */
export type Unsettled = {
  settle(claimed: StoredWork, settled: Settled, at: EpochMs): Promise<void>;
  /** Tries again what is held. */
  flush(): Promise<void>;
  has(id: string): boolean;
};

export function unsettled(store: DueWorkStore, log: Log): Unsettled {
  const held = new Map<string, readonly [StoredWork, Settled, EpochMs]>();

  /** False when the store is away. */
  async function attempt(claimed: StoredWork, settled: Settled, at: EpochMs): Promise<boolean> {
    const { id, kind, epoch } = claimed.work;
    try {
      const ours = await store.settle(claimed, settled, at);
      held.delete(id);
      if (!ours)
        log.warn({ kind, epoch }, 'Due work was taken over by somebody else, and nothing was written');
      return true;
    } catch (error) {
      // Whatever it is: what was done is not done again by this process because it could not be noted.
      held.set(id, [claimed, settled, at]);
      const away = error instanceof Unavailable;
      log[away ? 'warn' : 'error'](
        { kind, ...describeError(error) },
        'Due work was done and cannot be noted yet',
      );
      return !away;
    }
  }

  return {
    async settle(claimed, settled, at) {
      await attempt(claimed, settled, at);
    },
    async flush() {
      for (const [claimed, settled, at] of [...held.values()]) {
        // Each would wait in vain for as long as the store may take.
        if (!(await attempt(claimed, settled, at))) return;
      }
    },
    has: (id) => held.has(id),
  };
}
