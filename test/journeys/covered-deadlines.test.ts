import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Rota } from '../../bot/core/absence/duty.ts';
import type { RosterChange } from '../../bot/core/absence/roster.ts';
import type { PersonId } from '../../bot/core/directory.ts';
import type { InquiryRef } from '../../bot/core/inquiry.ts';
import type { EpochMs } from '../../bot/core/time-zone.ts';
import { type DeadlineQuestion, listDeadlines, type Place } from '../../bot/journeys/list-deadlines.ts';
import { storedRosters } from '../../bot/store/rosters/rosters.ts';
import type { Store } from '../../bot/store/table.ts';
import { at } from '../core/shipped.ts';
import { freshFixture } from '../store/inquiries/fixture.ts';
import { type Engine, freshTable, startSqlite } from '../store/support/engines.ts';
import { anAbsence } from '../support/absences.ts';
import { anArrival, anObligation } from '../support/inquiry-builders.ts';
import { countWaves } from '../support/waves.ts';
import { BS, directory, JC, PEOPLE, workplace } from './support/municipality.ts';

const NOW = at('Tuesday 2026-11-17 10:00');
const DAY = 'Tuesday 2026-11-17';
const HOUR = 3_600_000;
const { mette, member, jobcenter, coordinator, manager } = PEOPLE;
const YC = 'YC' as typeof BS;
/** Of Byg og Miljø. */
const builder = '7a3e0000-0000-4000-8000-000000000404' as PersonId;
const BY = 'BY' as typeof BS;

let engine: Engine;
let store: Store;
beforeAll(async () => {
  engine = await startSqlite();
  store = await engine.open();
});
afterAll(async () => {
  await store.close();
  await engine.stop();
});

type Given = { owner?: PersonId | undefined; unit?: typeof BS; hours?: number; confidential?: boolean };

async function start(given: readonly Given[], changes: Partial<Record<'BS' | 'JC' | 'YC', RosterChange[]>>) {
  const { inquiries, open } = await freshFixture(store);
  const absences = await freshTable(store);
  const substitutes = new Map([
    [member, BS],
    [jobcenter, JC],
    [builder, BY],
  ]);
  for (const [unit, some] of Object.entries(changes))
    expect(await storedRosters(absences).save(unit as typeof BS, some, substitutes)).toBe(true);
  const refs: InquiryRef[] = [];
  for (const { owner, unit = BS, hours, confidential = false } of given) {
    const obligations = hours === undefined ? [] : [anObligation((NOW + hours * HOUR) as EpochMs)];
    const arrival = anArrival({ owner, unit, confidential, obligations });
    refs.push((await inquiries.register(arrival)).inquiry.ref);
  }
  const waves = countWaves();
  const rosters = storedRosters(waves.wrap(absences));
  const ports = { inquiries: open(waves.wrap), rosters, directory };
  const ask = (who: PersonId, over: Partial<DeadlineQuestion> = {}) =>
    listDeadlines(ports, { who, now: NOW, workplace, confidential: true, ...over });
  return { refs, ask, measure: waves.measure };
}

const away = (person: PersonId, substitute?: PersonId): RosterChange => ({
  absence: { after: anAbsence(person, DAY, DAY, { substitute }) },
});
const closed = (unit: typeof BS, to: typeof BS): RosterChange => {
  const { id, enteredBy, enteredAt, version, span } = anAbsence(manager, DAY, DAY);
  const days = { from: span.from, through: span.from };
  return { closure: { after: { id, unit, to, ...days, enteredBy, enteredAt, version } } };
};
const rota = (person: PersonId): RosterChange => {
  const everyDay = Object.fromEntries([1, 2, 3, 4, 5].map((day) => [day, person]));
  return { rota: { after: { mail: { by: 'weekday', people: everyDay }, version: 1 } satisfies Rota } };
};
const refsIn = ({ lines }: { lines: readonly { ref: InquiryRef }[] }) => lines.map(({ ref }) => ref);

describe('the list of whoever covers', () => {
  test('has the lines of whoever is away, by due, with whose they are; theirs is as it was', async () => {
    const { refs, ask } = await start(
      [
        { owner: member, hours: 3 },
        { owner: mette, hours: 2 },
        { owner: mette, hours: 4, unit: JC },
        { owner: mette, hours: 1, confidential: true },
        { owner: mette },
        { owner: coordinator, hours: 1 },
      ],
      { BS: [away(mette, member)] },
    );
    const [own, first, elsewhere, secret, undated] = refs;
    const list = await ask(member);
    expect(refsIn(list)).toEqual([secret, first, own, elsewhere, undated]);
    expect(list.counts).toMatchObject({ today: 4, thisWeek: 4 });
    expect(list.others).toMatchObject([{ owner: { id: mette }, counts: { today: 3, thisWeek: 3 } }]);
    expect(refsIn(await ask(mette))).toEqual([secret, first, elsewhere, undated]);
    expect((await ask(mette)).others).toEqual([]);
    // Where others read along.
    expect(refsIn(await ask(member, { confidential: false }))).toEqual([first, own, elsewhere, undated]);
    // A day later everything is back.
    const tomorrow = await ask(member, { now: (NOW + 24 * HOUR) as EpochMs });
    expect(refsIn(tomorrow)).toEqual([own]);
    expect(tomorrow.others).toEqual([]);
  });

  test('of a chain has all that is left of it; whoever is away themselves covers nobody', async () => {
    const { refs, ask } = await start(
      [
        { owner: mette, hours: 2 },
        { owner: member, hours: 1 },
      ],
      { BS: [away(mette, member), away(member, jobcenter)] },
    );
    const [of, ofSubstitute] = refs;
    expect(refsIn(await ask(jobcenter))).toEqual([ofSubstitute, of]);
    expect(refsIn(await ask(member))).toEqual([ofSubstitute]);
  });

  test('page by page shows each line once, in one order, however they lie', async () => {
    const owners = [member, mette, coordinator];
    const given = Array.from({ length: 37 }, (_, index) => ({
      owner: owners[index % 3],
      unit: index % 5 === 0 ? JC : BS,
      // Many at the same instant, and some without any.
      ...(index % 7 !== 0 && { hours: 1 + Math.floor(index / 6) }),
      confidential: index % 4 === 0,
    }));
    const { refs, ask } = await start(given, { BS: [away(mette, member), away(coordinator, member)] });
    for (const confidential of [true, false]) {
      const seen: InquiryRef[] = [];
      let after: Place | undefined;
      do {
        const list = await ask(member, { after, confidential });
        seen.push(...refsIn(list));
        after = list.last;
      } while (after !== undefined);
      const shown = refs.filter((_, index) => confidential || given[index]?.confidential === false);
      expect(seen.toSorted()).toEqual(shown.toSorted());
      expect(new Set(seen).size).toBe(seen.length);
      const hours = seen.map((ref) => given[refs.indexOf(ref)]?.hours ?? 1e6);
      expect(hours).toEqual(hours.toSorted((a, b) => a - b));
    }
    expect((await ask(member)).counts.thisWeek).toBe(30);
  });
});

describe('today’s duty', () => {
  const given = [
    { hours: 2 },
    { hours: 1, confidential: true },
    { hours: 3, unit: JC },
    { owner: member, hours: 4 },
  ];

  test('has what is nobody’s in the unit, but for what is confidential', async () => {
    const { refs, ask } = await start(given, { BS: [rota(member)] });
    const list = await ask(member);
    expect(refsIn(list)).toEqual([refs[0], refs[3]]);
    expect(list.others).toMatchObject([{ owner: undefined, counts: { today: 1 } }]);
    expect(refsIn(await ask(coordinator))).toEqual([]);
  });

  test('is whoever covers for whoever has it, also of another unit', async () => {
    const { refs, ask } = await start(given, { BS: [rota(member), away(member, jobcenter)] });
    expect(refsIn(await ask(jobcenter))).toEqual([refs[0], refs[3]]);
    expect(refsIn(await ask(member))).toEqual([refs[3]]);
  });

  test('with a closed unit that comes to it, also through another closed one', async () => {
    const elsewhere = [{ hours: 2 }, { hours: 3, unit: JC }, { hours: 4, unit: YC }];
    const other = { BS: [rota(member), away(member, builder)], JC: [closed(JC, BS)] };
    const open = await start(elsewhere, { ...other, YC: [closed(YC, JC)] });
    expect(refsIn(await open.ask(builder))).toEqual(open.refs);
    expect(refsIn(await open.ask(builder, { now: (NOW + 24 * HOUR) as EpochMs }))).toEqual([]);
    const direct = await start(elsewhere, { BS: [rota(member)], JC: [closed(JC, BS)], YC: [closed(YC, JC)] });
    expect(refsIn(await direct.ask(member))).toEqual(direct.refs);
  });

  test('of the manager shows confidential ones too', async () => {
    const { refs, ask } = await start(given, { BS: [rota(manager)] });
    expect(refsIn(await ask(manager))).toEqual([refs[1], refs[0]]);
  });
});

describe('waves of storage calls', () => {
  const given = [
    { owner: member, hours: 3 },
    { owner: mette, hours: 2 },
    { owner: mette, hours: 2, unit: JC },
  ];
  const waves = async (who: PersonId, changes: Partial<Record<'BS' | 'JC', RosterChange[]>>) => {
    const { ask, measure } = await start(given, changes);
    return (await measure(() => ask(who))).waves;
  };

  test('as few as without any of this where nobody is away, one more where somebody is', async () => {
    expect(await waves(member, {})).toBe(1);
    expect(await waves(mette, {})).toBe(2);
    expect(await waves(member, { BS: [rota(coordinator)] })).toBe(1);
    expect(await waves(member, { BS: [away(mette, member), rota(coordinator)] })).toBe(3);
    expect(await waves(coordinator, { BS: [away(mette, member)] })).toBe(1);
  });

  test('one more for a substitute of another unit', async () => {
    expect(await waves(jobcenter, { BS: [away(mette, jobcenter)] })).toBe(4);
  });
});
