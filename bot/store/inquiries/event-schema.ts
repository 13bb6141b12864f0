import { z } from 'zod';
import type { PersonId, UnitId } from '../../core/directory.ts';
import { KINDS, WAYS_TO_ANSWER } from '../../core/inquiry.ts';
import { CORRECTABLE, type InquiryEvent } from '../../core/inquiry-event.ts';
import { DUTIES } from '../../core/service-target.ts';
import { day, instant, text } from './because-schema.ts';

const person = text<PersonId>();
const unit = text<UnitId>();
const answer = z.strictObject({ contact: z.string(), sentBy: z.enum(WAYS_TO_ANSWER) });
const value = z.union([z.string(), z.number(), z.boolean()]);
const factChange = z.strictObject({
  field: z.enum(CORRECTABLE),
  from: value.optional(),
  to: value.optional(),
});

const of = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ kind: z.literal(kind), ...shape });

/** By name, so that an event which `core` adds does not compile until it can be stored. */
const EVENTS = {
  registered: of('registered', { obligations: z.array(z.enum(DUTIES)) }),
  taken: of('taken', {}),
  assigned: of('assigned', { to: person }),
  redirected: of('redirected', { from: unit, to: unit }),
  sentAway: of('sentAway', { authority: z.string() }),
  receiptSent: of('receiptSent', {
    receipt: z.strictObject({ nextSteps: z.string(), caseworker: z.string(), promised: day }),
  }),
  answered: of('answered', { answer }),
  decided: of('decided', { answer }),
  called: of('called', { reached: z.boolean() }),
  delayed: of('delayed', { reason: z.string(), until: day.optional() }),
  waiting: of('waiting', { until: day.optional() }),
  resumed: of('resumed', {}),
  wroteAgain: of('wroteAgain', {}),
  answering: of('answering', { on: z.boolean() }),
  reclassified: of('reclassified', { from: z.enum(KINDS).optional(), to: z.enum(KINDS) }),
  completed: of('completed', { at: instant }),
  corrected: of('corrected', { changes: z.array(factChange) }),
  dismissed: of('dismissed', {}),
  reopened: of('reopened', {}),
  undone: of('undone', { version: z.int() }),
  closed: of('closed', {}),
} satisfies { [K in InquiryEvent['kind']]: z.ZodType<Extract<InquiryEvent, { kind: K }>> };

const [first, ...others] = Object.values(EVENTS);
export const event: z.ZodType<InquiryEvent> = z.discriminatedUnion('kind', [
  first ?? EVENTS.closed,
  ...others,
]);
