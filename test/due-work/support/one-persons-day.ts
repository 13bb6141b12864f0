import { afterEach, beforeEach } from 'vitest';
import type { WorkId } from '../../../bot/core/due-work.ts';
import { storedDueWork } from '../../../bot/store/due-work.ts';
import { allReadable } from '../../store/due-work/all-readable.ts';
import { startSqlite } from '../../store/support/engines.ts';
import type { Instance } from './instance.ts';
import { type Morning, startMorning, tickEvery, tickUntil } from './morning.ts';
import { personId } from './town.ts';

export const TODAY = '2026-11-23T23:59:59+01:00';
export const METTE = personId(0);

const QUIET = '08:10';

/** One person with one thing due on Monday 23 November 2026, and one instance. Made anew before each test of the file. */
export function onePersonsDay() {
  let morning: Morning;
  let one: Instance;
  beforeEach(async () => {
    morning = await startMorning(startSqlite, { people: 4 });
    await morning.install(METTE);
    await morning.due(0, TODAY);
    one = await morning.instance({ longestSend: 300 });
    await one.tick();
  });
  afterEach(() => morning[Symbol.asyncDispose]());
  return {
    get morning() {
      return morning;
    },
    get one() {
      return one;
    },
    /** Once a minute while anything may happen, and then less often. */
    async until(time: string): Promise<void> {
      const instant = (local: string) => `2026-11-23T${local}:00+01:00`;
      await tickUntil(morning.clock, instant(time < QUIET ? time : QUIET), one);
      if (time > QUIET) await tickEvery({ minutes: 5 }, morning.clock, instant(time), one);
    },
    /** What became of the list. */
    async ended() {
      const work = storedDueWork(await morning.store.table('due'), allReadable);
      return work.ended(`2026-11-23/morning/${METTE}` as WorkId, METTE);
    },
    /** When each message came, as local time. */
    arrivals(): string[] {
      const times: string[] = [];
      morning.connector.onRequest = () =>
        times.push(
          morning.clock.now().toZonedDateTimeISO('Europe/Copenhagen').toPlainTime().toString().slice(0, 5),
        );
      return times;
    },
  };
}
