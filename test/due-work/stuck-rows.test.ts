import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { planned, type Work, type WorkId } from '../../bot/core/due-work.ts';
import { dueRow, partitionOf, shardOf } from '../../bot/store/due-work/keys.ts';
import { VERSION } from '../../bot/store/due-work/schemas.ts';
import { LIMITS, type Table, type Value } from '../../bot/store/table.ts';
import { startSqlite } from '../store/support/engines.ts';
import { epoch } from '../support/clock.ts';
import { countWaves } from '../support/waves.ts';
import type { Instance } from './support/instance.ts';
import { type Morning, startMorning, tickThrough, tickUntil } from './support/morning.ts';
import { ADMINISTRATOR, personId, unitOf } from './support/town.ts';

/** Rows that nobody can begin stand in front of one person's list: what a newer version wrote, or somebody else has. */

const METTE = personId(0);
const SHARD = partitionOf(shardOf(METTE));
const PEOPLE = 200;
/** Of the same unit, and planned in the same write. */
const COLLEAGUE = Array.from({ length: PEOPLE }, (_, number) => number).findIndex(
  (number) => number > 0 && unitOf(number) === unitOf(0) && shardOf(personId(number)) === shardOf(METTE),
);
const EARLY = epoch('2026-11-23T06:00:00+01:00');
const NEXT_DAY = '2026-11-24T09:00:00+01:00';

let morning: Morning;
let table: Table;
beforeEach(async () => {
  morning = await startMorning(startSqlite, { people: PEOPLE });
  table = await morning.store.table('due');
  await morning.install(METTE);
  await morning.due(0, '2026-11-23T23:59:59+01:00');
});
afterEach(() => morning[Symbol.asyncDispose]());

/** Due before everything else of the shard. */
const old = (name: string): Work =>
  planned({
    id: `2026-11-23/morning/${name}` as WorkId,
    kind: 'morning',
    about: 'nobody',
    due: EARLY,
    until: epoch('2026-11-23T10:00:00+01:00'),
    // Nobody has anything due: it is done at once.
    data: {},
  });

const put = (row: string, value: object, { version = VERSION, partition = SHARD } = {}) =>
  table.write(partition, [{ do: 'insert', row, version, value: value as Value }]);

async function putMany(works: readonly object[], rows: readonly string[]): Promise<void> {
  for (let start = 0; start < rows.length; start += LIMITS.changes) {
    const some = rows.slice(start, start + LIMITS.changes);
    await table.write(
      SHARD,
      some.map((row, index) => ({
        do: 'insert',
        row,
        version: VERSION,
        value: works[start + index] as Value,
      })),
    );
  }
}

const faultsOf = ({ log }: Instance) => log.entries().filter(({ level }) => level === 'error');
const toQuarterTo = (...instances: Instance[]) =>
  tickUntil(morning.clock, '2026-11-23T07:46:00+01:00', ...instances);

describe('a row that this version cannot read', () => {
  const newer: readonly [string, object, number][] = [
    ['of a newer version', old('a'), VERSION + 1],
    ['with a field that a newer version added', { ...old('a'), secret: 'Kirsten' }, VERSION],
    [
      'of a kind that a newer version added',
      { ...old('a'), kind: 'knit', data: { who: 'Kirsten' } },
      VERSION,
    ],
  ];
  test.each(newer)(
    '%s is left as it is, told and counted once, and keeps nothing else',
    async (_, value, version) => {
      const row = dueRow(old('a'));
      await put(row, value, { version });
      const one = await morning.instance();
      await tickUntil(morning.clock, '2026-11-23T08:10:00+01:00', one);
      expect(morning.posts()).toMatchObject([{ to: `a:${METTE}` }]);
      expect(await table.read(SHARD, row)).toMatchObject({ version, value });
      expect(faultsOf(one)).toMatchObject([{ table: 'due', partition: SHARD, row, version }]);
      expect(JSON.stringify(one.log.entries())).not.toContain('Kirsten');
      expect(one.did.get('unreadable/due')).toBe(1);
    },
  );

  test('among what is to be reported leaves the rest of the report', async () => {
    await put(`p/${EARLY}/x/${EARLY}`, { what: 'eaten' });
    await morning.install(ADMINISTRATOR);
    morning.connector.otherwise = ({ path }) => (path.includes(METTE) ? { status: 403 } : 'take');
    const one = await morning.instance();
    await one.tick();
    await tickThrough(morning.clock, NEXT_DAY, one);
    expect(morning.posts().some(({ text }) => text.includes('ikke gået, som det skulle'))).toBe(true);
    expect(one.did.get('unreadable/due')).toBe(1);
  });

  test('of another instance that lives leaves this one at its work', async () => {
    await put('newer', { at: EARLY, mood: 'good' }, { partition: 'instances' });
    const one = await morning.instance();
    await one.tick();
    await toQuarterTo(one);
    expect(morning.posts()).toHaveLength(1);
  });

  test('of the day’s list of somebody is not planned again, and everybody else’s is', async () => {
    await morning.install(personId(COLLEAGUE));
    await morning.due(COLLEAGUE, '2026-11-23T23:59:59+01:00');
    const id = `2026-11-23/morning/${METTE}` as WorkId;
    await put(`m/${id}`, {});
    await put(dueRow({ attention: epoch('2026-11-23T07:45:00+01:00'), id }), { newer: true });
    const one = await morning.instance();
    await one.tick();
    await toQuarterTo(one);
    expect(morning.posts().map(({ to }) => to)).toEqual([`a:${personId(COLLEAGUE)}`]);
  });
});

describe('however many there are, they do not hide what stands behind them', () => {
  const names = (count: number) =>
    Array.from({ length: count }, (_, number) => String(number).padStart(5, '0'));

  test('a hundred and fifty that another instance has in hand', async () => {
    const works = names(150).map(
      (name): Work => ({ ...old(name), state: 'sending', owner: 'other', epoch: 1 }),
    );
    const before = await morning.instance({ name: 'before' });
    await before.tick();
    await tickUntil(morning.clock, '2026-11-23T07:44:00+01:00', before);
    await putMany(works, works.map(dueRow));
    const one = await morning.instance();
    morning.clock.pass({ minutes: 1 });
    await one.tick();
    expect(morning.posts()).toHaveLength(1);
    // A minute later they have stood unchanged for so long that their owner is gone.
    morning.clock.pass({ minutes: 1 });
    await one.tick();
    expect(one.did.get('morning/done')).toBe(151);
  });

  test('a hundred and fifty that this one did and cannot note', async () => {
    const works = names(150).map(old);
    await putMany(works, works.map(dueRow));
    const store = await morning.engine.open();
    const stubborn = {
      ...store,
      async table(name: string) {
        const due = await store.table(name);
        const write: typeof due.write = async (partition, changes) => {
          if (changes.some(({ row }) => /^s\/.*\/\d{5}$/.test(row))) throw new Error('not this one');
          return due.write(partition, changes);
        };
        return { ...due, write };
      },
    };
    const one = await morning.instance({ store: stubborn });
    await one.tick();
    await toQuarterTo(one);
    const record = await table.read(SHARD, `s/2026-11-23/morning/${METTE}`);
    expect(record?.value).toMatchObject({ state: 'sent' });
  });

  test('more than one tick looks through: the next one goes on behind, and each asks only so often', async () => {
    const works = names(7_000).map(old);
    await putMany(
      works.map((work) => ({ ...work, newer: true })),
      works.map(dueRow),
    );
    const waves = countWaves();
    const store = await morning.engine.open();
    const one = await morning.instance({
      store: { ...store, table: async (name) => waves.wrap(await store.table(name)) },
    });
    await one.tick();
    morning.clock.passUntil('2026-11-23T07:35:00+01:00');
    const calls: number[] = [];
    for (let minute = 0; minute < 14; minute += 1) {
      calls.push((await waves.measure(() => one.tick())).calls);
      morning.clock.pass({ minutes: 1 });
    }
    expect(morning.posts()).toHaveLength(1);
    expect(Math.max(...calls)).toBeLessThan(120);
    expect(faultsOf(one).length).toBeLessThanOrEqual(1_000);
  });
});
