import type { InquiryStore } from '../core/inquiry-store.ts';
import { forgetParts, partsOf } from './inquiries/acts.ts';
import { deleteClosed } from './inquiries/delete-closed.ts';
import { holdings } from './inquiries/holdings.ts';
import { knownAs } from './inquiries/known.ts';
import { closedOfUnit, dueOf, openOf, openOfUnit, unassignedOf } from './inquiries/lists.ts';
import type { Parts } from './inquiries/parts.ts';
import { findInquiry, readBefore, readHistory } from './inquiries/records.ts';
import { references } from './inquiries/references.ts';
import { registerAll } from './inquiries/register.ts';
import { forgetReminders, remindersDue } from './inquiries/reminders.ts';
import { saveInquiry } from './inquiries/save.ts';
import { sources } from './inquiries/sources.ts';
import type { Store, Table } from './table.ts';

export type InquiryTables = {
  readonly inquiries: Table;
  readonly holdings: Table;
  readonly people: Table;
  readonly sources: Table;
};

/**
 * Table `inquiries`, partition = the letters of the reference:
 *
 *     i/<number>                               the record
 *     h/<number>/<version>                     the change that made this version
 *     u/<unit>/<due>/<letters>/<number>        line: open, held by the unit
 *     o/<person>/<due>/<letters>/<number>      line: open, owned by the person
 *     f/<unit>/<due>/<letters>/<number>        line: open, held by the unit, owned by nobody
 *     c/<unit>/<closed>/<letters>/<number>     line: closed, held by the unit at the time
 *     r/<at>/<letters>/<number>/<what>         what its owner is to be told of then; gone when told
 *     a/<person>/<act>/<letters>/<number>      what that act of the person's made of it; see acts.ts
 *     n/next                                   the first number not yet taken
 *
 * An inquiry never leaves the partition of its reference, whoever holds or owns it: each change of it is one atomic
 * write of a handful of rows, so that no list can disagree with its record; a reference is one read away, and its
 * history one list. (Had it moved to the partition of the unit that holds it, a crash on the way would leave two of
 * it, or none.) The price is that a list may have rows in several partitions. Tables `holdings` and `people` say in which
 * (see holdings.ts); they are as many as units that ever handed something on, however much is archived. Every question takes one or two
 * waves of calls.
 *
 * Lines are by due time, nearest first, so that a page is read and no more; closed ones are by the instant, so that
 * a month is a range in any time zone. They carry what a list shows. Counters for managers' figures will be rows of
 * the same partition, written in the same batch, under a first letter of their own.
 *
 * Table `sources`: what arrived from where, see there.
 */
export async function openInquiries(store: Store): Promise<InquiryStore> {
  const [inquiries, holdings, people, sources] = await Promise.all([
    store.table('inquiries'),
    store.table('holdings'),
    store.table('people'),
    store.table('sources'),
  ]);
  return storedInquiries({ inquiries, holdings, people, sources });
}

export function storedInquiries(tables: InquiryTables): InquiryStore {
  const { inquiries } = tables;
  const parts: Parts = {
    inquiries,
    holdings: holdings({ units: tables.holdings, people: tables.people }),
    references: references(inquiries),
    sources: sources(tables.sources),
  };
  return {
    async register(arrival) {
      const [registration] = await registerAll(parts, [arrival]);
      if (!registration) throw new Error('an arrival without its registration');
      return registration;
    },
    registerAll: (arrivals) => registerAll(parts, arrivals),
    knownAs: (arrivals) => knownAs(parts, arrivals),
    byRef: (ref) => findInquiry(parts.inquiries, ref),
    before: (inquiry) => readBefore(parts.inquiries, inquiry),
    history: (ref) => readHistory(parts.inquiries, ref),
    openOf: (person, homeUnit, page) => openOf(parts, person, homeUnit, page),
    dueOf: (person, letters, page) => dueOf(parts, person, letters, page),
    openOfUnit: (unit, page) => openOfUnit(parts, unit, page),
    unassignedOf: (unit, page) => unassignedOf(parts, unit, page),
    closedOfUnit: (unit, page) => closedOfUnit(parts, unit, page),
    remindersDue: (letters, page) => remindersDue(parts.inquiries, letters, page),
    forgetReminders: (letters, reminders) => forgetReminders(parts.inquiries, letters, reminders),
    deleteClosed: (unit, before, limit) => deleteClosed(parts, unit, before, limit),
    save: (previous, next, change, part) => saveInquiry(parts, previous, next, change, part),
    partsOf: (act, page) => partsOf(parts, act, page),
    forgetParts: (act) => forgetParts(parts, act),
  };
}
