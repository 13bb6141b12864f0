import type { HistoryEntry, Receipt } from '../inquiry.ts';
import type { InquiryEvent } from '../inquiry-event.ts';
import type { LocalDay } from '../local-day.ts';
import type { Deed } from '../obligations.ts';
import type { EpochMs } from '../time-zone.ts';
import type { StepFacts } from './step.ts';

/** What was done for the citizen, in the order in which it was done. */
export type Done = { readonly at: EpochMs } & (
  | { readonly deeds: readonly Deed[] }
  | { readonly receipt: Receipt }
  | { readonly delayedUntil: LocalDay | undefined }
);

/** What the history tells was done, without what was taken back. */
export function doneIn(history: readonly HistoryEntry[]): Done[] {
  const entries = standingEntries(history).reduce<Entry[]>(after, []);
  return entries.flatMap(({ done }) => done);
}

/** Without the changes that were taken back. */
export function standingEntries(history: readonly HistoryEntry[]): HistoryEntry[] {
  const undone = new Set(
    history.flatMap(({ events }) =>
      events.flatMap((event) => (event.kind === 'undone' ? [event.version] : [])),
    ),
  );
  return history.filter(({ version }) => !undone.has(version));
}

/** The same once this change stands in the history too. */
export const doneWith = (
  { inquiry, who, at, history }: Pick<StepFacts, 'inquiry' | 'who' | 'at' | 'history'>,
  events: readonly InquiryEvent[],
): Done[] => doneIn([...history, { version: inquiry.version + 1, at, by: { person: who }, events }]);

type Entry = { readonly closed: boolean; readonly done: readonly Done[] };

function after(entries: Entry[], { at, events }: HistoryEntry): Entry[] {
  const before = events.some(({ kind }) => kind === 'reopened') ? withoutLastClosing(entries) : entries;
  const done = events.flatMap((event) => doneBy(event, at));
  return [...before, { closed: events.some(({ kind }) => kind === 'closed'), done }];
}

/** Re-opened, what closed it was not done after all. */
function withoutLastClosing(entries: Entry[]): Entry[] {
  const last = entries.findLastIndex(({ closed }) => closed);
  return entries.filter((_, index) => index !== last);
}

function doneBy(event: InquiryEvent, at: EpochMs): Done[] {
  switch (event.kind) {
    case 'receiptSent':
      return [{ at, receipt: event.receipt }];
    case 'answered':
      return [{ at, deeds: deedsOf(event.answer) }];
    case 'decided':
      return [{ at, deeds: ['decision'] }];
    case 'called':
      return event.reached ? [{ at, deeds: ['calledBack'] }] : [];
    case 'delayed':
      return [{ at, delayedUntil: event.until }];
    default:
      return [];
  }
}

/** An answer that gets through by phone is the call back too. */
export const deedsOf = ({ sentBy }: { readonly sentBy: string }): readonly Deed[] =>
  sentBy === 'phone' ? ['answer', 'calledBack'] : ['answer'];
