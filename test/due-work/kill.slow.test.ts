import { expect, test } from 'vitest';
import { startAzure, startSqlite } from '../store/support/engines.ts';
import { killOverAMorning } from './support/kills.ts';

const timeout = 300_000;

test('200 people, three processes on one SQLite store, killed 50 times: none missing, each double explained', {
  timeout,
}, async () => {
  const told = await killOverAMorning({ start: startSqlite, people: 200, processes: 3, kills: 50, seed: 7 });
  expect(told.killed).toBe(50);
  // Otherwise no kill hit anything, and nothing was shown.
  expect(told.doubles).toBeGreaterThan(0);
});

test('one instance alone, killed 10 times: the same', { timeout }, async () => {
  const told = await killOverAMorning({ start: startSqlite, people: 60, processes: 1, kills: 10, seed: 3 });
  expect(told.killed).toBe(10);
});

test('80 people, three instances on Azurite, killed 12 times: the same', { timeout }, async () => {
  const told = await killOverAMorning({ start: startAzure, people: 80, processes: 3, kills: 12, seed: 11 });
  expect(told.killed).toBe(12);
});
