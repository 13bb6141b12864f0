import { drawBriefing } from '../chat/briefing.ts';
import type { CoverFacts } from '../core/absence/cover-facts.ts';
import { awaySpans } from '../core/absence/moments.ts';
import { backOnDay } from '../core/absence/returning.ts';
import type { PersonId } from '../core/directory.ts';
import type { Plan, WorkId } from '../core/due-work.ts';
import type { LocalDay } from '../core/local-day.ts';
import { dayId, lastMorning, MORNING_AT } from '../core/morning.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { listBriefing } from '../journeys/list-briefing.ts';
import { coverFactsFor } from '../journeys/who-covers.ts';
import { workplace } from '../language/due.ts';
import type { Handler } from './handler.ts';
import { clockAt, languageOf, type WorkPorts } from './ports.ts';
import { writeToPerson } from './write-to-person.ts';

/** In ms: it is there before the ordinary list looks for it. */
const BEFORE_THE_LIST = 60_000;

export const briefingId = (person: PersonId, day: LocalDay): WorkId => dayId(day, 'returnBriefing', person);

/** At the hour of their morning list, or when they come later that day. */
export async function briefingPlan(
  ports: WorkPorts,
  person: PersonId,
  day: LocalDay,
  facts: CoverFacts,
): Promise<Plan> {
  const place = workplace(clockAt(ports, 0 as EpochMs));
  const { preferences } = await ports.recipients.of(person);
  const hour = Math.max(preferences.morningAt ?? MORNING_AT, comesAt(facts, person, day));
  const due = (place.zone.at(day, hour) - BEFORE_THE_LIST) as EpochMs;
  const until = lastMorning(day, hour, place);
  return { id: briefingId(person, day), kind: 'returnBriefing', about: person, due, until, data: {} };
}

/** In minutes after midnight: where the day begins with an absence, its end. */
function comesAt(facts: CoverFacts, person: PersonId, day: LocalDay): number {
  const [first] = awaySpans(facts, person, day);
  return first !== undefined && first.start <= MORNING_AT ? first.end : 0;
}

/** Looked up anew: who is away after all is left in peace. */
export const returnBriefing =
  (ports: WorkPorts): Handler =>
  async (work, hand) => {
    const person = work.about as PersonId;
    const clock = clockAt(ports, hand.now);
    const day = clock.zone.dayOf(work.due);
    const facts = await coverFactsFor(ports, [person]);
    const was = backOnDay(person, day, facts, workplace(clock));
    if (was === undefined) return { is: 'done' };
    const [briefing, recipient] = await Promise.all([
      listBriefing(ports, { person, was, now: hand.now, workplace: workplace(clock) }),
      ports.recipients.of(person),
    ]);
    const message = drawBriefing({ briefing, clock, language: languageOf(ports, recipient.preferences) });
    return writeToPerson(ports, hand, { person, recipient, message });
  };
