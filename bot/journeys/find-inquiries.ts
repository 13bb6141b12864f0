import { momentAt } from '../core/absence/moments.ts';
import type { PersonId } from '../core/directory.ts';
import { type Inquiry, type InquiryRef, leadingObligation } from '../core/inquiry.ts';
import type { OpenInquiry } from '../core/inquiry-store.ts';
import { isSought, soughtIn } from '../core/search.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { coveringOf } from './covering.ts';
import { type OpenPorts, openInquiry } from './open-inquiry.ts';
import { type LinePorts, linesOf, listsOf } from './open-lines.ts';

export type FindPorts = LinePorts & OpenPorts;

/** Enough to show it in a list, and to put a card of it into a chat. */
export type FoundInquiry = Pick<OpenInquiry, 'ref' | 'unit' | 'channel' | 'kind' | 'subject' | 'next'> & {
  readonly closed: boolean;
};

export const MOST_FOUND = 25;

export type Search = {
  readonly who: PersonId;
  readonly at: EpochMs;
  /** References that the text names. */
  readonly refs: readonly InquiryRef[];
  readonly text: string;
};

/**
 * What somebody looks for by reference, case number or subject, among the open inquiries that they see, and closed
 * ones by their reference alone; those named first, then by due time. A text of nothing asks for their own nearest
 * ones. Never a confidential one, for what is found is put where others read.
 */
export async function findInquiries(
  ports: FindPorts,
  { who, at, refs, text }: Search,
): Promise<readonly FoundInquiry[]> {
  const [person, { people }] = await Promise.all([
    ports.directory.person(who),
    coveringOf(ports, who, momentAt(at, ports.context.zone)),
  ]);
  const lists = await listsOf(ports, { who, person }, people);
  const sought = soughtIn(text);
  const own = text === '';
  const isWanted = (line: OpenInquiry) => !line.confidential && (own || isSought(sought, line));
  const [named, lines] = await Promise.all([
    namedInSight(ports, refs, { who, at }),
    linesOf(own ? lists.slice(0, 1) : lists, { who, person }, isWanted, MOST_FOUND),
  ]);
  const found = [...named.map(ofInquiry), ...lines.toSorted(byDue).map(ofLine)];
  return [...new Map(found.toReversed().map((one) => [one.ref, one])).values()]
    .toReversed()
    .slice(0, MOST_FOUND);
}

/** More in one search is a list of references. */
const MOST_NAMED = 5;

async function namedInSight(
  ports: FindPorts,
  refs: readonly InquiryRef[],
  sender: Pick<Search, 'who' | 'at'>,
): Promise<Inquiry[]> {
  const opened = await Promise.all(refs.slice(0, MOST_NAMED).map((ref) => openInquiry(ports, ref, sender)));
  return opened.flatMap((one) => (one.ok && !one.inquiry.confidential ? [one.inquiry] : []));
}

const byDue = ({ next: one }: OpenInquiry, { next: other }: OpenInquiry): number =>
  (one?.due ?? Number.MAX_SAFE_INTEGER) - (other?.due ?? Number.MAX_SAFE_INTEGER);

const ofLine = (line: OpenInquiry): FoundInquiry => ({ ...line, closed: false });

const ofInquiry = (inquiry: Inquiry): FoundInquiry => ({
  ...inquiry,
  next: leadingObligation(inquiry.obligations),
  closed: inquiry.closed !== undefined,
});
