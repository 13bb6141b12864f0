import { hash } from 'node:crypto';
import { type Gap, gapsOf } from '../core/absence/gaps.ts';
import { momentAt } from '../core/absence/moments.ts';
import type { PersonId, UnitId } from '../core/directory.ts';
import type { Plan } from '../core/due-work.ts';
import { dayId } from '../core/morning.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { type Loading, loadCover, loading } from '../journeys/cover-facts.ts';
import { workplace } from '../language/due.ts';
import type { Hand } from './handler.ts';
import { whoLeads } from './leads.ts';
import { noticePlan } from './notice-plan.ts';
import { clockAt, type WorkPorts } from './ports.ts';

/** In ms. */
const A_DAY = 24 * 60 * 60_000;

/**
 * Plans that whoever leads is told of the days on which nobody covers for somebody of the unit, of each gap once. The
 * message is planned first and its days noted after that: what a crash leaves is found again, and is the same message.
 * @param due when it is told
 */
export async function tellGaps(ports: WorkPorts, hand: Hand, unit: UnitId, due: EpochMs): Promise<void> {
  const load = loading(ports);
  const { absences } = await load.roster(unit);
  const absent = [...new Set(absences.map(({ person }) => person))];
  await loadCover(load, absent);
  for (const person of absent) await tellGapsOf(ports, hand, load, { unit, person, due });
}

async function tellGapsOf(
  ports: WorkPorts,
  hand: Hand,
  load: Loading,
  { unit, person, due }: { unit: UnitId; person: PersonId; due: EpochMs },
): Promise<void> {
  const { zone } = ports.clock;
  const now = momentAt(hand.now, zone);
  const gaps = gapsOf(person, load.facts(), now, workplace(clockAt(ports, hand.now)));
  const untold = await untoldOf(ports, person, gaps);
  if (untold.length === 0) return;
  const key = shortHash(untold.map((gap) => nameOf(person, gap)).join('\n'));
  const until = (due + A_DAY) as EpochMs;
  const days = untold.map(({ day }) => day);
  const to = await whoLeads(load, unit, now);
  const messages = to.map((one) =>
    noticePlan({ unit, absent: person }, { what: 'gap', to: one, key, due, until }, zone, { days }),
  );
  await hand.plan(messages);
  await hand.plan(
    untold.map((gap): Plan => {
      return { id: nameOf(person, gap), kind: 'gapTold', about: person, due: hand.now, until, data: {} };
    }),
  );
}

async function untoldOf({ store }: WorkPorts, person: PersonId, gaps: readonly Gap[]): Promise<Gap[]> {
  const told = await Promise.all(gaps.map((gap) => store.ended(nameOf(person, gap), person)));
  return gaps.filter((_, index) => told[index] === undefined);
}

const nameOf = (person: PersonId, { day, key }: Gap) => dayId(day, 'gapTold', person, shortHash(key));

const shortHash = (text: string) => hash('sha256', text).slice(0, 16);
