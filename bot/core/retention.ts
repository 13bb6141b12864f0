import type { EpochMs, TimeZone } from './time-zone.ts';

/** Closed inquiries are deleted after the profile's months, and not before whoever had them was warned. */

const DAY = 24 * 60 * 60 * 1000;
/** Between a warning and the first deletion. */
export const NOTICE = 14 * DAY;
/** People are warned once a week at most, of all that goes in the week after the notice. */
const WARN_EVERY = 7 * DAY;

/** Whoever had what was closed before `through`, and after the warning before it, was warned at `at`. */
export type Warning = {
  readonly at: EpochMs;
  readonly through: EpochMs;
  /** Messages of which it is not known yet that they were tried. */
  readonly waiting: readonly string[];
};

export type Retention = {
  /** Delete what was closed before this; nothing where it is absent. */
  readonly deleteBefore?: EpochMs | undefined;
  /** Warn now of what was closed from, before. */
  readonly warn?: { readonly from: EpochMs; readonly before: EpochMs } | undefined;
  /** What is still to be remembered. */
  readonly warnings: readonly Warning[];
};

/**
 * @param warnings in the order of `through`
 * @param months for how long closed inquiries are kept
 */
export function retention(
  warnings: readonly Warning[],
  { now, months, zone }: { readonly now: EpochMs; readonly months: number; readonly zone: TimeZone },
): Retention {
  // One that was not tried, or is not over, keeps all that comes after it.
  const first = warnings.findIndex(({ at, waiting }) => waiting.length > 0 || at + NOTICE > now);
  const over = first === -1 ? warnings.length : first;
  const warned = warnings[over - 1]?.through;
  const tooOld = monthsBefore(now, months, zone);
  const deleteBefore = warned === undefined ? undefined : (Math.min(warned, tooOld) as EpochMs);
  // Of those that are over, only the last one still says something.
  const kept = warnings.slice(Math.max(0, over - 1));
  if (kept.some(({ at, waiting }) => at + WARN_EVERY > now || waiting.length > 0)) {
    return { deleteBefore, warnings: kept };
  }
  const from = kept.at(-1)?.through ?? (0 as EpochMs);
  const soon = monthsBefore((now + NOTICE + WARN_EVERY) as EpochMs, months, zone);
  return { deleteBefore, warn: { from, before: Math.max(from, soon) as EpochMs }, warnings: kept };
}

function monthsBefore(at: EpochMs, months: number, { id }: TimeZone): EpochMs {
  const then = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(id).subtract({ months });
  return then.epochMilliseconds as EpochMs;
}
