import type { InquiryEvent } from '../inquiry-event.ts';
import { CORRECTABLE, type Correctable, type FactChange } from '../inquiry-event.ts';
import type { LocalDay } from '../local-day.ts';
import { closeWhenDone } from './closing.ts';
import { futureDayFault, promisedDayFault } from './day-fault.ts';
import { applied, doneIn, isExtendable, pauseThrough, standing, waitsFrom } from './standing.ts';
import {
  type DayFault,
  type Decision,
  type Recorded,
  refuse,
  type StepFacts,
  type StepOf,
  unnamed,
} from './step.ts';

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
  const rested = goesOn(inquiry.waiting, today) ? inquiry : ended(inquiry, today);
  const from = rested.waiting?.from ?? waitsFrom(today);
  const next = { ...unnamed(inquiry), ...rested, waiting: { from, ...(until !== undefined && { until }) } };
  return recomputed(facts, next, [{ kind: 'waiting', ...(until !== undefined && { until }) }]);
}

const goesOn = (waiting: StepFacts['inquiry']['waiting'], today: LocalDay): boolean =>
  waiting !== undefined && (waiting.until === undefined || waiting.until >= today);

export function resume(facts: StepFacts): Decision {
  const { inquiry, at, context } = facts;
  if (inquiry.waiting === undefined) return refuse({ reason: 'notWaiting' });
  const { waiting: _waiting, pauses: _pauses, ...rest } = unnamed(inquiry);
  return recomputed(facts, { ...rest, ...ended(inquiry, context.zone.dayOf(at)) }, [{ kind: 'resumed' }]);
}

/** Without waiting, and with what was waited for among the pauses. */
function ended(
  { waiting, pauses = [] }: Pick<StepFacts['inquiry'], 'waiting' | 'pauses'>,
  today: LocalDay,
): Pick<Recorded['next'], 'waiting' | 'pauses'> {
  if (waiting === undefined) return pauses.length === 0 ? {} : { pauses };
  const through = Math.min(today, waiting.until ?? today) as LocalDay;
  const all = [...pauses, ...pauseThrough(waiting.from, through)];
  return all.length === 0 ? {} : { pauses: all };
}

/** The time of receipt stays (R2). */
export function reclassify(facts: StepFacts, { kind }: StepOf<'reclassify'>): Decision {
  const { kind: from, ...rest } = unnamed(facts.inquiry);
  if (from === kind) return refuse({ reason: 'already' });
  const event: InquiryEvent = { kind: 'reclassified', ...(from !== undefined && { from }), to: kind };
  return recomputed(facts, { ...rest, kind }, [event]);
}

export function complete(facts: StepFacts, { at: completeAt }: StepOf<'complete'>): Decision {
  const { inquiry, at, rules } = facts;
  const starts = rules.caseTypes.find(({ id }) => id === inquiry.caseType)?.starts;
  if (starts !== 'complete') return refuse({ reason: 'notByCompletion' });
  if (inquiry.completeAt === completeAt) return refuse({ reason: 'already' });
  if (completeAt > at) return refuse({ reason: 'completeAtFault', fault: 'inFuture' });
  if (completeAt < inquiry.received) return refuse({ reason: 'completeAtFault', fault: 'beforeReceived' });
  return recomputed(facts, { ...unnamed(inquiry), completeAt }, [{ kind: 'completed', at: completeAt }]);
}

/** What was wrong from the start. Both stand in the history, and what follows from it is what would have. */
export function correct(facts: StepFacts, { facts: right }: StepOf<'correct'>): Decision {
  const before = unnamed(facts.inquiry);
  const changes = changesBetween(before, right);
  if (changes.length === 0) return refuse({ reason: 'already' });
  const rest = Object.fromEntries(Object.entries(before).filter(([field]) => !isCorrectable(field)));
  const caseType = facts.rules.caseTypes.find(({ id }) => id === right.caseType);
  const next = { ...rest, ...told(right), confidential: caseType?.confidential ?? false };
  return recomputed(facts, next as Recorded['next'], [{ kind: 'corrected', changes }]);
}

const isCorrectable = (field: string): boolean => (CORRECTABLE as readonly string[]).includes(field);

/** What is not known is not there, rather than undefined. */
const told = (facts: Correctable): Partial<Correctable> =>
  Object.fromEntries(
    CORRECTABLE.flatMap((field) => (facts[field] === undefined ? [] : [[field, facts[field]]])),
  );

function changesBetween(before: Correctable, after: Correctable): FactChange[] {
  return CORRECTABLE.filter((field) => before[field] !== after[field]).map((field) => ({
    field,
    ...(before[field] !== undefined && { from: before[field] }),
    ...(after[field] !== undefined && { to: after[field] }),
  }));
}

/** By what was done so far, which the history tells. */
function recomputed(facts: StepFacts, next: Recorded['next'], events: readonly InquiryEvent[]): Decision {
  const { rules, history } = facts;
  const { caseType } = next;
  if (caseType !== undefined && !rules.caseTypes.some(({ id }) => id === caseType))
    return refuse({ reason: 'caseTypeGone' });
  const obligations = standing(next, doneIn(history), facts);
  const recorded = { ...next, obligations };
  // Without obligations nothing was done that could be all.
  return {
    ok: true,
    ...(obligations.length === 0 ? { next: recorded, events } : closeWhenDone(recorded, events, facts)),
  };
}
