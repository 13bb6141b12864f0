import type { Absence, AbsenceId, AbsenceSpan } from '../../../bot/core/absence/absence.ts';
import { type CoverFacts, coverFacts } from '../../../bot/core/absence/cover-facts.ts';
import type { Rota } from '../../../bot/core/absence/duty.ts';
import type { Person, PersonId, Unit, UnitId } from '../../../bot/core/directory.ts';
import type { Workplace } from '../../../bot/core/opening-hours.ts';
import { epoch } from '../../support/clock.ts';
import { day, profile, shipped, zone } from '../shipped.ts';

/** A unit in which "boss" leads, "deputy" stands in, and "one" and "two" are next in its order. */

export const who = (name: string) => name as PersonId;
const AA = 'AA' as UnitId;
const unit: Unit = {
  id: AA,
  name: 'Afdeling A',
  coordinators: [],
  mailboxes: [],
  colleaguesMayLog: false,
  manager: who('boss'),
  deputy: who('deputy'),
  coverOrder: [who('one'), who('two')],
};

export const place: Workplace = { zone, hours: profile.openingHours, calendar: shipped.local };

/** "Monday 2026-11-23 10:00" */
export function at(text: string) {
  const [weekday = '', date = '', time = ''] = text.split(' ');
  const on = day(`${weekday} ${date}`);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return zone.at(on, hours * 60 + minutes);
}

export const whole = (first: string, last = first): AbsenceSpan => ({ from: day(first), through: day(last) });

export function anAbsence(person: string, span: AbsenceSpan, over: Partial<Absence> = {}): Absence {
  return {
    id: `${person}/${span.from}` as AbsenceId,
    person: who(person),
    span,
    declined: [],
    enteredBy: who(person),
    enteredAt: epoch('2026-11-20T10:00:00+01:00'),
    version: 1,
    ...over,
  };
}

export function factsOf(absences: readonly Absence[], rota?: Rota): CoverFacts {
  const names = ['boss', 'deputy', 'one', 'two', 'mette', 'alex'];
  return coverFacts({
    people: names.map((name) => ({ id: who(name), unit: AA }) as Person),
    units: [unit],
    rosters: [
      {
        unit: AA,
        absences: absences.map((one) => ({ ...one, tag: '' })),
        closures: [],
        ...(rota && { rota: { ...rota, tag: '' } }),
        namedElsewhere: [],
        closedElsewhere: [],
      },
    ],
  });
}
