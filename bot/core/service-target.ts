import type { Channel, Kind } from './inquiry.ts';
import type { LocalDay } from './local-day.ts';
import type { Language } from './reply-language.ts';
import type { CalendarName } from './working-calendar.ts';

/** How long something may take, as the municipality's page and the laws say it. `amount` is whole and at least 1. */
export type Span =
  /** Never end on a closed day, so they need no roll. */
  | { readonly unit: 'workingDays'; readonly amount: number; readonly calendar: CalendarName }
  | {
      readonly unit: 'days' | 'weeks' | 'months';
      readonly amount: number;
      readonly calendar: CalendarName;
      /** Where a date that falls on a closed day goes. */
      readonly roll: Roll;
    }
  /** Elapsed hours, which know of no closed days. */
  | { readonly unit: 'hours'; readonly amount: number };

export type SpanUnit = Span['unit'];

export const ROLLS = ['next', 'previous', 'none'] as const;
export type Roll = (typeof ROLLS)[number];

/** Where a target comes from; the *because* says which. */
export const BASES = ['promise', 'law', 'council', 'internal'] as const;
export type Basis = (typeof BASES)[number];

/** What must be done. What meets each: `MET_BY` in obligations.ts. */
export const DUTIES = ['answer', 'answerOrReceipt', 'receipt', 'decision', 'callBack'] as const;
export type Duty = (typeof DUTIES)[number];

/** The days of receipt for which something holds, both included; without an end it goes on. */
export type Validity = {
  readonly validFrom?: LocalDay | undefined;
  readonly validTo?: LocalDay | undefined;
};

/** What an inquiry that came by one of `channels`, and is of one of `kinds`, must have. */
export type ServiceTarget = Validity & {
  /** `R1` … `R16` (product.md), or `own`. */
  readonly rule: string;
  readonly channels: readonly Channel[];
  /** Undefined: of any kind, and of none. */
  readonly kinds?: readonly (Kind | 'none')[] | undefined;
  readonly what: Duty;
  readonly span: Span;
  readonly basis: Basis;
};

/** A kind of case with deadlines of its own (R5); they are added to those of the channel. */
export type CaseType = {
  readonly id: string;
  readonly name: Readonly<Record<Language, string>>;
  readonly basis: Basis;
  /** `complete`: the clock does not run before everything that is needed is there. */
  readonly starts: 'received' | 'complete';
  /** The clock stands still while the citizen is waited for, or heard. */
  readonly pauses: boolean;
  /** Only its owner, who covers, and the manager may see it. */
  readonly confidential: boolean;
  readonly obligations: readonly (Validity & { readonly what: Duty; readonly span: Span })[];
};

/** What held on the day of receipt holds. */
export const heldOn = (day: LocalDay, { validFrom, validTo }: Validity): boolean =>
  (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo);
