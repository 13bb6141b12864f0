import type { PersonId } from '../directory.ts';
import type { Inquiry } from '../inquiry.ts';
import { type LocalDay, weekday } from '../local-day.ts';

/** What a unit is on duty for (vagt): its mailbox, and its phone. */
export const DUTIES = ['mail', 'phone'] as const;
export type DutyKind = (typeof DUTIES)[number];

/** Whose duty an inquiry is that nobody has. */
export const dutyFor = ({ channel }: Pick<Inquiry, 'channel'>): DutyKind =>
  channel === 'phone' ? 'phone' : 'mail';

/** Who has it: by the weekday (ISO, Monday is 1), or a week each in turn. */
export type DutyPlan =
  | { readonly by: 'weekday'; readonly people: Readonly<Partial<Record<number, PersonId>>> }
  /** `from`: the Monday of the first one's week; then one after the other, and again from the first. */
  | { readonly by: 'week'; readonly people: readonly PersonId[]; readonly from: LocalDay };

/** A unit's rota, set by whoever leads it. */
export type Rota = {
  readonly mail: DutyPlan;
  /** The mailbox's where absent. */
  readonly phone?: DutyPlan | undefined;
  /** Counts its changes, from 1. */
  readonly version: number;
};

const WEEK = 7;

/** Undefined where nobody has it: on a week-end, before the plan begins, or where the plan leaves the day open. */
export function onDuty(rota: Rota | undefined, what: DutyKind, day: LocalDay): PersonId | undefined {
  if (rota === undefined || weekday(day) > 5) return undefined;
  const plan = what === 'phone' ? (rota.phone ?? rota.mail) : rota.mail;
  if (plan.by === 'weekday') return plan.people[weekday(day)];
  if (plan.people.length === 0 || day < plan.from) return undefined;
  return plan.people[Math.floor((day - plan.from) / WEEK) % plan.people.length];
}

/** Everybody whom the rota names. */
export function peopleOnRota(rota: Rota | undefined): PersonId[] {
  const plans = [rota?.mail, rota?.phone].filter((plan) => plan !== undefined);
  return [...new Set(plans.flatMap(({ people }) => Object.values(people) as PersonId[]))];
}
