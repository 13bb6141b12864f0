import { expect, test } from 'vitest';
import type { Inquiry, InquiryRef } from '../../../bot/core/inquiry.ts';
import type { EpochMs } from '../../../bot/core/time-zone.ts';
import { listRowsOf, rowsOfNew } from '../../../bot/store/inquiries/rows.ts';
import type { Change, Table } from '../../../bot/store/table.ts';
import { anArrival, closedAt, dueOn, person, unit } from '../../support/inquiry-builders.ts';
import { countWaves } from '../../support/waves.ts';
import { startSqlite } from '../support/engines.ts';
import { freshFixture } from './fixture.ts';

const OPEN = 20_000;
const ARCHIVED = 10 * OPEN;
const START = 1_800_000_000_000;

test('what a question reads does not grow with the archive', { timeout: 300_000 }, async () => {
  const engine = await startSqlite();
  const store = await engine.open();
  const { inquiries, open, tables } = await freshFixture(store);
  const arrivals = Array.from({ length: OPEN }, (_, index) =>
    dueOn((START + (index % 977)) as EpochMs, {
      unit: unit(index % 2 ? 'BS' : 'JC'),
      owner: person(`p${index % 200}`),
    }),
  );
  await inquiries.registerAll(arrivals);
  const waves = countWaves();
  const watched = open(waves.wrap);
  const ask = async () => [
    await waves.measure(() => watched.openOf(person('p7'), unit('BS'), { limit: 10 })),
    await waves.measure(() => watched.openOfUnit(unit('BS'), { limit: 10 })),
    await waves.measure(() => watched.byRef('BS-1500' as InquiryRef)),
  ];
  const before = await ask();
  await archive(tables.inquiries);
  expect(await ask()).toEqual(before);
  expect(before.map(({ rows }) => rows)).toEqual([11, 10, 1]);
  await store.close();
  await engine.stop();
});

/** Closed inquiries of the same unit and people, written as they lie, for closing each would take an hour. */
async function archive(table: Table): Promise<void> {
  for (let index = 0; index < ARCHIVED; index += 33) {
    const batch = Array.from({ length: 33 }, (_, more) => archived(index + more));
    await table.write('BS', batch.flat());
  }
}

function archived(index: number): Change[] {
  const { draft, at, by } = anArrival({ owner: person(`p${index % 200}`) });
  const ref = `BS-${5_000_000 + index}` as InquiryRef;
  const inquiry: Inquiry = closedAt({ ...draft, ref, version: 1 }, (START + index) as EpochMs);
  const rows = rowsOfNew(inquiry, { version: 1, at, by, events: [] }, []);
  expect(rows).toHaveLength(2 + listRowsOf(inquiry).size);
  return rows;
}
