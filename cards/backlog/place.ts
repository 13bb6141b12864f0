import { z } from 'zod';
import { BACKLOG_SCOPES } from '../../bot/core/backlog.ts';
import type { UnitId } from '../../bot/core/directory.ts';
import { instant } from '../instant.ts';
import { ref } from '../ref.ts';

/** Which page of which unit's list, as a button sends it back. Whether the presser may see it is asked anew. */
export const backlogPlace = z.object({
  unit: z
    .string()
    .min(1)
    .max(20)
    .transform((value) => value as UnitId),
  scope: z.enum(BACKLOG_SCOPES).optional(),
  /** The last line of the page before. */
  after: z.object({ ref, due: instant.optional() }).optional(),
});
