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
  /** `2026-11-18T23:59:59+01:00` */
  format(instant: EpochMs): string;
};

const DAY_MS = 86_400_000;
const LAST_SECOND_MS = DAY_MS - 1000;
const FIRST = '2000-01-01T00:00:00Z';
const LAST = '2101-01-01T00:00:00Z';

/**
 * Temporal knows the zone's rules but takes microseconds to apply them, so its transitions are read once into a
 * table. @throws RangeError for a zone that does not exist
 */
export function timeZone(id: string): TimeZone {
  const { starts, offsets } = transitions(id);
  const offsetAt = (instant: number) => offsets[lastNotAfter(starts, instant)] ?? 0;
  return {
    id,
    offsetAt,
    dayOf: (instant) => Math.floor((instant + offsetAt(instant)) / DAY_MS) as LocalDay,
    endOf(day) {
      // No zone of ours changes its clock in the last second of a day, so one correction is enough.
      const local = day * DAY_MS + LAST_SECOND_MS;
      return (local - offsetAt(local - offsetAt(local))) as EpochMs;
    },
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

function formatWith(instant: number, offset: number): string {
  const minutes = Math.abs(offset) / 60_000;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const sign = offset < 0 ? '-' : '+';
  return `${new Date(instant + offset).toISOString().slice(0, 19)}${sign}${two(minutes / 60)}:${two(minutes % 60)}`;
}
