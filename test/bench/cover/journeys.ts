import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AbsenceId } from '../../../bot/core/absence/absence.ts';
import type { PersonId } from '../../../bot/core/directory.ts';
import { plusDays } from '../../../bot/core/local-day.ts';
import type { EpochMs } from '../../../bot/core/time-zone.ts';
import { fileDirectory } from '../../../bot/directory/file-directory.ts';
import { readOrganisation } from '../../../bot/directory/organisation.ts';
import { coverAnswer } from '../../../bot/http/answer-cover.ts';
import { absencesOn } from '../../../bot/journeys/absences-on.ts';
import { askCover } from '../../../bot/journeys/ask-cover.ts';
import { workplaceOf } from '../../../bot/journeys/hours-ports.ts';
import { listAbsences } from '../../../bot/journeys/list-absences.ts';
import { previewAbsence } from '../../../bot/journeys/preview-absence.ts';
import { AS_COLLEAGUE } from '../../../bot/journeys/seen-facts.ts';
import { storedInquiries } from '../../../bot/store/inquiries.ts';
import { storedRosters } from '../../../bot/store/rosters/rosters.ts';
import { openSqliteStore } from '../../../bot/store/sqlite-table.ts';
import { context, profile } from '../../core/shipped.ts';
import { countWaves } from '../../support/waves.ts';
import { organisation, PEOPLE_OF_A_UNIT, personId, UNITS } from '../municipality/organisation.ts';
import { AWAY } from './absences.ts';

/** What each journey took, in ms, one after the other; and the storage calls of some of them. */
export type Taken = {
  readonly cover: readonly number[];
  readonly preview: readonly number[];
  readonly list: readonly number[];
  readonly search: readonly number[];
  /** The whole municipality, and the longest that anybody else had to wait meanwhile. */
  readonly everybody: { readonly ms: number; readonly longestBlock: number; readonly people: number };
  readonly waves: Readonly<Record<string, { waves: number; calls: number; rows: number }>>;
};

const QUESTIONS = 4000;
const PREVIEWS = 500;

export async function runJourneys(dataDir: string): Promise<Taken> {
  const store = await openSqliteStore(dataDir);
  try {
    const plain = await portsOver(store, (table) => table);
    const waves = countWaves();
    const counted = await portsOver(store, waves.wrap);
    await timed(QUESTIONS / 4, (at) => plain.ask(someone(at)));
    const cover = await timed(QUESTIONS, (at) => plain.ask(someone(at)));
    const measure = (work: () => Promise<unknown>) => waves.measure(work);
    return {
      cover,
      preview: await timed(PREVIEWS, (at) => plain.preview(at % UNITS)),
      list: await timed(PREVIEWS, (at) => plain.list(at % UNITS)),
      search: await timed(PREVIEWS, (at) =>
        plain.search(['freja v', 'krogh', 'p7 afdeling', 'nobody'][at % 4] ?? ''),
      ),
      everybody: await whileOthersWait(plain.everybody),
      waves: {
        'Who covers, of one who is there': await measure(() => counted.ask(personId(3, 30))),
        'Who covers, named or on duty in the own unit': await measure(() =>
          counted.ask(personId(4, AWAY.recurring)),
        ),
        'Who covers, the substitute of another unit away too': await measure(() =>
          counted.ask(personId(5, AWAY.chained)),
        ),
        'Who of the unit is away': await measure(() => counted.list(6)),
        'What an absence of two weeks means': await measure(() => counted.preview(7)),
      },
    };
  } finally {
    await store.close();
  }
}

/** Of every five, four of those who are away in one of the ways; the fifth is there. */
function someone(at: number): PersonId {
  const unit = (at * 617) % UNITS;
  const places = [...Object.values(AWAY).slice(0, 4), 20 + (at % (PEOPLE_OF_A_UNIT - 20))];
  return personId(unit, places[at % places.length] ?? 0);
}

async function timed(times: number, work: (at: number) => Promise<unknown>): Promise<number[]> {
  const taken: number[] = [];
  for (let at = 0; at < times; at += 1) {
    const start = performance.now();
    await work(at);
    taken.push(performance.now() - start);
  }
  return taken;
}

async function whileOthersWait(work: () => Promise<number>): Promise<Taken['everybody']> {
  let over = false;
  let longestBlock = 0;
  const watching = (async () => {
    for (let last = performance.now(); !over; ) {
      await nextTurn();
      const now = performance.now();
      longestBlock = Math.max(longestBlock, now - last);
      last = now;
    }
  })();
  const start = performance.now();
  const people = await work();
  const ms = performance.now() - start;
  over = true;
  await watching;
  return { ms, longestBlock, people };
}

type Store = Awaited<ReturnType<typeof openSqliteStore>>;
type Table = Awaited<ReturnType<Store['table']>>;
let directory: ReturnType<typeof fileDirectory> | undefined;

async function portsOver(store: Store, watch: (table: Table) => Table) {
  const read = readOrganisation(organisation());
  if (!read.ok) throw new Error('The organisation has faults');
  directory ??= fileDirectory(read.organisation);
  const table = async (name: string) => watch(await store.table(name));
  const ports = {
    directory,
    rosters: storedRosters(await table('absences')),
    inquiries: storedInquiries({
      inquiries: await table('inquiries'),
      holdings: await table('holdings'),
      people: await table('people'),
      sources: await table('sources'),
    }),
    context,
    hours: profile.openingHours,
  };
  const now = Date.now() as EpochMs;
  const today = context.zone.dayOf(now);
  const workplace = workplaceOf(ports);
  return {
    async ask(person: PersonId) {
      const answer = await askCover(ports, { people: [person], see: AS_COLLEAGUE, now, workplace });
      if (!answer.ok) throw new Error('A question was refused');
    },
    async list(unit: number) {
      const who = personId(unit, 1);
      const days = { from: today, through: plusDays(today, 6) };
      const list = await listAbsences(ports, { who, see: AS_COLLEAGUE, ...days, now, workplace });
      if (!list.ok) throw new Error('A list was refused');
    },
    async preview(unit: number) {
      const person = personId(unit, 0);
      const span = { from: plusDays(today, 1), through: plusDays(today, 14) };
      const wish = { id: 'new' as AbsenceId, person, span, substitute: personId(unit, 30) };
      const preview = await previewAbsence(ports, wish, person, now);
      if (!preview.ok) throw new Error(`A preview was refused: ${preview.reason}`);
    },
    search: (text: string) => ports.directory.searchPeople(text, 25),
    async everybody() {
      const said: string[] = [];
      for await (const some of absencesOn(ports, today, now))
        for (const one of some) said.push(JSON.stringify(coverAnswer(one)));
      return said.length;
    },
  };
}
