import type { AnswerGiven, Channel, Inquiry, InquiryEvent, Obligation, Receipt } from './inquiry.ts';
import { verdictOf } from './inquiry.ts';
import { type Deed, metBy, type Rules } from './obligations.ts';
import type { EpochMs } from './time-zone.ts';

/** What an inquiry becomes by something that was done for the citizen. */
export type Recorded = {
  readonly next: Omit<Inquiry, 'ref' | 'version'>;
  readonly events: readonly InquiryEvent[];
};

/** An answer that gets through by phone is the call back too. */
export const deedsOf = ({ sentBy }: Pick<AnswerGiven, 'sentBy'>): readonly Deed[] =>
  sentBy === 'phone' ? ['answer', 'calledBack'] : ['answer'];

/** The open obligations that one of these deeds meets. */
export const meets = (deeds: readonly Deed[], { obligations }: Pick<Inquiry, 'obligations'>): Obligation[] =>
  obligations.filter(
    ({ what, metAt }) => metAt === undefined && metBy(what).some((deed) => deeds.includes(deed)),
  );

/** Something is still to be decided that has no clock yet: building permits run from "complete". */
export const awaitsDecision = (
  { caseType, completeAt }: Pick<Inquiry, 'caseType' | 'completeAt'>,
  { caseTypes }: Rules,
): boolean =>
  completeAt === undefined && caseTypes.some(({ id, starts }) => id === caseType && starts === 'complete');

/** Meets what is met, and closes the inquiry with its verdict when nothing is left to do. */
export function recordAnswer(inquiry: Inquiry, answer: AnswerGiven, at: EpochMs, rules: Rules): Recorded {
  const met = meetAll(inquiry.obligations, meets(deedsOf(answer), inquiry), at);
  return closeWhenDone(inquiry, met, at, rules, [{ kind: 'answered', answer }]);
}

/** @param promised the answer by the promised day, which the receipt adds (R4) */
export function recordReceipt(
  inquiry: Inquiry,
  receipt: Receipt,
  promised: Obligation,
  at: EpochMs,
  rules: Rules,
): Recorded {
  // What an earlier receipt promised ends with the new one, late or not; the verdict keeps whether it was in time.
  const earlier = inquiry.obligations.filter(
    ({ rule, metAt }) => rule === promised.rule && metAt === undefined,
  );
  const met = meetAll(inquiry.obligations, [...meets(['receipt'], inquiry), ...earlier], at);
  return closeWhenDone(inquiry, [...met, promised], at, rules, [{ kind: 'receiptSent', receipt }]);
}

function meetAll(all: readonly Obligation[], met: readonly Obligation[], at: EpochMs): Obligation[] {
  return all.map((one) => (met.includes(one) ? { ...one, metAt: at } : one));
}

function closeWhenDone(
  inquiry: Inquiry,
  obligations: readonly Obligation[],
  at: EpochMs,
  rules: Rules,
  events: readonly InquiryEvent[],
): Recorded {
  const { ref: _ref, version: _version, ...before } = inquiry;
  const next = { ...before, obligations };
  const done = obligations.every(({ metAt }) => metAt !== undefined) && !awaitsDecision(inquiry, rules);
  if (!done) return { next, events };
  return {
    next: { ...next, closed: { at, verdict: verdictOf(obligations) } },
    events: [...events, { kind: 'closed' }],
  };
}

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
