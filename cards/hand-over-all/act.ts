import { z } from 'zod';
import type { PersonId, UnitId } from '../../bot/core/directory.ts';
import type { ActId } from '../../bot/core/hand-over-all.ts';
import { instant } from '../instant.ts';

const id = <Id extends string>(longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .transform((value) => value as Id);

/**
 * Which act a button is of. It carries what is wanted and nothing of what is so: who presses is verified, and what they
 * may do is asked anew.
 */
export const drawnAct = z.object({
  act: z.uuid().transform((value) => value as ActId),
  at: instant,
  person: id<PersonId>(128),
  to: z.union([z.strictObject({ person: id<PersonId>(128) }), z.strictObject({ unit: id<UnitId>(20) })]),
});

export type DrawnAct = z.infer<typeof drawnAct>;
