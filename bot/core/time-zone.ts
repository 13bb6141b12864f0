import type { LocalDay } from './local-day.ts';

/** An instant as milliseconds since 1970-01-01T00:00Z. */
export type EpochMs = number & { readonly __brand: 'EpochMs' };

/** From instants to days and back, in one time zone, between 2000 and 2100. */
export type TimeZone = {
  readonly id: string;
  /** What local time is ahead of UTC, in ms. */
  offsetAt(instant: EpochMs): number;
  dayOf(instant: EpochMs): LocalDay;
  /** 23:59:59 local time of that day. */
  endOf(day: LocalDay): EpochMs;
  /**
   * That time of that day, in minutes after midnight: the first of two where the clock goes back, and the end of the
   * gap where it goes forward.
   */
  at(day: LocalDay, minutes: number): EpochMs;
  minutesOf(instant: EpochMs): number;
  /** `2026-11-18T23:59:59+01:00` */
  format(instant: EpochMs): string;
};

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const FIRST = '2000-01-01T00:00:00Z';
const LAST = '2101-01-01T00:00:00Z';

/**
 * Temporal knows the zone's rules but takes microseconds to apply them, so its transitions are read once into a
 * table. @throws RangeError for a zone that does not exist
 */
export function timeZone(id: string): TimeZone {
  const { starts, offsets } = transitions(id);
  const offsetAt = (instant: number) => offsets[lastNotAfter(starts, instant)] ?? 0;

  /** The first instant at which clocks show this or more; `local` as if it were UTC. */
  function firstAt(local: number): EpochMs {
    // Around a change the two differ; no zone changes its clock twice in two days.
    const before = offsetAt(local - DAY_MS);
    const after = offsetAt(local + DAY_MS);
    if (before === after) return (local - before) as EpochMs;
    const change = starts[lastNotAfter(starts, local + DAY_MS)] ?? 0;
    return (local - before < change ? local - before : Math.max(change, local - after)) as EpochMs;
  }

  return {
    id,
    offsetAt,
    dayOf: (instant) => Math.floor((instant + offsetAt(instant)) / DAY_MS) as LocalDay,
    // Not 23:59:59 itself: in some zones the clock changes at midnight, and there is none, or two.
    endOf: (day) => (firstAt((day + 1) * DAY_MS) - 1000) as EpochMs,
    at: (day, minutes) => firstAt(day * DAY_MS + minutes * MINUTE_MS),
    minutesOf: (instant) =>
      Math.floor(((((instant + offsetAt(instant)) % DAY_MS) + DAY_MS) % DAY_MS) / MINUTE_MS),
    format: (instant) => formatWith(instant, offsetAt(instant)),
  };
}

function transitions(id: string): { starts: number[]; offsets: number[] } {
  const last = Temporal.Instant.from(LAST).epochMilliseconds;
  let at: Temporal.ZonedDateTime | null = Temporal.Instant.from(FIRST).toZonedDateTimeISO(id);
  const starts: number[] = [];
  const offsets: number[] = [];
  while (at !== null && at.epochMilliseconds < last) {
    starts.push(at.epochMilliseconds);
    offsets.push(at.offsetNanoseconds / 1_000_000);
    at = at.getTimeZoneTransition('next');
  }
  return { starts, offsets };
}

/** Index of the last number that is not greater; 0 when all are. */
function lastNotAfter(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? Number.POSITIVE_INFINITY) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Put together by hand: `toISOString` and a slice of it take five times as long. */
function formatWith(instant: number, offset: number): string {
  const local = new Date(instant + offset);
  const year = local.getUTCFullYear();
  if (!(year >= 1000 && year <= 9999)) throw new RangeError('An instant beyond what the time zone knows');
  const date = `${year}-${two(local.getUTCMonth() + 1)}-${two(local.getUTCDate())}`;
  const time = `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}:${two(local.getUTCSeconds())}`;
  const minutes = Math.abs(offset) / MINUTE_MS;
  return `${date}T${time}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(Math.floor(minutes % 60))}`;
}

const TWO_DIGITS = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, '0'));
const two = (value: number) => TWO_DIGITS[value];
