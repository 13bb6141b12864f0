/**
 * A calendar day where the municipality is, as the number of days since 1970-01-01: cheap to count with, to compare
 * and to index by. People are shown dates; this is for computing.
 */
export type LocalDay = number & { readonly __brand: 'LocalDay' };

const DAY_MS = 86_400_000;

/** Midnight UTC of that date, divided out; the algorithm of dates is Temporal's. */
export function localDay(date: Pick<Temporal.PlainDate, 'year' | 'month' | 'day'>): LocalDay {
  return (Date.UTC(date.year, date.month - 1, date.day) / DAY_MS) as LocalDay;
}

/** What a text such as `2026-12-07` holds; undefined when it is empty, or no date. */
export function dayIn(text: string): LocalDay | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return localDay(Temporal.PlainDate.from(text, { overflow: 'reject' }));
  } catch {
    // A day that does not exist is no fault of ours; that is the answer.
    return undefined;
  }
}

export function plainDate(day: LocalDay): Temporal.PlainDate {
  const { year, month, date } = dateParts(day);
  return new Temporal.PlainDate(year, month, date);
}

/** For wording, which asks for dozens of them at a turn: a tenth of what making a `PlainDate` takes. */
export function dateParts(day: LocalDay): { year: number; month: number; date: number } {
  const utc = new Date(day * DAY_MS);
  return { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, date: utc.getUTCDate() };
}

/** `count` days on, or back where it is negative. */
export const plusDays = (day: LocalDay, count: number): LocalDay => (day + count) as LocalDay;

/** ISO: Monday is 1, Sunday is 7. (1 January 1970 was a Thursday.) */
export const weekday = (day: LocalDay): number => ((((day + 3) % 7) + 7) % 7) + 1;
