import { expect, test } from 'vitest';
import { progressBar } from '../../bot/import/progress-bar.ts';
import { csv, startTown } from './support/importing.ts';

test('a bar that is as full as the file is read', () => {
  expect(progressBar(0, 0, 'da')).toBe(`\r${'░'.repeat(30)}   0 % 0 linjer`);
  expect(progressBar(0.5, 12_500, 'da')).toBe(`\r${'█'.repeat(15)}${'░'.repeat(15)}  50 % 12.500 linjer`);
  expect(progressBar(1.01, 25_000, 'en')).toBe(`\r${'█'.repeat(30)} 100 % 25,000 lines`);
});

test('it fills evenly, line by line of the file', async () => {
  await using town = await startTown();
  const seen: number[] = [];
  await town.take(csv(...Array<string>(3999).fill('23-11-2026;brev;BS;')), {
    told: (done) => seen.push(Math.round(done * 100)),
  });
  expect(seen).toEqual([25, 50, 75, 100]);
});
