import { z } from 'zod';
import { LANGUAGES } from '../bot/core/reply-language.ts';
import type { EpochMs } from '../bot/core/time-zone.ts';
import { SCOPES } from '../bot/language/reading.ts';
import { choices, readingAction } from './reading-action.ts';
import { ref } from './ref.ts';

/** What the buttons of our cards send back. The data comes from the client: parsed, never trusted. */

/** Which inquiry, and which version of it was drawn. */
const drawn = { ref, version: z.int().min(1) };

/** A field as the client sends it: left out when it is empty. Longer than any field takes is no press of ours. */
const typed = z.string().max(4000).default('');

/** Until 2101: what is due later is of no card of ours. */
const instant = z
  .int()
  .min(0)
  .max(Date.UTC(2101, 0))
  .transform((value) => value as EpochMs);

/** The steps that a button takes at one press. */
export const PRESSED = [
  'take',
  'reached',
  'notReached',
  'wait',
  'resume',
  'wroteAgain',
  'answering',
  'notAnswering',
  'complete',
  'decide',
  'dismiss',
  'reopen',
] as const;

/** The message that a form was filled from: Teams' names of it, and who wrote it, as text. */
const message = z.object({
  names: z.array(z.string().min(1).max(4096)).min(1).max(2),
  author: z.string().max(1024).optional(),
  isOwn: z.boolean(),
  at: instant.optional(),
  hasCpr: z.boolean(),
});

const action = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('help') }),
  z.object({ verb: z.literal('language'), to: z.enum(LANGUAGES) }),
  z.object({
    verb: z.literal('deadlines'),
    scope: z.enum(SCOPES).optional(),
    /** The last line of the page before. */
    after: z.object({ ref, due: instant.optional() }).optional(),
  }),
  z.object({ verb: z.literal('show'), ref }),
  /** All that may be done with it; and its note for the journal. */
  z.object({ verb: z.literal('more'), ref }),
  z.object({ verb: z.literal('journal'), ref }),
  z.object({ verb: z.literal('step'), ...drawn, step: z.enum(PRESSED) }),
  z.object({ verb: z.literal('undo'), ...drawn }),
  z.object({ verb: z.literal('answer'), ...drawn }),
  z.object({ verb: z.literal('answer.form'), ...drawn }),
  z.object({ verb: z.literal('answer.save'), ...drawn, sentBy: typed, contact: typed, decision: typed }),
  z.object({ verb: z.literal('extend'), ...drawn }),
  z.object({
    verb: z.literal('extend.save'),
    ...drawn,
    reason: typed,
    until: typed,
    unknown: typed,
    told: typed,
  }),
  z.object({ verb: z.literal('correct'), ...drawn }),
  z.object({
    verb: z.literal('correct.save'),
    ...drawn,
    channel: typed,
    kind: typed,
    caseType: typed,
    day: typed,
    time: typed,
    subject: typed,
    caseNumber: typed,
    sensitive: typed,
  }),
  z.object({ verb: z.literal('receipt'), ...drawn }),
  z.object({
    verb: z.literal('receipt.save'),
    ...drawn,
    nextSteps: typed,
    caseworker: typed,
    promised: typed,
  }),
  z.object({
    verb: z.literal('register.save'),
    form: z.uuid(),
    message: message.optional(),
    channel: typed,
    kind: typed,
    caseType: typed,
    day: typed,
    time: typed,
    subject: typed,
    caseNumber: typed,
    unit: typed,
    owner: typed,
    email: typed,
    sensitive: typed,
  }),
  z.object({ verb: z.literal('register.cancel'), form: z.uuid() }),
  z.object({ verb: z.literal('calculate.form'), channel: typed, kind: typed, received: typed }),
  z.object({ verb: z.literal('calculate'), channel: typed, kind: typed, received: typed }),
  /** To be done as if it were written now. */
  z.object({ verb: z.literal('do'), reading: readingAction, chosen: choices.default({}) }),
]);

export type CardAction = z.infer<typeof action>;
export type ActionOf<Verb extends CardAction['verb']> = Extract<CardAction, { verb: Verb }>;

/** The press of a button; undefined when no card of ours has such a button (any more). */
export function readCardAction(verb: string, data: unknown): CardAction | undefined {
  const given = typeof data === 'object' && data !== null ? data : {};
  const read = action.safeParse({ ...given, verb });
  return read.success ? read.data : undefined;
}
