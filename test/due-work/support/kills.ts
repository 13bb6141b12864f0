import { expect } from 'vitest';
import type { WorkId } from '../../../bot/core/due-work.ts';
import { type DueWorkStore, SHARDS } from '../../../bot/core/due-work-store.ts';
import { MORNING_AT } from '../../../bot/core/morning.ts';
import type { EpochMs } from '../../../bot/core/time-zone.ts';
import { storedDueWork } from '../../../bot/store/due-work.ts';
import { storedPreferences } from '../../../bot/store/preferences.ts';
import { allReadable } from '../../store/due-work/all-readable.ts';
import type { Engine } from '../../store/support/engines.ts';
import { countByChat, type Morning, startMorning } from './morning.ts';
import { type Process, processes } from './processes.ts';
import { personId } from './town.ts';

export type Killing = {
  readonly start: () => Promise<Engine>;
  readonly people: number;
  readonly processes: number;
  readonly kills: number;
  /** Of the numbers that decide when and whom to kill. */
  readonly seed: number;
};

const TODAY = '2026-11-23T23:59:59+01:00';
/** So many want their list at the same minute. */
const A_MINUTE = 5;
const END = '2026-11-23T11:45:00+01:00';

/**
 * A morning on which instances are killed again and again, some posts after they began, before or after Teams has
 * answered. None may be missing; each post more than one must be explained by a kill that hit it between sending and settling.
 */
export async function killOverAMorning({ start, people, processes: many, kills, seed }: Killing) {
  const engine = await start();
  await using morning = await startMorning(async () => engine, { people, at: '2026-11-23T07:00:00+01:00' });
  const everybody = Array.from({ length: people }, (_, number) => personId(number));
  await morning.install(...everybody);
  const preferences = storedPreferences(await morning.store.table('people'));
  for (const [number, person] of everybody.entries()) {
    await morning.due(number, TODAY);
    // So that there is something to hit at every kill.
    await preferences.change(person, { morningAt: MORNING_AT + Math.floor(number / A_MINUTE) });
  }
  const work = storedDueWork(await morning.store.table('due'), allReadable);
  const random = numbers(seed);
  await using waiting = processes(engine.place, people);
  const alive: Process[] = [];
  for (let slot = 0; slot < many; slot += 1) {
    alive.push(await waiting.start(`slot ${slot}`));
  }
  /** Posts to a chat that a kill hit between their sending and their settling. */
  const hits = new Map<string, number>();
  let killed = 0;

  async function strike(slot: number): Promise<void> {
    const victim = alive[slot];
    if (!victim) throw new Error('no such process');
    await victim.kill();
    killed += 1;
    const counts = countByChat(morning.posts());
    for (const chat of await unsettledOf(work, victim.name, morning)) {
      // Nothing was sent since the last kill that hit it: this one hit nothing.
      const posts = counts.get(chat) ?? 0;
      if (posts > (hits.get(chat) ?? 0)) hits.set(chat, posts);
    }
    alive[slot] = await waiting.start(victim.name);
  }

  await tickAll(alive, morning);
  morning.clock.passUntil('2026-11-23T07:35:00+01:00');
  while (Temporal.Instant.compare(morning.clock.now(), Temporal.Instant.from(END)) < 0) {
    let blow: Promise<void> | undefined;
    if (killed < kills) {
      const slot = random(many);
      let left = 1 + random(A_MINUTE);
      const early = random(2) === 0;
      morning.connector.onRequest = () => {
        left -= 1;
        if (left !== 0) return;
        // Before it is answered, or when the answer is under way.
        if (early) blow = strike(slot);
        else setImmediate(() => setImmediate(() => (blow = strike(slot))));
      };
    }
    await tickAll(alive, morning);
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    morning.connector.onRequest = () => {};
    await blow;
    // Also between two ticks.
    if (blow === undefined && killed < kills && random(2) === 0) await strike(random(many));
    morning.clock.pass({ minutes: 1 });
    if (killed >= kills && morning.posts().length > 0 && (await allEnded(work, people))) break;
  }
  await Promise.all(alive.map((one) => one.kill()));
  const counts = countByChat(morning.posts());
  expect(killed).toBe(kills);
  expect([...counts.keys()].sort()).toEqual(everybody.map((person) => `a:${person}`).sort());
  const unexplained = [...counts].filter(([chat, count]) => count > 1 + (hits.get(chat) ?? 0));
  expect(unexplained).toEqual([]);
  expect(await allEnded(work, people)).toBe(true);
  return {
    doubles: [...counts.values()].reduce((sum, count) => sum + count - 1, 0),
    killed,
    hits: hits.size,
  };
}

const tickAll = (alive: readonly Process[], { clock }: Morning) =>
  Promise.all(alive.map((one) => one.tick(clock)));

/** Chats whose message it had claimed and not settled. */
async function unsettledOf(work: DueWorkStore, owner: string, morning: Morning): Promise<string[]> {
  const far = (morning.clock.now().epochMilliseconds + 1e9) as EpochMs;
  const lists = await Promise.all(
    Array.from({ length: SHARDS }, (_, shard) => work.due(shard, far, { limit: 1_000 })),
  );
  return lists
    .flatMap(({ rows }) => rows)
    .flatMap(({ work: one }) => (one.kind === 'morning' && one.owner === owner ? [`a:${one.about}`] : []));
}

async function allEnded(work: DueWorkStore, people: number): Promise<boolean> {
  for (let number = 0; number < people; number += 1) {
    const person = personId(number);
    const ended = await work.ended(`2026-11-23/morning/${person}` as WorkId, person);
    if (ended?.state !== 'sent') return false;
  }
  return true;
}

/** Whole numbers below a bound, the same at every run (a linear congruential generator). */
function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
