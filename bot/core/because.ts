import { type DaySpan, type DeadlineContext, dueAt, lastDay, type Pause, unrolledDay } from './deadline.ts';
import { type LocalDay, plainDate, plusDays, weekday } from './local-day.ts';
import type { Basis, Span, SpanUnit } from './service-target.ts';
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
      readonly unit: Exclude<SpanUnit, 'hours'>;
      readonly until: LocalDay;
      /** The month in which it ends has no such day as the one on which it began. */
      readonly clamped: boolean;
    }
  /** Clocks were put forward by so many minutes on the way, or back where negative: hours elapse all the same. */
  | { readonly step: 'clockChanged'; readonly minutes: number }
  | { readonly step: 'elapsed'; readonly hours: number; readonly until: EpochMs }
  | { readonly step: 'rolled'; readonly from: LocalDay; readonly to: LocalDay; readonly closed: ClosedDays }
  /** Told to the citizen in a receipt (R4). */
  | { readonly step: 'promised'; readonly on: LocalDay }
  /** Told to the citizen in writing, because the decision takes longer (R5). */
  | { readonly step: 'extended'; readonly on: LocalDay }
  | { readonly step: 'basis'; readonly basis: Basis; readonly rule: string };

/** Closed days that were passed over: each feast from its first to its last day, and week-ends outside of them. */
export type ClosedDays = {
  readonly weekends: boolean;
  readonly feasts: readonly FeastSpan[];
};

/** Both included; the week-ends between them belong to it. */
export type FeastSpan = { readonly feast: Feast; readonly from: LocalDay; readonly through: LocalDay };

/** The steps from the start of the clock to `dueAt(start, span, context)`. */
export function explain(start: EpochMs, span: Span, context: DeadlineContext): BecauseStep[] {
  return span.unit === 'hours'
    ? explainHours(start, span.amount, context)
    : explainDays(context.zone.dayOf(start), span, context);
}

function explainHours(start: EpochMs, hours: number, context: DeadlineContext): BecauseStep[] {
  const { zone } = context;
  const until = dueAt(start, { unit: 'hours', amount: hours }, context);
  const minutes = (zone.offsetAt(until) - zone.offsetAt(start)) / 60_000;
  return [
    ...paused(zone.dayOf(start), zone.dayOf(until), context.pauses),
    ...(minutes === 0 ? [] : [{ step: 'clockChanged', minutes } as const]),
    { step: 'elapsed', hours, until },
  ];
}

function explainDays(day0: LocalDay, span: DaySpan, context: DeadlineContext): BecauseStep[] {
  const calendar = context.calendars[span.calendar];
  const due = lastDay(day0, span, context);
  const until = span.unit === 'workingDays' ? due : unrolledDay(day0, span, context.pauses);
  return [
    { step: 'firstDayNotCounted' },
    ...(span.unit === 'workingDays' ? skipped(day0, due, calendar) : []),
    // Through the later of the two, for a date may have rolled over a pause.
    ...paused(plusDays(day0, 1), Math.max(until, due) as LocalDay, context.pauses),
    { step: 'counted', amount: span.amount, unit: span.unit, until, clamped: isClamped(day0, span) },
    ...(until === due ? [] : [rolled(until, due, calendar)]),
  ];
}

function isClamped(day0: LocalDay, span: DaySpan): boolean {
  return span.unit === 'months' && plainDate(unrolledDay(day0, span)).day !== plainDate(day0).day;
}

function skipped(day0: LocalDay, due: LocalDay, calendar: WorkingCalendar): BecauseStep[] {
  const closed = closedDays(plusDays(day0, 1), due, calendar);
  return closed.weekends || closed.feasts.length > 0 ? [{ step: 'skipped', closed }] : [];
}

/** Only what of the pauses lies inside. */
function paused(first: LocalDay, last: LocalDay, pauses: readonly Pause[] = []): BecauseStep[] {
  const inside = pauses
    .filter(({ from, through }) => from <= last && through >= first)
    .map(({ from, through }) => ({
      from: Math.max(from, first) as LocalDay,
      through: Math.min(through, last) as LocalDay,
    }));
  return inside.length > 0 ? [{ step: 'paused', pauses: inside }] : [];
}

function rolled(from: LocalDay, to: LocalDay, calendar: WorkingCalendar): BecauseStep {
  const [first, last] = from < to ? [from, plusDays(to, -1)] : [plusDays(to, 1), from];
  return { step: 'rolled', from, to, closed: closedDays(first, last, calendar) };
}

/** Of the days from `first` to `last`, both included. */
export function closedDays(first: LocalDay, last: LocalDay, calendar: WorkingCalendar): ClosedDays {
  const feasts = feastSpans(first, last, calendar);
  let weekends = false;
  for (let day = first; day <= last && !weekends; day = plusDays(day, 1)) {
    weekends = weekday(day) > 5 && !feasts.some(({ from, through }) => from <= day && day <= through);
  }
  return { weekends, feasts };
}

/** A feast goes on over the closed days between its own: Easter from Thursday to Monday. */
function feastSpans(first: LocalDay, last: LocalDay, calendar: WorkingCalendar): FeastSpan[] {
  const spans: { feast: Feast; from: LocalDay; through: LocalDay }[] = [];
  let unbroken = false;
  for (let day = first; day <= last; day = plusDays(day, 1)) {
    const closing = calendar.closing(day);
    if (closing === undefined) unbroken = false;
    if (closing === undefined || closing === 'weekend') continue;
    const span = spans.at(-1);
    if (unbroken && span?.feast === closing) span.through = day;
    else spans.push({ feast: closing, from: day, through: day });
    unbroken = true;
  }
  return spans;
}
