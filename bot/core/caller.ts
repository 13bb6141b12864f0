import type { PersonId } from './directory.ts';
import type { Inquiry, InquiryRef } from './inquiry.ts';
import { meets } from './obligations.ts';
import type { EpochMs } from './time-zone.ts';

/**
 * Who is to be called back (R8): kept apart from the inquiry, seen only by whoever calls, and deleted when that is done.
 * The number is E.164. Neither is there where it is unknown, or stands in the case.
 */
export type Caller = {
  readonly name?: string | undefined;
  readonly number?: string | undefined;
  /** For whom the caller asked; somebody else may have the inquiry. */
  readonly askedFor: PersonId;
};

/** As the form is known to `Arrival.sources`, of which the inquiry is made. */
export type FormSource = string;

export type Page<After> = { readonly limit: number; readonly after?: After | undefined };

/** Every method may throw Unavailable; after that it is unknown whether a change was made. */
export interface CallerStore {
  /** Under the form, before there is an inquiry of it; what was kept under it before is replaced. */
  keep(form: FormSource, caller: Caller, at: EpochMs): Promise<void>;
  /** What is kept under the form, if anything is, is that inquiry's from then on; one that has a caller keeps its own. */
  link(form: FormSource, ref: InquiryRef): Promise<void>;
  of(ref: InquiryRef): Promise<Caller | undefined>;
  forget(ref: InquiryRef): Promise<void>;
  forgetForm(form: FormSource): Promise<void>;
  /** Forms of which no inquiry was made, or which a crash left unlinked, and when they were kept. In a steady order. */
  unlinked(page: Page<FormSource>): Promise<{ readonly form: FormSource; readonly at: EpochMs }[]>;
  /** Inquiries that have a caller, in a steady order. */
  linked(page: Page<InquiryRef>): Promise<InquiryRef[]>;
}

/** Is somebody still to be called back about it? */
export const awaitsCall = ({ closed, obligations }: Pick<Inquiry, 'closed' | 'obligations'>): boolean =>
  closed === undefined && meets(['calledBack'], { obligations }).length > 0;

/**
 * May name and number be seen by this person? By whoever has the inquiry, and whoever answers for them now; by nobody
 * else, whatever their role, and no longer than there is a call to be made.
 * @param answering who answers for the owner now, where that is known
 */
export const seesCaller = (
  who: PersonId,
  inquiry: Pick<Inquiry, 'closed' | 'obligations' | 'owner'>,
  answering: PersonId | undefined,
): boolean =>
  awaitsCall(inquiry) && inquiry.owner !== undefined && (inquiry.owner === who || answering === who);

export type Standing = {
  readonly inquiry: Pick<Inquiry, 'closed' | 'obligations'>;
  /** What it was before its last change, and when that was; undefined where it was never changed. */
  readonly before: Pick<Inquiry, 'closed' | 'obligations'> | undefined;
  readonly changedAt: EpochMs | undefined;
};

/** Is the caller to be deleted by then? Not while a call is to be made, or could be again by undoing the last change. */
export function isOver(
  { inquiry, before, changedAt = 0 as EpochMs }: Standing,
  undoableSince: EpochMs,
): boolean {
  if (awaitsCall(inquiry)) return false;
  return changedAt < undoableSince || before === undefined || !awaitsCall(before);
}
