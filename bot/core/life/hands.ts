import type { InquiryEvent } from '../inquiry-event.ts';
import { closeAsIs } from './closing.ts';
import { type Decision, refuse, type StepFacts, type StepOf, unnamed } from './step.ts';

/** Steps that change whose it is. */

export function take({ inquiry, who }: StepFacts): Decision {
  if (inquiry.owner === who) return refuse({ reason: 'already' });
  return { ok: true, next: { ...unnamed(inquiry), owner: who }, events: [{ kind: 'taken' }] };
}

/** Somebody of another unit takes it there: it is seen, and covered, where its owner is. */
export function assign({ inquiry }: StepFacts, { to, unit }: StepOf<'assign'>): Decision {
  if (inquiry.owner === to && inquiry.unit === unit) return refuse({ reason: 'already' });
  const { answering: _answering, ...rest } = unnamed(inquiry);
  const moved: readonly InquiryEvent[] =
    unit === inquiry.unit ? [] : [{ kind: 'redirected', from: inquiry.unit, to: unit }];
  return { ok: true, next: { ...rest, owner: to, unit }, events: [...moved, { kind: 'assigned', to }] };
}

/**
 * R9: with its history and its time of receipt; nobody's there before somebody takes it. To the unit that holds it, it
 * loses its owner, and the history says so by a way from the unit to itself.
 */
export function redirect({ inquiry }: StepFacts, { to }: StepOf<'redirect'>): Decision {
  if (inquiry.unit === to && inquiry.owner === undefined) return refuse({ reason: 'already' });
  const { owner: _owner, answering: _answering, ...rest } = unnamed(inquiry);
  return { ok: true, next: { ...rest, unit: to }, events: [{ kind: 'redirected', from: inquiry.unit, to }] };
}

/** R9: never silently closed. */
export function sendAway(facts: StepFacts, { authority, citizenTold }: StepOf<'sendAway'>): Decision {
  if (authority.trim() === '') return refuse({ reason: 'noAuthority' });
  if (!citizenTold) return refuse({ reason: 'citizenNotTold' });
  const event: InquiryEvent = { kind: 'sentAway', authority };
  return { ok: true, ...closeAsIs(unnamed(facts.inquiry), [event], 'sentAway', facts) };
}
