import type { UnitClosure } from '../core/absence/absence.ts';
import { type AwayPerson, awayList, closingsOn } from '../core/absence/away-list.ts';
import type { CoverFacts } from '../core/absence/cover-facts.ts';
import { momentAt } from '../core/absence/moments.ts';
import { seenRoster } from '../core/absence/sight.ts';
import type { PersonId, Unit } from '../core/directory.ts';
import { type LocalDay, plusDays } from '../core/local-day.ts';
import type { Workplace } from '../core/opening-hours.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { type CoverPorts, loadCover, loading } from './cover-facts.ts';
import { type Seeing, seenFacts } from './seen-facts.ts';

export type AbsencesAsked = {
  readonly who: PersonId;
  readonly see: Seeing;
  readonly from: LocalDay;
  readonly through: LocalDay;
  readonly now: EpochMs;
  readonly workplace: Workplace;
};

export type AbsenceList =
  | {
      readonly ok: true;
      readonly unit: Unit;
      /** The days that it is of: from today on, and no more than {@link MOST_DAYS}. */
      readonly from: LocalDay;
      readonly through: LocalDay;
      /** Nobody is at work on any of them. */
      readonly closed: boolean;
      readonly closures: readonly UnitClosure[];
      /** By name. */
      readonly people: readonly AwayPerson[];
      /** As their reader sees them. */
      readonly facts: CoverFacts;
    }
  /** Not in the directory, and so of no unit; or all that was asked about is over. */
  | { readonly ok: false; readonly reason: 'noPerson' | 'past' };

/** Of a list that somebody reads, in days. */
export const MOST_DAYS = 62;

/**
 * Who of somebody's own unit is away, and who covers, as they may know it. Waves of storage calls: the unit's roster, and
 * those of the people whom it names.
 */
export async function listAbsences(ports: CoverPorts, asked: AbsencesAsked): Promise<AbsenceList> {
  const { workplace, see } = asked;
  const now = momentAt(asked.now, workplace.zone);
  const load = loading(ports);
  const person = await load.person(asked.who);
  const unit = person && (await load.unit(person.unit));
  if (unit === undefined) return { ok: false, reason: 'noPerson' };
  if (asked.through < now.day) return { ok: false, reason: 'past' };
  const from = Math.max(asked.from, now.day) as LocalDay;
  const through = Math.min(asked.through, plusDays(from, MOST_DAYS - 1)) as LocalDay;
  const roster = await load.roster(unit.id);
  await loadCover(load, [...new Set(roster.absences.map((absence) => absence.person))]);
  const facts = await seenFacts(load, see, now.day);
  const days = workingDays(from, through, workplace);
  const seen = seenRoster(roster, (absent) => see(absent, unit), now.day);
  const people = awayList(facts, seen, { days, now, workplace }).toSorted(byName(facts));
  const closures = closingsOn(roster, days);
  return { ok: true, unit, from, through, closed: days.length === 0, closures, people, facts };
}

function workingDays(from: LocalDay, through: LocalDay, { calendar }: Workplace): LocalDay[] {
  const days: LocalDay[] = [];
  for (let day = from; day <= through; day = plusDays(day, 1)) if (!calendar.isClosed(day)) days.push(day);
  return days;
}

const danish = new Intl.Collator('da');
const byName = (facts: CoverFacts) => (one: AwayPerson, other: AwayPerson) =>
  danish.compare(facts.person(one.person)?.name ?? '', facts.person(other.person)?.name ?? '') ||
  (one.person < other.person ? -1 : 1);
