import type { CalendarName } from './working-calendar.ts';

/** How long something may take, as the municipality's page and the laws say it. */
export type Span = {
  readonly unit: 'workingDays' | 'days' | 'weeks' | 'months' | 'hours';
  readonly amount: number;
  readonly calendar: CalendarName;
  /** Where a date that falls on a closed day goes; working days never do, and hours do not care. */
  readonly roll: Roll;
};

export type Roll = 'next' | 'previous' | 'none';

/** Where a target comes from; the *because* says which. */
export const BASES = ['promise', 'law', 'council', 'internal'] as const;
export type Basis = (typeof BASES)[number];

/** What must be done. What meets each: see {@link MET_BY}. */
export const DUTIES = ['answer', 'answerOrReceipt', 'receipt', 'decision', 'callBack'] as const;
export type Duty = (typeof DUTIES)[number];
