import { drawMorningList, wordMorningInChannel } from '../chat/morning-list.ts';
import type { PersonId, UnitId } from '../core/directory.ts';
import { LATEST, type Outcome, type Work } from '../core/due-work.ts';
import { dayId, MORNING_AT, morningOf, WAIT_FOR_OTHER_UNITS } from '../core/morning.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { lettersDue, listMorning, ownersDue } from '../journeys/list-morning.ts';
import { workplace } from '../language/due.ts';
import type { Hand, Handler } from './handler.ts';
import { clockAt, languageOf, type WorkPorts } from './ports.ts';
import { postToChannel } from './post-to-channel.ts';
import { writeToPerson } from './write-to-person.ts';

/** After so many working days at an hour that is no longer wished for, its row goes. */
const MOST_IDLE = 20;

/** One row for each who has something due, however many inquiries; who has nothing costs nothing. */
export const planMorning =
  (ports: WorkPorts): Handler =>
  async (work, hand) => {
    const { zone } = ports.clock;
    const day = zone.dayOf(work.due);
    const hour = zone.at(day, MORNING_AT);
    const when = { now: hand.now, workplace: workplace(clockAt(ports, hand.now)) };
    const owners = await ownersDue(ports, work.about as UnitId, when);
    const soon = (hand.now + WAIT_FOR_OTHER_UNITS) as EpochMs;
    const at = { day, hour, due: hour > hand.now ? hour : soon };
    await hand.plan(Array.from(owners, ([person, letters]) => morningOf(person, [...letters], at)));
    return { is: 'done' };
  };

/** The same for one person at an hour of their own, unless they have chosen another since. */
export const ownMorning =
  (ports: WorkPorts): Handler =>
  async (work, hand) => {
    const { zone } = ports.clock;
    const who = work.about as PersonId;
    const { preferences } = await ports.recipients.of(who);
    if (preferences.morningOff || preferences.morningAt !== work.every) return idle(work);
    const person = await ports.directory.person(who);
    const when = { now: hand.now, workplace: workplace(clockAt(ports, hand.now)) };
    const letters = await lettersDue(ports, who, person?.unit, when);
    const at = { day: zone.dayOf(work.due), hour: work.due };
    if (letters.size > 0) await hand.plan([morningOf(who, [...letters], at)]);
    return { is: 'done', data: {} };
  };

function idle({ data }: Work): Outcome {
  const days = Number(data.idle ?? 0) + 1;
  return days > MOST_IDLE ? { is: 'over' } : { is: 'done', data: { idle: days } };
}

/** Made anew from what is open now; who has nothing left is left in peace. */
export const morning =
  (ports: WorkPorts): Handler =>
  async (work, hand) => {
    const { zone } = ports.clock;
    const person = work.about as PersonId;
    const recipient = await ports.recipients.of(person);
    const { preferences } = recipient;
    if (preferences.morningOff) return { is: 'done' };
    const hour = zone.at(zone.dayOf(work.due), preferences.morningAt ?? MORNING_AT);
    if (hour > hand.now && hour > work.due) {
      return { is: 'postponed', to: hour, until: (hour + LATEST) as EpochMs };
    }
    const told = await toldTo(ports, hand, work);
    if (told.list.lines.length === 0) return { is: 'done' };
    const message = drawMorningList({ ...told, language: languageOf(ports, preferences) });
    const outcome = await writeToPerson(ports, hand, { person, recipient, message });
    if (outcome.is === 'failed') await fallBack(ports, hand, work);
    return outcome;
  };

/** To the unit's channel, where one is known. */
async function fallBack({ directory, references, clock }: WorkPorts, hand: Hand, work: Work): Promise<void> {
  const person = await directory.person(work.about as PersonId);
  if (person === undefined || (await references.channelOf(person.unit)) === undefined) return;
  const { about, due, data } = work;
  const id = dayId(clock.zone.dayOf(due), 'morningInChannel', about);
  const until = (hand.now + LATEST) as EpochMs;
  await hand.plan([{ id, kind: 'morningInChannel', about, due: hand.now, until, data }]);
}

export const morningInChannel =
  (ports: WorkPorts): Handler =>
  async (work, hand) => {
    const { directory, profileLanguage } = ports;
    const person = await directory.person(work.about as PersonId);
    if (person === undefined) return { is: 'failed', reason: 'noChannel' };
    const told = await toldTo(ports, hand, work);
    const message = wordMorningInChannel({ ...told, language: profileLanguage }, person);
    return message === undefined ? { is: 'done' } : postToChannel(ports, hand, person.unit, message);
  };

async function toldTo(ports: WorkPorts, { now }: Hand, { about, data }: Work) {
  const letters = (Array.isArray(data.letters) ? data.letters : []) as UnitId[];
  const clock = clockAt(ports, now);
  const when = { now, workplace: workplace(clock) };
  return { list: await listMorning(ports, about as PersonId, letters, when), clock };
}
