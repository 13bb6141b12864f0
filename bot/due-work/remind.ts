import { drawReminders, type Reminded } from '../chat/reminders.ts';
import type { Person, PersonId } from '../core/directory.ts';
import { LATEST, type Work } from '../core/due-work.ts';
import { outOfReach } from '../core/recipients.ts';
import { type Reminder, whomToRemind } from '../core/reminder.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { whoCovers } from '../journeys/who-covers.ts';
import type { Hand, Handler } from './handler.ts';
import { clockAt, languageOf, type WorkPorts } from './ports.ts';
import { remindersIn } from './reminder-data.ts';
import { writeToPerson } from './write-to-person.ts';

/**
 * Looked up anew: what was done meanwhile, or is somebody else's, is not told any more. The work is about its owner; it
 * is whoever covers for them at the moment of sending who is told.
 */
export const remind =
  (ports: WorkPorts): Handler =>
  async (work, hand) => {
    const told = await remindedOf(ports, work, hand.now);
    if (told === undefined) return { is: 'done' };
    const { person, reminded, forWhom } = told;
    const recipient = await ports.recipients.of(person);
    const message = drawReminders({
      reminded,
      forWhom,
      doers: await doersOf(ports, reminded),
      clock: clockAt(ports, hand.now),
      language: languageOf(ports, recipient.preferences),
    });
    const outcome = await writeToPerson(ports, hand, { person, recipient, message });
    if (outcome.is === 'failed' && outOfReach(outcome.reason)) await fallBack(ports, hand, work, person);
    return outcome;
  };

export type ToldTo = {
  /** Who is to be told of it now. */
  readonly person: PersonId;
  /** Each inquiry once, with all that is still to be told of it; one at least. */
  readonly reminded: readonly Reminded[];
  /** Whose it is, where they are away and the person covers. */
  readonly forWhom: Person | undefined;
};

/** Undefined where nothing is to be told any more, or nobody is there to be told. */
export async function remindedOf(
  ports: WorkPorts,
  { about, data }: Work,
  now: EpochMs,
): Promise<ToldTo | undefined> {
  const owner = about as PersonId;
  const cover = await whoCovers({ ...ports, context: ports.clock }, owner, now);
  const person = cover.by;
  if (person === undefined) return undefined;
  const byRef = Map.groupBy(remindersIn(data, owner), ({ ref }) => ref);
  const reminded = await Promise.all(
    Array.from(byRef, async ([ref, told]) => {
      const inquiry = await ports.inquiries.byRef(ref);
      const reminders = told
        .map(({ reminder }) => reminder)
        .filter((one) => whomToRemind(one, inquiry, now, cover) === person);
      return inquiry !== undefined && reminders.length > 0 ? [{ inquiry, reminders }] : [];
    }),
  );
  if (reminded.flat().length === 0) return undefined;
  const forWhom = cover.away ? await ports.directory.person(owner) : undefined;
  return { person, reminded: reminded.flat(), forWhom };
}

async function doersOf(
  { directory }: WorkPorts,
  reminded: readonly Reminded[],
): Promise<ReadonlyMap<Reminder, Person | undefined>> {
  const all = reminded.flatMap(({ reminders }) => reminders);
  const people = await Promise.all(
    all.map(({ by }) => (by === undefined ? undefined : directory.person(by))),
  );
  return new Map(all.map((one, index) => [one, people[index]]));
}

/** To the unit's channel, where one is known. */
async function fallBack(
  { directory, references }: WorkPorts,
  hand: Hand,
  work: Work,
  to: PersonId,
): Promise<void> {
  const person = await directory.person(to);
  if (person === undefined || (await references.channelOf(person.unit)) === undefined) return;
  const { id, about, data } = work;
  const [day = '', , ...rest] = id.split('/');
  await hand.plan([
    {
      id: [day, 'remindInChannel', ...rest].join('/') as typeof id,
      kind: 'remindInChannel',
      about,
      due: hand.now,
      until: (hand.now + LATEST) as EpochMs,
      data,
    },
  ]);
}
