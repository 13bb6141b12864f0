import { wordDeliveryReport } from '../chat/delivery-report.ts';
import type { Person, PersonId } from '../core/directory.ts';
import { LATEST, type Plan, type Problem, type WorkKind } from '../core/due-work.ts';
import type { NotedProblem } from '../core/due-work-store.ts';
import { plainDate, plusDays } from '../core/local-day.ts';
import { dayId } from '../core/morning.ts';
import type { EpochMs } from '../core/time-zone.ts';
import type { Handler } from './handler.ts';
import { clockAt, languageOf, type WorkPorts } from './ports.ts';
import { writeToPerson } from './write-to-person.ts';

const DAY = 24 * 60 * 60_000;
/** More than this is told as that many. */
const MOST_PROBLEMS = 1_000;
const MOST_UNREACHABLE = 1_000;
const MOST_NAMED = 10;
/** What was settled is kept for so many days. */
const KEEP_SETTLED = 14;

/** Who administers is told of what did not come through since the last report; of nothing, nothing. */
export const planReport =
  (ports: WorkPorts): Handler =>
  async ({ due, data }, hand) => {
    const from = (data.from ?? due - DAY) as EpochMs;
    const problems = await ports.store.problems(from, due, MOST_PROBLEMS);
    if (problems.length > 0) {
      const counts = Map.groupBy(problems, ({ kind, what }) => `${kind}/${what}`);
      const unreachable = await ports.recipients.listUnreachable(MOST_UNREACHABLE);
      const told = {
        from,
        problems: Array.from(counts, ([name, some]) => `${name}/${timesOf(some)}`),
        people: unreachable.slice(0, MOST_NAMED).map(({ person }) => person),
        count: unreachable.length,
      };
      const day = ports.clock.zone.dayOf(due);
      const plan = ({ id }: Person): Plan => ({
        id: dayId(day, 'report', id),
        kind: 'report',
        about: id,
        due,
        until: (due + LATEST) as EpochMs,
        data: told,
      });
      await hand.plan((await administrators(ports)).map(plan));
    }
    return { is: 'done', data: { from: due } };
  };

const timesOf = (problems: readonly NotedProblem[]): number =>
  problems.reduce((sum, { times = 1 }) => sum + times, 0);

async function administrators({ directory }: WorkPorts): Promise<Person[]> {
  const units = await directory.units();
  const people = await Promise.all(units.map(({ id }) => directory.peopleOf(id)));
  return people.flat().filter(({ roles }) => roles.includes('administrator'));
}

export const report =
  (ports: WorkPorts): Handler =>
  async (work, hand) => {
    const person = work.about as PersonId;
    const { from, problems, people, count } = work.data;
    const recipient = await ports.recipients.of(person);
    const known = await Promise.all(listIn(people).map((id) => ports.directory.person(id as PersonId)));
    const message = wordDeliveryReport({
      since: from as EpochMs,
      problems: listIn(problems).map(problemIn),
      unreachable: { names: known.flatMap((one) => one?.name ?? []), count: Number(count) },
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

/** Of a shard: what was settled long ago is forgotten. */
export const forget =
  ({ store, clock }: WorkPorts): Handler =>
  async ({ about, due }, { now }) => {
    const day = plusDays(clock.zone.dayOf(due), -KEEP_SETTLED);
    const more = await store.forgetBefore(Number(about), plainDate(day).toString());
    return more ? { is: 'again', at: (now + 60_000) as EpochMs } : { is: 'done' };
  };
