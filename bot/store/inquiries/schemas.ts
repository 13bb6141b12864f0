import { z } from 'zod';
import type { PersonId, UnitId } from '../../core/directory.ts';
import {
  CHANNELS,
  ENDINGS,
  type HistoryEntry,
  type Inquiry,
  type InquiryRef,
  KINDS,
  type Obligation,
} from '../../core/inquiry.ts';
import type { ClosedInquiry, OpenInquiry } from '../../core/inquiry-store.ts';
import { REMINDER_KINDS, type Reminder } from '../../core/reminder.ts';
import { BASES, DUTIES } from '../../core/service-target.ts';
import { becauseStep, day, instant, text } from './because-schema.ts';
import { event } from './event-schema.ts';

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
  delayed: z.strictObject({ at: instant, until: day.optional() }).optional(),
  paused: z.literal(true).optional(),
});

const reminder: z.ZodType<Reminder> = z.strictObject({
  what: z.enum(REMINDER_KINDS),
  at: instant,
  to: text<PersonId>(),
  due: instant,
  by: text<PersonId>().optional(),
});

const closure = z.strictObject({
  at: instant,
  how: z.enum(ENDINGS).optional(),
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
  quietBefore: instant.optional(),
  waiting: z.strictObject({ from: day, until: day.optional() }).optional(),
  wroteAgainAt: instant.optional(),
  answering: z.strictObject({ by: text<PersonId>(), at: instant }).optional(),
});

export const storedInquiry: z.ZodType<Inquiry> = z.strictObject({
  ...line.shape,
  completeAt: instant.optional(),
  pauses: z.array(z.strictObject({ from: day, through: day })).optional(),
  obligations: z.array(obligation),
  reminders: z.array(reminder).optional(),
  closed: closure.optional(),
});

/** A reminder that was not told yet. */
export const storedReminder = z.strictObject({ ref: text<InquiryRef>(), reminder });

/**
 * The record's row: the inquiry, the rows of `sources` that go when it goes, and what it was before its last change,
 * which is read when that is to be taken back and not before. `deleting` while it goes: nobody finds or changes it any
 * more.
 */
export const storedRecord = z.strictObject({
  inquiry: storedInquiry,
  sources: z.array(z.string()),
  before: z.unknown().optional(),
  deleting: z.literal(true).optional(),
});

export const storedLine: z.ZodType<OpenInquiry> = line.extend({
  next: obligation.optional(),
  loud: obligation.optional(),
});

export const storedClosedLine: z.ZodType<ClosedInquiry> = heading.extend(closure.shape);

export const storedHistoryEntry: z.ZodType<HistoryEntry> = z.strictObject({
  version: z.int(),
  at: instant,
  by: z.union([z.strictObject({ person: text<PersonId>() }), z.strictObject({ system: z.string() })]),
  onBehalfOf: text<PersonId>().optional(),
  events: z.array(event),
});
