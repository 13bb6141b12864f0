import { z } from 'zod';
import type { UnitId } from '../bot/core/directory.ts';

/** A unit as a button names it. Whether there is one, and what its presser may do with it, is asked anew. */
export const unitId = z
  .string()
  .min(1)
  .max(20)
  .transform((value) => value as UnitId);
