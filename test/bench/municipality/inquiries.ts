import type { PersonId } from '../../../bot/core/directory.ts';
import type { Inquiry, InquiryRef } from '../../../bot/core/inquiry.ts';
import type { Arrival } from '../../../bot/core/inquiry-store.ts';
import type { EpochMs } from '../../../bot/core/time-zone.ts';
import { historyInsert, rowsOfNew } from '../../../bot/store/inquiries/rows.ts';
import { storedInquiries } from '../../../bot/store/inquiries.ts';
import { openSqliteStore } from '../../../bot/store/sqlite-table.ts';
import { LIMITS, type Store, type Table } from '../../../bot/store/table.ts';
import { aDraft, anObligation, closedAt } from '../../support/inquiry-builders.ts';
import { PEOPLE_OF_A_UNIT, personId, UNITS, unitLetters } from './organisation.ts';

/** Open ones; four each on average, and more of those who ask. */
const OF_A_UNIT = 200;
/** People who ask, of the first units: eight in their own, and two in each of the two after it. */
const ASKING = 40;
export const OPEN_INQUIRIES = UNITS * OF_A_UNIT;

const HOUR_MS = 3_600_000;
const BY = { system: 'mailroom' } as const;
/** Numbers that the store has not given by itself. */
const FIRST_CLOSED = 1_000_001;
/** A record, two versions of its history, and a line. */
const ROWS_OF_A_CLOSED_ONE = 4;

/** As they come in, through the store's own registration. */
export async function seedOpen(dataDir: string): Promise<void> {
  await withStore(dataDir, async (table) => {
    const store = storedInquiries({
      inquiries: await table('inquiries'),
      holdings: await table('holdings'),
      people: await table('people'),
      sources: await table('sources'),
    });
    for (let unit = 0; unit < UNITS; unit += 1) await store.registerAll(arrivalsOf(unit));
  });
}

/** Straight into the store's rows, as the journeys leave them: the closed ones numbered from `first` to before `end`. */
export async function seedClosed(dataDir: string, first: number, end: number): Promise<void> {
  await withStore(dataDir, async (table) => {
    const inquiries = await table('inquiries');
    const each = LIMITS.changes / ROWS_OF_A_CLOSED_ONE;
    const ofOneWrite = each * UNITS;
    for (let at = first; at < end; at += ofOneWrite) {
      const count = Math.min(ofOneWrite, end - at) / UNITS;
      for (let unit = 0; unit < UNITS; unit += 1) {
        const numbers = Array.from({ length: count }, (_, index) => at / UNITS + index);
        await inquiries.write(
          unitLetters(unit),
          numbers.flatMap((number) => closedRows(unit, number)),
        );
      }
    }
  });
}

async function withStore(
  dataDir: string,
  work: (table: (name: string) => Promise<Table>) => Promise<void>,
): Promise<void> {
  const store: Store = await openSqliteStore(dataDir);
  // Nobody waits for the disk at every one of hundreds of thousands.
  await work((name) => store.table(name, { loss: 'powerCut' }));
  await store.close();
}

function arrivalsOf(unit: number): Arrival[] {
  const asking = [unit, ...Array<number>(7).fill(unit), unit - 1, unit - 1, unit - 2, unit - 2]
    .filter((asker) => asker >= 0 && asker < ASKING)
    .map((asker) => personId(asker, 0));
  const first = unit < ASKING ? 1 : 0;
  const others = Array.from({ length: OF_A_UNIT - asking.length }, (_, index) =>
    personId(unit, first + (index % (PEOPLE_OF_A_UNIT - first))),
  );
  return [...asking, ...others].map((owner, index) => arrival(unit, owner, index));
}

/** Due from four days ago to sixteen days on. */
function arrival(unit: number, owner: PersonId, index: number): Arrival {
  const received = (Date.now() - (18 * 24 - ((index * 37 + unit) % 480)) * HOUR_MS) as EpochMs;
  const due = (received + 14 * 24 * HOUR_MS) as EpochMs;
  const draft = aDraft({ unit: unitLetters(unit), owner, received, obligations: [anObligation(due)] });
  return { draft, at: received, by: BY, sources: [] };
}

function closedRows(unit: number, number: number) {
  const { draft, at } = arrival(unit, personId(unit, number % PEOPLE_OF_A_UNIT), number);
  const ref = `${unitLetters(unit)}-${FIRST_CLOSED + number}` as InquiryRef;
  const year = 365 * 24 * HOUR_MS;
  const closed = (at - (number % 1000) * (year / 1000)) as EpochMs;
  const inquiry: Inquiry = closedAt({ ...draft, ref, version: 2 }, closed);
  const answer = { contact: 'Anne Holm', sentBy: 'digitalPost' } as const;
  const registered = { version: 1, at, by: BY, events: [{ kind: 'registered', obligations: [] }] } as const;
  return [
    ...rowsOfNew(inquiry, { version: 2, at: closed, by: BY, events: [{ kind: 'answered', answer }] }, []),
    historyInsert(inquiry, registered),
  ];
}
