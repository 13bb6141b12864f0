import type { InquiryRef } from '../core/inquiry.ts';
import type { RequestFault } from '../core/inquiry-request.ts';
import { type LineList, lineList } from './line-list.ts';
import type { Unfinished } from './records.ts';
import type { RowFault } from './row-fault.ts';

type Span = { readonly line: number; readonly lastLine: number };

/** What became of the rows, with the lines they stand on and nothing of what they say. */
export type Tally = {
  rows: number;
  /** On which the latest of them ends. */
  lastLine: number;
  imported: number;
  known: number;
  refused: number;
  /** Of those imported: what leads was due before. */
  late: number;
  readonly masked: LineList;
  /** Each kind of fault once, in the order they were met. */
  readonly faults: Map<string, { readonly fault: RowFault | RequestFault; readonly lines: LineList }>;
  readonly byContent: KnownLines;
  readonly otherContent: KnownLines;
  /** From this line on the rows could not be told apart. */
  unfinished: Unfinished | undefined;
};

/** The first few, and how many there are. */
export type KnownLines = {
  readonly first: { readonly line: number; readonly ref: InquiryRef }[];
  count: number;
};

const MOST_NAMED = 20;

export const emptyTally = (): Tally => ({
  rows: 0,
  lastLine: 0,
  imported: 0,
  known: 0,
  refused: 0,
  late: 0,
  masked: lineList(),
  faults: new Map(),
  byContent: { first: [], count: 0 },
  otherContent: { first: [], count: 0 },
  unfinished: undefined,
});

export function addRefused(
  tally: Tally,
  { line, lastLine }: Span,
  faults: readonly (RowFault | RequestFault)[],
): void {
  tally.refused += 1;
  for (const fault of faults) {
    const key = JSON.stringify(fault);
    const told = tally.faults.get(key) ?? { fault, lines: lineList() };
    tally.faults.set(key, told);
    told.lines.add(line, lastLine);
  }
}

export function addKnown(known: KnownLines, line: number, ref: InquiryRef): void {
  known.count += 1;
  if (known.first.length < MOST_NAMED) known.first.push({ line, ref });
}
