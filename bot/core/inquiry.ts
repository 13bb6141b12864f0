import type { BecauseStep } from './because.ts';
import type { PersonId, UnitId } from './directory.ts';
import type { LocalDay } from './local-day.ts';
import type { Basis, Duty } from './service-target.ts';
import type { EpochMs } from './time-zone.ts';

/** `BS-1042`: the letters of the unit where it was registered, and a number. It stays when the inquiry moves. */
export type InquiryRef = string & { readonly __brand: 'InquiryRef' };

/** The two halves of a reference; undefined when the text is none. `BS-1042` → `{ unit: 'BS', number: 1042 }` */
export function refParts(ref: string): { unit: UnitId; number: number } | undefined {
  const found = /^([^-\s]+)-([1-9]\d{0,9})$/u.exec(ref);
  return found?.[1] === undefined ? undefined : { unit: found[1] as UnitId, number: Number(found[2]) };
}

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
  /** The unit that holds it now; the letters of the reference say where it was registered. */
  readonly unit: UnitId;
  readonly owner?: PersonId | undefined;
  readonly subject?: string | undefined;
  readonly caseNumber?: string | undefined;
  /** Sensitive personal data or a signature: answered by Digital Post or on paper (R10). */
  readonly sensitive: boolean;
  /** Taken over from before the bot: nobody is reminded of what was due before this instant. */
  readonly quietBefore?: EpochMs | undefined;
};

/** Everything but its name: what is decided before it is registered. */
export type InquiryDraft = InquiryFacts & {
  /** Only its owner, who covers, and the manager may see it. */
  readonly confidential: boolean;
  readonly obligations: readonly Obligation[];
};

export type Inquiry = InquiryDraft & {
  readonly ref: InquiryRef;
  /** Counts its changes, from 1. What was drawn from an older one is stale. */
  readonly version: number;
  readonly closed?: Closure | undefined;
};

/** The nearest obligation not yet met: the one that a list is ordered by. */
export function leadingObligation(obligations: readonly Obligation[]): Obligation | undefined {
  const open = obligations.filter(({ metAt }) => metAt === undefined);
  return open.reduce<Obligation | undefined>(
    (nearest, one) => (nearest === undefined || one.due < nearest.due ? one : nearest),
    undefined,
  );
}

/** Kept as it was on the day, whatever the profile says later. */
export type Closure = {
  readonly at: EpochMs;
  readonly verdict: readonly { readonly what: Duty; readonly rule: string; readonly inTime: boolean }[];
};

/** How each obligation stands when the inquiry is closed; one that was never met was not in time. */
export function verdictOf(obligations: readonly Obligation[]): Closure['verdict'] {
  return obligations.map(({ what, rule, due, metAt }) => ({
    what,
    rule,
    inTime: metAt !== undefined && metAt <= due,
  }));
}

/** Who did something: a person, or a system by the name of its key. */
export type Actor = { readonly person: PersonId } | { readonly system: string };

/** One change of an inquiry, and what it did. */
export type InquiryChange = {
  readonly at: EpochMs;
  readonly by: Actor;
  /** The owner, when somebody who covers acted. */
  readonly onBehalfOf?: PersonId | undefined;
  readonly events: readonly InquiryEvent[];
};

/** The change that made this version of the inquiry (R13). */
export type HistoryEntry = InquiryChange & { readonly version: number };

export type InquiryEvent =
  | { readonly kind: 'registered'; readonly obligations: readonly Duty[] }
  | { readonly kind: 'receiptSent'; readonly receipt: Receipt }
  | { readonly kind: 'answered'; readonly answer: AnswerGiven }
  | { readonly kind: 'closed' };

/** R4: lacking any of the three it is no receipt. */
export type Receipt = {
  readonly nextSteps: string;
  readonly caseworker: string;
  readonly promised: LocalDay;
};

export const WAYS_TO_ANSWER = ['email', 'digitalPost', 'paper', 'phone', 'facebook', 'inPerson'] as const;

/** R10 and R11. */
export type AnswerGiven = {
  readonly contact: string;
  readonly sentBy: (typeof WAYS_TO_ANSWER)[number];
};
