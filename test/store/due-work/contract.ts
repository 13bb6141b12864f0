import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Plan, planned, type Settled, type WorkId } from '../../../bot/core/due-work.ts';
import { type Claim, type DueWorkStore, SHARDS, type StoredWork } from '../../../bot/core/due-work-store.ts';
import type { EpochMs } from '../../../bot/core/time-zone.ts';
import { shardOf } from '../../../bot/store/due-work/keys.ts';
import { storedDueWork } from '../../../bot/store/due-work.ts';
import type { Store } from '../../../bot/store/table.ts';
import { epoch } from '../../support/clock.ts';
import { type Engine, freshTable } from '../support/engines.ts';
import { allReadable } from './all-readable.ts';

const DUE = epoch('2026-11-23T07:45:00+01:00');
const later = (ms: number) => (DUE + ms) as EpochMs;
const SHARD = shardOf('mette');

const plan = (id: string, over: Partial<Plan> = {}): Plan => ({
  id: `2026-11-23/morning/${id}` as WorkId,
  kind: 'morning',
  about: 'mette',
  due: DUE,
  until: later(4 * 3_600_000),
  data: { letters: ['BS', 'ÆØ'] },
  ...over,
});

/** What keeps due work, on every engine. */
export function dueWorkContract(start: () => Promise<Engine>): void {
  let engine: Engine;
  let store: Store;
  let work: DueWorkStore;
  let other: DueWorkStore;
  beforeAll(async () => {
    engine = await start();
    store = await engine.open();
  });
  beforeEach(async () => {
    const table = await freshTable(store);
    work = storedDueWork(table, allReadable);
    other = storedDueWork(table, allReadable);
  });
  afterAll(async () => {
    await store?.close();
    await engine?.stop();
  });

  const page = async (at: EpochMs, limit: number, shard = SHARD) =>
    (await work.due(shard, at, { limit })).rows;
  const due = (at: EpochMs = DUE) => page(at, 100);
  async function first(): Promise<StoredWork> {
    const [row] = await due(later(10 * 60_000));
    if (!row) throw new Error('nothing is due');
    return row;
  }
  const claimOf = (from: StoredWork, epochOf = 1): Claim => ({
    from,
    to: { ...from.work, state: 'sending', owner: 'one', epoch: epochOf, attention: later(60_000) },
    problems: [],
  });
  async function claimed(): Promise<StoredWork> {
    const [row] = (await work.claim(SHARD, [claimOf(await first())], DUE)) ?? [];
    if (!row) throw new Error('it was not claimed');
    return row;
  }
  const over = (state: 'sent' | 'missed' = 'sent'): Settled => ({
    ended: { state, at: DUE, activity: '1' },
    problems: [],
  });

  describe('planning', () => {
    test('what is planned is due at its hour, not before, the longest waiting first', async () => {
      await work.plan([plan('b', { due: later(1) }), plan('a'), plan('c', { due: later(-5) })]);
      expect(await due(later(-6))).toEqual([]);
      expect((await due()).map(({ work: { id } }) => id.at(-1))).toEqual(['c', 'a']);
      expect((await due(later(1))).map(({ work: { id } }) => id.at(-1))).toEqual(['c', 'a', 'b']);
      expect(await page(later(1), 1)).toHaveLength(1);
      expect((await first()).work).toEqual(planned(plan('c', { due: later(-5) })));
    });

    test('pages follow each other without a gap, also where ids begin alike, and where the last row has moved', async () => {
      const ids = ['a', 'a-b', 'a/b', 'a.b', 'ab', 'b'];
      await work.plan([...ids.map((id) => plan(id)), plan('later', { due: later(5) })]);
      for (const limit of [1, 2, 3, 6, 7]) {
        const seen: string[] = [];
        let after: string | undefined;
        do {
          const { rows, next } = await work.due(SHARD, DUE, { limit, after });
          expect(rows.length).toBeLessThanOrEqual(limit);
          seen.push(...rows.map(({ work: { id } }) => id.slice('2026-11-23/morning/'.length)));
          after = next;
        } while (after !== undefined);
        expect(seen.toSorted()).toEqual(ids.toSorted());
      }
      const { rows, next } = await work.due(SHARD, DUE, { limit: 2 });
      const [, last] = rows;
      if (!last) throw new Error('none');
      await work.claim(SHARD, [claimOf(last)], DUE);
      const second = await work.due(SHARD, DUE, { limit: 9, after: next });
      expect([...rows, ...second.rows].map(({ work: { id } }) => id)).toHaveLength(ids.length);
    });

    test('what is far ahead is found from an instant on', async () => {
      await work.plan([plan('a'), plan('b', { due: later(5) }), plan('c', { due: later(9) })]);
      const { rows, next } = await work.from(SHARD, later(5), { limit: 9 });
      expect(rows.map(({ work: { id } }) => id.at(-1))).toEqual(['b', 'c']);
      expect(next).toBeUndefined();
      expect((await work.from(SHARD, later(10), { limit: 9 })).rows).toEqual([]);
    });

    test('again, by anybody and with others, it is there once, also when it is over', async () => {
      await Promise.all([work.plan([plan('a')]), other.plan([plan('a'), plan('b')])]);
      await work.plan([plan('a'), plan('c')]);
      expect(await due()).toHaveLength(3);
      await work.settle(await claimed(), over(), DUE);
      await work.plan([plan('a'), plan('b'), plan('c')]);
      expect(await due()).toHaveLength(2);
    });

    test('for an earlier hour, while nobody has begun it, it comes then; for a later one it stays', async () => {
      await work.plan([plan('a')]);
      const sooner = { due: later(-300_000), until: later(60_000) };
      await Promise.all([
        work.plan([plan('a', { due: later(5) })]),
        other.plan([plan('a', sooner), plan('b')]),
      ]);
      expect((await work.due(SHARD, later(-300_000), { limit: 9 })).rows).toMatchObject([
        { work: { ...sooner, attention: sooner.due, data: { letters: ['BS', 'ÆØ'] } } },
      ]);
      expect(await due()).toHaveLength(2);
    });

    test('what somebody has begun, or is to try again, keeps its hour', async () => {
      await work.plan([plan('a')]);
      const begun = await claimed();
      await work.plan([plan('a', { due: later(-5) })]);
      expect((await due(later(60_000)))[0]?.work.due).toBe(DUE);
      const again = { ...begun.work, state: 'pending', tries: 1, attention: later(900_000) } as const;
      await work.settle(begun, { next: again, problems: [] }, DUE);
      await work.plan([plan('a', { due: later(-5) })]);
      expect(await due(later(899_999))).toEqual([]);
    });

    test('hundreds about many are all there', async () => {
      const plans = Array.from({ length: 300 }, (_, number) => plan(`${number}`, { about: `p${number}` }));
      await work.plan(plans);
      const lists = await Promise.all(Array.from({ length: SHARDS }, (_, shard) => page(DUE, 1_000, shard)));
      expect(lists.flat()).toHaveLength(300);
      expect(lists.every((list) => list.length > 10)).toBe(true);
    });

    test('what recurs is known by its id', async () => {
      const every = (id: string, about: string) =>
        plan('', { id: `every/planMorning/${id}` as WorkId, kind: 'planMorning', about, every: 455 });
      await work.plan([every('BS', 'BS'), every('ÆØ/1', 'ÆØ'), plan('a')]);
      expect([...(await work.recurring())].sort()).toEqual([
        'every/planMorning/BS',
        'every/planMorning/ÆØ/1',
      ]);
    });
  });

  describe('claims', () => {
    test('one of many that want it has it, and it is out of the way until its lease ends', async () => {
      await work.plan([plan('a')]);
      const row = await first();
      const outcomes = await Promise.all(
        Array.from({ length: 5 }, (_, number) => storedDueWorkOf(number).claim(SHARD, [claimOf(row)], DUE)),
      );
      expect(outcomes.filter((outcome) => outcome !== undefined)).toHaveLength(1);
      expect(await due(later(59_999))).toEqual([]);
      expect(await due(later(60_000))).toMatchObject([
        { work: { state: 'sending', owner: 'one', epoch: 1 } },
      ]);
    });
    const storedDueWorkOf = (number: number) => (number % 2 === 0 ? work : other);

    test('several at once: all or none', async () => {
      await work.plan([plan('a'), plan('b'), plan('c')]);
      const rows = await due();
      const [, b] = rows;
      if (!b) throw new Error('none');
      await other.claim(SHARD, [claimOf(b)], DUE);
      expect(
        await work.claim(
          SHARD,
          rows.map((row) => claimOf(row)),
          DUE,
        ),
      ).toBeUndefined();
      expect(await due()).toHaveLength(2);
      const won = await work.claim(
        SHARD,
        (await due()).map((row) => claimOf(row)),
        DUE,
      );
      expect(won?.map(({ work: { id } }) => id.at(-1))).toEqual(['a', 'c']);
    });

    test('what is claimed for the same instant as before is replaced', async () => {
      await work.plan([plan('a')]);
      const row = await first();
      const same: Claim = { ...claimOf(row), to: { ...row.work, state: 'sending', epoch: 1 } };
      expect(await work.claim(SHARD, [same], DUE)).toHaveLength(1);
      expect(await work.claim(SHARD, [same], DUE)).toBeUndefined();
      expect(await due()).toMatchObject([{ work: { epoch: 1 } }]);
    });
  });

  describe('settling', () => {
    test('what is over is found by its id, and due no more', async () => {
      await work.plan([plan('a')]);
      expect(await work.ended(plan('a').id, 'mette')).toBeUndefined();
      expect(await work.settle(await claimed(), over(), DUE)).toBe(true);
      expect(await other.ended(plan('a').id, 'mette')).toEqual({ state: 'sent', at: DUE, activity: '1' });
      expect(await due(later(1e9))).toEqual([]);
    });

    test('a stale owner changes nothing: not after another claim, not after the end', async () => {
      await work.plan([plan('a')]);
      const stale = await claimed();
      const [row] = await due(later(60_000));
      if (!row) throw new Error('none');
      const [fresh] = (await other.claim(SHARD, [{ ...claimOf(row, 2), problems: [] }], DUE)) ?? [];
      if (!fresh) throw new Error('not taken over');
      expect(await work.settle(stale, over('missed'), DUE)).toBe(false);
      expect(await work.settle(stale, { next: stale.work, problems: [] }, DUE)).toBe(false);
      expect(await other.settle(fresh, over(), DUE)).toBe(true);
      expect(await work.settle(stale, over('missed'), DUE)).toBe(false);
      expect(await work.ended(plan('a').id, 'mette')).toMatchObject({ state: 'sent' });
    });

    test('what goes on is due at its next hour', async () => {
      await work.plan([plan('a')]);
      const row = await claimed();
      const next = planned(plan('a', { due: later(86_400_000) }));
      expect(await work.settle(row, { next, problems: [] }, DUE)).toBe(true);
      expect(await due(later(86_399_999))).toEqual([]);
      expect((await due(later(86_400_000)))[0]?.work).toEqual(next);
    });

    test('what recurs no more is forgotten, and may be planned anew', async () => {
      const own = plan('', { id: 'every/ownMorning/mette/480' as WorkId, kind: 'ownMorning', every: 480 });
      await work.plan([own]);
      await work.settle(await claimed(), { problems: [] }, DUE);
      expect(await work.recurring()).toEqual(new Set());
      await work.plan([own]);
      expect(await due()).toHaveLength(1);
    });

    test('problems are noted with it, and by whoever loses the race not at all', async () => {
      await work.plan([plan('a')]);
      const stale = await claimed();
      const problem = { work: plan('a'), what: 'failed', reason: 'x' } as const;
      const [row] = await due(later(60_000));
      if (!row) throw new Error('none');
      const missed = { ...claimOf(row, 2), problems: [{ work: plan('b'), what: 'missed' } as const] };
      await other.claim(SHARD, [missed], later(5));
      expect(await work.settle(stale, { ...over(), problems: [problem] }, later(6))).toBe(false);
      expect(await work.problems(later(5), later(6), 9)).toEqual([
        { id: plan('b').id, kind: 'morning', about: 'mette', due: DUE, what: 'missed', at: later(5) },
      ]);
      expect(await work.problems(later(6), later(99), 9)).toEqual([]);
    });
  });

  test('what was settled is forgotten after its days, what is not over and what recurs stays', async () => {
    const every = plan('', { id: 'every/planMorning/BS' as WorkId, kind: 'planMorning', every: 455 });
    const many = Array.from({ length: 120 }, (_, number) => plan(`${number}`));
    await work.plan([...many, every, plan('x', { id: '2026-11-24/morning/x' as WorkId })]);
    for (let left = true; left; ) {
      const rows = (await page(DUE, 20)).filter(({ work: one }) => one.id.startsWith('2026-11-23'));
      left = rows.length > 0;
      for (const row of rows)
        await work.settle(row, { ...over(), problems: [{ work: row.work, what: 'missed' }] }, DUE);
    }
    while (await work.forgetBefore(SHARD, '2026-11-23'));
    expect(await work.ended(plan('7').id, 'mette')).toBeDefined();
    while (await work.forgetBefore(SHARD, '2026-11-24'));
    expect(await work.ended(plan('7').id, 'mette')).toBeUndefined();
    expect(await work.problems(0 as EpochMs, later(99), 9)).toEqual([]);
    expect(await work.recurring()).toEqual(new Set([every.id]));
    expect(await due()).toHaveLength(2);
  });

  test('instances say that they live, and are forgotten', async () => {
    expect(await work.beat('one', { at: DUE, count: 1 })).toHaveLength(1);
    await other.beat('two', { at: later(5), count: 7 });
    expect(await work.beat('one', { at: later(9), count: 2 })).toEqual([
      { instance: 'one', at: later(9), count: 2 },
      { instance: 'two', at: later(5), count: 7 },
    ]);
    await work.forgetInstance('two');
    await work.forgetInstance('nobody');
    expect(await other.beat('one', { at: later(9), count: 3 })).toHaveLength(1);
  });
}
