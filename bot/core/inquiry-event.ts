import type { PersonId, UnitId } from './directory.ts';
import type { AnswerGiven, InquiryFacts, Kind, Receipt } from './inquiry.ts';
import type { LocalDay } from './local-day.ts';
import type { Duty } from './service-target.ts';
import type { EpochMs } from './time-zone.ts';

/** What the history tells of a change (R13). */
export type InquiryEvent =
  | { readonly kind: 'registered'; readonly obligations: readonly Duty[] }
  | { readonly kind: 'taken' }
  | { readonly kind: 'assigned'; readonly to: PersonId }
  | { readonly kind: 'redirected'; readonly from: UnitId; readonly to: UnitId }
  /** To another authority, and the citizen was told (R9). */
  | { readonly kind: 'sentAway'; readonly authority: string }
  | { readonly kind: 'receiptSent'; readonly receipt: Receipt }
  | { readonly kind: 'answered'; readonly answer: AnswerGiven }
  | { readonly kind: 'decided'; readonly answer: AnswerGiven }
  | { readonly kind: 'called'; readonly reached: boolean }
  /** The citizen was told in writing; without `until` that the new date is not known yet (R5). */
  | { readonly kind: 'delayed'; readonly reason: string; readonly until?: LocalDay | undefined }
  | { readonly kind: 'waiting'; readonly until?: LocalDay | undefined }
  | { readonly kind: 'resumed' }
  | { readonly kind: 'wroteAgain' }
  | { readonly kind: 'answering'; readonly on: boolean }
  | { readonly kind: 'reclassified'; readonly from?: Kind | undefined; readonly to: Kind }
  | { readonly kind: 'completed'; readonly at: EpochMs }
  | { readonly kind: 'corrected'; readonly changes: readonly FactChange[] }
  | { readonly kind: 'dismissed' }
  | { readonly kind: 'reopened' }
  /** What the change that made this version did is taken back; it stands in the history all the same. */
  | { readonly kind: 'undone'; readonly version: number }
  | { readonly kind: 'closed' };

/** What a correction may be of. Unit and owner change by a hand-over. */
export const CORRECTABLE = [
  'channel',
  'kind',
  'caseType',
  'received',
  'completeAt',
  'subject',
  'caseNumber',
  'sensitive',
] as const satisfies readonly (keyof InquiryFacts)[];
export type Correctable = Pick<InquiryFacts, (typeof CORRECTABLE)[number]>;

/** Both as they are kept; absent where there was, or is, nothing. */
export type FactChange = {
  readonly field: keyof Correctable;
  readonly from?: FactValue | undefined;
  readonly to?: FactValue | undefined;
};
export type FactValue = string | number | boolean;
