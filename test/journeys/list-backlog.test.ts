import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EpochMs } from '../../bot/core/time-zone.ts';
import { fileDirectory } from '../../bot/directory/file-directory.ts';
import { readOrganisation } from '../../bot/directory/organisation.ts';
import { type BacklogQuestion, listBacklog, MOST_LINES } from '../../bot/journeys/list-backlog.ts';
import { workplace } from '../../bot/language/due.ts';
import { storedRosters } from '../../bot/store/rosters/rosters.ts';
import type { Store } from '../../bot/store/table.ts';
import { context, profile } from '../core/shipped.ts';
import { freshFixture } from '../store/inquiries/fixture.ts';
import { type Engine, freshTable, startSqlite } from '../store/support/engines.ts';
import { anArrival, anObligation, at, person, unit } from '../support/inquiry-builders.ts';
import { countWaves } from '../support/waves.ts';

const NOW = at('2026-11-23T10:00:00+01:00');
const MEGAN = person('7a3e0000-0000-4000-8000-000000000101');
const ALEX = person('7a3e0000-0000-4000-8000-000000000105');
const BS = unit('BS');

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

async function start(count: number, confidential: (index: number) => boolean = () => false) {
  const { inquiries, open } = await freshFixture(store);
  const waves = countWaves();
  const arrivals = Array.from({ length: count }, (_, index) =>
    anArrival({
      owner: undefined,
      confidential: confidential(index),
      obligations: [anObligation((NOW + (index - 20) * 3_600_000) as EpochMs)],
    }),
  );
  for (let first = 0; first < count; first += 100)
    await inquiries.registerAll(arrivals.slice(first, first + 100));
  const read = readOrganisation(
    await readFile(join(import.meta.dirname, '../../bot/directory/sample-organisation.json'), 'utf8'),
  );
  if (!read.ok) throw new Error('The sample organisation has faults');
  const rosters = storedRosters(waves.wrap(await freshTable(store)));
  const ports = { inquiries: open(waves.wrap), rosters, directory: fileDirectory(read.organisation) };
  const ask = async (who: typeof MEGAN, over: Partial<BacklogQuestion> = {}) => {
    const list = await listBacklog(ports, {
      who,
      now: NOW,
      workplace: workplace({ now: NOW, ...context, hours: profile.openingHours }),
      personal: true,
      ...over,
    });
    if (!list.ok) throw new Error(list.reason);
    return list;
  };
  return { ask, measure: waves.measure };
}

describe('a unit’s list', () => {
  test('of more than is counted says so, and what is late is exact; one storage call and one more', async () => {
    const { ask, measure } = await start(MOST_LINES + 20);
    const { counts, lines } = await ask(MEGAN);
    expect(counts).toEqual({
      all: { count: MOST_LINES, atLeast: true },
      overdue: { count: 20, atLeast: false },
      unassigned: { count: MOST_LINES, atLeast: true },
    });
    expect(lines).toHaveLength(10);
    expect(await measure(() => ask(MEGAN))).toEqual({ waves: 1, calls: 3, rows: MOST_LINES });
    expect(await measure(() => ask(MEGAN, { scope: 'overdue' }))).toMatchObject({ waves: 1, rows: 20 });
  });

  test('a later page reads no more than it needs', async () => {
    const { ask, measure } = await start(60);
    const { last } = await ask(MEGAN);
    expect(last).toBeDefined();
    expect(await measure(() => ask(MEGAN, { after: last }))).toMatchObject({ waves: 1, rows: 11 });
  });

  test('passes over any number of confidential ones, and fills the page', async () => {
    // The first 130 are not Alex's to see.
    const { ask, measure } = await start(150, (index) => index >= 10 && index < 140);
    const first = await ask(ALEX, { unit: BS });
    expect(first.counts.all).toEqual({ count: 20, atLeast: false });
    expect(first.lines).toHaveLength(10);
    const second = await ask(ALEX, { after: first.last });
    expect(second.lines).toHaveLength(10);
    expect(second.last).toBeUndefined();
    // Two hundred lines in two reads, and not a page at a time.
    expect(await measure(() => ask(ALEX, { after: first.last }))).toMatchObject({ waves: 2, rows: 140 });
    expect(new Set([...first.lines, ...second.lines].map(({ line }) => line.ref)).size).toBe(20);
    expect((await ask(MEGAN)).counts.all).toEqual({ count: 150, atLeast: false });
  });
});
