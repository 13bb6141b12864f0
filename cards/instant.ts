import { z } from 'zod';
import type { EpochMs } from '../bot/core/time-zone.ts';

/** Until 2101: what is due later is of no card of ours. */
export const instant = z
  .int()
  .min(0)
  .max(Date.UTC(2101, 0))
  .transform((value) => value as EpochMs);
