import type { BecauseStep } from './because.ts';
import type { PersonId, UnitId } from './directory.ts';
import type { Basis, Duty } from './service-target.ts';
import type { EpochMs } from './time-zone.ts';

/** `BS-1042`: the letters of the unit where it was registered, and a number. It stays when the inquiry moves. */
export type InquiryRef = string & { readonly __brand: 'InquiryRef' };

export const CHANNELS = [
  'letter',
  'digitalPost',
  'selfService',
  'email',
  'facebook',
  'phone',
  'inPerson',
] as const;
export type Channel = (typeof CHANNELS)[number];

export const KINDS = ['general', 'application', 'citizenService', 'specialist'] as const;
export type Kind = (typeof KINDS)[number];

/** Something that must be done, by when, and why. */
export type Obligation = {
  readonly what: Duty;
  readonly due: EpochMs;
  readonly basis: Basis;
  /** `R1` … `R16`, a case type's id, or `own` for a target of the municipality's own. */
  readonly rule: string;
  readonly because: readonly BecauseStep[];
  readonly metAt?: EpochMs | undefined;
};

/** What is known of an inquiry before the municipality has done anything. */
export type InquiryFacts = {
  readonly channel: Channel;
  readonly kind?: Kind | undefined;
  /** Id of a case type of the profile. */
  readonly caseType?: string | undefined;
  readonly received: EpochMs;
  /** When everything needed was there; some case types' clocks start then. */
  readonly completeAt?: EpochMs | undefined;
  readonly unit: UnitId;
  readonly owner?: PersonId | undefined;
  readonly subject?: string | undefined;
  readonly caseNumber?: string | undefined;
  /** Sensitive personal data or a signature: answered by Digital Post or on paper (R10). */
  readonly sensitive: boolean;
};

export type Inquiry = InquiryFacts & {
  readonly ref: InquiryRef;
  /** Counts its changes, from 1. What was drawn from an older one is stale. */
  readonly version: number;
  /** Only its owner, who covers, and the manager may see it. */
  readonly confidential: boolean;
  readonly obligations: readonly Obligation[];
  readonly closed?: Closure | undefined;
};

/** Kept as it was on the day, whatever the profile says later. */
export type Closure = {
  readonly at: EpochMs;
  readonly verdict: readonly { readonly what: Duty; readonly rule: string; readonly inTime: boolean }[];
};

/** Who did something: a person, or a system by the name of its key. */
export type Actor = { readonly person: PersonId } | { readonly system: string };

/** One line of an inquiry's history (R13). */
export type HistoryEvent = {
  readonly at: EpochMs;
  readonly by: Actor;
  readonly event:
    | { readonly kind: 'registered'; readonly obligations: readonly Duty[] }
    | { readonly kind: 'receiptSent'; readonly receipt: Receipt }
    | { readonly kind: 'answered'; readonly answer: AnswerGiven }
    | { readonly kind: 'closed' };
};

/** R4: lacking any of the three it is no receipt. */
export type Receipt = { readonly nextSteps: string; readonly caseworker: string; readonly promised: EpochMs };

/** R10 and R11. */
export type AnswerGiven = {
  readonly contact: string;
  readonly sentBy: 'email' | 'digitalPost' | 'paper' | 'phone' | 'facebook' | 'inPerson';
};
