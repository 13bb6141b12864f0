import type { CountingContext, Pause } from '../deadline.ts';
import type { HistoryEntry, Obligation, Receipt } from '../inquiry.ts';
import type { InquiryEvent } from '../inquiry-event.ts';
import { type LocalDay, plusDays } from '../local-day.ts';
import {
  type Deed,
  extendedObligation,
  meets,
  obligationsOf,
  promisedObligation,
  type Rules,
} from '../obligations.ts';
import type { EpochMs } from '../time-zone.ts';
import type { Recorded } from './step.ts';

/** What was done for the citizen, in the order in which it was done. */
export type Done = { readonly at: EpochMs } & (
  | { readonly deeds: readonly Deed[] }
  | { readonly receipt: Receipt }
  | { readonly delayedUntil: LocalDay | undefined }
);

type Facts = Pick<
  Recorded['next'],
  'channel' | 'kind' | 'caseType' | 'received' | 'completeAt' | 'waiting' | 'pauses'
>;

/**
 * The obligations of these facts, met by what was done so far: what an inquiry has after a correction is what it would
 * have had if it had been right from the start.
 * @throws RangeError for a case type that the profile does not have
 */
export function standing(
  facts: Facts,
  done: readonly Done[],
  { rules, context }: { readonly rules: Rules; readonly context: CountingContext },
): Obligation[] {
  const { obligations } = obligationsOf({ ...facts, pauses: pausesOf(facts) }, rules, context);
  const paused = pausedNow(facts, obligations, rules);
  return done.reduce((all, one) => applied(all, one, context), paused);
}

/** Those that are over, and one that goes on to a day that was told. */
function pausesOf({ waiting, pauses = [] }: Facts): readonly Pause[] {
  return waiting?.until === undefined ? pauses : [...pauses, { from: waiting.from, through: waiting.until }];
}

/** Of one whose end nobody knows it is only known that the clock stands still. */
function pausedNow(
  { waiting, caseType }: Facts,
  all: readonly Obligation[],
  { caseTypes }: Rules,
): Obligation[] {
  const stands =
    waiting !== undefined &&
    waiting.until === undefined &&
    caseTypes.some(({ id, pauses }) => id === caseType && pauses);
  return stands ? all.map((one) => (one.rule === caseType ? { ...one, paused: true } : one)) : [...all];
}

export function applied(all: readonly Obligation[], done: Done, context: CountingContext): Obligation[] {
  const { at } = done;
  if ('deeds' in done) return metAll(all, meets(done.deeds, { obligations: all }), at);
  if ('receipt' in done) {
    const promised = promisedObligation(done.receipt, context.zone);
    // What an earlier receipt promised ends with the new one, late or not; the verdict keeps whether it was in time.
    const earlier = all.filter(({ rule, metAt }) => rule === promised.rule && metAt === undefined);
    return [...metAll(all, [...meets(['receipt'], { obligations: all }), ...earlier], at), promised];
  }
  const until = done.delayedUntil;
  const told = all.map((one) => (isExtendable(one) ? { ...one, delayed: { at, until } } : one));
  return until === undefined ? told : [...told, extendedObligation(until, context.zone)];
}

/** Only what has a deadline of its own, which is a decision (R5). */
export const isExtendable = ({ what, metAt, delayed }: Obligation): boolean =>
  what === 'decision' && metAt === undefined && delayed?.until === undefined;

function metAll(all: readonly Obligation[], met: readonly Obligation[], at: EpochMs): Obligation[] {
  return all.map((one) => (met.includes(one) ? withoutPause({ ...one, metAt: at }) : one));
}

const withoutPause = ({ paused: _paused, ...rest }: Obligation): Obligation => rest;

/** The days between a wait's first and the day on which it ended, which was waited for too; none when there is none. */
export const pauseThrough = (from: LocalDay, through: LocalDay): readonly Pause[] =>
  through < from ? [] : [{ from, through }];

/** Waiting begins with the day after: the day on which the citizen is asked is worked on. */
export const waitsFrom = (today: LocalDay): LocalDay => plusDays(today, 1);

/** What the history tells was done, without what was taken back. */
export function doneIn(history: readonly HistoryEntry[]): Done[] {
  const undone = new Set(
    history.flatMap(({ events }) =>
      events.flatMap((event) => (event.kind === 'undone' ? [event.version] : [])),
    ),
  );
  const entries = history.filter(({ version }) => !undone.has(version)).reduce<Entry[]>(after, []);
  return entries.flatMap(({ done }) => done);
}

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
