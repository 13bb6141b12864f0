import { type Closure, type Inquiry, type Obligation, verdictOf } from '../inquiry.ts';
import type { InquiryEvent } from '../inquiry-event.ts';
import type { Rules } from '../obligations.ts';
import type { EpochMs } from '../time-zone.ts';
import type { Recorded } from './step.ts';

type Next = Recorded['next'];

/** Something is still to be decided that has no clock yet: building permits run from "complete". */
export const awaitsDecision = (
  { caseType, completeAt }: Pick<Inquiry, 'caseType' | 'completeAt'>,
  { caseTypes }: Rules,
): boolean =>
  completeAt === undefined && caseTypes.some(({ id, starts }) => id === caseType && starts === 'complete');

/** Closed with its verdict when nothing is left to do. `decided`: what has no clock yet is decided all the same. */
export function closeWhenDone(
  next: Next,
  events: readonly InquiryEvent[],
  { at, rules }: { readonly at: EpochMs; readonly rules: Rules },
  decided = false,
): Recorded {
  const met = next.obligations.every(({ metAt }) => metAt !== undefined);
  if (!met || (awaitsDecision(next, rules) && !decided)) return { next, events };
  return closed(next, events, { at, verdict: verdictOf(next.obligations) });
}

/**
 * Nothing more is to be done about it, though not all was: what was late then stays late in the figures, and what was
 * not yet due is not in them.
 */
export const closeAsIs = (
  next: Next,
  events: readonly InquiryEvent[],
  how: NonNullable<Closure['how']>,
  at: EpochMs,
): Recorded => closed(next, events, { at, how, verdict: verdictOf(judgedAt(next.obligations, at)) });

const judgedAt = (obligations: readonly Obligation[], at: EpochMs): Obligation[] =>
  obligations.filter(({ metAt, due, paused }) => metAt !== undefined || (due < at && paused !== true));

function closed(next: Next, events: readonly InquiryEvent[], closure: Closure): Recorded {
  const { waiting: _waiting, answering: _answering, ...rest } = next;
  return { next: { ...rest, closed: closure }, events: [...events, { kind: 'closed' }] };
}
