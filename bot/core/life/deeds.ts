import {
  type AnswerGiven,
  type Channel,
  type Inquiry,
  isOpen,
  leadingObligation,
  WAYS_TO_ANSWER,
} from '../inquiry.ts';
import type { InquiryEvent } from '../inquiry-event.ts';
import { type Deed, meets, type Rules } from '../obligations.ts';
import { awaitsDecision, closeWhenDone } from './closing.ts';
import { type Done, deedsOf, doneWith } from './done.ts';
import { applied, isKnown, standing } from './standing.ts';
import { type Decision, refuse, type StepFacts, type StepOf, unnamed } from './step.ts';

/** Steps by which something is done for the citizen. */

const USUAL_WAY: Readonly<Record<Channel, AnswerGiven['sentBy']>> = {
  letter: 'paper',
  digitalPost: 'digitalPost',
  selfService: 'digitalPost',
  email: 'email',
  facebook: 'facebook',
  phone: 'phone',
  inPerson: 'inPerson',
};

/** How an answer goes out when nobody says: as the inquiry came, and what is sensitive by Digital Post (R10). */
export const usualWay = ({
  channel,
  sensitive,
}: Pick<Inquiry, 'channel' | 'sensitive'>): AnswerGiven['sentBy'] =>
  sensitive ? 'digitalPost' : USUAL_WAY[channel];

/** R10 */
export const isSafe = ({ sentBy }: Pick<AnswerGiven, 'sentBy'>): boolean =>
  sentBy === 'digitalPost' || sentBy === 'paper';

/** How an answer to it may go out: what is sensitive only safely, or by the call that it waits for (R10, R8). */
export const waysToAnswer = (inquiry: Pick<Inquiry, 'sensitive' | 'obligations'>): AnswerGiven['sentBy'][] =>
  WAYS_TO_ANSWER.filter(
    (sentBy) => !inquiry.sensitive || isSafe({ sentBy }) || (sentBy === 'phone' && onlyCallsBack(inquiry)),
  );

export function answer(facts: StepFacts, { answer: given }: StepOf<'answer'>): Decision {
  const { inquiry, rules } = facts;
  if (!waysToAnswer(inquiry).includes(given.sentBy)) return refuse({ reason: 'notByPhone' });
  const deeds = deedsOf(given);
  if (!isDoneByAnswer(inquiry, rules) && meets(deeds, inquiry).length === 0) return nothingMet(facts);
  return record(facts, { at: facts.at, deeds }, { kind: 'answered', answer: given });
}

/** What never had a clock (in person), or was re-opened with all its promises kept, waits for no more than an answer. */
export const isDoneByAnswer = (inquiry: Inquiry, rules: Rules): boolean =>
  inquiry.obligations.every(({ metAt }) => metAt !== undefined) && !awaitsDecision(inquiry, rules);

/** R5: the citizen has the decision, which is the final answer too. */
export function decide(facts: StepFacts, { answer: given }: StepOf<'decide'>): Decision {
  const { inquiry, rules } = facts;
  if (inquiry.sensitive && !isSafe(given)) return refuse({ reason: 'notByPhone' });
  const deeds: readonly Deed[] = ['decision'];
  const waits = awaitsDecision(inquiry, rules);
  if (!waits && meets(deeds, inquiry).length === 0) return nothingMet(facts);
  return record(facts, { at: facts.at, deeds }, { kind: 'decided', answer: given });
}

/** R4 */
export function receipt(facts: StepFacts, { receipt: sent }: StepOf<'receipt'>): Decision {
  return record(facts, { at: facts.at, receipt: sent }, { kind: 'receiptSent', receipt: sent });
}

/** R8: a vain try is noted and leaves it open. */
export function calledBack(facts: StepFacts, { reached }: StepOf<'calledBack'>): Decision {
  const { inquiry } = facts;
  if (meets(['calledBack'], inquiry).length === 0) return refuse({ reason: 'noCall' });
  const event = { kind: 'called', reached } as const;
  if (!reached) return { ok: true, next: unnamed(inquiry), events: [event] };
  return record(facts, { at: facts.at, deeds: ['calledBack'] }, event);
}

function record(facts: StepFacts, done: Done, event: InquiryEvent): Decision {
  const { answering: _answering, ...inquiry } = unnamed(facts.inquiry);
  const { obligations } = inquiry;
  // What is met while its clock stands still is judged by how long it stood still.
  const stands = obligations.some(({ paused }) => paused === true) && isKnown(inquiry, facts.rules);
  const next = {
    ...inquiry,
    obligations: stands
      ? standing(inquiry, doneWith(facts, [event]), facts)
      : applied(obligations, done, facts.context),
  };
  return { ok: true, ...closeWhenDone(next, [event], facts) };
}

const nothingMet = ({ inquiry }: StepFacts): Decision =>
  refuse({ reason: 'nothingMet', next: leadingObligation(inquiry.obligations) });

/** A call back that got through (R8) tells the citizen nothing in writing. */
function onlyCallsBack({ obligations }: Pick<Inquiry, 'obligations'>): boolean {
  const open = obligations.filter(isOpen);
  return open.length > 0 && open.every(({ what }) => what === 'callBack');
}
