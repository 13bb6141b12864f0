import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Absence, AbsenceId, Moment } from '../../../bot/core/absence/absence.ts';
import { coverAt, coveredBy } from '../../../bot/core/absence/cover.ts';
import { type CoverFacts, coverFacts, isAway } from '../../../bot/core/absence/cover-facts.ts';
import type { Rota } from '../../../bot/core/absence/duty.ts';
import { daysAhead, gapsOf } from '../../../bot/core/absence/gaps.ts';
import type { Kept, Roster } from '../../../bot/core/absence/roster.ts';
import type { Person, PersonId, Unit, UnitId } from '../../../bot/core/directory.ts';
import type { LocalDay } from '../../../bot/core/local-day.ts';
import type { EpochMs } from '../../../bot/core/time-zone.ts';
import { place } from './an-absence.ts';

/** Monday 23 November 2026. */
const MONDAY = 20780 as LocalDay;
const PEOPLE = 8;
const id = (index: number) => `p${index}` as PersonId;
const unitOf = (index: number) => (index < 5 ? 'AA' : 'BB') as UnitId;

const person = fc.integer({ min: 0, max: PEOPLE - 1 }).map(id);
const day = fc.integer({ min: 0, max: 13 }).map((on) => (MONDAY + on) as LocalDay);
const minutes = fc.integer({ min: 0, max: 1439 });

const span = fc.record(
  {
    from: day,
    length: fc.integer({ min: 0, max: 6 }),
    open: fc.boolean(),
    every: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 }),
    start: fc.integer({ min: 0, max: 700 }),
    end: fc.integer({ min: 701, max: 1440 }),
  },
  { requiredKeys: ['from', 'length', 'open'] },
);

const absence = fc
  .record({
    person,
    span,
    substitute: fc.option(person, { nil: undefined }),
    declined: fc.uniqueArray(person, { maxLength: 2 }),
    except: fc.uniqueArray(day, { maxLength: 1 }),
    enteredAt: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ span: { from, length, open, ...rest }, declined, enteredAt, ...one }) => ({
    ...one,
    span: { from, ...(open ? {} : { through: (from + length) as LocalDay }), ...rest },
    declined: declined.map((who) => ({ person: who, at: 0 as EpochMs })),
    enteredAt: enteredAt as EpochMs,
    enteredBy: one.person,
    version: 1,
    tag: '',
  }));

const rota = fc.option(
  fc.record({
    mail: fc.record({
      by: fc.constant('weekday' as const),
      people: fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5'), person),
    }),
    phone: fc.record({
      by: fc.constant('week' as const),
      people: fc.array(person, { maxLength: 3 }),
      from: fc.constant(MONDAY),
    }),
    version: fc.constant(1),
    tag: fc.constant(''),
  }),
  { nil: undefined },
);

const unit = (letters: string) =>
  fc.record({
    id: fc.constant(letters as UnitId),
    manager: person,
    deputy: fc.option(person, { nil: undefined }),
    coverOrder: fc.uniqueArray(person, { maxLength: 4 }),
  });

const closures = fc.array(
  fc.record({
    from: day,
    length: fc.integer({ min: 0, max: 3 }),
    to: fc.constantFrom('AA', 'BB', undefined),
    enteredAt: fc.integer({ min: 0, max: 5 }),
  }),
  { maxLength: 2 },
);

const municipality = fc
  .record({
    absences: fc.array(absence, { maxLength: 14 }),
    units: fc.tuple(unit('AA'), unit('BB')),
    rotas: fc.tuple(rota, rota),
    closures: fc.tuple(closures, closures),
  })
  .map(({ absences, units, rotas, closures: closed }) => {
    const kept = absences.map((one, index) => ({ ...one, id: `a${index}` as AbsenceId }) as Kept<Absence>);
    const people = Array.from(
      { length: PEOPLE },
      (_, index) => ({ id: id(index), unit: unitOf(index) }) as Person,
    );
    const rosters = units.map(
      ({ id: letters }, at): Roster => ({
        unit: letters,
        absences: kept.filter((one) => people.find(({ id: who }) => who === one.person)?.unit === letters),
        closures: (closed[at] ?? []).map(({ from, length, to, enteredAt }, index) => ({
          id: `c${index}` as AbsenceId,
          unit: letters,
          from,
          through: (from + length) as LocalDay,
          ...(to !== undefined && { to: to as UnitId }),
          enteredBy: id(0),
          enteredAt: enteredAt as EpochMs,
          version: 1,
          tag: '',
        })),
        rota: rotas[at] as Kept<Rota> | undefined,
        namedElsewhere: [],
        closedElsewhere: [],
      }),
    );
    return { people, units: units as unknown as Unit[], rosters };
  });

type Parts = { people: Person[]; units: Unit[]; rosters: Roster[] };
const moment: fc.Arbitrary<Moment> = fc.record({ day, minutes });

const saidNo = (facts: CoverFacts, who: PersonId, to: PersonId, at: Moment) =>
  facts
    .absencesOf(who)
    .some((one) => isAwayEntry(one, at) && one.declined.some(({ person: decliner }) => decliner === to));
const isAwayEntry = (one: Absence, at: Moment) =>
  isAway(
    coverFacts({
      people: [{ id: one.person, unit: 'X' } as unknown as Person],
      units: [],
      rosters: [
        {
          unit: 'X' as UnitId,
          absences: [{ ...one, tag: '' }],
          closures: [],
          namedElsewhere: [],
          closedElsewhere: [],
        },
      ],
    }),
    one.person,
    at,
  );

test('who covers is never away, never the absent one, and never one who said no', () => {
  fc.assert(
    fc.property(municipality, person, moment, (parts, who, at) => {
      const facts = coverFacts(parts);
      const cover = coverAt(who, at, facts);
      if (!cover.away) {
        expect(isAway(facts, who, at)).toBe(false);
        expect(cover.by).toBe(who);
        return;
      }
      expect(isAway(facts, who, at)).toBe(true);
      if (cover.by === undefined) return;
      expect(cover.by).not.toBe(who);
      expect(isAway(facts, cover.by, at)).toBe(false);
      expect(saidNo(facts, who, cover.by, at)).toBe(false);
    }),
    { numRuns: 2_000 },
  );
});

test('nobody covers only where everybody who may be asked is away, or has said no', () => {
  fc.assert(
    fc.property(municipality, person, moment, (parts, who, at) => {
      const facts = coverFacts(parts);
      if (coverAt(who, at, facts).how !== 'nobody') return;
      const own = facts.unit(facts.person(who)?.unit as UnitId) as Unit;
      for (const asked of [...own.coverOrder, own.manager, own.deputy]) {
        if (asked === undefined || asked === who) continue;
        expect(isAway(facts, asked, at) || saidNo(facts, who, asked, at)).toBe(true);
      }
    }),
    { numRuns: 2_000 },
  );
});

test('it is the same whatever order the rows came in', () => {
  const shuffled = (parts: Parts): fc.Arbitrary<[Parts, Parts]> =>
    fc
      .tuple(
        fc.shuffledSubarray(parts.people, { minLength: parts.people.length }),
        fc.shuffledSubarray(parts.rosters, { minLength: 2 }),
        fc.infiniteStream(fc.nat(100)),
      )
      .map(([people, rosters, keys]) => [
        parts,
        {
          people,
          units: parts.units.toReversed(),
          rosters: rosters.map((one) => ({
            ...one,
            absences: one.absences
              .map((row) => [keys.next().value, row] as const)
              .toSorted(([a], [b]) => a - b)
              .map(([, row]) => row),
            closures: one.closures.toReversed(),
          })),
        },
      ]);
  fc.assert(
    fc.property(municipality.chain(shuffled), person, moment, ([one, other], who, at) => {
      expect(coverAt(who, at, coverFacts(other))).toEqual(coverAt(who, at, coverFacts(one)));
    }),
    { numRuns: 2_000 },
  );
});

test('whom somebody covers for are those whose cover they are', () => {
  fc.assert(
    fc.property(municipality, person, moment, (parts, who, at) => {
      const facts = coverFacts(parts);
      const expected = parts.people
        .map((one) => one.id)
        .filter((one) => one !== who && coverAt(one, at, facts).by === who);
      expect([...coveredBy(who, at, facts)].sort()).toEqual(expected.sort());
    }),
    { numRuns: 1_000 },
  );
});

test('a gap is a day on which nobody covers in some minute from now on, and no other', () => {
  fc.assert(
    fc.property(municipality, person, moment, (parts, absent, now) => {
      const facts = coverFacts(parts as Parts);
      const ahead = daysAhead(now, place);
      const isGap = ({ day: on, from, until }: (typeof ahead)[number]) =>
        Array.from({ length: until - from }, (_, index) => from + index).some(
          (at) => coverAt(absent, { day: on, minutes: at }, facts).how === 'nobody',
        );
      expect(gapsOf(absent, facts, ahead).map((gap) => gap.day)).toEqual(
        ahead.filter(isGap).map((one) => one.day),
      );
    }),
    { numRuns: 40 },
  );
});
