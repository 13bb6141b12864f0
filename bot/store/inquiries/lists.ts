import type { PersonId, UnitId } from '../../core/directory.ts';
import type { ClosedInquiry, ClosedPage, DuePage, OpenInquiry, OpenPage } from '../../core/inquiry-store.ts';
import type { RowRange, Table } from '../table.ts';
import {
  closedPrefix,
  endOf,
  instantKey,
  justAfter,
  ownerPrefix,
  place,
  unassignedPrefix,
  unitPrefix,
} from './keys.ts';
import type { Parts } from './parts.ts';
import { storedClosedLine, storedLine } from './schemas.ts';

/** Every list is: a page of the rows with one prefix, from each of the partitions where they may be, merged. */

export function openOf(
  parts: Parts,
  person: PersonId,
  homeUnit: UnitId | undefined,
  page: OpenPage,
): Promise<OpenInquiry[]> {
  const range = openRange(ownerPrefix(person), page);
  return openLines(parts.inquiries, homeUnit, parts.holdings.ofPerson(person), range);
}

/** One wave: where to look is known. */
export function dueOf(
  parts: Parts,
  person: PersonId,
  letters: readonly UnitId[],
  page: DuePage,
): Promise<OpenInquiry[]> {
  const range = openRange(ownerPrefix(person), page);
  return openLines(parts.inquiries, undefined, Promise.resolve([...letters]), range);
}

export function openOfUnit(parts: Parts, unit: UnitId, page: OpenPage): Promise<OpenInquiry[]> {
  const range = openRange(unitPrefix(unit), page);
  return openLines(parts.inquiries, unit, parts.holdings.ofUnit(unit), range);
}

export function unassignedOf(parts: Parts, unit: UnitId, page: OpenPage): Promise<OpenInquiry[]> {
  const range = openRange(unassignedPrefix(unit), page);
  return openLines(parts.inquiries, unit, parts.holdings.ofUnit(unit), range);
}

export async function closedOfUnit(
  { inquiries, holdings }: Parts,
  unit: UnitId,
  page: ClosedPage,
): Promise<ClosedInquiry[]> {
  const prefix = closedPrefix(unit);
  const { after, from, before, limit } = page;
  const range = {
    from: after ? justAfter(prefix + place(after.at, after.ref)) : prefix + instantKey(from),
    before: prefix + instantKey(before),
    limit,
  };
  const values = await valuesIn(inquiries, unit, holdings.ofUnit(unit), range);
  return values.map((value) => storedClosedLine.parse(value));
}

function openRange(prefix: string, { limit, after, dueBefore }: OpenPage): RowRange {
  return {
    from: after ? justAfter(prefix + place(after.next?.due, after.ref)) : prefix,
    before: dueBefore === undefined ? endOf(prefix) : prefix + instantKey(dueBefore),
    limit,
  };
}

async function openLines(
  inquiries: Table,
  first: UnitId | undefined,
  all: Promise<UnitId[]>,
  range: RowRange,
): Promise<OpenInquiry[]> {
  const values = await valuesIn(inquiries, first, all, range);
  return values.map((value) => storedLine.parse(value));
}

/**
 * In the order of their keys, which all begin alike; unit letters have no surrogates, so that UTF-16 orders them as
 * code points. What is beyond the limit is not parsed.
 * The first partition is known and read at once; which others there are is looked up meanwhile: two waves.
 */
export async function valuesIn(
  inquiries: Table,
  first: UnitId | undefined,
  all: Promise<UnitId[]>,
  range: RowRange,
): Promise<unknown[]> {
  const [own, partitions] = await Promise.all([first === undefined ? [] : inquiries.list(first, range), all]);
  const others = partitions.filter((partition) => partition !== first);
  const foreign = await Promise.all(others.map((partition) => inquiries.list(partition, range)));
  const rows = [...own, ...foreign.flat()].sort((one, other) => (one.row < other.row ? -1 : 1));
  return rows.slice(0, range.limit).map(({ value }) => value);
}
