import type { CoverFacts } from '../core/absence/cover-facts.ts';
import type { DutyKind } from '../core/absence/duty.ts';
import { momentAt } from '../core/absence/moments.ts';
import { type ToldCover, tellCover } from '../core/absence/told-cover.ts';
import type { PersonId } from '../core/directory.ts';
import type { LocalDay } from '../core/local-day.ts';
import type { Workplace } from '../core/opening-hours.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { type CoverPorts, loadCover, loading } from './cover-facts.ts';
import { type Seeing, seenFacts } from './seen-facts.ts';

export type CoverQuestion = {
  readonly people: readonly PersonId[];
  readonly see: Seeing;
  readonly now: EpochMs;
  /** A day that was named; otherwise it is asked about now. */
  readonly on?: LocalDay | undefined;
  readonly workplace: Workplace;
  readonly duty?: DutyKind | undefined;
};

export type CoverAnswer =
  /** In the order asked; `facts` as their reader sees them, with everybody whom the answers name. */
  | { readonly ok: true; readonly told: readonly ToldCover[]; readonly facts: CoverFacts }
  | { readonly ok: false; readonly reason: 'past' };

/**
 * Who covers for these people, as somebody may know it; anybody may ask about anybody. What is over is nobody's business
 * any more. Waves of storage calls: as {@link loadCover}.
 */
export async function askCover(ports: CoverPorts, question: CoverQuestion): Promise<CoverAnswer> {
  const { people, see, on, workplace, duty } = question;
  const now = momentAt(question.now, workplace.zone);
  if (on !== undefined && on < now.day) return { ok: false, reason: 'past' };
  const load = loading(ports);
  await loadCover(load, people);
  const facts = await seenFacts(load, see, now.day);
  const told = people.map((person) => tellCover(facts, { person, now, on, workplace, duty }));
  return { ok: true, told, facts };
}
