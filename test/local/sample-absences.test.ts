import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { coverAt } from '../../bot/core/absence/cover.ts';
import { coverFacts } from '../../bot/core/absence/cover-facts.ts';
import { onDuty } from '../../bot/core/absence/duty.ts';
import type { Roster } from '../../bot/core/absence/roster.ts';
import type { PersonId, UnitId } from '../../bot/core/directory.ts';
import { type LocalDay, plusDays } from '../../bot/core/local-day.ts';
import type { EpochMs } from '../../bot/core/time-zone.ts';
import { readOrganisation } from '../../bot/directory/organisation.ts';
import { sampleAbsences } from '../../bot/local/sample-absences.ts';
import { shipped, zone } from '../core/shipped.ts';

const text = readFileSync(new URL('../../bot/directory/sample-organisation.json', import.meta.url), 'utf8');
const read = readOrganisation(text);
if (!read.ok) throw new Error('the sample organisation has faults');
const { people, units } = read.organisation;

const tagged = <T extends object>(value: T) => ({ ...value, tag: '' });

/** As they are read back. */
function rostersAt(now: EpochMs): Roster[] {
  const samples = sampleAbsences(people, { now, zone, calendar: shipped.local });
  return units.map(({ id }) => {
    const changes = samples.filter(({ unit }) => unit === id).flatMap((one) => one.changes);
    const rota = changes.find((one) => 'rota' in one);
    return {
      unit: id,
      absences: changes.flatMap((one) =>
        'absence' in one && one.absence.after ? [tagged(one.absence.after)] : [],
      ),
      closures: changes.flatMap((one) =>
        'closure' in one && one.closure.after ? [tagged(one.closure.after)] : [],
      ),
      ...(rota?.rota.after && { rota: tagged(rota.rota.after) }),
      namedElsewhere: [],
      closedElsewhere: [],
    };
  });
}

test.each([
  ['a Monday', '2026-11-23T09:00:00+01:00'],
  ['a Saturday', '2026-11-28T12:00:00+01:00'],
  ['before Christmas', '2026-12-23T08:00:00+01:00'],
])('on %s: two are away, one chain goes on, one has a gap, one unit a rota', (_, clock) => {
  const now = Temporal.Instant.from(clock).epochMilliseconds as EpochMs;
  const facts = coverFacts({ people, units, rosters: rostersAt(now) });
  const id = (initials: string) => people.find((one) => one.initials === initials)?.id as PersonId;
  let day: LocalDay = zone.dayOf(now);
  while (shipped.local.isClosed(day)) day = plusDays(day, 1);
  const on = (count: number) => {
    let at = day;
    for (let left = count; left > 0; left -= shipped.local.isClosed(at) ? 0 : 1) at = plusDays(at, 1);
    return { day: at, minutes: 9 * 60 };
  };
  expect(
    people
      .filter((one) => coverAt(one.id, on(0), facts).away)
      .map(({ initials }) => initials)
      .sort(),
  ).toEqual(['KUEN', 'YAHA']);
  expect(coverAt(id('YAHA'), on(0), facts)).toMatchObject({ by: id('ALWI'), how: 'substitute' });
  expect(coverAt(id('KUEN'), on(0), facts)).toMatchObject({ by: id('AMOS'), how: 'substitute' });
  expect(coverAt(id('KUEN'), on(1), facts)).toMatchObject({ by: id('FRBL'), how: 'substitutesSubstitute' });
  expect(coverAt(id('LING'), on(3), facts)).toMatchObject({ by: undefined, how: 'nobody' });
  expect(onDuty(facts.roster('BS' as UnitId)?.rota, 'mail', on(0).day)).toBeDefined();
});
