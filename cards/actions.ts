import { z } from 'zod';
import { OVERLAP_CHOICES } from '../bot/core/absence/wish.ts';
import { LANGUAGES } from '../bot/core/reply-language.ts';
import { SCOPES } from '../bot/language/reading.ts';
import { absenceId, absenceKey, absenceWish, personId } from './absence-wish.ts';
import { backlogPlace } from './backlog/place.ts';
import { closureActions } from './closure/closure-actions.ts';
import { drawnAct } from './hand-over-all/act.ts';
import { instant } from './instant.ts';
import { choices, readingAction } from './reading-action.ts';
import { ref } from './ref.ts';
import { rotaActions } from './rota/rota-actions.ts';

/** What the buttons of our cards send back. The data comes from the client: parsed, never trusted. */

/** Which inquiry, and which version of it was drawn. */
const drawn = { ref, version: z.int().min(1) };

/**
 * A text as the client sends it: left out when it is empty. What is longer than its field takes (text-limits.ts) comes
 * back in the form with all that was typed, as clients do not all keep to it; longer than this is no press of ours.
 */
const typed = z.string().max(4000).default('');

/** A choice, a day, a time or a tick: ours, so that a long one was forged. */
const picked = z.string().max(200).default('');

/** Of whose absence, and which time of asking. */
const coverQuestion = { person: personId, absence: absenceId, askedAt: z.int().min(0) };

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
  z.object({ verb: z.literal('show'), ref, from: backlogPlace.optional() }),
  /** All that may be done with it; and its note for the journal. */
  z.object({ verb: z.literal('more'), ref, from: backlogPlace.optional() }),
  z.object({ verb: z.literal('journal'), ref }),
  z.object({ verb: z.literal('step'), ...drawn, step: z.enum(PRESSED) }),
  z.object({ verb: z.literal('undo'), ...drawn, from: backlogPlace.optional() }),
  z.object({ verb: z.literal('answer'), ...drawn }),
  z.object({ verb: z.literal('answer.form'), ...drawn }),
  z.object({ verb: z.literal('answer.save'), ...drawn, sentBy: picked, contact: typed, decision: picked }),
  z.object({ verb: z.literal('extend'), ...drawn }),
  z.object({
    verb: z.literal('extend.save'),
    ...drawn,
    reason: typed,
    until: picked,
    unknown: picked,
    told: picked,
  }),
  z.object({ verb: z.literal('correct'), ...drawn }),
  z.object({
    verb: z.literal('correct.save'),
    ...drawn,
    channel: picked,
    kind: picked,
    caseType: picked,
    day: picked,
    time: picked,
    subject: typed,
    caseNumber: typed,
    sensitive: picked,
  }),
  z.object({ verb: z.literal('receipt'), ...drawn }),
  z.object({
    verb: z.literal('receipt.save'),
    ...drawn,
    nextSteps: typed,
    caseworker: typed,
    promised: picked,
  }),
  z.object({
    verb: z.literal('register.save'),
    form: z.uuid(),
    message: message.optional(),
    channel: picked,
    kind: picked,
    caseType: picked,
    day: picked,
    time: picked,
    subject: typed,
    caseNumber: typed,
    unit: picked,
    owner: picked,
    email: typed,
    sensitive: picked,
  }),
  z.object({
    verb: z.literal('message.save'),
    form: z.uuid(),
    person: z.string().min(1).max(200).optional(),
    colleague: typed,
    caller: typed,
    number: typed,
    unknown: picked,
    subject: typed,
    caseNumber: typed,
  }),
  z.object({ verb: z.literal('backlog'), ...backlogPlace.shape }),
  z.object({ verb: z.literal('backlog.take'), ...drawn, from: backlogPlace }),
  /** `from`: the list that it was pressed in, which is shown again afterwards. */
  z.object({
    verb: z.literal('handOver'),
    ref,
    version: drawn.version.optional(),
    from: backlogPlace.optional(),
  }),
  z.object({
    verb: z.literal('handOver.save'),
    ...drawn,
    from: backlogPlace.optional(),
    person: picked,
    other: typed,
    unit: picked,
    authority: typed,
    told: picked,
  }),
  z.object({ verb: z.literal('handOverAll.save'), ...drawnAct.shape }),
  z.object({ verb: z.literal('handOverAll.cancel') }),
  z.object({ verb: z.literal('handOverAll.show'), ...drawnAct.shape, back: z.boolean().optional() }),
  z.object({ verb: z.literal('handOverAll.undo'), ...drawnAct.shape }),
  z.object({ verb: z.literal('register.cancel'), form: z.uuid() }),
  z.object({ verb: z.literal('calculate.form'), channel: picked, kind: picked, received: picked }),
  z.object({ verb: z.literal('calculate'), channel: picked, kind: picked, received: picked }),
  ...rotaActions,
  ...closureActions,
  /** The form: empty, for somebody, or with a wish in it. */
  z.object({ verb: z.literal('absence.form'), person: personId.optional(), wish: absenceWish.optional() }),
  z.object({
    verb: z.literal('absence.preview'),
    ...absenceKey,
    substituteOnly: z.boolean().optional(),
    from: picked,
    through: picked,
    openEnded: picked,
    start: picked,
    end: picked,
    every: picked,
    substitute: picked,
    anyone: picked,
    other: typed,
  }),
  z.object({ verb: z.literal('absence.show'), wish: absenceWish }),
  z.object({
    verb: z.literal('absence.save'),
    wish: absenceWish,
    choice: z.enum(OVERLAP_CHOICES).optional(),
    met: z.array(z.string().max(80)).max(50).default([]),
  }),
  /** Whether somebody covers; `askedAt` is 0 where nobody asked, and they cover by the unit's order. */
  z.object({ verb: z.literal('cover.yes'), ...coverQuestion }),
  z.object({ verb: z.literal('cover.no'), ...coverQuestion }),
  z.object({ verb: z.literal('absence.cancel') }),
  z.object({ verb: z.literal('absence.mine'), person: personId.optional() }),
  z.object({ verb: z.literal('absence.edit'), ...absenceKey }),
  z.object({
    verb: z.literal('absence.remove'),
    ...absenceKey,
    sure: z.enum(['all', 'day']).optional(),
    day: z.iso.date().optional(),
  }),
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
