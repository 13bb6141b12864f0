import type { Directory, Person, PersonId, Unit } from '../core/directory.ts';
import type { Inquiry, InquiryRef } from '../core/inquiry.ts';
import type { InquiryStore } from '../core/inquiry-store.ts';
import { type InquiryAction, mayDo, type RightsFacts } from '../core/rights.ts';

export type OpenPorts = { readonly inquiries: InquiryStore; readonly directory: Directory };

/** An inquiry with the people and the unit that belong to it, and what the sender may do with it. */
export type OpenedInquiry = {
  readonly inquiry: Inquiry;
  readonly unit: Unit | undefined;
  readonly owner: Person | undefined;
  /** The sender, where the directory knows them. */
  readonly person: Person | undefined;
  readonly may: (action: InquiryAction) => boolean;
};

export type Opened =
  | ({ readonly ok: true } & OpenedInquiry)
  /** There is none, or it is a confidential one that is not theirs: both are told alike. */
  | { readonly ok: false; readonly reason: 'notFound' }
  /** Theirs to see are only those of the own unit. */
  | { readonly ok: false; readonly reason: 'notAllowed'; readonly unit: Unit | undefined };

/** Looks an inquiry up for somebody who has named it. */
export async function openInquiry(ports: OpenPorts, ref: InquiryRef, who: PersonId): Promise<Opened> {
  const [person, inquiry] = await Promise.all([ports.directory.person(who), ports.inquiries.byRef(ref)]);
  if (inquiry === undefined) return { ok: false, reason: 'notFound' };
  const opened = await withPeople(ports, inquiry, person, who);
  if (opened.may('see')) return { ok: true, ...opened };
  return inquiry.confidential
    ? { ok: false, reason: 'notFound' }
    : { ok: false, reason: 'notAllowed', unit: opened.unit };
}

/** The same for an inquiry that is at hand, seen or not. */
export async function withPeople(
  { directory, inquiries }: OpenPorts,
  inquiry: Inquiry,
  person: Person | undefined,
  who: PersonId,
): Promise<OpenedInquiry> {
  const asSwitchboard = inquiry.channel === 'phone' && person?.roles.includes('switchboard') === true;
  const [unit, owner, history] = await Promise.all([
    directory.unit(inquiry.unit),
    inquiry.owner === undefined ? undefined : directory.person(inquiry.owner),
    asSwitchboard ? inquiries.history(inquiry.ref) : [],
  ]);
  const by = history[0]?.by;
  const registeredIt = by !== undefined && 'person' in by && by.person === who;
  const facts: RightsFacts = { who, person, inquiry, unit, registeredIt };
  return { inquiry, unit, owner, person, may: (action) => mayDo(action, facts) };
}
