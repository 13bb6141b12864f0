import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../bot/core/decide-work.ts';
import {
  LATEST,
  type Outcome,
  type Plan,
  planned,
  recurring,
  type Work,
  type WorkId,
} from '../../bot/core/due-work.ts';
import { pulledBack, sleepsFrom } from '../../bot/core/pull-back.ts';
import { backOff, settle } from '../../bot/core/settle-work.ts';
import type { EpochMs } from '../../bot/core/time-zone.ts';
import { latestHour, nextHour } from '../../bot/core/working-hours.ts';
import { anInstant } from './arbitraries.ts';
import { at, shipped, written, zone } from './shipped.ts';

const days = { zone, calendar: shipped.local };
const later = (instant: number, ms: number) => (instant + ms) as EpochMs;
const MINUTE = 60_000;

const message = (due: EpochMs): Work =>
  planned({
    id: 'a' as WorkId,
    kind: 'morning',
    about: 'mette',
    due,
    until: later(due, LATEST),
    data: {},
  });
const daily = (now: EpochMs): Work =>
  planned(recurring('planMorning', 'BS', { every: 7 * 60 + 35, now, days }));

const outcome: fc.Arbitrary<Outcome> = fc.oneof(
  fc.constant<Outcome>({ is: 'done' }),
  fc.constant<Outcome>({ is: 'unknown' }),
  fc.constant<Outcome>({ is: 'failed', reason: 'x' }),
  fc
    // By a monotonic clock, which tells fractions.
    .option(
      fc.integer({ min: 0, max: 25_000_000 }).map((sevenths) => sevenths / 7),
      { nil: undefined },
    )
    .map((after): Outcome => ({ is: 'notTaken', after })),
);

describe('one message', () => {
  test('whatever happens, it ends by four hours after its hour, and is never begun before it', () => {
    fc.assert(
      fc.property(
        anInstant,
        fc.array(fc.tuple(outcome, fc.boolean()), { maxLength: 400 }),
        (due, happens) => {
          let row: Work | undefined = message(due);
          let now: number = due;
          for (const [what, crashed] of happens) {
            if (row === undefined) break;
            now = Math.max(now, row.attention);
            const decision = decide(row, now as EpochMs, true, days);
            if (decision.do !== 'begin') {
              expect(decision.do).toBe('settle');
              expect(now > row.until).toBe(true);
              row = undefined;
              break;
            }
            expect(decision.work.attention >= due).toBe(true);
            const claimed: Work = { ...decision.work, state: 'sending', epoch: decision.work.epoch + 1 };
            if (crashed) row = { ...claimed, attention: later(now, MINUTE) };
            else {
              const settled = settle(claimed, what, now as EpochMs, days);
              row = settled.next;
              expect((settled.next === undefined) !== (settled.ended === undefined)).toBe(true);
              if (row) expect(row.attention >= now && row.attention <= row.until).toBe(true);
              if (row) expect(Number.isInteger(row.attention)).toBe(true);
            }
          }
          if (happens.length === 400 && row) expect(now <= due + LATEST + MINUTE).toBe(true);
        },
      ),
    );
  });

  test('there are no more posts than one, and one for each that nobody knows of', () => {
    fc.assert(
      fc.property(
        anInstant,
        fc.array(fc.constantFrom('taken', 'unknown', 'crash', 'no'), { maxLength: 60 }),
        (due, all) => {
          let row: Work | undefined = message(due);
          let [posts, faults] = [0, 0];
          for (const what of all) {
            if (row === undefined) break;
            const now: EpochMs = row.attention;
            const decision = decide(row, now, true, days);
            if (decision.do !== 'begin') break;
            const claimed: Work = { ...decision.work, state: 'sending' };
            if (what !== 'no') posts += 1;
            if (what === 'unknown' || what === 'crash') faults += 1;
            if (what === 'crash') row = { ...claimed, attention: later(now, MINUTE) };
            else {
              const is = ({ taken: 'done', unknown: 'unknown', no: 'notTaken' } as const)[what];
              row = settle(claimed, { is } as Outcome, now, days).next;
            }
          }
          expect(posts <= 1 + faults).toBe(true);
        },
      ),
    );
  });

  test('while its owner may live nobody touches it, however late', () => {
    fc.assert(
      fc.property(anInstant, fc.nat(LATEST * 3), (due, ms) => {
        const row: Work = { ...message(due), state: 'sending' };
        expect(decide(row, later(due, ms), false, days)).toEqual({ do: 'wait' });
      }),
    );
  });

  test('is tried at 1, 3, 7, 12, 17 … minutes, and a last time two minutes before the end', () => {
    const due = at('Monday 2026-11-23 07:45');
    let row: Work | undefined = message(due);
    const tries: number[] = [];
    while (row !== undefined) {
      tries.push((row.attention - due) / MINUTE);
      row = settle(row, { is: 'unknown' }, row.attention, days).next;
    }
    expect(tries.slice(0, 6)).toEqual([0, 1, 3, 7, 12, 17]);
    expect(tries.at(-1)).toBe(LATEST / MINUTE - 2);
    expect(backOff(1_000)).toBe(5 * MINUTE);
  });

  test('what nobody began is missed, what Teams never took has failed, what may have come is unknown', () => {
    const due = at('Monday 2026-11-23 07:45');
    const late = later(due, LATEST + 1);
    const ended = (row: Work) => {
      const decision = decide(row, late, true, days);
      return decision.do === 'settle' ? decision.settled : undefined;
    };
    expect(ended(message(due))?.ended?.state).toBe('missed');
    expect(ended({ ...message(due), tries: 3 })?.ended).toMatchObject({
      state: 'failed',
      reason: 'notTaken',
    });
    expect(ended({ ...message(due), tries: 3, unknowns: 1 })?.ended?.state).toBe('unknown');
    expect(ended({ ...message(due), state: 'sending' })?.ended?.state).toBe('unknown');
    expect(ended(message(due))?.problems).toMatchObject([{ what: 'missed' }]);
  });

  test('that has another hour has four hours from that one', () => {
    const due = at('Monday 2026-11-23 07:45');
    const to = at('Monday 2026-11-23 13:05');
    expect(
      settle(message(due), { is: 'postponed', to, until: later(to, MINUTE) }, due, days).next,
    ).toMatchObject({
      due: to,
      attention: to,
      until: later(to, MINUTE),
      state: 'pending',
    });
  });
});

describe('what recurs', () => {
  test('is done once an occurrence, in order, whatever the clock does', () => {
    const jump = fc.integer({ min: -2 * 3_600_000, max: 30 * 3_600_000 });
    fc.assert(
      fc.property(anInstant, fc.array(jump, { maxLength: 60 }), (start, jumps) => {
        let row: Plan & Work = daily(start);
        let now = start;
        const done: EpochMs[] = [];
        for (const change of jumps) {
          now = Math.max(0, now + change) as EpochMs;
          if (row.attention > now) continue;
          const decision = decide(row, now, true, days);
          if (decision.do === 'wait') throw new Error('nobody has it');
          if (decision.do === 'begin') done.push(decision.work.due);
          const next: Work | undefined =
            decision.do === 'begin'
              ? settle(decision.work, { is: 'done' }, now, days).next
              : decision.settled.next;
          if (next === undefined) throw new Error('it ended');
          row = next;
        }
        expect(done).toEqual([...new Set(done)].sort((a, b) => a - b));
      }),
    );
  });

  test('of an outage only the latest occurrence is done, if it is not too late, and the others are missed', () => {
    fc.assert(
      fc.property(anInstant, fc.integer({ min: 0, max: 20 * 24 * 60 }), (start, outage) => {
        const row = daily(start);
        const now = later(row.due, outage * MINUTE);
        const latest = latestHour(now, row.every ?? 0, days);
        const decision = decide(row, now, true, days);
        const problems =
          decision.do === 'begin'
            ? decision.problems
            : decision.do === 'settle'
              ? decision.settled.problems
              : [];
        const missed = problems.reduce((sum, { times = 1 }) => sum + times, 0);
        let occurrences = 1;
        for (let due = row.due; due < latest; due = nextHour(due, row.every ?? 0, days)) occurrences += 1;
        if (now <= latest + LATEST) {
          expect(decision).toMatchObject({ do: 'begin', work: { due: latest } });
          expect(missed).toBe(occurrences - 1);
        } else {
          expect(decision.do).toBe('settle');
          expect(missed).toBe(occurrences);
          expect(problems.at(-1)?.work.due).toBe(latest);
        }
        expect(missed === 0 || problems[0]?.work.due === row.due).toBe(true);
        // However long it was: a write takes so many rows.
        expect(problems.length).toBeLessThanOrEqual(2);
      }),
    );
  });

  test('down from Friday to Wednesday: Friday’s, Monday’s and Tuesday’s were missed', () => {
    const row = daily(at('Thursday 2026-11-19 12:00'));
    const decision = decide(row, at('Wednesday 2026-11-25 09:30'), true, days);
    if (decision.do !== 'begin') throw new Error('it should begin');
    expect(decision.problems.map(({ work, times }) => [written(work.due), times])).toEqual([
      ['Friday 2026-11-20 07:35:00', 3],
    ]);
    expect(written(decision.work.due)).toBe('Wednesday 2026-11-25 07:35:00');
  });

  describe('when the clock was ahead and is set right', () => {
    const minute = fc.integer({ min: 0, max: 1_439 });
    const hours = (most: number) => fc.integer({ min: 0, max: most * 60 }).map((some) => some * MINUTE);
    const DAY = 24 * 3_600_000;

    test('in ordinary times nothing is pulled back, nor looked at', () => {
      fc.assert(
        fc.property(anInstant, minute, hours(24 * 20), (start, every, passed) => {
          const now = later(start, passed);
          const row = planned(recurring('ownMorning', 'mette', { every, now, days }));
          expect(pulledBack(row, now, true, days)).toBeUndefined();
          const waiting = planned(recurring('ownMorning', 'mette', { every, now: start, days }));
          expect(pulledBack(waiting, now, true, days)).toBeUndefined();
          if (!days.calendar.isClosed(zone.dayOf(now))) expect(row.due <= sleepsFrom(now, days)).toBe(true);
        }),
      );
    });

    test('however far, each occurrence from then on is done at its hour, and today’s while it is of use', () => {
      fc.assert(
        fc.property(anInstant, minute, hours(24 * 800), hours(48), (start, every, ahead, gone) => {
          let row: Work = planned(recurring('ownMorning', 'mette', { every, now: start, days }));
          const wrong = later(start, ahead);
          const early: EpochMs[] = [];
          const look = (now: EpochMs, done: EpochMs[]) => {
            while (row.attention <= now) {
              const decision = decide(row, now, true, days);
              if (decision.do === 'wait') throw new Error('nobody has it');
              if (decision.do === 'begin') done.push(decision.work.due);
              const next: Work | undefined =
                decision.do === 'begin'
                  ? settle(decision.work, { is: 'done' }, now, days).next
                  : decision.settled.next;
              if (next === undefined) throw new Error('it ended');
              row = next;
            }
          };
          look(wrong, early);
          const right = later(start, gone);
          const pulled = pulledBack(row, right, false, days);
          if (pulled) expect(row.attention >= sleepsFrom(right, days)).toBe(true);
          row = pulled ?? row;
          const end = later(right, 9 * DAY);
          const done: EpochMs[] = [];
          for (let now = right; now <= end; now = later(now, 10 * MINUTE)) look(now, done);
          const expected: EpochMs[] = [];
          for (let due = nextHour(right, every, days); due <= end - DAY; due = nextHour(due, every, days))
            expected.push(due);
          expect(done).toEqual(expect.arrayContaining(expected));
          expect(done).toEqual([...new Set(done)].sort((a, b) => a - b));
          const latest = latestHour(right, every, days);
          if (latest > start && right <= latest + LATEST) expect([...early, ...done]).toContain(latest);
        }),
        { numRuns: 60 },
      );
    });

    test('what somebody is at is left alone while its owner may live', () => {
      const now = at('Monday 2026-11-23 07:00');
      const row = { ...daily(at('Monday 2026-11-30 09:00')), state: 'sending' } as const;
      expect(pulledBack(row, now, false, days)).toBeUndefined();
      expect(pulledBack(row, now, true, days)).toMatchObject({ state: 'pending', epoch: row.epoch });
      expect(pulledBack(message(at('Monday 2026-11-30 07:45')), now, true, days)).toBeUndefined();
    });
  });

  test('what the next occurrence makes up for is no loss', () => {
    const now = at('Thursday 2026-11-19 12:00');
    const row = planned(recurring('retain', 'BS', { every: 6 * 60, now, days }));
    expect(decide(row, at('Wednesday 2026-11-25 09:30'), true, days)).toMatchObject({
      do: 'begin',
      problems: [],
    });
    expect(decide(row, at('Wednesday 2026-11-25 19:30'), true, days)).toMatchObject({
      do: 'settle',
      settled: { problems: [] },
    });
    expect(settle(row, { is: 'failed', reason: 'x' }, row.due, days).problems).toHaveLength(1);
  });

  test('keeps what it is to remember, also over what it missed and what failed', () => {
    const row = daily(at('Thursday 2026-11-19 12:00'));
    const done = settle(row, { is: 'done', data: { from: 7 } }, row.due, days).next;
    expect(done?.data).toEqual({ from: 7 });
    if (!done) throw new Error('it ended');
    const failed = settle(done, { is: 'failed', reason: 'x' }, done.due, days);
    expect(failed.next?.data).toEqual({ from: 7 });
    expect(written(failed.next?.due ?? (0 as EpochMs))).toBe('Tuesday 2026-11-24 07:35:00');
    const decision = decide(done, at('Friday 2026-11-27 20:00'), true, days);
    expect(decision).toMatchObject({ do: 'settle', settled: { next: { data: { from: 7 } } } });
  });
});
