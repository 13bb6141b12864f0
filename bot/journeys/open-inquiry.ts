import type { Cover } from '../core/absence/cover.ts';
import type { Person, PersonId, Unit } from '../core/directory.ts';
import type { Inquiry, InquiryRef } from '../core/inquiry.ts';
import type { InquiryStore } from '../core/inquiry-store.ts';
import { type InquiryAction, mayDo, type RightsFacts } from '../core/rights.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { type Opener, standInFor } from './stand-in.ts';
import type { WhoCoversPorts } from './who-covers.ts';

export type OpenPorts = WhoCoversPorts & { readonly inquiries: InquiryStore };

/** An inquiry with the people and the unit that belong to it, and what the sender may do with it. */
export type OpenedInquiry = {
  readonly inquiry: Inquiry;
  readonly unit: Unit | undefined;
  readonly owner: Person | undefined;
  /** Who answers for its owner now; undefined where it is the sender's own, or nobody's. */
  readonly cover: Cover | undefined;
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

/** Looks an inquiry up for somebody who has named it. @param at who covers for whom is a matter of the moment */
export async function openInquiry(
  ports: OpenPorts,
  ref: InquiryRef,
  { who, at }: { readonly who: PersonId; readonly at: EpochMs },
): Promise<Opened> {
  const [person, inquiry] = await Promise.all([ports.directory.person(who), ports.inquiries.byRef(ref)]);
  if (inquiry === undefined) return { ok: false, reason: 'notFound' };
  const opened = await withPeople(ports, inquiry, { who, person, at });
  if (opened.may('see')) return { ok: true, ...opened };
  return inquiry.confidential
    ? { ok: false, reason: 'notFound' }
    : { ok: false, reason: 'notAllowed', unit: opened.unit };
}

/** The same for an inquiry that is at hand, seen or not. */
export async function withPeople(ports: OpenPorts, inquiry: Inquiry, opener: Opener): Promise<OpenedInquiry> {
  const { directory, inquiries } = ports;
  const { who, person } = opener;
  const asSwitchboard = inquiry.channel === 'phone' && person?.roles.includes('switchboard') === true;
  const [unit, owner, history, { cover, covers, ofUnitToday }] = await Promise.all([
    directory.unit(inquiry.unit),
    inquiry.owner === undefined ? undefined : directory.person(inquiry.owner),
    asSwitchboard ? inquiries.history(inquiry.ref) : [],
    standInFor(ports, inquiry, opener),
  ]);
  const by = history[0]?.by;
  const registeredIt = by !== undefined && 'person' in by && by.person === who;
  const facts: RightsFacts = { who, person, inquiry, unit, registeredIt, covers, ofUnitToday };
  return { inquiry, unit, owner, cover, person, may: (action) => mayDo(action, facts) };
}
