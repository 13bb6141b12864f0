import { type LocalDay, localDay, plainDate, plusDays } from './local-day.ts';
import type { Roll, Span } from './service-target.ts';
import type { EpochMs, TimeZone } from './time-zone.ts';
import { type Calendars, mustBeKnown, type WorkingCalendar } from './working-calendar.ts';

/**
 * Days on which the clock stands still, both ends included; they count as closed. One that still goes on is given
 * through today, and asked about anew tomorrow.
 */
export type Pause = { readonly from: LocalDay; readonly through: LocalDay };

export type DeadlineContext = {
  readonly zone: TimeZone;
  readonly calendars: Calendars;
  readonly pauses?: readonly Pause[] | undefined;
};

/** Where days are counted, and how; what stands still is told with each inquiry. */
export type CountingContext = Omit<DeadlineContext, 'pauses'>;

/** A span that ends with a day. */
export type DaySpan = Exclude<Span, { unit: 'hours' }>;
type DateSpan = Exclude<DaySpan, { unit: 'workingDays' }>;

/**
 * When a span that starts at `start` is over: the last second of its last day, or for hours the very instant.
 * The day of `start`, at whatever hour, is day 0 (product.md, "Counting time").
 * @throws RangeError where a day outside the calendars' years is concerned
 */
export function dueAt(start: EpochMs, span: Span, context: DeadlineContext): EpochMs {
  const { zone } = context;
  const day0 = zone.dayOf(start);
  mustBeKnown(day0);
  if (span.unit === 'hours') return afterHours(start, span.amount, context);
  return zone.endOf(lastDay(day0, span, context));
}

/** The day on which the span ends, rolled off a closed day. */
export function lastDay(day0: LocalDay, span: DaySpan, context: DeadlineContext): LocalDay {
  const calendar = context.calendars[span.calendar];
  const pauses = context.pauses ?? NO_PAUSES;
  if (span.unit === 'workingDays') return countOpenDays(day0, span.amount, calendar, pauses);
  const rolled = roll(unrolledDay(day0, span, pauses), span.roll, calendar, pauses);
  mustBeKnown(rolled);
  return rolled;
}

/** Before rolling: days are calendar days, weeks keep the weekday, months the day, clamped to the month's end. */
export function unrolledDay(day0: LocalDay, span: DateSpan, pauses: readonly Pause[] = NO_PAUSES): LocalDay {
  const plain = plainDay(day0, span);
  return pauses.length === 0 ? plain : shiftByPauses(day0, plain, pauses);
}

const NO_PAUSES: readonly Pause[] = [];

function plainDay(day0: LocalDay, { unit, amount }: DateSpan): LocalDay {
  if (unit === 'months') return localDay(plainDate(day0).add({ months: amount }));
  return plusDays(day0, unit === 'weeks' ? amount * 7 : amount);
}

function countOpenDays(
  day0: LocalDay,
  amount: number,
  calendar: WorkingCalendar,
  pauses: readonly Pause[],
): LocalDay {
  let day = day0;
  for (let counted = 0; counted < amount; ) {
    day = plusDays(day, 1);
    if (!calendar.isClosed(day) && !isPaused(day, pauses)) counted += 1;
  }
  return day;
}

/** As many days later as were paused between, those of the delay included. */
function shiftByPauses(day0: LocalDay, plain: LocalDay, pauses: readonly Pause[]): LocalDay {
  let day = day0;
  for (let left = plain - day0; left > 0; ) {
    day = plusDays(day, 1);
    mustBeKnown(day);
    if (!isPaused(day, pauses)) left -= 1;
  }
  return day;
}

function roll(day: LocalDay, to: Roll, calendar: WorkingCalendar, pauses: readonly Pause[]): LocalDay {
  if (to === 'none') return day;
  const step = to === 'next' ? 1 : -1;
  let rolled = day;
  while (calendar.isClosed(rolled) || isPaused(rolled, pauses)) rolled = plusDays(rolled, step);
  return rolled;
}

export const isPaused = (day: LocalDay, pauses: readonly Pause[]): boolean =>
  pauses.length > 0 && pauses.some(({ from, through }) => from <= day && day <= through);

/** Elapsed hours, of which none elapse on a paused day, be it the day of `start` itself. */
function afterHours(start: EpochMs, hours: number, { zone, pauses = NO_PAUSES }: DeadlineContext): EpochMs {
  let at = start + hours * 3_600_000;
  mustBeKnown(zone.dayOf(at as EpochMs));
  if (pauses.length === 0) return at as EpochMs;
  let from: number = start;
  // Up to, not through: what is due at midnight is due at the end of a day, not at the beginning of a paused one.
  for (let day = zone.dayOf(start); from < at; day = plusDays(day, 1)) {
    mustBeKnown(day);
    const next = zone.endOf(day) + 1000;
    if (isPaused(day, pauses)) at += next - from;
    from = next;
  }
  return at as EpochMs;
}
