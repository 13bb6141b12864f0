import type { PersonId } from '../core/directory.ts';
import { LATEST, type Work, type WorkData } from '../core/due-work.ts';
import type { NotedProblem } from '../core/due-work-store.ts';
import { dayId } from '../core/morning.ts';
import { outOfReach, type Unreachable } from '../core/recipients.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { administrators } from './administrators.ts';
import type { Hand, Handler } from './handler.ts';
import type { WorkPorts } from './ports.ts';

const DAY = 24 * 60 * 60_000;
/** What was settled is kept for so many days. */
export const KEEP_SETTLED = 14;
/** With so many nobody counts further. */
const MOST_PROBLEMS = 1_000;
const MOST_UNREACHABLE = 1_000;
const MOST_NAMED = 10;

/** Somebody who administers has been told of everything before `since`; perhaps of more, in a report that was due then. */
type Told = { readonly since: EpochMs; readonly report?: EpochMs | undefined };

/** Who administers is told of what did not come through since the last report that reached them; of nothing, nothing. */
export const planReport =
  (ports: WorkPorts): Handler =>
  async (work, hand) => {
    const { due, data } = work;
    const unreachable = await stillUnreachable(ports);
    const before = toldIn(work);
    const newcomer: Told = { since: (data.from ?? due - DAY) as EpochMs };
    const problems = new Map<EpochMs, readonly NotedProblem[]>();
    const told: string[] = [];
    for (const { id } of await administrators(ports.directory)) {
      const since = await toldBefore(ports, id, before.get(id) ?? newcomer, due);
      const some = problems.get(since) ?? (await ports.store.problems(since, due, MOST_PROBLEMS));
      problems.set(since, some);
      if (some.length > 0) await planOne(ports, hand, id, due, toTell(since, some, unreachable));
      told.push(some.length > 0 ? `${since}/${due}/${id}` : `${due}//${id}`);
    }
    return { is: 'done', data: { from: due, told } };
  };

function toldIn({ data }: Work): ReadonlyMap<PersonId, Told> {
  const lines = Array.isArray(data.told) ? (data.told as string[]) : [];
  return new Map(
    lines.map((line) => {
      const [since = '', report = '', ...id] = line.split('/');
      const told = { since: Number(since) as EpochMs, report: report === '' ? undefined : Number(report) };
      return [id.join('/') as PersonId, told as Told];
    }),
  );
}

/** A report that may not have come is as good as none. */
async function toldBefore(
  ports: WorkPorts,
  person: PersonId,
  { since, report }: Told,
  due: EpochMs,
): Promise<EpochMs> {
  const ended = report && (await ports.store.ended(idOf(ports, report, person), person));
  const told = report && ended && ended.state === 'sent' ? report : since;
  return Math.max(told, due - KEEP_SETTLED * DAY) as EpochMs;
}

const idOf = ({ clock }: WorkPorts, due: EpochMs, person: PersonId) =>
  dayId(clock.zone.dayOf(due), 'report', person);

type OutOfReachNow = Unreachable & { readonly person: PersonId };

/** Who is with the municipality no more, or of whom it says nothing why, is taken off the list. */
async function stillUnreachable({ recipients, directory }: WorkPorts): Promise<readonly OutOfReachNow[]> {
  const still: OutOfReachNow[] = [];
  for (const one of await recipients.listUnreachable(MOST_UNREACHABLE)) {
    const known = outOfReach(one.reason) && (await directory.person(one.person));
    if (known) still.push(one);
    else await recipients.clearUnreachable(one.person);
  }
  return still;
}

function toTell(
  from: EpochMs,
  problems: readonly NotedProblem[],
  unreachable: readonly OutOfReachNow[],
): WorkData {
  const kinds = Map.groupBy(problems, ({ kind, what }) => `${kind}/${what}`);
  const reasons = Map.groupBy(unreachable, ({ reason }) => outOfReach(reason) ?? '');
  return {
    from,
    problems: Array.from(kinds, ([name, some]) => `${name}/${timesOf(some)}`),
    moreProblems: problems.length >= MOST_PROBLEMS ? 1 : 0,
    unreachable: Array.from(reasons, ([why, some]) =>
      [why, some.length, ...some.slice(0, MOST_NAMED).map(({ person }) => person)].join('\n'),
    ),
    moreUnreachable: unreachable.length >= MOST_UNREACHABLE ? 1 : 0,
  };
}

const timesOf = (problems: readonly NotedProblem[]): number =>
  problems.reduce((sum, { times = 1 }) => sum + times, 0);

async function planOne(
  ports: WorkPorts,
  hand: Hand,
  person: PersonId,
  due: EpochMs,
  data: WorkData,
): Promise<void> {
  const until = (due + LATEST) as EpochMs;
  await hand.plan([{ id: idOf(ports, due, person), kind: 'report', about: person, due, until, data }]);
}
