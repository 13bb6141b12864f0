import type { PersonId } from '../directory.ts';
import type { LocalDay } from '../local-day.ts';
import { plusDays, weekday } from '../local-day.ts';
import type { DutyPlan, Rota } from './duty.ts';

/** What a unit's rota becomes: one of its duties, or nothing of it. `phone` without a plan: as the mailbox's. */
export type RotaChange =
  | { readonly what: 'mail'; readonly plan: DutyPlan }
  | { readonly what: 'phone'; readonly plan: DutyPlan | undefined }
  | { readonly what: 'all'; readonly plan: undefined };

const NOBODY: DutyPlan = { by: 'weekday', people: {} };

/** A rota that is taken away is one that names nobody: its version counts on, so that none is taken for another. */
export function changedRota(rota: Rota | undefined, change: RotaChange): Rota {
  const version = (rota?.version ?? 0) + 1;
  if (change.what === 'all') return { mail: NOBODY, version };
  if (change.what === 'mail') return { mail: change.plan, phone: rota?.phone, version };
  return { mail: rota?.mail ?? NOBODY, phone: change.plan, version };
}

/** Whether they say the same, whichever version they are. */
export const isSameRota = (one: Rota | undefined, other: Rota): boolean =>
  isSamePlan(one?.mail ?? NOBODY, other.mail) && isSamePlan(one?.phone, other.phone);

function isSamePlan(one: DutyPlan | undefined, other: DutyPlan | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  if (one.by === 'week' && other.by === 'week' && one.from !== other.from) return false;
  return one.by === other.by && entriesOf(one) === entriesOf(other);
}

const entriesOf = ({ people }: DutyPlan): string => JSON.stringify(Object.entries(people).toSorted());

export const mondayOf = (day: LocalDay): LocalDay => plusDays(day, 1 - weekday(day));

/** Those who take turns, the one of this week first, from this week's Monday; of a plan to come, as it is. */
export function turnsFrom(
  { people, from }: Extract<DutyPlan, { by: 'week' }>,
  today: LocalDay,
): { people: readonly PersonId[]; from: LocalDay } {
  const monday = mondayOf(today);
  if (people.length === 0) return { people, from: monday };
  if (from >= monday) return { people, from };
  const first = ((monday - from) / 7) % people.length;
  return { people: [...people.slice(first), ...people.slice(0, first)], from: monday };
}
