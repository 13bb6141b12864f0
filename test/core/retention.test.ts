import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOTICE, retention, type Warning } from '../../bot/core/retention.ts';
import type { EpochMs } from '../../bot/core/time-zone.ts';
import { at, written, zone } from './shipped.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const on = (now: EpochMs, warnings: readonly Warning[] = []) =>
  retention(warnings, { now, months: 12, zone });

test('the first time nothing is deleted, and all is warned of that goes within three weeks', () => {
  const { deleteBefore, warn, warnings } = on(at('Monday 2026-11-23 06:00'));
  expect(deleteBefore).toBeUndefined();
  expect(warn?.from).toBe(0);
  expect(written(warn?.before ?? (0 as EpochMs))).toBe('Sunday 2025-12-14 06:00:00');
  expect(warnings).toEqual([{ at: at('Monday 2026-11-23 06:00'), through: warn?.before }]);
});

describe('day by day over two years, with days on which the bot is down', () => {
  test('nothing goes before its months and a fortnight’s notice, everything goes, and nobody is warned twice', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 30, maxLength: 120 });
    fc.assert(
      fc.property(gaps, (steps) => {
        let now: number = at('Monday 2026-11-23 06:00');
        let kept: readonly Warning[] = [];
        let [warnedThrough, deletedThrough] = [0, 0];
        const notices: Warning[] = [];
        for (const step of steps) {
          const { deleteBefore, warn, warnings } = on(now as EpochMs, kept);
          if (deleteBefore !== undefined) {
            const enough = notices.some((one) => one.through >= deleteBefore && one.at + NOTICE <= now);
            expect(enough).toBe(true);
            // Twelve months by the calendar, and an hour for the clock's change.
            expect(deleteBefore <= now - 365 * DAY + HOUR).toBe(true);
            deletedThrough = Math.max(deletedThrough, deleteBefore);
          }
          if (warn) {
            expect(warn.from).toBe(warnedThrough);
            warnedThrough = warn.before;
            expect(notices.every((one) => one.at + 7 * DAY <= now)).toBe(true);
            notices.push({ at: now as EpochMs, through: warn.before });
          }
          expect(warnings.length).toBeLessThanOrEqual(4);
          kept = warnings;
          now += step * DAY;
        }
        // What is two months too old by now is gone, however long the bot was down in between.
        expect(deletedThrough).toBeGreaterThan(now - (366 + 30 + 62) * DAY);
      }),
    );
  });
});
