import type { Correctable, InquiryEvent } from '../inquiry-event.ts';
import type { LocalDay } from '../local-day.ts';
import { closeWhenDone, isLeft } from './closing.ts';
import { futureDayFault, promisedDayFault } from './day-fault.ts';
import { doneIn } from './done.ts';
import { applied, isExtendable, isKnown, rested, standing } from './standing.ts';
import {
  type DayFault,
  type Decision,
  type Recorded,
  refuse,
  type StepFacts,
  type StepOf,
  unnamed,
} from './step.ts';
import { ended, goesOn, waitsFrom } from './waiting.ts';

/** Steps that change by when something is due, and what decides it. */

/** R5: judged by its own due all the same, and led by the new date. */
export function extend(facts: StepFacts, { reason, until, toldInWriting }: StepOf<'extend'>): Decision {
  const { inquiry, at, context } = facts;
  if (!inquiry.obligations.some(isExtendable)) return refuse({ reason: 'nothingToExtend' });
  const fault = until === undefined ? undefined : newDateFault(facts, until);
  if (fault !== undefined) return refuse({ reason: 'day', fault });
  if (reason.trim() === '') return refuse({ reason: 'noReason' });
  if (!toldInWriting) return refuse({ reason: 'notToldInWriting' });
  const obligations = applied(inquiry.obligations, { at, delayedUntil: until }, context);
  const event: InquiryEvent = { kind: 'delayed', reason, ...(until !== undefined && { until }) };
  return { ok: true, next: { ...unnamed(inquiry), obligations }, events: [event] };
}

function newDateFault({ inquiry, at, context }: StepFacts, until: LocalDay): DayFault | undefined {
  const fault = promisedDayFault(until, at, context);
  const due = inquiry.obligations.filter(isExtendable).map((one) => one.due);
  return fault ?? (context.zone.endOf(until) <= Math.max(...due) ? 'notLater' : undefined);
}

/** The clock stands still only where the case type allows it; that something is awaited is noted anyhow. */
export function wait(facts: StepFacts, { until }: StepOf<'wait'>): Decision {
  const { inquiry, at, context } = facts;
  const today = context.zone.dayOf(at);
  const fault = until === undefined ? undefined : futureDayFault(until, today);
  if (fault !== undefined) return refuse({ reason: 'day', fault });
  if (inquiry.waiting !== undefined && inquiry.waiting.until === until) return refuse({ reason: 'already' });
  // A wait that is over is a pause; one that goes on goes on from its first day.
  const before = unnamed(inquiry);
  const next = goesOn(inquiry.waiting, today) ? before : ended(before, today);
  const from = next.waiting?.from ?? waitsFrom(today);
  const told = { ...(until !== undefined && { until }) };
  return recomputed(facts, { ...next, waiting: { from, ...told } }, [{ kind: 'waiting', ...told }]);
}

export function resume(facts: StepFacts): Decision {
  const { inquiry, history } = facts;
  if (inquiry.waiting === undefined) return refuse({ reason: 'notWaiting' });
  const next = rested(unnamed(inquiry), doneIn(history), facts);
  return { ok: true, next, events: [{ kind: 'resumed' }] };
}

/** The time of receipt stays (R2). */
export function reclassify(facts: StepFacts, { kind }: StepOf<'reclassify'>): Decision {
  const { kind: from, ...rest } = unnamed(facts.inquiry);
  if (from === kind) return refuse({ reason: 'already' });
  const event: InquiryEvent = { kind: 'reclassified', ...(from !== undefined && { from }), to: kind };
  return recomputed(facts, { ...rest, kind }, [event]);
}

/** Another time is a correction: both stand in the history. */
export function complete(facts: StepFacts, { at: completeAt }: StepOf<'complete'>): Decision {
  const { inquiry, rules } = facts;
  const starts = rules.caseTypes.find(({ id }) => id === inquiry.caseType)?.starts;
  if (starts !== 'complete') return refuse({ reason: 'notByCompletion' });
  if (inquiry.completeAt === completeAt) return refuse({ reason: 'already' });
  const fault = completionFault({ ...inquiry, completeAt }, facts);
  if (fault !== undefined) return refuse({ reason: 'completeAtFault', fault });
  return recomputed(facts, { ...unnamed(inquiry), completeAt }, [{ kind: 'completed', at: completeAt }]);
}

export function completionFault(
  { completeAt, received }: Pick<Correctable, 'completeAt' | 'received'>,
  { at }: StepFacts,
): 'inFuture' | 'beforeReceived' | undefined {
  if (completeAt === undefined) return undefined;
  if (completeAt > at) return 'inFuture';
  return completeAt < received ? 'beforeReceived' : undefined;
}

/** By what was done so far, which the history tells. */
export function recomputed(
  facts: StepFacts,
  next: Omit<Recorded['next'], 'obligations'>,
  events: readonly InquiryEvent[],
): Decision {
  if (!isKnown(next, facts.rules)) return refuse({ reason: 'caseTypeGone' });
  const obligations = standing(next, doneIn(facts.history), facts);
  const recorded = { ...next, obligations };
  // Without obligations nothing was done that could be all; and what was left open though all was done, stays so.
  const staysOpen = obligations.length === 0 || !isLeft(facts.inquiry, [], facts);
  return { ok: true, ...(staysOpen ? { next: recorded, events } : closeWhenDone(recorded, events, facts)) };
}
