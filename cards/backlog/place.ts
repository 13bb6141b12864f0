import { z } from 'zod';
import { BACKLOG_SCOPES } from '../../bot/core/backlog.ts';
import { instant } from '../instant.ts';
import { ref } from '../ref.ts';
import { unitId } from '../unit-id.ts';

/** Which page of which unit's list, as a button sends it back. Whether the presser may see it is asked anew. */
export const backlogPlace = z.object({
  unit: unitId,
  scope: z.enum(BACKLOG_SCOPES).optional(),
  /** The last line of the page before. */
  after: z.object({ ref, due: instant.optional() }).optional(),
});
