import type { PersonId } from '../core/directory.ts';

/**
 * The sample organisation's employees whom one can be in the Agents Playground: first the one who types in its window,
 * then the five others. They bear the names that the Playground ships with, and each shows another role.
 */
export const PLAYGROUND_USERS: readonly PersonId[] = [
  '7a3e0000-0000-4000-8000-000000000105', // Alex Wilber, caseworker in Borgerservice
  '7a3e0000-0000-4000-8000-000000000101', // Megan Bowen, its manager
  '7a3e0000-0000-4000-8000-000000000103', // Adele Vance, its coordinator, first to cover
  '7a3e0000-0000-4000-8000-000000000303', // Isaiah Langer, administrator
  '7a3e0000-0000-4000-8000-000000000202', // Patti Fernandez, deputy of Jobcenter's manager
  '7a3e0000-0000-4000-8000-000000000108', // Lynne Robbins, switchboard
] as PersonId[];
