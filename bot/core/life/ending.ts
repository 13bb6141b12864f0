import type { InquiryEvent } from '../inquiry-event.ts';
import { closeAsIs } from './closing.ts';
import { doneWith } from './done.ts';
import { replayed } from './standing.ts';
import type { Decision, StepFacts, StepOf } from './step.ts';
import { refuse, unnamed } from './step.ts';

/** It needs no answer: spam, a newsletter. */
export function dismiss(facts: StepFacts): Decision {
  return { ok: true, ...closeAsIs(unnamed(facts.inquiry), [{ kind: 'dismissed' }], 'dismissed', facts) };
}

/**
 * It was not over after all: what closed it is taken back, and its clock is where it would be. So what was late is
 * late still, and what was in time may become late.
 */
export function reopen(facts: StepFacts): Decision {
  const { closed: _closed, ...rest } = unnamed(facts.inquiry);
  const events: readonly InquiryEvent[] = [{ kind: 'reopened' }];
  const obligations = replayed(rest.obligations, doneWith(facts, events), facts.context);
  return { ok: true, next: { ...rest, obligations }, events };
}

/** Attached, and restarts no clock. */
export function wroteAgain({ inquiry, at }: StepFacts): Decision {
  return { ok: true, next: { ...unnamed(inquiry), wroteAgainAt: at }, events: [{ kind: 'wroteAgain' }] };
}

export function answering({ inquiry, who, at }: StepFacts, { on }: StepOf<'answering'>): Decision {
  const { answering: before, ...rest } = unnamed(inquiry);
  if (on ? before?.by === who : before === undefined) return refuse({ reason: 'already' });
  const next = on ? { ...rest, answering: { by: who, at } } : rest;
  return { ok: true, next, events: [{ kind: 'answering', on }] };
}
