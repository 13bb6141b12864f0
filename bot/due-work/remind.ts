import { drawReminders, type Reminded } from '../chat/reminders.ts';
import type { Person, PersonId } from '../core/directory.ts';
import { LATEST, type Work } from '../core/due-work.ts';
import { outOfReach } from '../core/recipients.ts';
import { type Reminder, whomToRemind } from '../core/reminder.ts';
import type { EpochMs } from '../core/time-zone.ts';
import type { Hand, Handler } from './handler.ts';
import { clockAt, languageOf, type WorkPorts } from './ports.ts';
import { remindersIn } from './reminder-data.ts';
import { writeToPerson } from './write-to-person.ts';

/** Looked up anew: what was done meanwhile, or is somebody else's, is not told any more. */
export const remind =
  (ports: WorkPorts): Handler =>
  async (work, hand) => {
    const person = work.about as PersonId;
    const [reminded, recipient] = await Promise.all([
      remindedOf(ports, work, hand.now),
      ports.recipients.of(person),
    ]);
    if (reminded.length === 0) return { is: 'done' };
    const message = drawReminders({
      reminded,
      doers: await doersOf(ports, reminded),
      clock: clockAt(ports, hand.now),
      language: languageOf(ports, recipient.preferences),
    });
    const outcome = await writeToPerson(ports, hand, { person, recipient, message });
    if (outcome.is === 'failed' && outOfReach(outcome.reason)) await fallBack(ports, hand, work);
    return outcome;
  };

/** Each inquiry once, with all that is still to be told of it. */
export async function remindedOf(ports: WorkPorts, { about, data }: Work, now: EpochMs): Promise<Reminded[]> {
  const person = about as PersonId;
  const byRef = Map.groupBy(remindersIn(data, person), ({ ref }) => ref);
  const reminded = await Promise.all(
    Array.from(byRef, async ([ref, told]) => {
      const inquiry = await ports.inquiries.byRef(ref);
      const reminders = told
        .map(({ reminder }) => reminder)
        .filter((one) => whomToRemind(one, inquiry, now) === person);
      return inquiry !== undefined && reminders.length > 0 ? [{ inquiry, reminders }] : [];
    }),
  );
  return reminded.flat();
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
async function fallBack({ directory, references }: WorkPorts, hand: Hand, work: Work): Promise<void> {
  const person = await directory.person(work.about as PersonId);
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
