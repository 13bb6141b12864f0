import type { BecauseStep } from './because.ts';
import type { Pause } from './deadline.ts';
import type { PersonId, UnitId } from './directory.ts';
import type { InquiryEvent } from './inquiry-event.ts';
import type { LocalDay } from './local-day.ts';
import type { Reminder } from './reminder.ts';
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
  /**
   * The citizen was told that it will take longer, in writing (R5) or by a new receipt (R4). With a new date another
   * obligation leads in its place; it is still judged by its own due. Without one it leads on.
   */
  readonly delayed?: { readonly at: EpochMs; readonly until?: LocalDay | undefined } | undefined;
  /** Its clock stands still with no end told; `due` is then the earliest that it can be. */
  readonly paused?: true | undefined;
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
  /** What its owner is, or was, to be told of by itself; absent where there is nothing. */
  readonly reminders?: readonly Reminder[] | undefined;
};

export type Inquiry = InquiryDraft & {
  readonly ref: InquiryRef;
  /** Counts its changes, from 1. What was drawn from an older one is stale. */
  readonly version: number;
  readonly closed?: Closure | undefined;
  /** Something is awaited from the citizen. */
  readonly waiting?: Waiting | undefined;
  /** The days on which it was waited for, as far as they are over: closed days where the case type lets its clock stand still. */
  readonly pauses?: readonly Pause[] | undefined;
  /** Who is writing the answer just now, so that nobody else does too. */
  readonly answering?: { readonly by: PersonId; readonly at: EpochMs } | undefined;
  /** When the citizen last wrote again (rykker); it never restarts a clock. */
  readonly wroteAgainAt?: EpochMs | undefined;
};

/** `from`: the first whole day of waiting; `until`: the last, where one was told. */
export type Waiting = { readonly from: LocalDay; readonly until?: LocalDay | undefined };

/** Not met, and not to be met sooner by another that took its place. */
export const isOpen = ({ metAt, delayed }: Pick<Obligation, 'metAt' | 'delayed'>): boolean =>
  metAt === undefined && delayed?.until === undefined;

/** Open, and its clock does not stand still. */
export const runs = (one: Pick<Obligation, 'metAt' | 'delayed' | 'paused'>): boolean =>
  isOpen(one) && one.paused !== true;

/** The nearest obligation that is to be met, and whose clock runs: the one that a list is ordered by. */
export function leadingObligation(obligations: readonly Obligation[]): Obligation | undefined {
  const open = obligations.filter(runs);
  return open.reduce<Obligation | undefined>(
    (nearest, one) => (nearest === undefined || one.due < nearest.due ? one : nearest),
    undefined,
  );
}

/**
 * Why nothing is left to do: all was done (absent), it needed no answer (spam, a newsletter), or it was for another
 * authority (R9).
 */
export const ENDINGS = ['dismissed', 'sentAway'] as const;

/** Kept as it was on the day, whatever the profile says later. */
export type Closure = {
  readonly at: EpochMs;
  readonly how?: (typeof ENDINGS)[number] | undefined;
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
  /** The owner, when somebody else acted for them: whoever covers, or leads. */
  readonly onBehalfOf?: PersonId | undefined;
  readonly events: readonly InquiryEvent[];
};

/** The change that made this version of the inquiry (R13). */
export type HistoryEntry = InquiryChange & { readonly version: number };

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
