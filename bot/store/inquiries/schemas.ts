import { z } from 'zod';
import type { PersonId, UnitId } from '../../core/directory.ts';
import {
  CHANNELS,
  type HistoryEntry,
  type Inquiry,
  type InquiryEvent,
  type InquiryRef,
  KINDS,
  type Obligation,
  WAYS_TO_ANSWER,
} from '../../core/inquiry.ts';
import type { ClosedInquiry, OpenInquiry } from '../../core/inquiry-store.ts';
import type { LocalDay } from '../../core/local-day.ts';
import { BASES, DUTIES } from '../../core/service-target.ts';
import { becauseStep, instant, integer, text } from './because-schema.ts';

/**
 * Version of the shapes below. A change of shape adds one, and a reading of the one before. The shapes are strict and
 * hold on the way in too: a field that `core` adds and nobody added here fails at the first write, and is not dropped.
 */
export const VERSION = 1;

const obligation: z.ZodType<Obligation> = z.strictObject({
  what: z.enum(DUTIES),
  due: instant,
  basis: z.enum(BASES),
  rule: z.string(),
  because: z.array(becauseStep),
  metAt: instant.optional(),
});

const closure = z.strictObject({
  at: instant,
  verdict: z.array(z.strictObject({ what: z.enum(DUTIES), rule: z.string(), inTime: z.boolean() })),
});

/** What stands in every list; a line is made of a record by leaving out the rest. */
const heading = z.object({
  ref: text<InquiryRef>(),
  unit: text<UnitId>(),
  owner: text<PersonId>().optional(),
  channel: z.enum(CHANNELS),
  kind: z.enum(KINDS).optional(),
  caseType: z.string().optional(),
  received: instant,
});

const line = heading.extend({
  version: z.int(),
  subject: z.string().optional(),
  caseNumber: z.string().optional(),
  sensitive: z.boolean(),
  confidential: z.boolean(),
});

export const storedInquiry: z.ZodType<Inquiry> = z.strictObject({
  ...line.shape,
  completeAt: instant.optional(),
  obligations: z.array(obligation),
  closed: closure.optional(),
});

/**
 * The record's row: the inquiry, and the rows of `sources` that go when it goes. `deleting` while it goes: nobody finds or
 * changes it any more.
 */
export const storedRecord = z.strictObject({
  inquiry: storedInquiry,
  sources: z.array(z.string()),
  deleting: z.literal(true).optional(),
});

export const storedLine: z.ZodType<OpenInquiry> = line.extend({ next: obligation.optional() });

export const storedClosedLine: z.ZodType<ClosedInquiry> = heading.extend(closure.shape);

/** By name, so that an event which `core` adds does not compile until it can be stored. */
const EVENTS = {
  registered: z.strictObject({ kind: z.literal('registered'), obligations: z.array(z.enum(DUTIES)) }),
  receiptSent: z.strictObject({
    kind: z.literal('receiptSent'),
    receipt: z.strictObject({ nextSteps: z.string(), caseworker: z.string(), promised: integer<LocalDay>() }),
  }),
  answered: z.strictObject({
    kind: z.literal('answered'),
    answer: z.strictObject({ contact: z.string(), sentBy: z.enum(WAYS_TO_ANSWER) }),
  }),
  closed: z.strictObject({ kind: z.literal('closed') }),
} satisfies { [K in InquiryEvent['kind']]: z.ZodType<Extract<InquiryEvent, { kind: K }>> };

const [first, ...others] = Object.values(EVENTS);
const event: z.ZodType<InquiryEvent> = z.discriminatedUnion('kind', [first ?? EVENTS.closed, ...others]);

export const storedHistoryEntry: z.ZodType<HistoryEntry> = z.strictObject({
  version: z.int(),
  at: instant,
  by: z.union([z.strictObject({ person: text<PersonId>() }), z.strictObject({ system: z.string() })]),
  onBehalfOf: text<PersonId>().optional(),
  events: z.array(event),
});
