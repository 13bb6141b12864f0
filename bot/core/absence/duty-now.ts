import type { PersonId, UnitId } from '../directory.ts';
import type { Moment } from './absence.ts';
import { type Cover, coverAt } from './cover.ts';
import { type CoverFacts, closureOf, onDutyOf } from './cover-facts.ts';
import type { DutyKind } from './duty.ts';

/** Whom the rota names, and who answers: they themselves, whoever covers for them, or nobody (`by` undefined). */
export type DutyNow = Cover & { readonly on: PersonId };

/**
 * Who has a unit's duty at a moment. Of a closed unit whose rota leaves the day open, the covering unit's.
 * @returns undefined where nobody is on duty: no rota, a day that it leaves open, or somebody who is not of the unit any more
 */
export function dutyNow(
  unit: UnitId,
  moment: Moment,
  facts: CoverFacts,
  what: DutyKind = 'mail',
  seen: ReadonlySet<UnitId> = new Set(),
): DutyNow | undefined {
  const on = onDutyOf(facts, unit, what, moment.day);
  if (on !== undefined) return { on, ...coverAt(on, moment, facts, what) };
  const to = closureOf(facts, unit, moment.day)?.to;
  const tried = new Set([...seen, unit]);
  return to === undefined || tried.has(to) ? undefined : dutyNow(to, moment, facts, what, tried);
}
