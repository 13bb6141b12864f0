import { hash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describeError } from '../core/describe-error.ts';
import type { PersonId, UnitId } from '../core/directory.ts';
import { LATEST, type Plan, type Work, type WorkId } from '../core/due-work.ts';
import type { DueReminder } from '../core/inquiry-store.ts';
import { dayId } from '../core/morning.ts';
import { isTimeFor, lastUse } from '../core/reminder.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { workplace } from '../language/due.ts';
import type { Handler } from './handler.ts';
import { clockAt, type WorkPorts } from './ports.ts';
import { written } from './reminder-data.ts';

const MINUTE = 60_000;
/** Units asked a second, on the average: with 1,000 of them it comes every five minutes. */
const UNITS_A_SECOND = 4;
/** However long nobody swept, the next one finds all that was left. In ms. */
const NEVER_TOO_LATE = 10 * 365 * 24 * 60 * MINUTE;
const UNITS_AT_A_TIME = 20;
const LINES_AT_A_TIME = 100;
/** Of one unit in one go; the rest comes with the next. */
const MOST_OF_UNIT = 1_000;
/** In one message, so that they fit its row; others get another. */
const MOST_IN_ONE = 100;

export const firstSweep = (now: EpochMs): Plan => ({
  id: 'every/sweepReminders/all' as WorkId,
  kind: 'sweepReminders',
  about: 'all',
  due: now,
  until: (now + NEVER_TOO_LATE) as EpochMs,
  data: {},
});

type Found = DueReminder & { readonly letters: UnitId };

/**
 * One piece of work a person for all that they are to be told of by now. It is planned first and its reminders forgotten
 * after that: what a crash leaves is found again, and makes the same work, which exists once.
 */
export const sweepReminders =
  (ports: WorkPorts): Handler =>
  async (work, hand) => {
    const letters = await lettersKnown(ports, work);
    const found = await dueNow(ports, letters, hand.now);
    if (found.length > 0) {
      await hand.plan(plansFor(ports, found, hand.now));
      const byLetters = Map.groupBy(found, (one) => one.letters);
      await Promise.all(Array.from(byLetters, (some) => ports.inquiries.forgetReminders(...some)));
    }
    const every = Math.max(1, Math.ceil(letters.length / UNITS_A_SECOND / 60)) * MINUTE;
    // At a full minute, when instances tick.
    const to = (Math.floor(hand.now / MINUTE) * MINUTE + every) as EpochMs;
    return { is: 'postponed', to, until: (to + NEVER_TOO_LATE) as EpochMs, data: { letters } };
  };

/** A unit that the directory has no more is asked all the same: what it registered may be open, with others. */
export async function lettersKnown({ directory }: WorkPorts, { data }: Work): Promise<readonly UnitId[]> {
  const units = await directory.units();
  const known = Array.isArray(data.letters) ? (data.letters as UnitId[]) : [];
  return [...new Set([...known, ...units.map(({ id }) => id)])];
}

/** What it is not the time for stays where it is, and what it is too late for is found, to be noted as missed. */
async function dueNow(ports: WorkPorts, letters: readonly UnitId[], now: EpochMs): Promise<Found[]> {
  const where = workplace(clockAt(ports, now));
  const found: Found[] = [];
  for (let start = 0; start < letters.length; start += UNITS_AT_A_TIME) {
    // Others have their turn between two of them, for SQLite answers without ever leaving the thread.
    if (start > 0) await nextTurn();
    const some = letters.slice(start, start + UNITS_AT_A_TIME);
    found.push(...(await Promise.all(some.map((unit) => dueIn(ports, unit, now)))).flat());
  }
  return found.filter(({ reminder }) => lastUse(reminder) < now || isTimeFor(reminder, now, where));
}

/** One unit whose rows cannot be read keeps none of the others from theirs. */
async function dueIn({ inquiries, log }: WorkPorts, letters: UnitId, now: EpochMs): Promise<Found[]> {
  const found: DueReminder[] = [];
  const before = (now + 1) as EpochMs;
  try {
    for (let more = true; more && found.length < MOST_OF_UNIT; ) {
      const page = { before, limit: LINES_AT_A_TIME, after: found.at(-1) };
      const lines = await inquiries.remindersDue(letters, page);
      found.push(...lines);
      more = lines.length === LINES_AT_A_TIME;
    }
  } catch (error) {
    log.error(describeError(error), 'A unit’s reminders cannot be read now');
  }
  return found.map((one) => ({ ...one, letters }));
}

function plansFor(ports: WorkPorts, found: readonly Found[], now: EpochMs): Plan[] {
  const byPerson = Map.groupBy(found, ({ reminder }) =>
    [lastUse(reminder) < now ? 'missed' : 'now', reminder.to].join('/'),
  );
  return [...byPerson.values()].flatMap((all) => {
    const sorted = all.toSorted((a, b) => a.reminder.at - b.reminder.at || (a.ref < b.ref ? -1 : 1));
    return Array.from({ length: Math.ceil(sorted.length / MOST_IN_ONE) }, (_, part) =>
      planFor(ports, sorted.slice(part * MOST_IN_ONE, (part + 1) * MOST_IN_ONE), now),
    );
  });
}

/** Named by what it tells, so that the same found again makes no second one. */
function planFor({ clock }: WorkPorts, told: readonly Found[], now: EpochMs): Plan {
  const reminders = told.map(written);
  const person: PersonId = present(told[0]).reminder.to;
  const latest = present(told.at(-1)).reminder.at;
  const until = Math.max(...told.map(({ reminder }) => lastUse(reminder)));
  const name = hash('sha256', reminders.join('\n')).slice(0, 16);
  return {
    id: dayId(clock.zone.dayOf(latest), 'remind', person, name),
    kind: 'remind',
    about: person,
    due: until < now ? latest : now,
    until: Math.min(until, now + LATEST) as EpochMs,
    data: { reminders },
  };
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a message without what it says');
  return value;
}
