import type { PersonId, UnitId } from '../../core/directory.ts';
import type { PartOfAct } from '../../core/hand-over-all.ts';
import { type InquiryRef, refParts } from '../../core/inquiry.ts';
import type { Reminder } from '../../core/reminder.ts';
import type { EpochMs } from '../../core/time-zone.ts';

/** Keys of the layout in inquiries.ts. Numbers are padded, so that keys sort as they do. */

/** The partition of a reference, and its number as it stands in keys. */
export type Home = { readonly partition: UnitId; readonly number: string };

/** Ten digits: {@link refParts} takes no more. */
export function homeOf(ref: string): Home | undefined {
  const parts = refParts(ref);
  return parts && { partition: parts.unit, number: String(parts.number).padStart(10, '0') };
}

/** @throws Error when it is no reference, which the store gave itself. */
export function givenHome(ref: InquiryRef): Home {
  const home = homeOf(ref);
  if (!home) throw new Error('not a reference of the store’s giving');
  return home;
}

export const recordRow = ({ number }: Home): string => `i/${number}`;
export const historyPrefix = ({ number }: Home): string => `h/${number}/`;
export const historyRow = (home: Home, version: number): string =>
  `${historyPrefix(home)}${String(version).padStart(8, '0')}`;

export const ownerPrefix = (person: PersonId): string => `o/${segment(person)}/`;
export const unitPrefix = (unit: UnitId): string => `u/${segment(unit)}/`;
export const unassignedPrefix = (unit: UnitId): string => `f/${segment(unit)}/`;
export const closedPrefix = (unit: UnitId): string => `c/${segment(unit)}/`;

/** A person's act on many; others' never meet it, whatever it is called. */
export const actPrefix = ({ who, id }: Pick<PartOfAct, 'who' | 'id'>): string =>
  `a/${segment(who)}/${segment(id)}/`;
export function actRow(act: Pick<PartOfAct, 'who' | 'id'>, ref: InquiryRef): string {
  const { partition, number } = givenHome(ref);
  return `${actPrefix(act)}${partition}/${number}`;
}

export const REMINDERS = 'r/';
export const reminderRow = ({ at, what }: Pick<Reminder, 'at' | 'what'>, ref: InquiryRef): string =>
  `${REMINDERS}${place(at, ref)}/${what}`;

/**
 * Where an inquiry stands in a list: by instant, then by reference. The letters are part of it, so that lists of
 * several partitions merge into one order, and one place in it is a place in all of them.
 */
export function place(at: EpochMs | undefined, ref: InquiryRef): string {
  const { partition, number } = givenHome(ref);
  return `${instantKey(at)}/${partition}/${number}`;
}

/** Thirteen digits: up to the year 2286. What has no instant comes last. */
export function instantKey(at: EpochMs | undefined): string {
  if (at === undefined) return LAST;
  if (!(at >= 0 && at < Number(LAST))) throw new RangeError('an instant beyond what is kept');
  return String(at).padStart(LAST.length, '0');
}

const LAST = '9999999999999';

/** The first key after `key` and all that begin with it and go on with '/' or a lower character. */
export const justAfter = (key: string): string => `${key}/`;

/** The first key after all that begin with this prefix, which ends with '/': the character after it is '0'. */
export const endOf = (prefix: string): string => `${prefix.slice(0, -1)}0`;

/** One segment between slashes: a person's id may hold anything. */
function segment(text: string): string {
  return text.replace(/[%/]/g, encodeURIComponent);
}
