import { expect, test } from 'vitest';
import type { Directory } from '../../../bot/core/directory.ts';
import type { InquiryStore } from '../../../bot/core/inquiry-store.ts';
import type { EpochMs } from '../../../bot/core/time-zone.ts';
import { sweepCallers } from '../../../bot/due-work/sweep-callers.ts';
import { type MessagePorts, takeMessage } from '../../../bot/journeys/take-message.ts';
import { storedCallers } from '../../../bot/store/callers.ts';
import { storedInquiries } from '../../../bot/store/inquiries.ts';
import { storedRosters } from '../../../bot/store/rosters/rosters.ts';
import { type Store, StoreUnavailable, type Table } from '../../../bot/store/table.ts';
import { context, profile } from '../../core/shipped.ts';
import { BS, directory, PEOPLE } from '../../journeys/support/municipality.ts';
import { at, person } from '../../support/inquiry-builders.ts';
import { crashAt } from '../support/crash.ts';
import { freshName } from '../support/engines.ts';

const NOW = at('2026-11-23T10:00:00+01:00');
const minutes = (count: number) => (NOW + count * 60_000) as EpochMs;
const HANS = { name: 'Hans Olsen', number: '+4546313000' };
const LYNNE = person('lynne');

type Tables = Readonly<
  Record<'inquiries' | 'holdings' | 'people' | 'sources' | 'callers' | 'absences', Table>
>;

async function freshTables(store: Store): Promise<Tables> {
  const fresh = () => store.table(freshName());
  const [inquiries, holdings, people, sources] = await Promise.all([fresh(), fresh(), fresh(), fresh()]);
  const [callers, absences] = await Promise.all([fresh(), fresh()]);
  return { inquiries, holdings, people, sources, callers, absences };
}

/** Another instance of the bot, over the same tables. */
function instance(
  tables: Tables,
  wrap: (table: Table) => Table = (table) => table,
): MessagePorts & { inquiries: InquiryStore } {
  const wrapped = Object.fromEntries(
    Object.entries(tables).map(([name, table]) => [name, wrap(table)]),
  ) as Tables;
  return {
    inquiries: storedInquiries(wrapped),
    callers: storedCallers(wrapped.callers),
    rosters: storedRosters(wrapped.absences),
    directory,
    rules: profile,
    context,
    hours: profile.openingHours,
  };
}

async function press(ports: MessagePorts) {
  const to = await (directory as Directory).person(PEOPLE.mette);
  if (to === undefined) throw new Error('nobody to call');
  const message = { form: 'one', to, caller: HANS, subject: 'Byggetilladelse', caseNumber: undefined };
  return takeMessage(ports, message, LYNNE, NOW);
}

/** As its due work would at that time. */
async function sweep(tables: Tables, now: EpochMs): Promise<void> {
  const ports = { ...instance(tables), log: { warn: () => expect.unreachable() } };
  const hand = { now, send: undefined as never, plan: async () => undefined };
  await sweepCallers(ports as never)(undefined as never, hand);
}

const isThere = ({ callers }: Tables) =>
  callers.list('callers', { limit: 9 }).then((rows) => rows.map(({ row }) => row));

async function crashEverywhere(
  store: Store,
  check: (tables: Tables, through: boolean) => Promise<void>,
): Promise<number> {
  for (let n = 1; ; n += 1)
    for (const written of [false, true]) {
      const tables = await freshTables(store);
      const crash = crashAt(n, written);
      const through = await press(instance(tables, crash.wrap)).then(
        () => true,
        (error) => {
          expect(error).toBeInstanceOf(StoreUnavailable);
          return false;
        },
      );
      await crash.settled();
      await check(tables, through);
      if (through) return n - 1;
    }
}

export function messageCrashes(store: () => Store): void {
  test('at any write keeps the number of what was registered, and no other for longer than an hour', async () => {
    let lost = 0;
    const crashes = await crashEverywhere(store(), async (tables) => {
      await sweep(tables, minutes(1));
      const [line, ...others] = await instance(tables).inquiries.openOfUnit(BS, { limit: 9 });
      expect(others).toEqual([]);
      if (line === undefined) lost += 1;
      else expect(await instance(tables).callers.of(line.ref)).toMatchObject(HANS);
      await sweep(tables, minutes(62));
      expect(await isThere(tables)).toEqual(line === undefined ? [] : [`i/${line.ref}`]);
    });
    // Who is to be called, the key of sources, numbers, the claim, the owner's partition, the inquiry, the link.
    expect(crashes).toBe(7);
    expect(lost).toBeGreaterThan(0);
  });

  test('is whole when its form is pressed again, swept before that or not', async () => {
    for (const swept of [undefined, 1, 62])
      await crashEverywhere(store(), async (tables) => {
        if (swept !== undefined) await sweep(tables, minutes(swept));
        const { inquiry } = await press(instance(tables));
        expect(await instance(tables).inquiries.openOfUnit(BS, { limit: 9 })).toHaveLength(1);
        await sweep(tables, minutes(63));
        expect(await instance(tables).callers.of(inquiry.ref)).toMatchObject(HANS);
        expect(await isThere(tables)).toEqual([`i/${inquiry.ref}`]);
      });
  });
}
