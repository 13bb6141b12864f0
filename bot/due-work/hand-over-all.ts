import { wordAllDone } from '../chat/hand-over-all-done.ts';
import type { Plan, Work } from '../core/due-work.ts';
import { UNDO_ALL_WITHIN } from '../core/hand-over-all.ts';
import { actOf, planOfAct, type Told } from '../core/hand-over-all-work.ts';
import type { InquiryRef } from '../core/inquiry.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { partyChosen } from '../journeys/find-person.ts';
import { giveBackSome, handOverSome } from '../journeys/hand-over-all.ts';
import type { Place } from '../journeys/list-deadlines.ts';
import type { Hand, Handler } from './handler.ts';
import { clockAt, languageOf, type WorkPorts } from './ports.ts';
import { writeToPerson } from './write-to-person.ts';

/** Of the tick, which comes at full minutes. */
const MINUTE = 60_000;

/** Some hundred a minute, each by the right that whoever does it has at that moment; told when all were looked at. */
export const handOverAll =
  (ports: WorkPorts): Handler =>
  async (work, hand) => {
    const act = actOf(work);
    const target = await partyChosen(ports, act.to);
    const after = placeIn(work);
    const next = target && (await handOverSome(changing(ports), act, target, { ...goAt(hand), after }));
    if (next !== undefined) return goOn(work, hand, `${next.ref}/${next.due ?? ''}`);
    await hand.plan([
      told(ports, work, hand, 'moved'),
      planOfAct('forgetHandOverAll', act, { now: hand.now, zone: ports.clock.zone }),
    ]);
    return { is: 'done' };
  };

export const giveBackAll =
  (ports: WorkPorts): Handler =>
  async (work, hand) => {
    const after = work.data.after as InquiryRef | undefined;
    const next = await giveBackSome(changing(ports), actOf(work), { ...goAt(hand), after });
    if (next !== undefined) return goOn(work, hand, next);
    await hand.plan([told(ports, work, hand, 'givenBack')]);
    return { is: 'done' };
  };

/** To whoever did it, made from what is so by then. */
export const handOverAllTold =
  (ports: WorkPorts): Handler =>
  async (work, hand) => {
    const act = actOf(work);
    const person = act.who;
    const recipient = await ports.recipients.of(person);
    const message = await wordAllDone(ports, act, {
      told: work.data.told as Told,
      undoUntil: (Number(work.data.over) + UNDO_ALL_WITHIN) as EpochMs,
      whole: true,
      clock: clockAt(ports, hand.now),
      language: languageOf(ports, recipient.preferences),
    });
    return writeToPerson(ports, hand, { person, recipient, message });
  };

export const forgetHandOverAll =
  ({ inquiries }: WorkPorts): Handler =>
  async (work, hand) =>
    (await inquiries.forgetParts(actOf(work)))
      ? { is: 'again', at: (hand.now + MINUTE) as EpochMs }
      : { is: 'done' };

const changing = ({ clock: { hours, ...context }, ...ports }: WorkPorts) => ({ ...ports, context, hours });

const nextMinute = (now: EpochMs): EpochMs => (Math.floor(now / MINUTE) * MINUTE + MINUTE) as EpochMs;

/** Whoever gets them is told with the next tick, when all of this go are done. */
const goAt = ({ now: at }: Hand) => ({ at, tellAt: nextMinute(at) });

const goOn = ({ until, data }: Work, { now }: Hand, after: string) =>
  ({ is: 'postponed', to: nextMinute(now), until, data: { ...data, after } }) as const;

/** `<ref>/<due>`; without a due where it has none. */
function placeIn({ data }: Work): Place | undefined {
  if (data.after === undefined) return undefined;
  const [ref, due] = String(data.after).split('/');
  return { ref: ref as InquiryRef, due: due ? (Number(due) as EpochMs) : undefined };
}

function told({ clock }: WorkPorts, work: Work, { now }: Hand, what: Told): Plan {
  return planOfAct('handOverAllTold', actOf(work), {
    now,
    zone: clock.zone,
    more: { told: what, over: now },
  });
}
