import { expect } from 'vitest';
import type { EpochMs } from '../../../bot/core/time-zone.ts';
import { storedPreferences } from '../../../bot/store/preferences.ts';
import type { Engine } from '../../store/support/engines.ts';
import { countByChat, startMorning, tickUntil } from './morning.ts';
import { personId } from './town.ts';

const PEOPLE = 200;
const TODAY = '2026-11-23T23:59:59+01:00';

/** Five instances over one store, two hundred people who want their list at eight: two hundred messages. */
export async function fiveInstances(start: () => Promise<Engine>): Promise<void> {
  await using morning = await startMorning(start, { people: PEOPLE, at: '2026-11-23T07:55:00+01:00' });
  const everybody = Array.from({ length: PEOPLE }, (_, number) => personId(number));
  const instances = await Promise.all(
    Array.from({ length: 5 }, (_, number) => morning.instance({ name: `instance ${number}` })),
  );
  const preferences = storedPreferences(await morning.store.table('people'));
  const now = morning.clock.now().epochMilliseconds as EpochMs;
  await Promise.all(
    everybody.map(async (person, number) => {
      await morning.install(person);
      await morning.due(number, TODAY);
      await instances[0]?.planOwnMorning(person, 8 * 60, now);
      await preferences.change(person, { morningAt: 8 * 60 });
    }),
  );
  await tickUntil(morning.clock, '2026-11-23T07:59:00+01:00', ...instances);
  expect(morning.posts()).toEqual([]);
  await tickUntil(morning.clock, '2026-11-23T08:10:00+01:00', ...instances);
  const counts = countByChat(morning.posts());
  expect(counts.size).toBe(PEOPLE);
  expect([...counts.values()].every((count) => count === 1)).toBe(true);
  const shares = instances.map(({ did }) => did.get('morning/done') ?? 0);
  expect(shares.reduce((sum, share) => sum + share)).toBe(PEOPLE);
  expect(shares.filter((share) => share > 0).length).toBeGreaterThan(1);
  const all = instances.flatMap(({ log }) => log.entries());
  expect(all.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([]);
}
