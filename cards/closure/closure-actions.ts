import { z } from 'zod';
import type { AbsenceId } from '../../bot/core/absence/absence.ts';
import { unitId } from '../unit-id.ts';

const closureId = z
  .string()
  .min(1)
  .max(200)
  .transform((value) => value as AbsenceId);

/** A choice or a day: ours, so that a long one was forged. */
const picked = z.string().max(200).default('');

/** What was typed; `form` becomes the entry's id, so that it is saved once. */
const form = { form: z.uuid(), unit: unitId, from: picked, through: picked, to: picked };

export const closureActions = [
  z.object({ verb: z.literal('closure.preview'), ...form }),
  z.object({
    verb: z.literal('closure.save'),
    ...form,
    /** What its meaning was shown of, and the entries that were told to be replaced. */
    shown: z.object({
      unit: unitId,
      from: picked,
      through: picked,
      to: picked,
      replaces: z.array(z.object({ id: closureId, version: z.int() })).max(50),
    }),
  }),
  z.object({ verb: z.literal('closure.stop') }),
  z.object({ verb: z.literal('closure.remove'), unit: unitId, id: closureId }),
] as const;
