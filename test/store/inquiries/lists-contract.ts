import { expect, test } from 'vitest';
import type { OpenInquiry, OpenPage } from '../../../bot/core/inquiry-store.ts';
import type { EpochMs } from '../../../bot/core/time-zone.ts';
import {
  aChange,
  anArrival,
  anObligation,
  at,
  closedAt,
  dueOn,
  person,
  unit,
} from '../../support/inquiry-builders.ts';
import type { Fixture } from './fixture.ts';

const [BS, JC, METTE] = [unit('BS'), unit('JC'), person('mette')];
const MONDAY = at('2026-04-20T23:59:59+02:00');
const TUESDAY = at('2026-04-21T23:59:59+02:00');

const refs = (lines: readonly { ref: string }[]) => lines.map(({ ref }) => ref);

/** All pages of a list, one after the other. */
async function paged(
  list: (page: OpenPage) => Promise<OpenInquiry[]>,
  limit: number,
): Promise<OpenInquiry[]> {
  const all: OpenInquiry[] = [];
  for (;;) {
    const page = await list({ limit, after: all.at(-1) });
    expect(page.length).toBeLessThanOrEqual(limit);
    if (page.length === 0) return all;
    all.push(...page);
  }
}

export function listsContract(fresh: () => Promise<Fixture>): void {
  test('a person’s open ones come nearest due first, then by number; without a due time last', async () => {
    const { inquiries } = await fresh();
    await inquiries.registerAll([
      dueOn(TUESDAY),
      anArrival({ obligations: [] }),
      dueOn(MONDAY),
      dueOn(TUESDAY),
    ]);
    const lines = await inquiries.openOf(METTE, BS, { limit: 10 });
    expect(refs(lines)).toEqual(['BS-1003', 'BS-1001', 'BS-1004', 'BS-1002']);
    expect(lines.map(({ next }) => next?.due)).toEqual([MONDAY, TUESDAY, TUESDAY, undefined]);
  });

  test('a line has what is shown of it, and the nearest obligation that is not met', async () => {
    const { inquiries } = await fresh();
    const met = anObligation(MONDAY, { metAt: MONDAY });
    const [later, next] = [anObligation((TUESDAY + 1) as EpochMs), anObligation(TUESDAY, { what: 'answer' })];
    const { draft } = anArrival({ obligations: [met, later, next], caseNumber: '26/7', kind: 'general' });
    await inquiries.register({ ...anArrival(), draft });
    const { obligations, ...shown } = draft;
    const line = { ...shown, ref: 'BS-1001', version: 1, next };
    expect(await inquiries.openOf(METTE, BS, { limit: 10 })).toEqual([line]);
    expect(await inquiries.openOfUnit(BS, { limit: 10 })).toEqual([line]);
  });

  test.each([1, 3, 7, 100])(
    'pages of %i show each once and in order, over equal dues and units',
    async (limit) => {
      const { inquiries } = await fresh();
      const arrivals = ['BS', 'JC', 'ÆØ'].flatMap((letters) =>
        [TUESDAY, MONDAY, TUESDAY, MONDAY, MONDAY].map((due) => dueOn(due, { unit: unit(letters) })),
      );
      await inquiries.registerAll([
        ...arrivals,
        anArrival({ obligations: [] }),
        anArrival({ obligations: [] }),
      ]);
      const whole = await inquiries.openOf(METTE, JC, { limit: 100 });
      expect(refs(whole)).toEqual([
        ...[
          'BS-1002',
          'BS-1004',
          'BS-1005',
          'JC-1002',
          'JC-1004',
          'JC-1005',
          'ÆØ-1002',
          'ÆØ-1004',
          'ÆØ-1005',
        ],
        ...['BS-1001', 'BS-1003', 'JC-1001', 'JC-1003', 'ÆØ-1001', 'ÆØ-1003', 'BS-1006', 'BS-1007'],
      ]);
      expect(await paged((page) => inquiries.openOf(METTE, JC, page), limit)).toEqual(whole);
      expect(refs(await paged((page) => inquiries.openOfUnit(BS, page), limit))).toHaveLength(7);
    },
  );

  test('pages go on after one that was closed meanwhile', async () => {
    const { inquiries } = await fresh();
    const all = await inquiries.registerAll([dueOn(MONDAY), dueOn(MONDAY), dueOn(TUESDAY)]);
    const [first] = await inquiries.openOf(METTE, BS, { limit: 1 });
    const gone = all[0]?.inquiry;
    if (gone) await inquiries.save(gone, closedAt(gone, MONDAY), aChange({ kind: 'closed' }));
    expect(refs(await inquiries.openOf(METTE, BS, { limit: 5, after: first }))).toEqual([
      'BS-1002',
      'BS-1003',
    ]);
  });

  test('only what is due before an instant', async () => {
    const { inquiries } = await fresh();
    await inquiries.registerAll([dueOn(MONDAY), dueOn(TUESDAY), anArrival({ obligations: [] })]);
    const dueBefore = (due: number) => inquiries.openOfUnit(BS, { limit: 9, dueBefore: due as EpochMs });
    expect(refs(await dueBefore(MONDAY))).toEqual([]);
    expect(refs(await dueBefore(MONDAY + 1))).toEqual(['BS-1001']);
    expect(refs(await dueBefore(TUESDAY + 1))).toEqual(['BS-1001', 'BS-1002']);
  });

  test('a person’s are found in every unit, whatever unit is taken for theirs', async () => {
    const { inquiries, open } = await fresh();
    await inquiries.registerAll(['BS', 'JC', 'ÆØ'].map((letters) => dueOn(MONDAY, { unit: unit(letters) })));
    for (const home of [BS, JC, unit('YC'), undefined]) {
      const lines = await open().openOf(METTE, home, { limit: 9 });
      expect(refs(lines)).toEqual(['BS-1001', 'JC-1001', 'ÆØ-1001']);
    }
  });

  test('people whose ids begin alike, or hold slashes, do not see each other’s', async () => {
    const { inquiries } = await fresh();
    const people = ['a', 'a/', 'a/9', 'a0', 'a%2F9', 'aa', 'å', '🦆'];
    await inquiries.registerAll(people.map((id) => anArrival({ owner: person(id), subject: id })));
    for (const id of people) {
      const lines = await inquiries.openOf(person(id), BS, { limit: 9 });
      expect(lines.map(({ subject }) => subject)).toEqual([id]);
    }
  });

  test('units whose letters begin alike do not see each other’s, nor what is unassigned', async () => {
    const { inquiries } = await fresh();
    const [one, other] = [
      anArrival({ unit: unit('BS'), owner: undefined }),
      anArrival({ unit: unit('BSA') }),
    ];
    await inquiries.registerAll([one, other]);
    expect(refs(await inquiries.openOfUnit(BS, { limit: 9 }))).toEqual(['BS-1001']);
    expect(refs(await inquiries.unassignedOf(BS, { limit: 9 }))).toEqual(['BS-1001']);
    expect(await inquiries.unassignedOf(unit('BSA'), { limit: 9 })).toEqual([]);
  });
}
