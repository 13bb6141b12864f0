import { hash } from 'node:crypto';
import type { SeenTurns } from '../core/seen-turns.ts';
import { Conflict, LIMITS, type Table } from './table.ts';

const VERSION = 1;
/** How many days back `forgetOld` looks, for an instance that was down for a while. */
const DAYS_TO_CLEAN = 30;

/**
 * One row a turn: partition = UTC day, row = hash of the key (which names a conversation). Looking in yesterday's
 * partition too makes the memory last a day over midnight.
 */
export function storedSeenTurns(turns: Table): SeenTurns {
  return {
    async begin(key, now) {
      const row = hash('sha256', key, 'base64url');
      if (await turns.read(utcDay(now, 1), row)) return false;
      try {
        await turns.write(utcDay(now, 0), [{ do: 'insert', row, version: VERSION, value: {} }]);
        return true;
      } catch (error) {
        if (error instanceof Conflict) return false;
        throw error;
      }
    },
    async forgetOld(now) {
      for (let daysAgo = 2; daysAgo < 2 + DAYS_TO_CLEAN; daysAgo += 1)
        await empty(turns, utcDay(now, daysAgo));
    },
  };
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** By `Date`, for every turn asks twice: it takes a quarter of what Temporal does, and UTC's days are all as long. */
function utcDay(now: Temporal.Instant, daysAgo: number): string {
  return new Date(now.epochMilliseconds - daysAgo * DAY_MS).toISOString().slice(0, 10);
}

/** Batch by batch; where another instance is at it too, one of them wins each batch. */
async function empty(turns: Table, partition: string): Promise<void> {
  for (;;) {
    const rows = await turns.list(partition, { limit: LIMITS.changes });
    if (rows.length === 0) return;
    try {
      await turns.write(
        partition,
        rows.map(({ row, etag }) => ({ do: 'remove' as const, row, etag })),
      );
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
    }
  }
}
