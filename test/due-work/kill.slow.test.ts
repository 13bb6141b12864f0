import { expect, test } from 'vitest';
import { startAzure, startSqlite } from '../store/support/engines.ts';
import { killOverAMorning } from './support/kills.ts';

test('200 people, one instance on SQLite, killed 50 times: none missing, each double explained', {
  timeout: 300_000,
}, async () => {
  const told = await killOverAMorning({ start: startSqlite, people: 200, processes: 1, kills: 50, seed: 7 });
  // Otherwise no kill hit anything, and nothing was shown.
  expect(told.doubles).toBeGreaterThan(0);
});

test('80 people, three instances on Azurite, of which one after another is killed: the same', {
  timeout: 300_000,
}, async () => {
  const told = await killOverAMorning({ start: startAzure, people: 80, processes: 3, kills: 12, seed: 11 });
  expect(told.killed).toBe(12);
});
