import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type Engine, startAzure, startSqlite } from '../store/support/engines.ts';
import { handingOver } from './support/handing-over.ts';
import { startMorning } from './support/morning.ts';
import { processes } from './support/processes.ts';
import { JONAS, LONE, METTE, reminding } from './support/reminding.ts';

const PEOPLE = 12;

/**
 * Everything is handed over, and then given back, by a process that is killed on the way, once so many are done, and
 * whose work another goes on with: at the end each was moved once and given back once, and its doer was told once of both.
 */
async function killedOnTheWay(start: () => Promise<Engine>, count: number, kills: readonly number[]) {
  const engine = await start();
  await using morning = await startMorning(async () => engine, {
    people: PEOPLE,
    at: '2026-11-23T10:00:00+01:00',
  });
  const people = await reminding(morning);
  await morning.install(LONE, METTE, JONAS);
  const refs = await people.registerAll(
    Array.from({ length: count }, () => ({})),
    { person: METTE },
  );
  await using waiting = processes(engine.place, PEOPLE);
  const all = await handingOver(morning);
  const hits: number[] = [];

  async function through(kind: 'handOverAll' | 'giveBackAll', is: 'moved' | 'givenBack') {
    const done = async () => (await all.parts()).filter((part) => part.is === is).length;
    await all.begin(kind);
    for (const at of kills) {
      const one = await waiting.start('one');
      for (let over = false; !over && (await done()) < at; ) {
        let ticking = true;
        const tick = one.tick(morning.clock).finally(() => {
          ticking = false;
        });
        while (ticking && (await done()) < at) await nextTurn();
        if (!ticking) morning.clock.pass({ minutes: 1 });
        over = (await all.ended(kind)) !== undefined;
        if ((await done()) >= at) await one.kill();
        await tick;
      }
      await one.kill();
      hits.push(await done());
      morning.clock.pass({ minutes: 1 });
    }
    const last = await waiting.start('two');
    while ((await all.ended(kind)) === undefined) {
      await last.tick(morning.clock);
      morning.clock.pass({ minutes: 1 });
    }
    await last.tick(morning.clock);
    await last.kill();
  }

  await through('handOverAll', 'moved');
  expect(await all.held(JONAS)).toBe(count);
  await through('giveBackAll', 'givenBack');
  expect(await all.held(METTE)).toBe(count);
  for (const ref of refs) {
    const history = await morning.inquiries.history(ref);
    expect(history.map(({ events: [event] }) => event?.kind)).toEqual(['registered', 'assigned', 'undone']);
  }
  const told = morning.posts().filter(({ to }) => to === `a:${LONE}`);
  expect(told.map(({ text }) => text.replace(/^Fortrudt: /, ''))).toEqual([
    `Alle ${count} henvendelser er overført til Person 8 (Afdeling BS).`,
    `Alle ${count} henvendelser er givet tilbage til Person 4.`,
  ]);
  // Otherwise no kill hit anything, and nothing was shown.
  expect(hits.some((hit) => hit > 0 && hit < count)).toBe(true);
  return hits;
}

const timeout = 300_000;

test('300 on one SQLite store, killed four times each way', { timeout }, async () => {
  await killedOnTheWay(startSqlite, 300, [5, 40, 150, 230]);
});

test('60 on Azurite, killed twice each way', { timeout }, async () => {
  await killedOnTheWay(startAzure, 60, [5, 30]);
});
