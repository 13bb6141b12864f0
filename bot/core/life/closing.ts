import { type Closure, type Inquiry, type Obligation, verdictOf } from '../inquiry.ts';
import type { InquiryEvent } from '../inquiry-event.ts';
import type { Rules } from '../obligations.ts';
import type { EpochMs } from '../time-zone.ts';
import { doneWith } from './done.ts';
import { rested } from './standing.ts';
import type { Recorded, StepFacts } from './step.ts';

type Next = Recorded['next'];

/** Something is still to be decided that has no clock yet: building permits run from "complete". */
export const awaitsDecision = (
  { caseType, completeAt }: Pick<Inquiry, 'caseType' | 'completeAt'>,
  { caseTypes }: Rules,
): boolean =>
  completeAt === undefined && caseTypes.some(({ id, starts }) => id === caseType && starts === 'complete');

/** Is anything left to do? What has no clock yet is left until it is decided all the same. */
export function isLeft(
  next: Pick<Next, 'obligations' | 'caseType' | 'completeAt'>,
  events: readonly InquiryEvent[],
  facts: StepFacts,
): boolean {
  if (next.obligations.some(({ metAt }) => metAt === undefined)) return true;
  return awaitsDecision(next, facts.rules) && !isDecided(events, facts);
}

const isDecided = (events: readonly InquiryEvent[], facts: StepFacts): boolean =>
  doneWith(facts, events).some((done) => 'deeds' in done && done.deeds.includes('decision'));

/** Closed with its verdict when nothing is left to do. */
export function closeWhenDone(next: Next, events: readonly InquiryEvent[], facts: StepFacts): Recorded {
  if (isLeft(next, events, facts)) return { next, events };
  const over = rest(next, events, facts);
  return closed(over, events, { at: facts.at, verdict: verdictOf(over.obligations) });
}

/**
 * Nothing more is to be done about it, though not all was: what was late then stays late in the figures, and what was
 * not yet due is not in them.
 */
export function closeAsIs(
  next: Next,
  events: readonly InquiryEvent[],
  how: NonNullable<Closure['how']>,
  facts: StepFacts,
): Recorded {
  const { at } = facts;
  const over = rest(next, events, facts);
  return closed(over, events, { at, how, verdict: verdictOf(judgedAt(over.obligations, at)) });
}

const judgedAt = (obligations: readonly Obligation[], at: EpochMs): Obligation[] =>
  obligations.filter(({ metAt, due }) => metAt !== undefined || due < at);

/** What is closed awaits nothing. */
const rest = (next: Next, events: readonly InquiryEvent[], facts: StepFacts): Next =>
  rested(next, doneWith(facts, events), facts);

function closed(next: Next, events: readonly InquiryEvent[], closure: Closure): Recorded {
  const { answering: _answering, ...others } = next;
  return { next: { ...others, closed: closure }, events: [...events, { kind: 'closed' }] };
}
