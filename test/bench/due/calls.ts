import type { Store } from '../../../bot/store/table.ts';
import { startMorning, tickUntil } from '../../due-work/support/morning.ts';
import { personId } from '../../due-work/support/town.ts';
import { startSqlite } from '../../store/support/engines.ts';
import { countWaves } from '../../support/waves.ts';

const PEOPLE = 200;
const TODAY = '2026-11-23T23:59:59+01:00';

export type Calls = {
  /** Storage calls of a tick with nothing due. */
  readonly idleTick: number;
  /** Of all that a morning takes, from the units' planning to the last settlement, a message; ticks aside. */
  readonly aMessage: number;
  readonly messages: number;
};

/** Counted, not measured: the same in every run. */
export async function countCalls(): Promise<Calls> {
  await using morning = await startMorning(startSqlite, { people: PEOPLE });
  for (let number = 0; number < PEOPLE; number += 1) {
    await morning.install(personId(number));
    await morning.due(number, TODAY);
  }
  const waves = countWaves();
  const store = watched(await morning.engine.open(), waves.wrap);
  const one = await morning.instance({ store });
  await one.tick();
  const minute = async () => {
    morning.clock.pass({ minutes: 1 });
    await one.tick();
  };
  const idle = await waves.measure(minute);
  const start = morning.clock.now();
  const all = await waves.measure(() => tickUntil(morning.clock, '2026-11-23T07:50:00+01:00', one));
  const ticks = Math.round(morning.clock.now().since(start).total('minutes'));
  const messages = morning.posts().length;
  return { idleTick: idle.calls, aMessage: (all.calls - ticks * idle.calls) / messages, messages };
}

function watched(store: Store, wrap: ReturnType<typeof countWaves>['wrap']): Store {
  return { ...store, table: async (...asked) => wrap(await store.table(...asked)) };
}
