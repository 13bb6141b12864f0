import type { Absence, AbsenceId } from '../core/absence/absence.ts';
import type { RosterChange } from '../core/absence/roster.ts';
import type { Person, PersonId, UnitId } from '../core/directory.ts';
import { type LocalDay, plusDays } from '../core/local-day.ts';
import type { EpochMs, TimeZone } from '../core/time-zone.ts';
import type { WorkingCalendar } from '../core/working-calendar.ts';

export type AbsenceClock = {
  readonly now: EpochMs;
  readonly zone: TimeZone;
  /** `local`: on whose days people are at work. */
  readonly calendar: WorkingCalendar;
};

/** What one unit's roster is given. */
export type SampleRoster = {
  readonly unit: UnitId;
  readonly changes: readonly RosterChange[];
};

/** Made up. Who, from which working day (0: today, or the next one) through which, who covers, and what they said. */
const AWAY = [
  { person: 'YAHA', from: 0, through: 4, substitute: 'ALWI', accepted: true },
  { person: 'KUEN', from: 0, through: 2, substitute: 'AMOS', accepted: false },
  // Tomorrow, so that then the chain goes on from her.
  { person: 'AMOS', from: 1, through: 1, substitute: 'FRBL', accepted: true },
] as const;

/** Nobody was named to cover it: the gap. */
const CLOSED = { unit: 'SB', on: 3, by: 'HABR' } as const;

/** Monday to Friday. */
const ON_DUTY = { unit: 'BS', people: ['ADVA', 'ANLI', 'MEHO', 'JOKR', 'ADVA'], phone: 'LYRO' } as const;

/** Two are away, and a third tomorrow; a unit is closed one day and covered by nobody; one unit has a rota. */
export function sampleAbsences(people: readonly Person[], clock: AbsenceClock): SampleRoster[] {
  const who = (initials: string): Person => {
    const found = people.find((one) => one.initials === initials);
    if (found === undefined) throw new Error(`the samples have ${initials}, whom nobody is called`);
    return found;
  };
  return [
    ...AWAY.map((one, index) => ({
      unit: who(one.person).unit,
      changes: [{ absence: { after: absence(one, index, who, clock) } }],
    })),
    closure(who(CLOSED.by).id, clock),
    rota((initials) => who(initials).id),
  ];
}

function absence(
  { person, from, through, substitute, accepted }: (typeof AWAY)[number],
  index: number,
  who: (initials: string) => Person,
  clock: AbsenceClock,
): Absence {
  const at = (clock.now - DAY) as EpochMs;
  const by = who(substitute).id;
  return {
    id: sampleId(index),
    person: who(person).id,
    span: { from: workingDay(from, clock), through: workingDay(through, clock) },
    substitute: by,
    asked: { person: by, at, ...(accepted && { accepted }) },
    declined: [],
    enteredBy: who(person).id,
    enteredAt: at,
    version: 1,
  };
}

const DAY = 24 * 60 * 60_000;
const sampleId = (index: number) =>
  `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}` as AbsenceId;

/** So many working days on from today, or from the next one where today is none. */
function workingDay(count: number, { now, zone, calendar }: AbsenceClock): LocalDay {
  let day = zone.dayOf(now);
  while (calendar.isClosed(day)) day = plusDays(day, 1);
  for (let left = count; left > 0; left -= calendar.isClosed(day) ? 0 : 1) day = plusDays(day, 1);
  return day;
}

function closure(by: PersonId, clock: AbsenceClock): SampleRoster {
  const on = workingDay(CLOSED.on, clock);
  const unit = CLOSED.unit as UnitId;
  const enteredAt = (clock.now - DAY) as EpochMs;
  const after = { id: sampleId(99), unit, from: on, through: on, enteredBy: by, enteredAt, version: 1 };
  return { unit, changes: [{ closure: { after } }] };
}

function rota(who: (initials: string) => PersonId): SampleRoster {
  const people = (initials: readonly string[]) =>
    Object.fromEntries(initials.map((one, index) => [index + 1, who(one)]));
  const mail = { by: 'weekday', people: people(ON_DUTY.people) } as const;
  const phone = { by: 'weekday', people: people(ON_DUTY.people.map(() => ON_DUTY.phone)) } as const;
  return { unit: ON_DUTY.unit as UnitId, changes: [{ rota: { after: { mail, phone, version: 1 } } }] };
}
