import { type LocalDay, localDay, plainDate, plusDays } from './local-day.ts';
import type { Roll, Span } from './service-target.ts';
import type { EpochMs, TimeZone } from './time-zone.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** Days on which the clock stands still, both ends included; they count as closed. */
export type Pause = { readonly from: LocalDay; readonly through: LocalDay };

export type DeadlineContext = {
  readonly zone: TimeZone;
  /** The one that the span names. */
  readonly calendar: WorkingCalendar;
  readonly pauses?: readonly Pause[];
};

/**
 * When a span that starts at `start` is over: the last second of its last day, or for hours the very instant.
 * The day of `start`, at whatever hour, is day 0 (product.md, "Counting time").
 * @throws RangeError outside the calendar's years
 */
export function dueAt(start: EpochMs, span: Span, context: DeadlineContext): EpochMs {
  const { zone, pauses = [] } = context;
  if (span.unit === 'hours') {
    const elapsed = start + span.amount * 3_600_000;
    return afterPauses(zone, elapsed, zone.dayOf(start), pauses);
  }
  return zone.endOf(lastDay(zone.dayOf(start), span, context));
}

/** The day on which a span of days, weeks or months ends, rolled off a closed day. */
export function lastDay(day0: LocalDay, span: Span, { calendar, pauses = [] }: DeadlineContext): LocalDay {
  if (span.unit === 'workingDays') return countOpenDays(day0, span.amount, calendar, pauses);
  const unrolled = unrolledDay(day0, span, pauses);
  return roll(unrolled, span.roll, calendar, pauses);
}

/** Before rolling: days are calendar days, weeks keep the weekday, months the day, clamped to the month's end. */
export function unrolledDay(day0: LocalDay, { unit, amount }: Span, pauses: readonly Pause[]): LocalDay {
  const plain =
    unit === 'months'
      ? localDay(plainDate(day0).add({ months: amount }))
      : plusDays(day0, unit === 'weeks' ? amount * 7 : amount);
  return pauses.length === 0 ? plain : shiftByPauses(day0, plain, pauses);
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

/** As many days later as were paused between, the days of the delay included. */
function shiftByPauses(day0: LocalDay, plain: LocalDay, pauses: readonly Pause[]): LocalDay {
  let left = plain - day0;
  let day = day0;
  while (left > 0) {
    day = plusDays(day, 1);
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
  pauses.some(({ from, through }) => from <= day && day <= through);

/** Hours stand still through whole paused days after the first one. */
function afterPauses(zone: TimeZone, due: number, day0: LocalDay, pauses: readonly Pause[]): EpochMs {
  let at = due;
  for (let day = plusDays(day0, 1); day <= zone.dayOf(at as EpochMs); day = plusDays(day, 1)) {
    if (isPaused(day, pauses)) at += zone.endOf(day) - zone.endOf(plusDays(day, -1));
  }
  return at as EpochMs;
}
