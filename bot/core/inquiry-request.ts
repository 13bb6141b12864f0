import type { Inquiry, InquiryFacts, Obligation } from './inquiry.ts';

/** What somebody wants registered; the person is named by id or e-mail, the texts may hold anything. */
export type InquiryRequest = Omit<InquiryFacts, 'owner'> & {
  readonly owner?: string | undefined;
  /** See `Arrival.sources`. */
  readonly sources: readonly string[];
};

/** How what a system names itself is known, whichever way it comes; two systems' ids never meet. */
export const systemSource = (system: string, sourceId: string): string => `api/${system}/id/${sourceId}`;

/** Why something cannot be registered, or no deadline be said; nothing of what was given is in it. */
export type RequestFault = {
  readonly field: 'unit' | 'owner' | 'caseType' | 'received' | 'completeAt';
  readonly reason: 'unknown' | 'inFuture' | 'tooOld' | 'beforeReceived';
};

export type Registered =
  | {
      readonly ok: true;
      readonly inquiry: Inquiry;
      /** It had come before, by one of its sources. */
      readonly known: boolean;
      /** A CPR number was taken out of it; whoever wrote it should be told that it still stands in the original. */
      readonly masked: boolean;
      /** False when what is known by that source cannot be what was sent now. */
      readonly asSent: boolean;
      /** It is now what was sent; false when either was changed since. */
      readonly same: boolean;
    }
  | { readonly ok: false; readonly faults: readonly RequestFault[] };

/** Of what is not, or not yet, an inquiry. */
export type DeadlineQuestion = Pick<InquiryFacts, 'channel' | 'kind' | 'caseType' | 'received'>;

export type CalculatedDeadline =
  | {
      readonly ok: true;
      readonly obligations: readonly Obligation[];
      /** The case type has more, whose clock does not run before the case is complete. */
      readonly awaitsCompletion: boolean;
    }
  | { readonly ok: false; readonly faults: readonly RequestFault[] };
