import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Absence, AbsenceId, UnitClosure, WriteId } from '../../../bot/core/absence/absence.ts';
import type { Rota } from '../../../bot/core/absence/duty.ts';
import type { Kept, RosterStore } from '../../../bot/core/absence/roster.ts';
import type { PersonId, UnitId } from '../../../bot/core/directory.ts';
import type { EpochMs } from '../../../bot/core/time-zone.ts';
import type { UnreadableRow } from '../../../bot/core/unreadable-row.ts';
import { storedRosters } from '../../../bot/store/rosters/rosters.ts';
import { VERSION } from '../../../bot/store/rosters/schemas.ts';
import { LIMITS, type Store, type Table } from '../../../bot/store/table.ts';
import { day } from '../../core/shipped.ts';
import { crashAt } from '../support/crash.ts';
import { type Engine, freshTable } from '../support/engines.ts';

const [BS, JC, SP] = ['BS', 'JC', 'SP'] as UnitId[] as [UnitId, UnitId, UnitId];
const [METTE, JONAS, PATTI] = ['mette', 'jonas/k', 'patti'] as PersonId[] as [PersonId, PersonId, PersonId];
const AT = 1_795_000_000_000 as EpochMs;

const anAbsence = (over: Partial<Absence> = {}): Absence => ({
  id: 'a1' as AbsenceId,
  person: METTE,
  span: { from: day('Monday 2026-12-07'), through: day('Friday 2026-12-11') },
  declined: [],
  enteredBy: METTE,
  enteredAt: AT,
  version: 1,
  ...over,
});

const aClosure = (over: Partial<UnitClosure> = {}): UnitClosure => ({
  id: 'c1' as AbsenceId,
  unit: BS,
  from: day('Monday 2026-12-28'),
  through: day('Wednesday 2026-12-30'),
  enteredBy: JONAS,
  enteredAt: AT,
  version: 1,
  ...over,
});

const aRota = (over: Partial<Rota> = {}): Rota => ({
  mail: { by: 'weekday', people: { 1: METTE, 5: JONAS } },
  version: 1,
  ...over,
});

/** What of it is not the store's. */
const untagged = <T extends object>({ tag: _, ...rest }: Kept<T>) => rest;

/** What is kept of who is there, on every engine. */
export function rostersContract(start: () => Promise<Engine>): void {
  let engine: Engine;
  let store: Store;
  let table: Table;
  let rosters: RosterStore;
  beforeAll(async () => {
    engine = await start();
    store = await engine.open();
  });
  beforeEach(async () => {
    table = await freshTable(store);
    rosters = storedRosters(table);
  });
  afterAll(async () => {
    await store?.close();
    await engine?.stop();
  });

  const save = (absence: Absence, homes?: ReadonlyMap<PersonId, UnitId>) =>
    rosters.save(BS, [{ absence: { after: absence } }], homes);
  const absences = async (unit = BS) => (await rosters.of(unit)).absences;

  test('a unit of which nothing is known has an empty roster', async () => {
    expect(await rosters.of(BS)).toEqual({
      unit: BS,
      absences: [],
      closures: [],
      namedElsewhere: [],
      closedElsewhere: [],
    });
  });

  test('all comes back as it was saved, and only where it belongs', async () => {
    const whole = anAbsence({
      person: JONAS,
      span: {
        from: day('Friday 2026-12-04'),
        through: day('Friday 2027-01-29'),
        every: [5],
        start: 780,
        end: 1440,
      },
      except: [day('Friday 2026-12-18')],
      substitute: METTE,
      asked: { person: METTE, at: AT, accepted: true },
      declined: [{ person: PATTI, at: AT }],
      version: 7,
      writes: ['w6', 'w7'] as WriteId[],
    });
    const open = anAbsence({ id: 'a2' as AbsenceId, span: { from: day('Monday 2026-11-23') } });
    const rota = aRota({
      phone: { by: 'week', people: [METTE, JONAS, METTE], from: day('Monday 2026-11-23') },
    });
    const closure = aClosure({ to: BS });
    const changes = [
      { absence: { after: whole } },
      { absence: { after: open } },
      { closure: { after: closure } },
      { rota: { after: rota } },
    ];
    expect(await rosters.save(BS, changes)).toBe(true);
    const kept = await rosters.of(BS);
    expect(kept.absences.map(untagged)).toEqual([whole, open]);
    expect(kept.closures.map(untagged)).toEqual([closure]);
    expect(kept.rota && untagged(kept.rota)).toEqual(rota);
    expect(await absences(JC)).toEqual([]);
  });

  test('nothing but what is known of an absence is kept: a reason fails', async () => {
    const withReason = { ...anAbsence(), reason: 'syg' };
    await expect(save(withReason)).rejects.toThrow();
    expect(await table.list(BS, { limit: 9 })).toEqual([]);
  });

  describe('changes', () => {
    test('replace and remove what was read', async () => {
      await save(anAbsence());
      const [before] = await absences();
      if (before === undefined) throw new Error('nothing kept');
      const after = { ...before, substitute: JONAS, version: 2 };
      expect(await rosters.save(BS, [{ absence: { before, after } }])).toBe(true);
      const [changed] = await absences();
      expect(changed).toMatchObject({ substitute: JONAS, version: 2 });
      expect(await rosters.save(BS, [{ absence: { before: changed as Kept<Absence> } }])).toBe(true);
      expect(await absences()).toEqual([]);
    });

    test('what has changed meanwhile, is gone, or is there already, is left as it is', async () => {
      await save(anAbsence());
      const [old] = await absences();
      if (old === undefined) throw new Error('nothing kept');
      await rosters.save(BS, [{ absence: { before: old, after: anAbsence({ version: 2 }) } }]);
      expect(await rosters.save(BS, [{ absence: { before: old, after: anAbsence({ version: 3 }) } }])).toBe(
        false,
      );
      expect(await rosters.save(BS, [{ absence: { before: old } }])).toBe(false);
      expect(await save(anAbsence({ version: 9 }))).toBe(false);
      expect((await absences()).map(({ version }) => version)).toEqual([2]);
      const [now] = await absences();
      await rosters.save(BS, [{ absence: { before: now as Kept<Absence> } }]);
      expect(
        await rosters.save(BS, [{ absence: { before: now as Kept<Absence>, after: anAbsence() } }]),
      ).toBe(false);
    });

    test('are made all, or none', async () => {
      await rosters.save(BS, [{ rota: { after: aRota() } }]);
      const other = { absence: { after: anAbsence() } };
      expect(await rosters.save(BS, [other, { rota: { after: aRota({ version: 5 }) } }])).toBe(false);
      const kept = await rosters.of(BS);
      expect(kept.absences).toEqual([]);
      expect(kept.rota?.version).toBe(1);
      const closures = [aClosure(), aClosure({ id: 'c2' as AbsenceId })].map((after) => ({
        closure: { after },
      }));
      await rosters.save(BS, closures);
      const [one, two] = (await rosters.of(BS)).closures;
      const replaced = [
        { closure: { before: one as Kept<UnitClosure> } },
        { closure: { before: two as Kept<UnitClosure> } },
      ];
      const after = aClosure({ id: 'c3' as AbsenceId });
      expect(await rosters.save(BS, [...replaced, { closure: { after } }])).toBe(true);
      expect((await rosters.of(BS)).closures.map(({ id }) => id)).toEqual(['c3']);
    });

    test('of two who set the rota at the same time, one is told so', async () => {
      await rosters.save(BS, [{ rota: { after: aRota() } }]);
      const before = (await rosters.of(BS)).rota;
      const set = (who: PersonId) => {
        const after = aRota({ mail: { by: 'weekday', people: { 1: who } }, version: 2 });
        return rosters.save(BS, [{ rota: { before, after } }]);
      };
      const saved = await Promise.all([set(METTE), set(JONAS)]);
      expect(saved.toSorted()).toEqual([false, true]);
      const winner = saved[0] ? METTE : JONAS;
      expect((await rosters.of(BS)).rota?.mail.people).toEqual({ 1: winner });
    });
  });

  describe('what points elsewhere', () => {
    const homes = new Map([
      [PATTI, JC],
      [JONAS, BS],
    ]);

    test('a substitute of another unit is noted there, once; one of the own unit is not', async () => {
      await save(anAbsence({ substitute: PATTI }), homes);
      await save(anAbsence({ id: 'a2' as AbsenceId, substitute: PATTI }), homes);
      await save(anAbsence({ id: 'a3' as AbsenceId, substitute: JONAS }), homes);
      const named = [{ substitute: PATTI, person: METTE, unit: BS }];
      expect((await rosters.of(JC)).namedElsewhere).toEqual(named);
      expect((await rosters.of(BS)).namedElsewhere).toEqual([]);
    });

    test('so is a covering unit', async () => {
      await rosters.save(BS, [{ closure: { after: aClosure({ to: JC }) } }]);
      await rosters.save(SP, [{ closure: { after: aClosure({ unit: SP, to: JC }) } }]);
      expect((await rosters.of(JC)).closedElsewhere).toEqual([BS, SP]);
      expect((await rosters.of(BS)).closedElsewhere).toEqual([]);
    });

    test('is forgotten when it is asked for, also when it is gone already', async () => {
      await save(anAbsence({ substitute: PATTI }), homes);
      await rosters.save(BS, [{ closure: { after: aClosure({ to: JC }) } }]);
      const { namedElsewhere: named, closedElsewhere: closed } = await rosters.of(JC);
      await Promise.all([
        rosters.forgetElsewhere(JC, { named, closed }),
        rosters.forgetElsewhere(JC, { named, closed }),
      ]);
      await rosters.forgetElsewhere(JC, { named, closed });
      expect(await rosters.of(JC)).toMatchObject({ namedElsewhere: [], closedElsewhere: [] });
      expect(await absences()).toHaveLength(1);
    });

    test('is there whenever what it points to is, wherever an instance crashes', async () => {
      for (let n = 1; ; n += 1) {
        for (const written of [false, true]) {
          table = await freshTable(store);
          rosters = storedRosters(table);
          const crash = crashAt(n, written);
          const changes = [
            { absence: { after: anAbsence({ substitute: PATTI }) } },
            { closure: { after: aClosure({ to: JC }) } },
          ];
          const through = await storedRosters(crash.wrap(table))
            .save(BS, changes, homes)
            .catch(() => undefined);
          await crash.settled();
          const [own, other] = await Promise.all([rosters.of(BS), rosters.of(JC)]);
          expect(own.absences.length).toBe(own.closures.length);
          if (own.absences.length > 0) {
            expect(other.namedElsewhere).toHaveLength(1);
            expect(other.closedElsewhere).toEqual([BS]);
          }
          if (through === true) {
            expect(own.absences).toHaveLength(1);
            expect(n).toBe(4);
            return;
          }
        }
      }
    });
  });

  describe('what this version cannot read', () => {
    const told: UnreadableRow[] = [];
    const reading = () => storedRosters(table, (row) => told.push(row));
    const newer = { version: VERSION + 1, value: { newer: true } };
    const insert = (row: string, over: object, partition = BS) =>
      table.write(partition, [{ do: 'insert', row, ...newer, ...over }]);
    const ROWS = [
      ['absence/mette/a9', newer],
      ['absence/mette/a8', { version: VERSION, value: { ...anAbsence(), oneMore: 1 } }],
      ['closure/c9', newer],
      ['closed/SP', newer],
      ['named/mette/patti', newer],
      ['rota', newer],
    ] as const;
    beforeEach(async () => {
      told.length = 0;
      await save(anAbsence());
      for (const [row, over] of ROWS) await insert(row, over);
    });
    const stored = async () =>
      new Map((await table.list(BS, { limit: 99 })).map((one) => [one.row, one.etag]));

    test('is left out and told; the rest is read', async () => {
      const { absences, rota, ...others } = await reading().of(BS);
      expect(absences.map(untagged)).toEqual([anAbsence()]);
      expect(rota).toBeUndefined();
      expect(others).toEqual({
        unit: BS,
        closures: [],
        namedElsewhere: [],
        closedElsewhere: [],
        isPartial: true,
      });
      expect(told.map(({ row, version }) => [row, version]).toSorted()).toEqual(
        ROWS.map(([row, { version }]) => [row, version]).toSorted(),
      );
      expect(told.every(({ partition }) => partition === BS)).toBe(true);
    });

    test('is a fault where nobody is told', async () => {
      await expect(rosters.of(BS)).rejects.toThrow('cannot be read');
    });

    test('is not written over, nor taken away', async () => {
      const before = await stored();
      const store = reading();
      const absence = { absence: { after: anAbsence({ id: 'a9' as AbsenceId }) } };
      const closure = { closure: { after: aClosure({ id: 'c9' as AbsenceId }) } };
      for (const change of [absence, closure, { rota: { after: aRota() } }])
        expect(await store.save(BS, [change])).toBe(false);
      await store.save(
        JC,
        [{ absence: { after: anAbsence({ substitute: METTE, person: PATTI }) } }],
        new Map([[METTE, BS]]),
      );
      await store.save(SP, [{ closure: { after: aClosure({ unit: SP, to: BS }) } }]);
      const named = [{ substitute: METTE, person: PATTI, unit: JC }];
      await store.forgetElsewhere(BS, { named, closed: [SP] });
      expect(await stored()).toEqual(before);
    });
  });

  test('a roster of more than a thousand entries is read whole', { timeout: 120_000 }, async () => {
    const many = Array.from({ length: 1_105 }, (_, index) =>
      anAbsence({ id: `a${index}` as AbsenceId, person: `p${index % 7}` as PersonId }),
    );
    for (let index = 0; index < many.length; index += LIMITS.changes) {
      const part = many.slice(index, index + LIMITS.changes).map((after) => ({ absence: { after } }));
      expect(await rosters.save(BS, part)).toBe(true);
    }
    await rosters.save(BS, [{ rota: { after: aRota() } }, { closure: { after: aClosure() } }]);
    const kept = await rosters.of(BS);
    expect(new Set(kept.absences.map(({ id }) => id)).size).toBe(many.length);
    expect(kept.rota?.version).toBe(1);
    expect(kept.closures).toHaveLength(1);
  });
}
