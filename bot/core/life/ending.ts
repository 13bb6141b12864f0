import type { Obligation } from '../inquiry.ts';
import { closeAsIs } from './closing.ts';
import type { Decision, StepFacts, StepOf } from './step.ts';
import { refuse, unnamed } from './step.ts';

/** It needs no answer: spam, a newsletter. */
export function dismiss({ inquiry, at }: StepFacts): Decision {
  return { ok: true, ...closeAsIs(unnamed(inquiry), [{ kind: 'dismissed' }], 'dismissed', at) };
}

/**
 * It was not over after all: what closed it is taken back, and its clock is where it would be. So what was late is
 * late still, and what was in time may become late.
 */
export function reopen({ inquiry }: StepFacts): Decision {
  const { closed, ...rest } = unnamed(inquiry);
  const obligations = rest.obligations.map((one) => (one.metAt === closed?.at ? unmet(one) : one));
  return { ok: true, next: { ...rest, obligations }, events: [{ kind: 'reopened' }] };
}

const unmet = ({ metAt: _metAt, ...rest }: Obligation): Obligation => rest;

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
