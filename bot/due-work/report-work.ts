import { type UnreachableSome, wordDeliveryReport } from '../chat/delivery-report.ts';
import type { PersonId } from '../core/directory.ts';
import type { Problem, WorkKind } from '../core/due-work.ts';
import { plainDate, plusDays } from '../core/local-day.ts';
import type { OutOfReach } from '../core/recipients.ts';
import type { EpochMs } from '../core/time-zone.ts';
import type { Handler } from './handler.ts';
import { KEEP_SETTLED } from './plan-report.ts';
import { clockAt, languageOf, type WorkPorts } from './ports.ts';
import { writeToPerson } from './write-to-person.ts';

export const report =
  (ports: WorkPorts): Handler =>
  async ({ about, data }, hand) => {
    const person = about as PersonId;
    const recipient = await ports.recipients.of(person);
    const message = wordDeliveryReport({
      since: data.from as EpochMs,
      problems: listIn(data.problems).map(problemIn),
      moreProblems: data.moreProblems === 1,
      unreachable: await Promise.all(listIn(data.unreachable).map((text) => unreachableIn(ports, text))),
      moreUnreachable: data.moreUnreachable === 1,
      clock: clockAt(ports, hand.now),
      language: languageOf(ports, recipient.preferences),
    });
    return writeToPerson(ports, hand, { person, recipient, message });
  };

const listIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value : []);

/** `morning/failed/3` */
function problemIn(text: string) {
  const [kind, what, count] = text.split('/');
  return { kind: kind as WorkKind, what: what as Problem['what'], count: Number(count) };
}

/** Why, how many, and some of them, a line each. */
async function unreachableIn({ directory }: WorkPorts, text: string): Promise<UnreachableSome> {
  const [why, count, ...people] = text.split('\n');
  const known = await Promise.all(people.map((id) => directory.person(id as PersonId)));
  const names = known.flatMap((one) => one?.name ?? []);
  return { why: why as OutOfReach, count: Number(count), names };
}

/** Of a shard: what was settled long ago is forgotten. */
export const forget =
  ({ store, clock }: WorkPorts): Handler =>
  async ({ about, due }, { now }) => {
    const day = plusDays(clock.zone.dayOf(due), -KEEP_SETTLED);
    const more = await store.forgetBefore(Number(about), plainDate(day).toString());
    return more ? { is: 'again', at: (now + 60_000) as EpochMs } : { is: 'done' };
  };
