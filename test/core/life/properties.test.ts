import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { UnitId } from '../../../bot/core/directory.ts';
import { isOpen, leadingObligation } from '../../../bot/core/inquiry.ts';
import { doneIn } from '../../../bot/core/life/done.ts';
import { LIFE } from '../../../bot/core/life/life.ts';
import { standing } from '../../../bot/core/life/standing.ts';
import type { EpochMs } from '../../../bot/core/time-zone.ts';
import { at, context, written } from '../shipped.ts';
import { answer, came, changed, decided, type Life, undone } from './a-life.ts';
import { aFacts, aMove, RULES, stepOf } from './any-life.ts';

type Facts = typeof aFacts extends fc.Arbitrary<infer F> ? F : never;
type Move = typeof aMove extends fc.Arbitrary<infer M> ? M : never;

const RECEIVED = 'Monday 2026-11-16 09:12';

function start({ completeAfter, ...facts }: Facts): Life {
  const completeAt =
    completeAfter === undefined
      ? {}
      : { completeAt: written((at(RECEIVED) + completeAfter * 3_600_000) as EpochMs) };
  return came({ ...facts, ...completeAt, received: RECEIVED, rules: RULES, unit: 'BS' as UnitId });
}

/** Does what is allowed of it, and shows each change with what was before it. */
function live(
  facts: Facts,
  moves: readonly Move[],
  seen: (now: Life, before: Life, move: Move) => void,
): void {
  let life = start(facts);
  let now = at('Tuesday 2026-11-17 09:12');
  for (const move of moves) {
    now = (now + move.later) as EpochMs;
    const next = moved(life, move, now);
    if (next !== undefined) seen(next, life, move);
    life = next ?? life;
  }
}

function moved(life: Life, { wish, who }: Move, now: EpochMs): Life | undefined {
  const { inquiry, history } = life;
  if (wish.do === 'undo') {
    const last = history.at(-1)?.events.map(({ kind }) => kind);
    return last?.includes('undone') || last?.includes('registered') ? undefined : undone(life, now);
  }
  if ((LIFE[wish.do].when === 'open') !== (inquiry.closed === undefined)) return undefined;
  const decision = decided(life, now, stepOf(wish, inquiry, now), who);
  return decision.ok ? changed(life, decision, now, who) : undefined;
}

const always = (check: (now: Life, before: Life, move: Move) => void) =>
  fc.assert(
    fc.property(aFacts, fc.array(aMove, { maxLength: 14 }), (facts, moves) => live(facts, moves, check)),
    { numRuns: 1500 },
  );

test('computed anew from its facts and its history, it is what it is', () => {
  always(({ inquiry, history }) => {
    expect(standing(inquiry, doneIn(history), { rules: RULES, context })).toEqual(inquiry.obligations);
  });
});

test('taken back, it is exactly what it was, and so is what was done', () => {
  always((now, before, { wish }) => {
    if (wish.do !== 'undo') return;
    expect({ ...now.inquiry, version: 0 }).toEqual({ ...before.before, version: 0 });
    expect(doneIn(now.history)).toEqual(doneIn(before.history.slice(0, -1)));
  });
});

const OTHER_FACTS = ['corrected', 'reclassified', 'completed'];

/** "R4 answer 2": the second of its rule. */
const keys = (all: readonly { rule: string; what: string }[]): string[] =>
  all.map(({ rule, what }, index) => {
    const earlier = all.slice(0, index).filter((one) => one.rule === rule && one.what === what);
    return `${rule} ${what} ${earlier.length + 1}`;
  });

test('what was late when it was closed is never in time later, unless it was something else all the time', () => {
  fc.assert(
    fc.property(aFacts, fc.array(aMove, { maxLength: 20 }), (facts, moves) => {
      let late = new Set<string>();
      live(facts, moves, ({ inquiry, history }, before) => {
        const kinds = [...(history.at(-1)?.events ?? []), ...(before.history.at(-1)?.events ?? [])].map(
          ({ kind }) => kind,
        );
        if (kinds.some((kind) => OTHER_FACTS.includes(kind))) late = new Set();
        const verdict = inquiry.closed?.verdict ?? [];
        for (const [index, key] of keys(verdict).entries()) {
          const inTime = verdict[index]?.inTime;
          if (inTime) expect([...late]).not.toContain(key);
          else late.add(key);
        }
      });
    }),
    { numRuns: 3000 },
  );
});

test('the nearest that is open and runs leads', () => {
  always(({ inquiry: { obligations } }) => {
    const running = obligations.filter((one) => isOpen(one) && !one.paused);
    const nearest = Math.min(...running.map(({ due }) => due));
    expect(leadingObligation(obligations)?.due).toBe(running.length === 0 ? undefined : nearest);
  });
});

test('the history has every version, and who made it', () => {
  always(({ inquiry, history }, before, { who, wish }) => {
    expect(history.map(({ version }) => version)).toEqual(history.map((_, index) => index + 1));
    expect(history).toHaveLength(inquiry.version);
    expect(history.slice(0, -1)).toEqual(before.history);
    if (wish.do !== 'undo') expect(history.at(-1)?.by).toEqual({ person: who });
  });
});

test('reference stays; the time of receipt does unless it is corrected (R9)', () => {
  always(({ inquiry, history }, before) => {
    expect(inquiry.ref).toBe(before.inquiry.ref);
    const kinds = history.at(-1)?.events.map(({ kind }) => kind) ?? [];
    if (!kinds.includes('corrected') && !kinds.includes('undone'))
      expect(inquiry.received).toBe(before.inquiry.received);
  });
});

test('what is closed waits for nothing; what is open can be done', () => {
  always((life) => {
    const { closed, obligations, waiting, answering } = life.inquiry;
    const stands = obligations.some(({ paused }) => paused);
    if (stands) expect(waiting).toEqual({ from: waiting?.from });
    if (closed !== undefined) {
      expect({ waiting, answering, stands }).toEqual({ stands: false });
      return;
    }
    const left = obligations.filter(({ metAt }) => metAt === undefined);
    const awaits = life.inquiry.caseType === 'building-permit' && life.inquiry.completeAt === undefined;
    const now = at('Monday 2028-01-03 10:00');
    if (left.length === 0 && !awaits) expect(decided(life, now, answer()).ok).toBe(true);
  });
});
