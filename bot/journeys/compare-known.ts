import type { Inquiry, InquiryFacts } from '../core/inquiry.ts';
import type { RequestFault } from '../core/inquiry-request.ts';
import type { InquiryStore, Registration } from '../core/inquiry-store.ts';

/** What was sent, and what is wrong with it. */
export type Sent = { readonly facts: InquiryFacts; readonly faults: readonly RequestFault[] };

const CONTENT = [
  'channel',
  'kind',
  'caseType',
  'received',
  'completeAt',
  'unit',
  'owner',
  'subject',
  'caseNumber',
  'sensitive',
] as const satisfies (keyof InquiryFacts)[];
/** What no change of an inquiry touches but a correction, which the history tells. */
const LASTING = ['channel', 'received'] as const satisfies (keyof InquiryFacts)[];

/** Is what is known by that source now what was sent, and can it have been? */
export async function compared(
  inquiries: Pick<InquiryStore, 'history'>,
  { facts, faults }: Sent,
  { inquiry, known }: Registration,
): Promise<{ readonly same: boolean; readonly asSent: boolean }> {
  const differing = known ? CONTENT.filter((field) => facts[field] !== inquiry[field]) : [];
  const same = differing.length === 0;
  if (same || inquiry.version > 1)
    return { same, asSent: same || (await isLikeFirst(inquiries, facts, inquiry)) };
  // An address that the directory does not know may be of somebody whom it knew then, and has lost since.
  const mayBeOwner = inquiry.owner !== undefined && faults.some(({ field }) => field === 'owner');
  return { same, asSent: differing.every((field) => field === 'owner' && mayBeOwner) };
}

async function isLikeFirst(
  inquiries: Pick<InquiryStore, 'history'>,
  facts: InquiryFacts,
  inquiry: Inquiry,
): Promise<boolean> {
  const differing = LASTING.filter((field) => facts[field] !== inquiry[field]);
  if (differing.length === 0) return true;
  const history = await inquiries.history(inquiry.ref);
  const changes = history.flatMap(({ events }) =>
    events.flatMap((event) => (event.kind === 'corrected' ? event.changes : [])),
  );
  // Its first correction tells what was sent, also where it was taken back.
  return differing.every((field) => changes.find((change) => change.field === field)?.from === facts[field]);
}
