import { wordRetentionWarning } from '../chat/retention-warning.ts';
import type { PersonId, UnitId } from '../core/directory.ts';
import { LATEST, type Outcome, type Plan, type Work, type WorkId } from '../core/due-work.ts';
import type { InquiryRef } from '../core/inquiry.ts';
import type { LocalDay } from '../core/local-day.ts';
import { dayId } from '../core/morning.ts';
import { closingTime } from '../core/opening-hours.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { nextHour } from '../core/working-hours.ts';
import type { Handler } from './handler.ts';
import { languageOf, type WorkPorts } from './ports.ts';
import { writeToPerson } from './write-to-person.ts';

/** Named in a warning; the rest is counted. */
export const MOST_NAMED = 20;
/** Local time, on working days. */
const WARN_AT = 9 * 60;
/** On so many of them it is tried. */
const MORNINGS = 5;

/** A message is named by what its reader is to the inquiries, and by the reader. */
export const [HAD, ADMINISTERS] = ['had/', 'administers/'] as const;
type Name = string;

const readerOf = (name: Name): PersonId => name.slice(name.indexOf('/') + 1) as PersonId;

/** @param at when the unit's retention planned it */
export function warnedBy(ports: WorkPorts, unit: UnitId, at: EpochMs, name: Name): Omit<Plan, 'data'> {
  const due = nextMorning(ports, at);
  const id = idOf(ports, unit, at, name);
  return { id, kind: 'retentionWarning', about: readerOf(name), due, until: lastTry(ports, at) };
}

const idOf = ({ clock }: WorkPorts, unit: UnitId, at: EpochMs, name: Name): WorkId =>
  dayId(clock.zone.dayOf(at), 'retentionWarning', unit, name);

/** Whatever came of it: what cannot be delivered is reported, and does not keep data longer than the profile says. */
export async function wasTried(ports: WorkPorts, work: Work, at: EpochMs, name: Name): Promise<boolean> {
  const ended = await ports.store.ended(idOf(ports, work.about as UnitId, at, name), readerOf(name));
  return ended !== undefined && ended.state !== 'missed';
}

/** What was planned then, and is not over, never will be. */
export const windowIsOver = (ports: WorkPorts, at: EpochMs, now: EpochMs): boolean =>
  now > lastTry(ports, at) + LATEST;

function lastTry(ports: WorkPorts, at: EpochMs): EpochMs {
  let morning = at;
  for (let count = 0; count < MORNINGS; count += 1) morning = nextMorning(ports, morning);
  return (morning + LATEST) as EpochMs;
}

const nextMorning = ({ clock }: WorkPorts, after: EpochMs): EpochMs =>
  nextHour(after, WARN_AT, { zone: clock.zone, calendar: clock.calendars.local });

export const retentionWarning =
  (ports: WorkPorts): Handler =>
  async (work, hand) => {
    const { now } = hand;
    if (!isWorkingTime(ports, now)) return notNow(work, now, nextMorning(ports, now));
    const person = work.about as PersonId;
    const { unit, refs, count, day } = work.data;
    const recipient = await ports.recipients.of(person);
    const message = wordRetentionWarning({
      months: ports.keepClosedMonths,
      unit: (await ports.directory.unit(unit as UnitId))?.name ?? String(unit),
      refs: refs as readonly InquiryRef[],
      count: Number(count),
      day: Number(day) as LocalDay,
      today: ports.clock.zone.dayOf(now),
      language: languageOf(ports, recipient.preferences),
    });
    return onceADay(ports, now, await writeToPerson(ports, hand, { person, recipient, message }));
  };

/** Whether it was tried before is not forgotten over it. */
const notNow = ({ tries, unknowns }: Work, now: EpochMs, at: EpochMs): Outcome =>
  tries + unknowns === 0 ? { is: 'again', at } : { is: 'notTaken', after: at - now };

/** What may have come is not sent again on the same day. */
const onceADay = (ports: WorkPorts, now: EpochMs, outcome: Outcome): Outcome =>
  outcome.is === 'unknown' ? { is: 'unknown', after: nextMorning(ports, now) - now } : outcome;

/** Nobody is bothered with it at night, however late it is. */
function isWorkingTime({ clock: { zone, hours, calendars } }: WorkPorts, now: EpochMs): boolean {
  const closes = closingTime(zone.dayOf(now), hours, calendars.local);
  const minutes = zone.minutesOf(now);
  return closes !== undefined && minutes >= WARN_AT && minutes < closes;
}
