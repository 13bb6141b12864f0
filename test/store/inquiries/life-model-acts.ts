import fc from 'fast-check';
import { expect } from 'vitest';
import type { PersonId } from '../../../bot/core/directory.ts';
import type { StepName, StepOf } from '../../../bot/core/life/step.ts';
import type { EpochMs } from '../../../bot/core/time-zone.ts';
import { Unavailable } from '../../../bot/core/unavailable.ts';
import { type ChangePorts, changeInquiry } from '../../../bot/journeys/change-inquiry.ts';
import { undoChange } from '../../../bot/journeys/undo-change.ts';
import type { Store, Table } from '../../../bot/store/table.ts';
import type { Life } from '../../core/life/a-life.ts';
import { type aFacts, aWish, RULES, stepOf } from '../../core/life/any-life.ts';
import { JC, PEOPLE, portsOver, register } from '../../journeys/support/municipality.ts';
import { crashAt } from '../support/crash.ts';
import { freshTable } from '../support/engines.ts';
import { type Fixture, freshFixture } from './fixture.ts';
import type { Model, Wished } from './life-model.ts';
import { stored } from './life-model-store.ts';

/** Random actions by random people, with stale cards, double presses, two at once and crashes. */

export const EVERYBODY = Object.values(PEOPLE);
export const INQUIRIES = 3;

const anAct = fc.record({
  // Most is done by who may.
  who: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('its manager', 'its owner') },
    fc.constantFrom(...EVERYBODY),
  ),
  version: fc.constantFrom('drawn', 'drawn', 'none', 'older'),
  wish: aWish,
});
type Act = typeof anAct extends fc.Arbitrary<infer A> ? A : never;

export const aCommand = fc.record({
  pick: fc.nat({ max: INQUIRIES - 1 }),
  minutes: fc.constantFrom(0, 1, 11, 60 * 24 * 3),
  act: anAct,
  how: fc.oneof(
    { weight: 4, arbitrary: fc.constant({ is: 'once' as const }) },
    fc.record({ is: fc.constant('twice' as const) }),
    fc.record({ is: fc.constant('again' as const) }),
    { weight: 2, arbitrary: fc.record({ is: fc.constant('beside' as const), other: anAct }) },
    {
      weight: 3,
      arbitrary: fc.record({
        is: fc.constant('crash' as const),
        at: fc.integer({ min: 1, max: 4 }),
        written: fc.boolean(),
      }),
    },
  ),
});
type Command = typeof aCommand extends fc.Arbitrary<infer C> ? C : never;

/** Instances of the bot over the same tables. */
export type World = {
  readonly model: Model;
  readonly lives: Map<number, Life>;
  readonly open: (wrap?: (table: Table) => Table) => ChangePorts;
};

export async function newWorld(store: Store, facts: readonly Facts[], model: Model): Promise<World> {
  const [fixture, people, absences] = await Promise.all([
    freshFixture(store),
    freshTable(store),
    freshTable(store),
  ]);
  const open: World['open'] = (wrap = (table) => table) => ({
    ...portsOver(fixture.open(wrap), wrap(people), wrap(absences)),
    rules: RULES,
  });
  const lives = new Map<number, Life>();
  for (const [index, one] of facts.entries()) lives.set(index, await arrived(open(), fixture, one, index));
  return { model, lives, open };
}

type Facts = typeof aFacts extends fc.Arbitrary<infer F> ? F : never;

async function arrived(
  ports: ChangePorts,
  { inquiries }: Fixture,
  { completeAfter: _completeAfter, owner, ...facts }: Facts,
  index: number,
): Promise<Life> {
  const over = { ...facts, owner: owner && PEOPLE.mette };
  const inquiry = await register(ports, over, { system: 'mailroom' }, `source ${index}`);
  return { inquiry, history: await inquiries.history(inquiry.ref), rules: RULES };
}

function wishedOf({ inquiry }: Life, { who, version, wish }: Act, at: EpochMs): Wished {
  const drawn = { drawn: inquiry.version, older: inquiry.version - 1, none: undefined }[version];
  const step = wish.do === 'undo' ? ({ do: 'undo' } as const) : stepOf(wish, inquiry, at);
  const toSomebody =
    step.do === 'assign' ? { ...step, to: step.unit === JC ? PEOPLE.jobcenter : PEOPLE.member } : step;
  const manager = inquiry.unit === JC ? PEOPLE.jobcenterManager : PEOPLE.manager;
  const actors: Record<string, PersonId> = { 'its manager': manager, 'its owner': inquiry.owner ?? manager };
  return { who: actors[who] ?? (who as PersonId), at, version: drawn, step: toSomebody };
}

async function doIt(ports: ChangePorts, { inquiry: { ref } }: Life, { step, ...wished }: Wished) {
  if (step.do === 'undo') return undoChange(ports, { ref, ...wished });
  return changeInquiry(ports, { ref, ...wished }, step.do as StepName, () => step as StepOf<StepName>);
}

/** Carries a command out, and what must have come of it. */
export async function carryOut(world: World, { pick, act, how }: Command, at: EpochMs): Promise<void> {
  const { model, lives, open } = world;
  const life = lives.get(pick);
  if (life === undefined) throw new Error('none of that number');
  const wished = wishedOf(life, act, at);
  const expected = model(life, wished);
  switch (how.is) {
    case 'again': {
      const known = await register(open(), {}, { system: 'mailroom' }, `source ${pick}`);
      expect(known).toEqual(stored(life.inquiry));
      return;
    }
    case 'beside':
      lives.set(pick, await besides(world, life, [wished, wishedOf(life, how.other, at)]));
      return;
    case 'crash':
      lives.set(pick, await crashes(world, life, wished, how));
      return;
    default: {
      const done = await doIt(open(), life, wished);
      expect(done.ok).toBe(expected !== undefined);
      lives.set(pick, expected ?? life);
    }
  }
  // The same card once more; without one it is something else that is wished for.
  if (how.is !== 'twice' || wished.version === undefined || expected === undefined) return;
  expect(await doIt(open(), life, wished)).toMatchObject({ ok: false });
}

/** Two at once, on two instances: each is done or not, and those that are, one after the other. */
async function besides({ model, open }: World, life: Life, both: readonly [Wished, Wished]): Promise<Life> {
  const outcomes = await Promise.all(both.map((wished) => doIt(open(), life, wished)));
  const done = both.filter((_, index) => outcomes[index]?.ok);
  if (done.length === 0) for (const wished of both) expect(model(life, wished)).toBeUndefined();
  const orders = done.length === 2 ? [done, done.toReversed()] : [done];
  const { inquiries } = open();
  const now = await inquiries.byRef(life.inquiry.ref);
  // Where both orders make the same of it, the history tells which it was.
  const history = await inquiries.history(life.inquiry.ref);
  const became = orders
    .map((order) => order.reduce<Life | undefined>((one, wished) => one && model(one, wished), life))
    .find((one) => one && isLike(stored([one.inquiry, one.history]), [now, history]));
  if (became === undefined)
    throw new Error(`not what either order makes of it: ${JSON.stringify({ done, now })}`);
  return became;
}

const isLike = (one: unknown, other: unknown): boolean => {
  try {
    expect(one).toEqual(other);
    return true;
  } catch {
    return false;
  }
};

/** The instance is gone at its n-th write; what it did is there whole, or not at all. */
async function crashes(
  { model, open }: World,
  life: Life,
  wished: Wished,
  { at, written }: { readonly at: number; readonly written: boolean },
): Promise<Life> {
  const crash = crashAt(at, written);
  const expected = model(life, wished);
  const ok = await doIt(open(crash.wrap), life, wished).then(
    (done) => done.ok,
    (error) => {
      expect(error).toBeInstanceOf(Unavailable);
      return undefined;
    },
  );
  await crash.settled();
  const now = await open().inquiries.byRef(life.inquiry.ref);
  const happened = now?.version !== life.inquiry.version;
  if (ok !== undefined) expect(happened).toBe(ok);
  if (happened) expect(expected).toBeDefined();
  return happened && expected !== undefined ? expected : life;
}
