import { expect, test } from 'vitest';
import type { Inquiry } from '../../../bot/core/inquiry.ts';
import type { InquiryStore } from '../../../bot/core/inquiry-store.ts';
import type { EpochMs } from '../../../bot/core/time-zone.ts';
import {
  aChange,
  anArrival,
  anObligation,
  at,
  closedAt,
  person,
  unit,
} from '../../support/inquiry-builders.ts';
import type { Fixture } from './fixture.ts';

const [BS, JC, METTE, JONAS] = [unit('BS'), unit('JC'), person('mette'), person('jonas')];
const MARCH_LATE = at('2026-03-31T23:30:00+02:00');
const APRIL = at('2026-04-01T00:00:00+02:00');

/** In which lists references stand. */
async function lists(inquiries: InquiryStore) {
  const page = { limit: 99 };
  const closed = { from: 0 as EpochMs, before: 9e12 as EpochMs, limit: 99 };
  const all = await Promise.all([
    inquiries.openOf(METTE, BS, page),
    inquiries.openOf(JONAS, JC, page),
    inquiries.openOfUnit(BS, page),
    inquiries.openOfUnit(JC, page),
    inquiries.unassignedOf(BS, page),
    inquiries.unassignedOf(JC, page),
    inquiries.closedOfUnit(BS, closed),
    inquiries.closedOfUnit(JC, closed),
  ]);
  const [mette, jonas, bs, jc, freeBs, freeJc, closedBs, closedJc] = all.map((lines) =>
    lines.map(({ ref }) => ref).join(),
  );
  const named = { mette, jonas, bs, jc, freeBs, freeJc, closedBs, closedJc };
  return Object.fromEntries(Object.entries(named).filter(([, refs]) => refs !== ''));
}

export function saveContract(fresh: () => Promise<Fixture>): void {
  const start = async (over: Parameters<typeof anArrival>[0] = {}) => {
    const fixture = await fresh();
    const { inquiry } = await fixture.inquiries.register(anArrival(over, 'mail 1'));
    return { ...fixture, inquiry };
  };
  const saved = async (
    inquiries: InquiryStore,
    previous: Inquiry,
    change: Partial<Inquiry>,
  ): Promise<Inquiry> => {
    const outcome = await inquiries.save(previous, { ...previous, ...change }, aChange());
    expect(outcome.ok).toBe(true);
    return outcome.ok ? outcome.inquiry : previous;
  };

  test('a change is there whole, one version on, and in the history', async () => {
    const { inquiries, open, inquiry } = await start();
    const change = aChange({ kind: 'answered', answer: { contact: 'Mette', sentBy: 'digitalPost' } });
    const acted = { ...change, onBehalfOf: JONAS };
    const outcome = await inquiries.save(inquiry, { ...inquiry, subject: 'other', kind: 'general' }, acted);
    const next = { ...inquiry, subject: 'other', kind: 'general', version: 2 };
    expect(outcome).toEqual({ ok: true, inquiry: next });
    expect(await open().byRef(inquiry.ref)).toEqual(next);
    expect((await open().history(inquiry.ref))[1]).toEqual({ ...acted, version: 2 });
    expect(await open().openOf(METTE, BS, { limit: 9 })).toMatchObject([{ version: 2, subject: 'other' }]);
  });

  test('another owner, another unit, nobody: it stands in the lists it belongs to, and in no other', async () => {
    const { inquiries, inquiry } = await start();
    expect(await lists(inquiries)).toEqual({ mette: 'BS-1001', bs: 'BS-1001' });
    const handed = await saved(inquiries, inquiry, { owner: JONAS });
    expect(await lists(inquiries)).toEqual({ jonas: 'BS-1001', bs: 'BS-1001' });
    const redirected = await saved(inquiries, handed, { unit: JC, owner: undefined });
    expect(await lists(inquiries)).toEqual({ jc: 'BS-1001', freeJc: 'BS-1001' });
    const taken = await saved(inquiries, redirected, { owner: JONAS });
    expect(await lists(inquiries)).toEqual({ jonas: 'BS-1001', jc: 'BS-1001' });
    const back = await saved(inquiries, taken, { unit: BS, owner: METTE });
    expect(await lists(inquiries)).toEqual({ mette: 'BS-1001', bs: 'BS-1001' });
    expect(await inquiries.byRef(inquiry.ref)).toEqual(back);
    expect((await inquiries.history(inquiry.ref)).map(({ version }) => version)).toEqual([1, 2, 3, 4, 5]);
  });

  test('another due time moves its line', async () => {
    const { inquiries, inquiry } = await start();
    await inquiries.register(anArrival());
    const obligations = [anObligation(at('2026-05-04T23:59:59+02:00'))];
    await saved(inquiries, inquiry, { obligations });
    const lines = await inquiries.openOf(METTE, BS, { limit: 9 });
    expect(lines.map(({ ref, next }) => [ref, next?.due])).toEqual([
      ['BS-1002', at('2026-04-20T23:59:59+02:00')],
      ['BS-1001', at('2026-05-04T23:59:59+02:00')],
    ]);
  });

  test('closing takes it out of the open lists and keeps the verdict; opening again undoes that', async () => {
    const { inquiries, inquiry } = await start();
    const closed = await saved(inquiries, inquiry, closedAt(inquiry, MARCH_LATE));
    expect(await lists(inquiries)).toEqual({ closedBs: 'BS-1001' });
    expect(await inquiries.byRef(inquiry.ref)).toMatchObject({
      closed: { at: MARCH_LATE, verdict: [{ what: 'answerOrReceipt', rule: 'R3', inTime: true }] },
    });
    expect((await inquiries.register(anArrival({}, 'mail 1'))).inquiry).toEqual(closed);
    await saved(inquiries, closed, { closed: undefined });
    expect(await lists(inquiries)).toEqual({ mette: 'BS-1001', bs: 'BS-1001' });
  });

  test('closed ones of a month, paged, in the order of closing', async () => {
    const { inquiries } = await fresh();
    const all = await inquiries.registerAll(
      Array.from({ length: 5 }, () => anArrival({ subject: 'secret' })),
    );
    const instants = [APRIL, MARCH_LATE, APRIL, (APRIL + 1) as EpochMs, at('2026-05-01T00:00:00+02:00')];
    for (const [index, { inquiry }] of all.entries()) {
      await saved(inquiries, inquiry, closedAt(inquiry, instants[index] ?? APRIL));
    }
    const month = { from: APRIL, before: at('2026-05-01T00:00:00+02:00') };
    const first = await inquiries.closedOfUnit(BS, { ...month, limit: 2 });
    const rest = await inquiries.closedOfUnit(BS, { ...month, limit: 2, after: first.at(-1) });
    expect([...first, ...rest].map(({ ref }) => ref)).toEqual(['BS-1001', 'BS-1003', 'BS-1004']);
    expect(JSON.stringify(first)).not.toContain('secret');
  });

  test('of ten at once on two instances one wins, and the others hear what it is now', async () => {
    const { open, inquiry } = await start();
    const instances = [open(), open()] as const;
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        instances[index % 2 === 0 ? 0 : 1].save(
          inquiry,
          { ...inquiry, owner: person(`p${index}`) },
          aChange(),
        ),
      ),
    );
    const now = await open().byRef(inquiry.ref);
    expect(outcomes.filter(({ ok }) => ok)).toEqual([{ ok: true, inquiry: now }]);
    expect(outcomes.filter(({ ok }) => !ok)).toEqual(
      Array(9).fill({ ok: false, reason: 'changed', inquiry: now }),
    );
    expect(await open().openOfUnit(BS, { limit: 99 })).toMatchObject([{ owner: now?.owner, version: 2 }]);
    expect(await open().history(inquiry.ref)).toHaveLength(2);
  });

  test('what is stale changes nothing, and what is not there is gone', async () => {
    const { inquiries, inquiry } = await start();
    const next = await saved(inquiries, inquiry, { owner: JONAS });
    expect(await inquiries.save(inquiry, { ...inquiry, owner: METTE }, aChange())).toEqual({
      ok: false,
      reason: 'changed',
      inquiry: next,
    });
    const gone = { ...inquiry, ref: 'BS-4711' as typeof inquiry.ref };
    expect(await inquiries.save(gone, gone, aChange())).toEqual({ ok: false, reason: 'gone' });
    expect(await lists(inquiries)).toEqual({ jonas: 'BS-1001', bs: 'BS-1001' });
  });
}
