import type { UnitId } from '../directory.ts';
import { type LocalDay, weekday } from '../local-day.ts';
import type { OpeningHours } from '../opening-hours.ts';
import { DAY_ENDS } from './absence.ts';
import type { CoverFacts } from './cover-facts.ts';
import type { DutyKind } from './duty.ts';
import { type DutyNow, dutyNow } from './duty-now.ts';
import { awaySpans, openingOf } from './moments.ts';

/** From that minute on, until the next one's or the closing: who has the duty then. */
export type DutySpan = { readonly from: number; readonly duty: DutyNow | undefined };

export type DutyDay = {
  readonly day: LocalDay;
  readonly hours: OpeningHours;
  /** Minutes after midnight: of today, now. */
  readonly notBefore?: number | undefined;
};

/**
 * Who has a unit's duty in the course of a day, while the municipality is open; one span at least. Whoever has it may
 * leave at two, and whoever covers may come at ten.
 */
export function dutyThrough(
  unit: UnitId,
  { day, hours, notBefore = 0 }: DutyDay,
  facts: CoverFacts,
  what?: DutyKind,
): readonly DutySpan[] {
  const opens = Math.max(openingOf(day, hours).minutes, notBefore);
  const closes = hours[weekday(day)]?.closes ?? DAY_ENDS;
  const turns = facts.people
    .flatMap(({ id }) => awaySpans(facts, id, day))
    .flatMap(({ start, end }) => [start, end])
    .filter((minutes) => minutes > opens && minutes < closes);
  const spans: DutySpan[] = [];
  for (const from of [opens, ...new Set(turns.toSorted((one, other) => one - other))]) {
    const duty = dutyNow(unit, { day, minutes: from }, facts, what);
    if (spans.length === 0 || !isSameDuty(spans.at(-1)?.duty, duty)) spans.push({ from, duty });
  }
  return spans;
}

/** The same one does it, for the same one. */
export const isSameDuty = (one: DutyNow | undefined, other: DutyNow | undefined): boolean =>
  one?.on === other?.on && one?.by === other?.by;
