import { type Inquiry, isOpen, type Obligation } from './inquiry.ts';
import type { Workplace } from './opening-hours.ts';
import { nextOpening, nthOpenDay, openDayUntil, openTimeBefore } from './openings.ts';
import type { Reminder, ReminderKind } from './reminder.ts';
import type { EpochMs } from './time-zone.ts';

/** As it should be, whatever the time is now. */
export type Wanted = Pick<Reminder, 'what' | 'at' | 'due'> & {
  /** What becomes of it when that is past already. */
  readonly late: 'atOnce' | 'nextOpening' | 'never';
  /** Beyond this it says nothing that the morning list does not. */
  readonly before?: EpochMs | undefined;
};

type Reminded = Pick<Inquiry, 'obligations' | 'received' | 'waiting'>;

/** What the owner of an open inquiry is to be told of, each at its instant. */
export function wantedReminders(inquiry: Reminded, workplace: Workplace): Wanted[] {
  const open = inquiry.obligations.filter((one) => isOpen(one) && one.paused !== true);
  return [...open.flatMap((one) => wantedOf(one, inquiry, workplace)), ...waitOver(inquiry, workplace)];
}

function wantedOf(one: Obligation, inquiry: Reminded, workplace: Workplace): Wanted[] {
  const { zone } = workplace;
  if (one.due !== zone.endOf(zone.dayOf(one.due))) return closing(one, workplace);
  if (one.rule === 'R3') return nudge(one, inquiry, workplace);
  if (one.rule === 'R4') return promise(one, workplace);
  return one.what === 'decision' && one.delayed === undefined ? delay(one, workplace) : [];
}

/** So much of the opening hours is left then: enough to write an answer and to ask somebody. In ms. */
const CLOSING_LEAD = 2 * 60 * 60_000;

/** Of what is due at an instant, which may be one when nobody is at work (R15, R16). */
function closing({ due }: Obligation, workplace: Workplace): Wanted[] {
  const at = openTimeBefore(due, CLOSING_LEAD, workplace);
  return at === undefined ? [] : [{ what: 'closing', at, due, late: 'atOnce' }];
}

/** A receipt is to come within two working days of the day of receipt. */
const NUDGE_AFTER = 2;

/** When the second is over, which is when the next one opens. */
function nudge({ due }: Obligation, { received }: Reminded, workplace: Workplace): Wanted[] {
  const day = nthOpenDay(workplace.zone.dayOf(received), NUDGE_AFTER + 1, workplace);
  return atOpening('nudge', day?.opens, { due, before: due });
}

/** Working days: one to find out whether it will be late, one to write, one for the post. */
const DELAY_LEAD = 3;

/** The citizen is told before it runs out, by the last day on which somebody is at work (R5). */
function delay({ due }: Obligation, workplace: Workplace): Wanted[] {
  const last = openDayUntil(workplace.zone.dayOf(due), workplace);
  if (last === undefined) return [];
  const day = nthOpenDay(workplace.zone.dayOf(last.opens), -DELAY_LEAD, workplace);
  return atOpening('delay', day?.opens, { due, before: last.closes });
}

/** The working day before, and once when it has slipped (R4). */
function promise({ due }: Obligation, workplace: Workplace): Wanted[] {
  const last = openDayUntil(workplace.zone.dayOf(due), workplace);
  const eve = last && nthOpenDay(workplace.zone.dayOf(last.opens), -1, workplace);
  // What is promised for today or tomorrow needs none: it was promised a moment ago, or is on the morning list.
  const ahead: Wanted[] = eve ? [{ what: 'promise', at: eve.opens, due, late: 'never' }] : [];
  return [...ahead, ...atOpening('promiseSlipped', nextOpening(due, workplace), { due })];
}

function waitOver({ waiting }: Reminded, workplace: Workplace): Wanted[] {
  if (waiting?.until === undefined) return [];
  const due = workplace.zone.endOf(waiting.until);
  return atOpening('waitOver', nextOpening(due, workplace), { due });
}

const atOpening = (
  what: ReminderKind,
  at: EpochMs | undefined,
  { due, before }: Pick<Wanted, 'due' | 'before'>,
): Wanted[] =>
  at === undefined || (before !== undefined && at >= before)
    ? []
    : [{ what, at, due, late: 'nextOpening', before }];
