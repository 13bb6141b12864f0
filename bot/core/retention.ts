import type { EpochMs, TimeZone } from './time-zone.ts';

/** Closed inquiries are deleted after the profile's months, and not before whoever had them was warned. */

const DAY = 24 * 60 * 60 * 1000;
/** Between a warning and the first deletion. */
export const NOTICE = 14 * DAY;
/** People are warned once a week at most, of all that goes in the week after the notice. */
const WARN_EVERY = 7 * DAY;

/** Whoever had what was closed before `through` was warned at `at`. */
export type Warning = { readonly at: EpochMs; readonly through: EpochMs };

export type Retention = {
  /** Delete what was closed before this; nothing where it is absent. */
  readonly deleteBefore?: EpochMs | undefined;
  /** Warn now of what was closed from, before. */
  readonly warn?: { readonly from: EpochMs; readonly before: EpochMs } | undefined;
  /** What is to be remembered. */
  readonly warnings: readonly Warning[];
};

/** @param months for how long closed inquiries are kept */
export function retention(
  warnings: readonly Warning[],
  { now, months, zone }: { readonly now: EpochMs; readonly months: number; readonly zone: TimeZone },
): Retention {
  const old = warnings.filter(({ at }) => at + NOTICE <= now);
  const warned = greatest(old.map(({ through }) => through));
  const tooOld = monthsBefore(now, months, zone);
  const deleteBefore = warned === undefined ? undefined : (Math.min(warned, tooOld) as EpochMs);
  if (warnings.some(({ at }) => at + WARN_EVERY > now)) return { deleteBefore, warnings };
  const from = (greatest(warnings.map(({ through }) => through)) ?? 0) as EpochMs;
  const soon = monthsBefore((now + NOTICE + WARN_EVERY) as EpochMs, months, zone);
  const before = Math.max(from, soon) as EpochMs;
  // Of those whose notice is over, only the last one still says something.
  const kept = warnings.filter(({ at, through }) => at + NOTICE > now || through === warned);
  return { deleteBefore, warn: { from, before }, warnings: [...kept, { at: now, through: before }] };
}

function monthsBefore(at: EpochMs, months: number, { id }: TimeZone): EpochMs {
  const then = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(id).subtract({ months });
  return then.epochMilliseconds as EpochMs;
}

const greatest = (instants: readonly EpochMs[]): EpochMs | undefined =>
  instants.length === 0 ? undefined : (Math.max(...instants) as EpochMs);
