import { expect, test } from 'vitest';
import type { Inquiry, InquiryRef } from '../../../bot/core/inquiry.ts';
import type { InquiryStore, Saved } from '../../../bot/core/inquiry-store.ts';
import type { Table } from '../../../bot/store/table.ts';
import { aChange, anArrival, at, closedAt, unit } from '../../support/inquiry-builders.ts';
import { crashEverywhere } from './crash-contract.ts';
import type { Fixture } from './fixture.ts';

const BS = unit('BS');
const LONG_AGO = at('2025-06-02T10:00:00+02:00');
const NOW = at('2026-11-23T06:00:00+01:00');

const sourceOf = (number: number) => `mail ${number}`;

async function close(inquiries: InquiryStore, inquiry: Inquiry): Promise<Inquiry> {
  const saved = await inquiries.save(inquiry, closedAt(inquiry, LONG_AGO), aChange({ kind: 'closed' }));
  if (!saved.ok) throw new Error('not closed');
  return saved.inquiry;
}

async function closedOnes(fixture: Fixture, count: number): Promise<Inquiry[]> {
  const closed: Inquiry[] = [];
  for (let number = 0; number < count; number += 1) {
    const { inquiry } = await fixture.inquiries.register(anArrival({}, sourceOf(number)));
    closed.push(await close(fixture.inquiries, inquiry));
  }
  return closed;
}

/** Somebody who was shown it opens it again. */
function reopen(inquiries: InquiryStore, closed: Inquiry): Promise<Saved> {
  const obligations = closed.obligations.map(({ metAt: _, ...open }) => open);
  return inquiries.save(closed, { ...closed, obligations, closed: undefined }, aChange());
}

const remove = (inquiries: InquiryStore) => inquiries.deleteClosed(BS, NOW, 50);

/** Nothing of it is left, its source included. */
async function expectGone({ tables, inquiries }: Fixture): Promise<void> {
  const rows = await tables.inquiries.list('BS', { limit: 999 });
  expect(rows.map(({ row }) => row)).toEqual(['n/next']);
  expect(await tables.sources.list('hashes', { limit: 999 })).toEqual([]);
  expect(await inquiries.openOfUnit(BS, { limit: 9 })).toEqual([]);
}

/** All of it is there, and what comes from the same source is it. */
async function expectWhole(fixture: Fixture, { ref }: Inquiry, number: number): Promise<void> {
  const inquiry = await fixture.inquiries.byRef(ref);
  expect(inquiry).toMatchObject({ ref, version: 3 });
  expect(await fixture.inquiries.history(ref)).toHaveLength(3);
  const again = await fixture.open().register(anArrival({}, sourceOf(number)));
  expect(again).toEqual({ inquiry, known: true });
}

/** Before the n-th call to the inquiries' table something else happens, whole. */
function before(n: number, happens: () => Promise<unknown>) {
  let calls = 0;
  const count = async () => {
    calls += 1;
    if (calls === n) await happens();
  };
  const wrap = (table: Table): Table => ({
    async read(...asked) {
      await count();
      return table.read(...asked);
    },
    async list(...asked) {
      await count();
      return table.list(...asked);
    },
    async write(...asked) {
      await count();
      return table.write(...asked);
    },
  });
  return { wrap, came: () => calls >= n };
}

export function deleteContract(fresh: () => Promise<Fixture>): void {
  test('one that is opened again while others are deleted keeps all that is its own, or is gone whole', async () => {
    const outcomes = new Set<boolean>();
    for (let n = 1; ; n += 1) {
      const fixture = await fresh();
      const [first, second, third] = await closedOnes(fixture, 3);
      if (!first || !second || !third) throw new Error('none');
      let saved: Saved | undefined;
      const interrupted = before(n, async () => {
        saved = await reopen(fixture.inquiries, second);
      });
      const deleted = await remove(fixture.open(interrupted.wrap));
      if (!interrupted.came()) break;
      outcomes.add(saved?.ok === true);
      expect(deleted.count).toBe(saved?.ok ? 2 : 3);
      if (saved?.ok) {
        await expectWhole(fixture, second, 1);
        await remove(fixture.open());
        await expectWhole(fixture, second, 1);
        expect((await fixture.inquiries.openOfUnit(BS, { limit: 9 })).map(({ ref }) => ref)).toEqual([
          second.ref,
        ]);
      } else {
        expect(saved).toEqual({ ok: false, reason: 'gone' });
        await expectGone(fixture);
      }
    }
    // At some point it is too late, and not before.
    expect(outcomes).toEqual(new Set([true, false]));
  });

  test('one that is opened and closed again meanwhile is young, and stays', async () => {
    for (let n = 1; ; n += 1) {
      const fixture = await fresh();
      const [only] = await closedOnes(fixture, 1);
      if (!only) throw new Error('none');
      let stays = false;
      const interrupted = before(n, async () => {
        const saved = await reopen(fixture.inquiries, only);
        if (!saved.ok) return;
        const { inquiry } = saved;
        const closed = await fixture.inquiries.save(
          inquiry,
          closedAt(inquiry, NOW),
          aChange({ kind: 'closed' }),
        );
        stays = closed.ok;
      });
      await remove(fixture.open(interrupted.wrap));
      if (!interrupted.came()) break;
      if (!stays) await expectGone(fixture);
      else {
        expect(await fixture.inquiries.history(only.ref)).toHaveLength(4);
        expect((await fixture.open().register(anArrival({}, sourceOf(0)))).known).toBe(true);
      }
    }
  });

  test('a deletion that crashes at any write can be made again, and nobody opens what it had begun with', async () => {
    const crashes = await crashEverywhere(
      async () => {
        const fixture = await fresh();
        await closedOnes(fixture, 2);
        return fixture;
      },
      remove,
      async (fixture) => {
        const rows = await fixture.tables.inquiries.list('BS', { from: 'i/', before: 'i0', limit: 9 });
        for (const { value } of rows) {
          const { ref } = value.inquiry as { ref: InquiryRef };
          // Either whole, or not to be found.
          const found = await fixture.inquiries.byRef(ref);
          expect(found === undefined).toBe(value.deleting === true);
          if (found) expect(await fixture.inquiries.history(ref)).toHaveLength(2);
        }
        await remove(fixture.open());
        await expectGone(fixture);
      },
    );
    // The marks, the sources, the rows.
    expect(crashes).toBe(3);
  });

  test('one of many changes goes whole, and two that delete at once leave nothing', async () => {
    const fixture = await fresh();
    let { inquiry } = await fixture.inquiries.register(anArrival({}, sourceOf(0)));
    for (let change = 0; change < 105; change += 1) {
      const saved = await fixture.inquiries.save(inquiry, inquiry, aChange());
      if (!saved.ok) throw new Error('not saved');
      inquiry = saved.inquiry;
    }
    await close(fixture.inquiries, inquiry);
    await Promise.allSettled([remove(fixture.open()), remove(fixture.open())]);
    await remove(fixture.open());
    await expectGone(fixture);
  });
}
