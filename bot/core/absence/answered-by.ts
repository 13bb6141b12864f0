import type { Person } from '../directory.ts';
import type { LocalDay } from '../local-day.ts';
import type { CoverWay } from './cover.ts';

/** Who answers for a person, as other systems are told: what a colleague may know (sight.ts). */
export type AnsweredBy = {
  readonly person: Person;
  readonly away: boolean;
  /** One who is present answers for himself; undefined: nobody does. */
  readonly answeredBy: Person | undefined;
  readonly how: CoverWay;
  /** The day asked about, or the last one of a planned absence. */
  readonly until: LocalDay;
};

export type CoverLookup =
  | { readonly ok: true; readonly found: AnsweredBy }
  /** By name; no more than the first of them. */
  | { readonly ok: false; readonly reason: 'several'; readonly matches: readonly Person[] }
  | { readonly ok: false; readonly reason: 'nobody' }
  | { readonly ok: false; readonly reason: TimeFault };

/** A day that is not told of: over already, or too far away to be meant. */
export type TimeFault = 'past' | 'tooFar';

/** In days. */
const FARTHEST = 2 * 366;

export function timeFault(day: LocalDay, today: LocalDay): TimeFault | undefined {
  if (day < today) return 'past';
  return day > today + FARTHEST ? 'tooFar' : undefined;
}
