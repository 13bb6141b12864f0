import type { EpochMs } from './time-zone.ts';

/** RFC 3339, seconds may be left out; never without an offset, which a guess could only get wrong. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/i;

/** Undefined when the text is no instant, or of a date that does not exist. */
export function readInstant(text: string): EpochMs | undefined {
  if (!INSTANT.test(text)) return undefined;
  try {
    return Temporal.Instant.from(text).epochMilliseconds as EpochMs;
  } catch {
    return undefined;
  }
}
