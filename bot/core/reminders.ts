import type { PersonId } from './directory.ts';
import type { Actor, Inquiry, InquiryDraft } from './inquiry.ts';
import type { Workplace } from './opening-hours.ts';
import { nextOpening, openSpan } from './openings.ts';
import type { Reminder } from './reminder.ts';
import type { EpochMs } from './time-zone.ts';
import { type Wanted, wantedReminders } from './wanted-reminders.ts';

/** What an inquiry's owner is to be told of, and when. Computed anew at every change, and kept with the record. */

/** What made the inquiry as it is now. */
export type Act = {
  readonly at: EpochMs;
  readonly by: Actor;
  /** Undefined where it was nobody's, or was not there. */
  readonly ownerBefore?: PersonId | undefined;
  /** What was known before, told or not. */
  readonly before: readonly Reminder[];
  /** A new owner is not told before, so that what one act hands over is told together. */
  readonly tellAt?: EpochMs | undefined;
};

type Reminded = InquiryDraft & Pick<Inquiry, 'closed' | 'waiting'>;

/** With the reminders that follow from the act, and no others. */
export function withReminders<I extends Reminded>(
  inquiry: I,
  act: Act,
  workplace: Workplace,
): Omit<I, 'reminders'> & Pick<InquiryDraft, 'reminders'> {
  const { reminders: _, ...rest } = inquiry;
  const reminders = remindersOf(inquiry, act, workplace);
  return { ...rest, ...(reminders.length > 0 && { reminders }) };
}

/** None of what is nobody's, or closed. Each is told once: what was known before stays as it was. */
export function remindersOf(inquiry: Reminded, act: Act, workplace: Workplace): Reminder[] {
  const { owner, closed, quietBefore = 0 } = inquiry;
  if (owner === undefined || closed !== undefined) return [];
  const wanted = wantedReminders(inquiry, workplace).filter(
    ({ at, due }) => Math.min(at, due) >= quietBefore,
  );
  return [
    ...handOvers(owner, act, quietBefore, workplace),
    ...wanted.flatMap((one) => scheduled(one, owner, act, workplace)),
  ];
}

function scheduled(
  { what, at, due, late, before }: Wanted,
  owner: PersonId,
  act: Act,
  workplace: Workplace,
): Reminder[] {
  if (at >= act.at) return [{ what, at, to: owner, due }];
  const known = act.before.find((one) => one.what === what && one.due === due);
  // Told already, or about to be: whoever is owner since was told of that.
  if (known !== undefined) return [known.at >= act.at ? { ...known, to: owner } : known];
  // Who does it themselves has just seen it.
  if (late === 'never' || (late === 'atOnce' && isBy(owner, act))) return [];
  const soon = late === 'atOnce' ? soonest(act, workplace) : nextOpening(act.at, workplace);
  if (soon === undefined || (before !== undefined && soon >= before)) return [];
  return [{ what, at: soon, to: owner, due }];
}

const isBy = (person: PersonId, { by }: Act): boolean => 'person' in by && by.person === person;

/** In minutes after midnight: after the counters have closed, people are at work until then. */
const STAFFED_UNTIL = 17 * 60;

/** At once where a person did it, for somebody is at work then; what a system does at night waits for the opening. */
function soonest({ at, by }: Act, workplace: Workplace): EpochMs {
  const day = workplace.zone.dayOf(at);
  const span = openSpan(day, workplace);
  const staffed =
    span !== undefined &&
    span.opens <= at &&
    at < Math.max(span.closes, workplace.zone.at(day, STAFFED_UNTIL));
  return 'person' in by || staffed ? at : (nextOpening(at, workplace) ?? at);
}

/** The record need not carry it for longer. In ms. */
const FORGET_HAND_OVER = 3 * 24 * 60 * 60_000;

function handOvers(owner: PersonId, act: Act, quietBefore: number, workplace: Workplace): Reminder[] {
  const { at: due, by, ownerBefore, before, tellAt = due } = act;
  if (owner === ownerBefore)
    return before.filter(
      ({ what, to, at }) => what === 'handedOver' && to === owner && at > due - FORGET_HAND_OVER,
    );
  if (isBy(owner, act) || due <= quietBefore) return [];
  const at = Math.max(soonest(act, workplace), tellAt) as EpochMs;
  return [{ what: 'handedOver', at, to: owner, due, ...('person' in by && { by: by.person }) }];
}
