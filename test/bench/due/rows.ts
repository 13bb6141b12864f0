import { type Plan, planned, WORK_KINDS, type WorkId } from '../../../bot/core/due-work.ts';
import type { EpochMs } from '../../../bot/core/time-zone.ts';
import { dueWork } from '../../../bot/due-work/due-work.ts';
import type { Handlers } from '../../../bot/due-work/handler.ts';
import { storedDueWork } from '../../../bot/store/due-work.ts';
import { openSqliteStore } from '../../../bot/store/sqlite-table.ts';
import { context } from '../../core/shipped.ts';
import { allReadable } from '../../store/due-work/all-readable.ts';

/** How long so many due rows take when the work itself is nothing, beside as many plain durable writes. In ms. */
export async function claimAndSettle(
  dataDir: string,
  count: number,
): Promise<{ planMs: number; workMs: number; writeMs: number }> {
  const store = await openSqliteStore(dataDir);
  try {
    const work = storedDueWork(await store.table('due'), allReadable);
    const now = Date.parse('2026-11-23T07:45:00+01:00') as EpochMs;
    const plans = Array.from({ length: count }, (_, number) => planOf(number, now));
    const planMs = await timed(() => work.plan(plans));
    let done = 0;
    const handler = async () => {
      done += 1;
      return { is: 'done', activity: String(done) } as const;
    };
    const engine = dueWork({
      store: work,
      poster: { post: never, update: never, openChat: never },
      handlers: Object.fromEntries(WORK_KINDS.map((kind) => [kind, handler])) as unknown as Handlers,
      days: { zone: context.zone, calendar: context.calendars.local },
      recurring: async () => [],
      instance: 'bench',
      now: () => now,
      elapsed: () => performance.now(),
      wait: async () => {},
      log: { debug() {}, info() {}, warn: fail, error: fail },
      observe: () => {},
    });
    const workMs = await timed(() => engine.tick());
    if (done !== count) throw new Error(`${done} of ${count} were done`);
    const plain = await store.table('plain');
    const writeMs = await timed(async () => {
      for (let number = 0; number < count; number += 1) {
        const value = { ...planned(planOf(number, now)) };
        await plain.write('p', [{ do: 'insert', row: `${number}`, version: 1, value: value as never }]);
      }
    });
    return { planMs, workMs, writeMs };
  } finally {
    await store.close();
  }
}

const planOf = (number: number, due: EpochMs): Plan => ({
  id: `2026-11-23/morning/7a3e0000-0000-4000-8000-${String(number).padStart(12, '0')}` as WorkId,
  kind: 'morning',
  about: `7a3e0000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  due,
  until: (due + 4 * 3_600_000) as EpochMs,
  data: { letters: ['BS'] },
});

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function never(): Promise<never> {
  throw new Error('Nothing is sent here');
}

function fail(_: unknown, message: string): never {
  throw new Error(message);
}
