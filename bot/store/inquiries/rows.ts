import { type HistoryEntry, type Inquiry, leadingObligation } from '../../core/inquiry.ts';
import type { ClosedInquiry, OpenInquiry } from '../../core/inquiry-store.ts';
import type { Change, Value } from '../table.ts';
import {
  closedPrefix,
  givenHome,
  historyRow,
  ownerPrefix,
  place,
  recordRow,
  reminderRow,
  unassignedPrefix,
  unitPrefix,
} from './keys.ts';
import {
  storedClosedLine,
  storedHistoryEntry,
  storedInquiry,
  storedLine,
  storedRecord,
  storedReminder,
  VERSION,
} from './schemas.ts';

/** The lists that an inquiry stands in, row by row: what these rows are is a pure function of the record. */
export function listRowsOf(inquiry: Inquiry): Map<string, Value> {
  const { ref, unit, owner, closed } = inquiry;
  if (closed) {
    return new Map([[closedPrefix(unit) + place(closed.at, ref), storable(closedLineOf(inquiry, closed))]]);
  }
  const line = openLineOf(inquiry);
  const where = place(line.next?.due, ref);
  const value = storable(storedLine.parse(line));
  const mine = owner === undefined ? unassignedPrefix(unit) : ownerPrefix(owner);
  return new Map([
    [unitPrefix(unit) + where, value],
    [mine + where, value],
  ]);
}

/** What its owner is to be told of, a row each; it goes when it was told, and the record keeps it. */
export function reminderRowsOf({
  ref,
  reminders = [],
}: Pick<Inquiry, 'ref' | 'reminders'>): Map<string, Value> {
  return new Map(
    reminders.map((reminder) => [
      reminderRow(reminder, ref),
      storable(storedReminder.parse({ ref, reminder })),
    ]),
  );
}

/** All rows of an inquiry that is new, none of which may be there. */
export function rowsOfNew(inquiry: Inquiry, entry: HistoryEntry, sources: readonly string[]): Change[] {
  return [
    insert(recordRow(givenHome(inquiry.ref)), recordOf(inquiry, sources)),
    historyInsert(inquiry, entry),
    ...[...listRowsOf(inquiry), ...reminderRowsOf(inquiry)].map(([row, value]) => insert(row, value)),
  ];
}

/** Parsed on the way in too, so that nothing is kept that could not be read. */
export function recordOf(inquiry: Inquiry, sources: readonly string[], before?: Inquiry): Value {
  return storable(
    storedRecord.parse({ inquiry, sources, ...(before && { before: storedInquiry.parse(before) }) }),
  );
}

export function historyInsert({ ref }: Inquiry, entry: HistoryEntry): Change {
  return insert(historyRow(givenHome(ref), entry.version), storable(storedHistoryEntry.parse(entry)));
}

export const insert = (row: string, value: Value): Change => ({ do: 'insert', row, version: VERSION, value });

function openLineOf(inquiry: Inquiry): OpenInquiry {
  const { obligations, quietBefore } = inquiry;
  const next = leadingObligation(obligations);
  const loud =
    quietBefore === undefined
      ? undefined
      : leadingObligation(obligations.filter(({ due }) => due >= quietBefore));
  return { ...inquiry, ...(next && { next }), ...(loud && { loud }) };
}

function closedLineOf(inquiry: Inquiry, closed: NonNullable<Inquiry['closed']>): ClosedInquiry {
  return storedClosedLine.parse({ ...inquiry, ...closed });
}

/** A parsed shape is plain JSON, which its type, being an intersection of named ones, does not say. */
const storable = (parsed: object): Value => parsed as Value;
