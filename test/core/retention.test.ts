import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOTICE, retention, type Warning } from '../../bot/core/retention.ts';
import type { EpochMs } from '../../bot/core/time-zone.ts';
import { at, written, zone } from './shipped.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const on = (now: EpochMs, warnings: readonly Warning[] = [], months = 12) =>
  retention(warnings, { now, months, zone });

const MONDAY = at('Monday 2026-11-23 06:00');

test('the first time nothing is deleted, and all is warned of that goes within three weeks', () => {
  const { deleteBefore, warn, warnings } = on(MONDAY);
  expect(deleteBefore).toBeUndefined();
  expect(warn?.from).toBe(0);
  expect(written(warn?.before ?? (0 as EpochMs))).toBe('Sunday 2025-12-14 06:00:00');
  expect(warnings).toEqual([]);
});

test.each([
  [3, 'Monday 2026-09-14 06:00:00'],
  [60, 'Tuesday 2021-12-14 06:00:00'],
])('the same where they are kept for %i months', (months, before) => {
  expect(written(on(MONDAY, [], months).warn?.before ?? (0 as EpochMs))).toBe(before);
});

describe('a warning of which nobody knows yet whether it was tried', () => {
  const through = at('Monday 2025-06-02 10:00');
  const tried = { at: (MONDAY - 40 * DAY) as EpochMs, through, waiting: [] };
  const untried = {
    at: (MONDAY - 30 * DAY) as EpochMs,
    through: at('Monday 2025-08-04 10:00'),
    waiting: ['x'],
  };
  const after = { at: (MONDAY - 20 * DAY) as EpochMs, through: at('Monday 2025-09-01 10:00'), waiting: [] };

  test('keeps what it tells of, and all that is younger; and no other is sent meanwhile', () => {
    expect(on(MONDAY, [tried, untried, after])).toEqual({
      deleteBefore: through,
      warnings: [tried, untried, after],
    });
  });

  test('once it was tried it all goes', () => {
    const { deleteBefore, warnings } = on(MONDAY, [tried, { ...untried, waiting: [] }, after]);
    expect(deleteBefore).toBe(after.through);
    expect(warnings).toEqual([after]);
  });
});

describe('day by day over two years, with days on which the bot is down', () => {
  test('nothing goes before its months and a fortnight’s notice, everything goes, and nobody is warned twice', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 30, maxLength: 120 });
    fc.assert(
      fc.property(gaps, fc.integer({ min: 1, max: 60 }), (steps, months) => {
        let now: number = MONDAY;
        let kept: readonly Warning[] = [];
        let [warnedThrough, deletedThrough] = [0, 0];
        const notices: Warning[] = [];
        for (const step of steps) {
          const { deleteBefore, warn, warnings } = on(now as EpochMs, kept, months);
          if (deleteBefore !== undefined) {
            const enough = notices.some((one) => one.through >= deleteBefore && one.at + NOTICE <= now);
            expect(enough).toBe(true);
            // By the calendar: a month may be that of February; and an hour for the clock's change.
            expect(deleteBefore <= now - (months * 30 - 2) * DAY + HOUR).toBe(true);
            deletedThrough = Math.max(deletedThrough, deleteBefore);
          }
          kept = warnings;
          if (warn) {
            expect(warn.from).toBe(warnedThrough);
            warnedThrough = warn.before;
            expect(notices.every((one) => one.at + 7 * DAY <= now)).toBe(true);
            const notice = { at: now as EpochMs, through: warn.before, waiting: [] };
            notices.push(notice);
            kept = [...kept, notice];
          }
          expect(kept.length).toBeLessThanOrEqual(4);
          now += step * DAY;
        }
        // What is two months too old by now is gone, however long the bot was down in between.
        expect(deletedThrough).toBeGreaterThan(now - (months * 31 + 30 + 62) * DAY);
      }),
    );
  });
});
