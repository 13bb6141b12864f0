import type { CountingContext } from '../deadline.ts';
import type { PersonId, UnitId } from '../directory.ts';
import type { AnswerGiven, HistoryEntry, Inquiry, Kind, Obligation, Receipt } from '../inquiry.ts';
import type { Correctable, InquiryEvent } from '../inquiry-event.ts';
import type { LocalDay } from '../local-day.ts';
import type { Rules } from '../obligations.ts';
import type { EpochMs } from '../time-zone.ts';

/** What somebody may do to an inquiry between its registration and its deletion, each with what it takes. */
export type Steps = {
  take: unknown;
  /** `unit`: that of the person, who may be of another. */
  assign: { readonly to: PersonId; readonly unit: UnitId };
  /** R9: reference, history and time of receipt stay. */
  redirect: { readonly to: UnitId };
  /** R9: not ours; closed only when the citizen was told whom to turn to. */
  sendAway: { readonly authority: string; readonly citizenTold: boolean };
  receipt: { readonly receipt: Receipt };
  answer: { readonly answer: AnswerGiven };
  /** R5: the citizen has it. */
  decide: { readonly answer: AnswerGiven };
  /** R8 */
  calledBack: { readonly reached: boolean };
  /** R5: the citizen was told in writing, with the reason; without `until`, that the new date is not known yet. */
  extend: {
    readonly reason: string;
    readonly until?: LocalDay | undefined;
    readonly toldInWriting: boolean;
  };
  /** `until`: the last day on which the citizen's answer is awaited. */
  wait: { readonly until?: LocalDay | undefined };
  resume: unknown;
  wroteAgain: unknown;
  /** "N.N. svarer nu", and no longer. */
  answering: { readonly on: boolean };
  /** Re-classifying keeps the time of receipt (R2). */
  reclassify: { readonly kind: Kind };
  complete: { readonly at: EpochMs };
  /** All of what may be corrected, as it shall be. */
  correct: { readonly facts: Correctable };
  dismiss: unknown;
  reopen: unknown;
};

export type StepName = keyof Steps;
export type StepOf<Name extends StepName> = { readonly do: Name } & (unknown extends Steps[Name]
  ? unknown
  : Steps[Name]);
export type Step = { [Name in StepName]: StepOf<Name> }[StepName];

/** All that a step is decided by. */
export type StepFacts = {
  readonly inquiry: Inquiry;
  readonly who: PersonId;
  readonly at: EpochMs;
  readonly rules: Rules;
  readonly context: CountingContext;
  /** From the first change to the last. Read only where `readsHistory` (life.ts) says so; empty otherwise. */
  readonly history: readonly HistoryEntry[];
};

/** What an inquiry becomes by a step. */
export type Recorded = {
  readonly next: Omit<Inquiry, 'ref' | 'version'>;
  readonly events: readonly InquiryEvent[];
};

export type StepRefusal =
  /** It has that owner, that unit, that kind, that case data already. */
  | { readonly reason: 'already' }
  /** R9 */
  | { readonly reason: 'citizenNotTold' }
  | { readonly reason: 'noAuthority' }
  /** R5 */
  | { readonly reason: 'notToldInWriting' }
  | { readonly reason: 'noReason' }
  /** Only a decision with a deadline of its own can be extended; everything else gets a receipt (R4). */
  | { readonly reason: 'nothingToExtend' }
  | { readonly reason: 'day'; readonly fault: DayFault }
  /** Only a decision, or a call back, is left (R5, R8); `next` is what must be done, if it has a clock yet. */
  | { readonly reason: 'nothingMet'; readonly next: Obligation | undefined }
  /** It holds sensitive data, and goes by Digital Post or on paper (R10). */
  | { readonly reason: 'notByPhone' }
  /** No call back is awaited. */
  | { readonly reason: 'noCall' }
  | { readonly reason: 'notWaiting' }
  /** Its case type's clock does not wait for the case to be complete. */
  | { readonly reason: 'notByCompletion' }
  | { readonly reason: 'completeAtFault'; readonly fault: 'inFuture' | 'beforeReceived' }
  | { readonly reason: 'receivedInFuture' }
  /** The profile has its case type no more, so that nothing can be computed. */
  | { readonly reason: 'caseTypeGone' };

/** What is wrong with a day that is to come. */
export type DayFault = 'missing' | 'inPast' | 'closedDay' | 'tooFar' | 'notLater';

export type Decision<Refusal = StepRefusal> =
  | ({ readonly ok: true } & Recorded)
  | { readonly ok: false; readonly refusal: Refusal };

export const refuse = (refusal: StepRefusal): Decision => ({ ok: false, refusal });

/** What is left when a reference and a version are to be given anew. */
export function unnamed({ ref: _ref, version: _version, ...rest }: Inquiry): Recorded['next'] {
  return rest;
}
