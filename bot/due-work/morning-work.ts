import { drawMorningList } from '../chat/morning-list.ts';
import type { PersonId, UnitId } from '../core/directory.ts';
import type { Outcome, Work } from '../core/due-work.ts';
import { dayId, lastMorning, MORNING_AT, morningOf } from '../core/morning.ts';
import { outOfReach } from '../core/recipients.ts';
import type { ByWorkplace } from '../journeys/count-deadlines.ts';
import { listMorning, ownersDue } from '../journeys/list-morning.ts';
import { morningReaders } from '../journeys/morning-readers.ts';
import { workplace } from '../language/due.ts';
import type { Hand, Handler } from './handler.ts';
import { clockAt, languageOf, type WorkPorts } from './ports.ts';
import { writeToPerson } from './write-to-person.ts';

/** After so many working days at an hour that is no longer wished for, its row goes. */
const MOST_IDLE = 20;

/** One row for each who has something due, their own or of somebody away; who has nothing costs nothing. */
export const planMorning =
  (ports: WorkPorts): Handler =>
  async (work, hand) => {
    const place = workplace(clockAt(ports, hand.now));
    const when = { now: hand.now, workplace: place };
    const unit = work.about as UnitId;
    const readers = await morningReaders(ports, await ownersDue(ports, unit, when), when);
    const day = ports.clock.zone.dayOf(work.due);
    await hand.plan(Array.from(readers, (person) => morningOf(person, day, MORNING_AT, place)));
    return { is: 'done' };
  };

/** The same for one person at an hour of their own, unless they have chosen another since. */
export const ownMorning =
  (ports: WorkPorts): Handler =>
  async (work, hand) => {
    const who = work.about as PersonId;
    const { preferences } = await ports.recipients.of(who);
    const { morningAt, morningOff } = preferences;
    if (morningOff || morningAt === undefined || morningAt !== work.every) return idle(work);
    const day = ports.clock.zone.dayOf(work.due);
    await hand.plan([morningOf(who, day, morningAt, workplace(clockAt(ports, hand.now)))]);
    return { is: 'done', data: {} };
  };

function idle({ data }: Work): Outcome {
  const days = Number(data.idle ?? 0) + 1;
  return days > MOST_IDLE ? { is: 'over' } : { is: 'done', data: { idle: days } };
}

/** Made from what is open now, wherever it lies; who has nothing due is left in peace. */
export const morning =
  (ports: WorkPorts): Handler =>
  async (work, hand) => {
    const { zone } = ports.clock;
    const person = work.about as PersonId;
    const recipient = await ports.recipients.of(person);
    const { preferences, letters } = recipient;
    if (preferences.morningOff) return { is: 'done' };
    const clock = clockAt(ports, hand.now);
    const [day, own] = [zone.dayOf(work.due), preferences.morningAt ?? MORNING_AT];
    const hour = zone.at(day, own);
    if (hour > hand.now && hour > work.due) {
      return { is: 'postponed', to: hour, until: lastMorning(day, own, workplace(clock)) };
    }
    const when = { now: hand.now, workplace: workplace(clock) };
    const list = await listMorning(ports, { person, letters }, when);
    // Whoever has it instead may not be planned for: that they are away may be known for a minute only.
    if (list.lines.length === 0) await handOn(ports, hand, work, when);
    if (list.lines.length === 0) return { is: 'done' };
    const message = drawMorningList({ list, clock, language: languageOf(ports, preferences) });
    const outcome = await writeToPerson(ports, hand, { person, recipient, message });
    if (outcome.is === 'failed' && outOfReach(outcome.reason)) await fallBack(ports, hand, work);
    return outcome;
  };

/** To whoever covers for somebody who is away all day; once, however many hand theirs on to them. */
async function handOn(ports: WorkPorts, hand: Hand, { about, due }: Work, when: ByWorkplace): Promise<void> {
  const person = about as PersonId;
  const readers = await morningReaders(ports, { owners: new Set([person]), duty: undefined }, when);
  const day = ports.clock.zone.dayOf(due);
  const others = [...readers].filter((one) => one !== person);
  await hand.plan(others.map((one) => morningOf(one, day, MORNING_AT, when.workplace)));
}

/** To the unit's channel, where one is known. */
async function fallBack({ directory, references, clock }: WorkPorts, hand: Hand, work: Work): Promise<void> {
  const person = await directory.person(work.about as PersonId);
  if (person === undefined || (await references.channelOf(person.unit)) === undefined) return;
  const { about, until } = work;
  const id = dayId(clock.zone.dayOf(work.due), 'morningInChannel', about);
  await hand.plan([{ id, kind: 'morningInChannel', about, due: hand.now, until, data: {} }]);
}
