import type { PersonId } from '../core/directory.ts';
import type { Inquiry, InquiryRef } from '../core/inquiry.ts';
import type { Rules } from '../core/obligations.ts';
import type { Recorded } from '../core/record-deed.ts';
import { type InquiryAction, ownerAfter } from '../core/rights.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { type Opened, type OpenedInquiry, type OpenPorts, openInquiry } from './open-inquiry.ts';

export type ChangePorts = OpenPorts & { readonly rules: Rules };

/** What somebody wants to do with an inquiry. */
export type Wish = {
  readonly ref: InquiryRef;
  readonly who: PersonId;
  readonly at: EpochMs;
  /** Of the card that was pressed: what was decided on an older one is asked anew. Undefined for words. */
  readonly version?: number | undefined;
};

export type Changed<Refusal> =
  | { readonly ok: true; readonly before: OpenedInquiry; readonly inquiry: Inquiry }
  | Extract<Opened, { ok: false }>
  /** They may see it, but not do this. */
  | { readonly ok: false; readonly reason: 'notTheirs' | 'closed'; readonly opened: OpenedInquiry }
  /** Somebody else was faster; this is what it is now. */
  | { readonly ok: false; readonly reason: 'stale'; readonly opened: OpenedInquiry }
  | {
      readonly ok: false;
      readonly reason: 'refused';
      readonly refusal: Refusal;
      readonly opened: OpenedInquiry;
    };

export type Decision<Refusal> =
  | ({ readonly ok: true } & Recorded)
  | { readonly ok: false; readonly refusal: Refusal };

/** Nobody is faster this often. */
const MOST_TRIES = 5;

/**
 * Opens the inquiry, decides, saves, and decides anew when somebody else was faster and no card was pressed.
 * @param decide pure; may be called more than once
 */
export async function changeInquiry<Refusal>(
  ports: ChangePorts,
  wish: Wish,
  action: InquiryAction,
  decide: (opened: OpenedInquiry) => Decision<Refusal>,
): Promise<Changed<Refusal>> {
  for (let tries = 1; ; tries += 1) {
    const opened = await openInquiry(ports, wish.ref, wish.who);
    if (!opened.ok) return opened;
    const refusal = refusalOf(opened, wish, action);
    if (refusal !== undefined) return { ok: false, reason: refusal, opened };
    const decision = decide(opened);
    if (!decision.ok) return { ok: false, reason: 'refused', refusal: decision.refusal, opened };
    const saved = await save(ports, opened.inquiry, decision, wish);
    if (saved.ok) return { ok: true, before: opened, inquiry: saved.inquiry };
    if (saved.reason === 'gone') return { ok: false, reason: 'notFound' };
    if (tries === MOST_TRIES) return { ok: false, reason: 'stale', opened };
  }
}

function refusalOf(
  { inquiry, may }: OpenedInquiry,
  { version }: Wish,
  action: InquiryAction,
): 'stale' | 'closed' | 'notTheirs' | undefined {
  if (!may(action)) return 'notTheirs';
  if (version !== undefined && version !== inquiry.version) return 'stale';
  return inquiry.closed === undefined ? undefined : 'closed';
}

function save({ inquiries }: ChangePorts, inquiry: Inquiry, { next, events }: Recorded, { who, at }: Wish) {
  const owner = ownerAfter({ who, inquiry });
  const acting = inquiry.owner !== undefined && inquiry.owner !== who;
  return inquiries.save(
    inquiry,
    { ...next, owner },
    {
      at,
      by: { person: who },
      ...(acting && { onBehalfOf: inquiry.owner }),
      events,
    },
  );
}
