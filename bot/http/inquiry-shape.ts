import { z } from 'zod';
import { CHANNELS, KINDS } from '../core/inquiry.ts';
import { readInstant } from '../core/instant.ts';

/** Without lone surrogates, of which two different texts would have the same hash and be the same source. */
const text = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((value) => value.isWellFormed(), 'is not well-formed Unicode');

export const AN_INSTANT = 'must be an instant with its offset, such as 2026-11-23T09:30:00+01:00';

const instant = z.string().transform((value, context) => {
  const at = readInstant(value);
  if (at !== undefined) return at;
  context.issues.push({
    code: 'custom',
    message: AN_INSTANT,
    input: value,
  });
  return z.NEVER;
});

/** An inquiry in, as docs/openapi.yaml describes it. */
export const inquiryShape = z.strictObject({
  channel: z.enum(CHANNELS),
  kind: z.enum(KINDS).optional(),
  caseType: text(100).optional(),
  received: instant,
  unit: text(20),
  owner: text(320).optional(),
  subject: text(300).optional(),
  caseNumber: text(100).optional(),
  sensitive: z.boolean().optional(),
  completeAt: instant.optional(),
  sourceId: text(1000).optional(),
});

/** Of these an address asks for a deadline. */
export const deadlineShape = inquiryShape.pick({ channel: true, kind: true, caseType: true, received: true });
