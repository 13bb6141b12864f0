import type { Absence } from '../core/absence/absence.ts';
import type { CoverFacts } from '../core/absence/cover-facts.ts';
import { entryOf, metBy, shownAs, without, withShown } from '../core/absence/entry.ts';
import { mayLogFor } from '../core/absence/log-rights.ts';
import { momentAt } from '../core/absence/moments.ts';
import { type CoverDay, coverDays, substituteAwayOn, type When } from '../core/absence/preview.ts';
import type { Kept, Roster } from '../core/absence/roster.ts';
import { sightOf } from '../core/absence/sight.ts';
import { type AbsenceWish, mayExtend, type SpanFault, spanFaults } from '../core/absence/wish.ts';
import type { Person, PersonId, Unit } from '../core/directory.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { type CoverPorts, type Loading, loadCover, loading } from './cover-facts.ts';
import { type HoursPorts, workplaceOf } from './hours-ports.ts';
import { seeingOf, seenFacts } from './seen-facts.ts';

export type AbsencePorts = CoverPorts & HoursPorts;

export type AbsenceFault =
  | SpanFault
  | {
      readonly field: 'substitute';
      /** Themselves; nobody whom the directory knows; away on all of its days; has said no. */
      readonly reason: 'self' | 'unknown' | 'awayThroughout' | 'declined';
      readonly person?: Person | undefined;
    };

export type AbsenceRefusal =
  /** The directory does not know them; or the asker may not enter it for them. */
  | { readonly ok: false; readonly reason: 'noPerson' }
  | {
      readonly ok: false;
      readonly reason: 'notAllowed';
      readonly person: Person;
      readonly unit: Unit | undefined;
    }
  /** What is to be changed is not there any more, or is something else by now. */
  | { readonly ok: false; readonly reason: 'gone' }
  | { readonly ok: false; readonly reason: 'changed'; readonly present: Absence }
  | {
      readonly ok: false;
      readonly reason: 'faults';
      readonly faults: readonly AbsenceFault[];
      readonly person: Person;
    };

/** An absence as it would be, with what decides who covers then. */
export type PreparedAbsence = {
  readonly ok: true;
  readonly person: Person;
  readonly unit: Unit | undefined;
  readonly roster: Roster;
  readonly substitute: Person | undefined;
  /** As it was, where it is there already. */
  readonly before: Kept<Absence> | undefined;
  readonly absence: Absence;
  /** As the asker may know it: of days that are not theirs to know, what a colleague sees. */
  readonly shown: Absence;
  /** Others of the person's that it meets, as far as the asker may know of them. */
  readonly met: readonly Kept<Absence>[];
  /** It may be joined with these. */
  readonly joinable: boolean;
  readonly when: When;
  /** Its working days, and who would cover. */
  readonly days: readonly CoverDay[];
  /** All that was loaded so far, as the asker sees it, with the absence among it. */
  readonly seen: () => Promise<CoverFacts>;
  /** The same without it: what holds anyhow. */
  readonly otherwise: () => Promise<CoverFacts>;
  readonly load: Loading;
};

/** Checks a wish for an absence: who may, whether it can be, and what it would mean. Nothing is saved. */
export async function prepareAbsence(
  ports: AbsencePorts,
  wish: AbsenceWish,
  who: PersonId,
  now: EpochMs,
): Promise<PreparedAbsence | AbsenceRefusal> {
  const { directory, rosters } = ports;
  const [asker, person, substitute] = await Promise.all([
    directory.person(who),
    directory.person(wish.person),
    wish.substitute === undefined ? undefined : directory.person(wish.substitute),
  ]);
  if (asker === undefined || person === undefined) return { ok: false, reason: 'noPerson' };
  const [unit, roster] = await Promise.all([directory.unit(person.unit), rosters.of(person.unit)]);
  if (!mayLogFor(asker, person, unit)) return { ok: false, reason: 'notAllowed', person, unit };
  const before = roster.absences.find(({ id }) => id === wish.id);
  if (wish.version !== undefined && before === undefined) return { ok: false, reason: 'gone' };
  if (before !== undefined && before.version !== wish.version)
    return { ok: false, reason: 'changed', present: before };
  const when = whenOf(ports, now);
  const absence = entryOf(wish, before, who, now);
  const sight = sightOf(who, person.id, unit);
  const shown = shownAs(absence, before, sight, who, when.now.day);
  const load = loading({ directory, rosters: withEntry(rosters, roster, absence) });
  await loadCover(load, [person.id]);
  const seen = () =>
    seenFacts(load, seeingOf(who, true), when.now.day, (one) => withShown(one, person.unit, shown));
  const otherwise = () => seenFacts(load, seeingOf(who, true), when.now.day, (one) => without(one, shown));
  const facts = await seen();
  const days = coverDays(shown, facts, when);
  const away = (id: PersonId) =>
    days.map(({ day }) => substituteAwayOn(id, shown, day, facts, when.hours)).filter((one) => one === 'all')
      .length;
  const faults = [
    ...spanFaults(wish.span, when.now),
    ...substituteFaults(wish, substitute, before, (id) => days.length > 0 && away(id) === days.length),
  ];
  if (faults.length > 0) return { ok: false, reason: 'faults', faults, person };
  const own = roster.absences.filter((one) => one.person === person.id);
  const met = metBy(own, wish, sight, when.now);
  const joinable = sight === 'all' && mayExtend(met, wish);
  return {
    ok: true,
    person,
    unit,
    roster,
    substitute,
    before,
    absence,
    shown,
    met,
    joinable,
    when,
    days,
    seen,
    otherwise,
    load,
  };
}

function whenOf(ports: HoursPorts, now: EpochMs): When {
  const { zone, calendar, hours } = workplaceOf(ports);
  return { calendar, hours, now: momentAt(now, zone) };
}

/** What would be read if it were saved. */
function withEntry(rosters: CoverPorts['rosters'], known: Roster, absence: Absence): CoverPorts['rosters'] {
  const others = known.absences.filter(({ id }) => id !== absence.id);
  const changed = { ...known, absences: [...others, { ...absence, tag: '' }] };
  return { of: async (unit) => (unit === known.unit ? changed : rosters.of(unit)) };
}

function substituteFaults(
  { person, substitute: named }: AbsenceWish,
  substitute: Person | undefined,
  before: Absence | undefined,
  isAwayThroughout: (id: PersonId) => boolean,
): AbsenceFault[] {
  if (named === undefined) return [];
  const fault = (reason: Extract<AbsenceFault, { field: 'substitute' }>['reason']): AbsenceFault[] => [
    { field: 'substitute', reason, person: substitute },
  ];
  if (named === person) return fault('self');
  if (substitute === undefined) return fault('unknown');
  if (before?.declined.some((one) => one.person === named)) return fault('declined');
  return isAwayThroughout(named) ? fault('awayThroughout') : [];
}
