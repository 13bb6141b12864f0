import type { ImportField } from '../language/import-headings.ts';

/** What is wrong with a field of a row, or with the row; nothing of what the row says. */
export type RowFault = {
  readonly field?: ImportField;
  readonly reason: RowFaultReason;
  /** What tells apart what it may mean. */
  readonly names?: readonly string[];
  /** Characters that there may be. */
  readonly most?: number;
};

export type RowFaultReason =
  | 'missing'
  | 'unknown'
  | 'several'
  | 'unreadable'
  | 'noSuchDay'
  | 'yearUnclear'
  | 'timeNeeded'
  | 'twoTimes'
  | 'tooLong'
  | 'notText'
  | 'strayFields'
  | 'openQuote'
  | 'longLine';
