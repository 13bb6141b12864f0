import { hash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { isClosedOn } from '../core/absence/absence.ts';
import { daysAhead, type Gap, gapsOf } from '../core/absence/gaps.ts';
import { momentAt } from '../core/absence/moments.ts';
import { isSeenAway, sightOf } from '../core/absence/sight.ts';
import type { PersonId, UnitId } from '../core/directory.ts';
import type { Plan } from '../core/due-work.ts';
import type { LocalDay } from '../core/local-day.ts';
import { dayId } from '../core/morning.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { loadCover, loading } from '../journeys/cover-facts.ts';
import { workplace } from '../language/due.ts';
import type { Hand } from './handler.ts';
import { whoLeads } from './leads.ts';
import { noticePlan } from './notice-plan.ts';
import { clockAt, type WorkPorts } from './ports.ts';

/** In ms. */
const A_DAY = 24 * 60 * 60_000;

type GapPorts = Pick<WorkPorts, 'directory' | 'rosters' | 'clock'> & {
  readonly store: Pick<WorkPorts['store'], 'ended'>;
};

/**
 * Plans that whoever leads is told of the days on which nobody covers for somebody of the unit, or for the unit as a whole
 * while it is closed; of each gap once. The message is planned first and its days noted after that: what a crash leaves is
 * found again, and is the same message.
 * @param due when it is told
 */
export async function tellGaps(
  ports: GapPorts,
  hand: Pick<Hand, 'now' | 'plan'>,
  unit: UnitId,
  due: EpochMs,
): Promise<void> {
  const load = loading(ports);
  const { absences, closures } = await load.roster(unit);
  const absent = [...new Set(absences.map(({ person }) => person))];
  // Of a closed unit, anybody who has no entry of their own: what holds for them holds for all.
  const all = closures.length === 0 ? [] : await ports.directory.peopleOf(unit);
  const anybody = (all.find(({ id }) => !absent.includes(id)) ?? all[0])?.id;
  // Told of the unit as a whole, and not of each of its people.
  const isClosed = (day: LocalDay) => closures.some((closure) => isClosedOn(closure, day));
  await loadCover(load, anybody === undefined ? absent : [...absent, anybody]);
  const facts = load.facts();
  const now = momentAt(hand.now, ports.clock.zone);
  const ahead = daysAhead(now, workplace(clockAt(ports, hand.now)));
  const open: OpenGaps[] = [];
  for (const person of absent) {
    const gaps = gapsOf(person, facts, ahead).filter(({ day }) => !isClosed(day));
    open.push({ person, name: person, gaps });
    await nextTurn();
  }
  if (anybody !== undefined)
    open.push({
      person: anybody,
      name: `unit ${unit}`,
      gaps: gapsOf(anybody, facts, ahead).filter(({ day }) => isClosed(day)),
    });
  const some = open.filter(({ gaps }) => gaps.length > 0);
  if (some.length === 0) return;
  const [to, led] = await Promise.all([whoLeads(load, unit, now), load.unit(unit)]);
  for (const { gaps, ...one } of some) {
    // What is not told yet, for they do not see it, is told when its day comes, or to the manager once there.
    const sight = to.every((reader) => sightOf(reader, one.person, led) === 'all') ? 'all' : 'planned';
    const seen = gaps.filter(({ day }) => isSeenAway(one.person, day, facts, sight, now.day));
    await tellOpen(ports, hand, { unit, due, to }, { ...one, gaps: seen });
  }
}

type OpenGaps = {
  readonly person: PersonId;
  /** By which it is known what was told: the person's, or the closed unit's. */
  readonly name: string;
  readonly gaps: readonly Gap[];
};

type ToWhom = { readonly unit: UnitId; readonly due: EpochMs; readonly to: readonly PersonId[] };

async function tellOpen(
  ports: GapPorts,
  hand: Pick<Hand, 'now' | 'plan'>,
  { unit, due, to }: ToWhom,
  { person, name, gaps }: OpenGaps,
): Promise<void> {
  const { zone } = ports.clock;
  const untold = await untoldOf(ports, name, gaps);
  if (untold.length === 0) return;
  const key = shortHash(untold.map((gap) => nameOf(name, gap)).join('\n'));
  const until = (due + A_DAY) as EpochMs;
  const days = untold.map(({ day }) => day);
  const whole = name !== person;
  const messages = to.map((one) =>
    noticePlan({ unit, absent: person }, { what: 'gap', to: one, key, due, until }, zone, { days, whole }),
  );
  await hand.plan(messages);
  await hand.plan(
    untold.map((gap): Plan => {
      return { id: nameOf(name, gap), kind: 'gapTold', about: name, due: hand.now, until, data: {} };
    }),
  );
}

async function untoldOf({ store }: GapPorts, name: string, gaps: readonly Gap[]): Promise<Gap[]> {
  const told = await Promise.all(gaps.map((gap) => store.ended(nameOf(name, gap), name)));
  return gaps.filter((_, index) => told[index] === undefined);
}

const nameOf = (name: string, { day, key }: Gap) => dayId(day, 'gapTold', name, shortHash(key));

const shortHash = (text: string) => hash('sha256', text).slice(0, 16);
