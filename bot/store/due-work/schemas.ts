import { z } from 'zod';
import { type Ended, WORK_KINDS, type Work, type WorkId } from '../../core/due-work.ts';
import type { Beat, NotedProblem } from '../../core/due-work-store.ts';
import { instant, text } from '../inquiries/because-schema.ts';

/** Version of the shapes below; they are strict, so that a field that `core` adds fails at the first write. */
export const VERSION = 1;

const identity = {
  id: text<WorkId>(),
  kind: z.enum(WORK_KINDS),
  about: z.string(),
  due: instant,
};

export const storedWork: z.ZodType<Work> = z.strictObject({
  ...identity,
  until: instant,
  every: z.int().optional(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
  state: z.enum(['pending', 'sending', 'unknown']),
  attention: instant,
  tries: z.int(),
  unknowns: z.int(),
  epoch: z.int(),
  owner: z.string().optional(),
});

export const storedEnd: z.ZodType<Ended> = z.strictObject({
  state: z.enum(['sent', 'failed', 'unknown', 'missed']),
  at: instant,
  activity: z.string().optional(),
  to: z.string().optional(),
  reason: z.string().optional(),
});

export const storedProblem: z.ZodType<NotedProblem> = z.strictObject({
  ...identity,
  what: z.enum(['missed', 'failed', 'unknown']),
  reason: z.string().optional(),
  times: z.int().optional(),
  at: instant,
});

export const storedBeat: z.ZodType<Beat> = z.strictObject({ at: instant, count: z.int() });
