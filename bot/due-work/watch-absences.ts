import { setImmediate as nextTurn } from 'node:timers/promises';
import { reminderOn } from '../core/absence/reminding.ts';
import { backOnDay } from '../core/absence/returning.ts';
import type { UnitId } from '../core/directory.ts';
import { type Plan, recurring } from '../core/due-work.ts';
import type { EpochMs } from '../core/time-zone.ts';
import type { WorkingDays } from '../core/working-hours.ts';
import { loadCover, loading } from '../journeys/cover-facts.ts';
import { workplace } from '../language/due.ts';
import type { Handler } from './handler.ts';
import { about } from './notice-plan.ts';
import { clockAt, type WorkPorts } from './ports.ts';
import { reminderPlan } from './remind-cover.ts';
import { briefingPlan } from './return-briefing.ts';
import { tellGaps } from './tell-gaps.ts';

/** Before anybody's morning list. In minutes after midnight. */
const WATCH_AT = 5 * 60 + 50;
/** After what people have noted for themselves first thing in the morning. */
const TELL_GAPS_AT = 7 * 60 + 50;
/** Reminders are at noon: a morning that was missed is made up for until then. In ms. */
const WITHIN = 7 * 60 * 60_000;

export function watchOf(unit: UnitId, now: EpochMs, days: WorkingDays): Plan {
  const plan = recurring('watchAbsences', unit, { every: WATCH_AT, now: (now - WITHIN) as EpochMs, days });
  return { ...plan, until: (plan.due + WITHIN) as EpochMs };
}

/**
 * Of a unit, on the morning of a working day: who is to be reminded today that they cover, who is back, and where nobody
 * covers; others' absences change it from day to day.
 */
export const watchAbsences =
  (ports: WorkPorts): Handler =>
  async (work, hand) => {
    const unit = work.about as UnitId;
    const place = workplace(clockAt(ports, hand.now));
    const { zone } = place;
    const today = zone.dayOf(work.due);
    const load = loading(ports);
    const { absences } = await load.roster(unit);
    const people = [...new Set(absences.map(({ person }) => person))];
    await loadCover(load, people);
    const facts = load.facts();
    const reminders = await oneByOne(absences, (absence) => {
      const reminder = reminderOn(absence, facts, today, place);
      return reminder && reminderPlan(about(unit, absence), reminder, zone);
    });
    const back = await oneByOne(people, (person) => backOnDay(person, today, facts, place) && person);
    const briefings = await Promise.all(back.map((person) => briefingPlan(ports, person, today, facts)));
    await hand.plan([...reminders, ...briefings]);
    const hour = zone.at(today, TELL_GAPS_AT);
    await tellGaps(ports, hand, unit, Math.max(hour, hand.now) as EpochMs);
    return { is: 'done' };
  };

/** What is found, with others' turns between one and the next. */
async function oneByOne<One, Found>(
  all: readonly One[],
  find: (one: One) => Found | undefined,
): Promise<Found[]> {
  const found: Found[] = [];
  for (const one of all) {
    const it = find(one);
    if (it !== undefined) found.push(it);
    await nextTurn();
  }
  return found;
}
