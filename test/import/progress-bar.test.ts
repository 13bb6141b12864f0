import { expect, test } from 'vitest';
import { progressBar } from '../../bot/import/progress-bar.ts';

test('a bar that is as full as the file is read', () => {
  expect(progressBar(0, 0, 'da')).toBe(`\r${'░'.repeat(30)}   0 % 0 linjer`);
  expect(progressBar(0.5, 12_500, 'da')).toBe(`\r${'█'.repeat(15)}${'░'.repeat(15)}  50 % 12.500 linjer`);
  expect(progressBar(1, 25_000, 'en')).toBe(`\r${'█'.repeat(30)} 100 % 25,000 lines`);
});
