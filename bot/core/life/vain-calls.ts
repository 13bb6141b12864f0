import type { HistoryEntry } from '../inquiry.ts';
import type { EpochMs } from '../time-zone.ts';
import { standingEntries } from './done.ts';

/** How often somebody called back in vain since they last got through, and when last. */
export type VainCalls = { readonly count: number; readonly last: EpochMs };

/** Undefined where there was none; what was taken back does not count. */
export function vainCallsIn(history: readonly HistoryEntry[]): VainCalls | undefined {
  const calls = standingEntries(history).flatMap(({ at, events }) =>
    events.flatMap((event) => (event.kind === 'called' ? [{ at, reached: event.reached }] : [])),
  );
  const vain = calls.slice(calls.findLastIndex(({ reached }) => reached) + 1);
  const last = vain.at(-1);
  return last && { count: vain.length, last: last.at };
}
