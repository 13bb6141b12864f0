import { SHARDS } from '../../core/due-work-store.ts';
import type { EpochMs } from '../../core/time-zone.ts';
import { instantKey } from '../inquiries/keys.ts';

/** Keys of the layout in due-work.ts. */

export const DUE = 'd/';
export const MARKER = 'm/';
export const SETTLED = 's/';
export const PROBLEM = 'p/';
export const INSTANCES = 'instances';

/** The same for ever (FNV-1a): a row is looked for where it was put. */
export function shardOf(about: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(about)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash % SHARDS;
}

export const partitionOf = (shard: number): string => String(shard);

export const dueRow = ({ attention, id }: { readonly attention: EpochMs; readonly id: string }): string =>
  `${DUE}${instantKey(attention)}/${id}`;

/** From here on are the rows whose attention is not before that instant. */
export const dueFrom = (at: EpochMs): string => DUE + instantKey(at);

/** Before this are the rows whose attention is not after that instant. */
export const dueEnd = (now: EpochMs): string => dueFrom((now + 1) as EpochMs);

export const problemRow = (at: EpochMs, id: string, due: EpochMs): string =>
  `${PROBLEM}${instantKey(at)}/${id}/${instantKey(due)}`;
