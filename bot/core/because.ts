import { type DeadlineContext, dueAt, lastDay, type Pause, unrolledDay } from './deadline.ts';
import { type LocalDay, plusDays } from './local-day.ts';
import type { Basis, Span } from './service-target.ts';
import type { EpochMs } from './time-zone.ts';
import type { Feast, WorkingCalendar } from './working-calendar.ts';

/**
 * Why something is due when it is, step by step: what a person reads out when a citizen complains. `language` words
 * each step; taken together they add up to the due time.
 */
export type BecauseStep =
  | { readonly step: 'received'; readonly at: EpochMs }
  /** The clock started when the case was complete, not when it came. */
  | { readonly step: 'completed'; readonly at: EpochMs }
  | { readonly step: 'firstDayNotCounted' }
  | { readonly step: 'skipped'; readonly closed: ClosedDays }
  | { readonly step: 'paused'; readonly pauses: readonly Pause[] }
  | {
      readonly step: 'counted';
      readonly amount: number;
      readonly unit: Span['unit'];
      readonly until: LocalDay;
    }
  | { readonly step: 'elapsed'; readonly hours: number; readonly until: EpochMs }
  | { readonly step: 'rolled'; readonly from: LocalDay; readonly to: LocalDay; readonly closed: ClosedDays }
  /** Told to the citizen in a receipt (R4). */
  | { readonly step: 'promised'; readonly on: LocalDay }
  | { readonly step: 'basis'; readonly basis: Basis; readonly rule: string };

/** Closed days that were passed over: week-ends together, each feast from its first to its last day. */
export type ClosedDays = {
  readonly weekends: boolean;
  readonly feasts: readonly { readonly feast: Feast; readonly from: LocalDay; readonly through: LocalDay }[];
};

/** The steps from the start of the clock to `dueAt(start, span, context)`. */
export function explain(start: EpochMs, span: Span, context: DeadlineContext): BecauseStep[] {
  const { zone, calendar, pauses = [] } = context;
  const day0 = zone.dayOf(start);
  if (span.unit === 'hours') {
    return [...paused(day0, zone.dayOf(dueAt(start, span, context)), pauses), elapsed(start, span, context)];
  }
  const due = lastDay(day0, span, context);
  const until = span.unit === 'workingDays' ? due : unrolledDay(day0, span, pauses);
  return [
    { step: 'firstDayNotCounted' },
    ...(span.unit === 'workingDays' ? skipped(day0, due, calendar) : []),
    ...paused(day0, until, pauses),
    { step: 'counted', amount: span.amount, unit: span.unit, until },
    ...(until === due ? [] : [rolled(until, due, calendar)]),
  ];
}

function elapsed(start: EpochMs, span: Span, context: DeadlineContext): BecauseStep {
  return { step: 'elapsed', hours: span.amount, until: dueAt(start, span, context) };
}

function skipped(day0: LocalDay, due: LocalDay, calendar: WorkingCalendar): BecauseStep[] {
  const closed = closedDays(plusDays(day0, 1), due, calendar);
  return closed.weekends || closed.feasts.length > 0 ? [{ step: 'skipped', closed }] : [];
}

/** Only what of the pauses lies inside. */
function paused(day0: LocalDay, until: LocalDay, pauses: readonly Pause[]): BecauseStep[] {
  const inside = pauses.filter(({ from, through }) => through > day0 && from <= until);
  return inside.length > 0 ? [{ step: 'paused', pauses: inside }] : [];
}

function rolled(from: LocalDay, to: LocalDay, calendar: WorkingCalendar): BecauseStep {
  const [first, last] = from < to ? [from, plusDays(to, -1)] : [plusDays(to, 1), from];
  return { step: 'rolled', from, to, closed: closedDays(first, last, calendar) };
}

/** Of the days from `first` to `last`, both included. */
export function closedDays(first: LocalDay, last: LocalDay, calendar: WorkingCalendar): ClosedDays {
  let weekends = false;
  const feasts: { feast: Feast; from: LocalDay; through: LocalDay }[] = [];
  for (let day = first; day <= last; day = plusDays(day, 1)) {
    const closing = calendar.closing(day);
    if (closing === 'weekend') weekends = true;
    else if (closing !== undefined) extend(feasts, closing, day, calendar);
  }
  return { weekends, feasts };
}

/** A feast goes on over the closed days between its own: Easter from Thursday to Monday. */
function extend(
  feasts: { feast: Feast; from: LocalDay; through: LocalDay }[],
  feast: Feast,
  day: LocalDay,
  calendar: WorkingCalendar,
): void {
  const last = feasts.at(-1);
  if (last?.feast === feast && closedBetween(last.through, day, calendar)) last.through = day;
  else feasts.push({ feast, from: day, through: day });
}

function closedBetween(after: LocalDay, before: LocalDay, calendar: WorkingCalendar): boolean {
  for (let day = plusDays(after, 1); day < before; day = plusDays(day, 1)) {
    if (!calendar.isClosed(day)) return false;
  }
  return true;
}
