import { describeError } from '../core/describe-error.ts';
import type { Outcome } from '../core/due-work.ts';
import type { StoredWork } from '../core/due-work-store.ts';
import type { Pace } from '../core/pace.ts';
import { settle } from '../core/settle-work.ts';
import type { DueWorkParts } from './due-work.ts';
import { LeaseLost } from './handler.ts';
import type { Lease } from './lease.ts';
import { sending } from './sending.ts';
import type { Unsettled } from './unsettled.ts';

export type RunParts = DueWorkParts & {
  readonly held: Unsettled;
  readonly pace: Pace;
  readonly stopping: AbortSignal;
};

/** Does one claimed piece of work and settles it; never rejects. */
export async function runWork(parts: RunParts, claimed: StoredWork, owned: Lease): Promise<void> {
  const { now, days, log, observe, held } = parts;
  const { kind, epoch } = claimed.work;
  try {
    const outcome = await outcomeOf(parts, claimed, owned);
    observe(kind, outcome === undefined ? 'lost' : outcome.is);
    if (outcome === undefined) {
      log.warn({ kind, epoch }, 'Due work was not begun in time, and is left to others');
      // Nothing was sent: if it is still ours, nobody need wonder whether something was.
      const given = settle(claimed.work, { is: 'notTaken', reason: 'late' }, now(), days);
      await held.settle(claimed, given, now());
      return;
    }
    const at = now();
    const settled = settle(claimed.work, outcome, at, days);
    for (const { what, reason } of settled.problems) {
      log.warn({ kind, what, reason }, 'Due work came to nothing');
    }
    await held.settle(claimed, settled, at);
  } catch (error) {
    log.error({ kind, ...describeError(error) }, 'What due work came to could not be noted');
  }
}

/** Undefined when its lease was over before anything was sent. */
async function outcomeOf(parts: RunParts, { work }: StoredWork, owned: Lease): Promise<Outcome | undefined> {
  const hand = { now: parts.now(), send: sending(parts, owned), plan: parts.store.plan };
  try {
    return await parts.handlers[work.kind](work, hand);
  } catch (error) {
    if (error instanceof LeaseLost) return undefined;
    parts.log.warn({ kind: work.kind, ...describeError(error) }, 'Due work failed, and is tried again');
    return { is: 'notTaken', reason: 'error' };
  }
}
