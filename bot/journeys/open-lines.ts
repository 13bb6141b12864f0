import { setImmediate as nextTurn } from 'node:timers/promises';
import { maySeeBacklog } from '../core/backlog.ts';
import type { Directory, Person, PersonId, Unit } from '../core/directory.ts';
import type { InquiryStore, OpenInquiry, OpenPage } from '../core/inquiry-store.ts';
import { mayDo } from '../core/rights.ts';

export type LinePorts = {
  readonly inquiries: Pick<InquiryStore, 'openOf' | 'openOfUnit'>;
  readonly directory: Directory;
};

/** Read at a time: SQLite answers without leaving the thread, and reading so many lines takes a few milliseconds. */
const PAGE = 100;

/** One look-up reads no more lines than this, those that are due first. */
const MOST_READ = 2000;

/** Who looks, as the directory knows them. */
export type Looker = { readonly who: PersonId; readonly person: Person | undefined };

/** A list of the store, read page by page. */
export type LineList = {
  readonly read: (page: OpenPage) => Promise<OpenInquiry[]>;
  /** The unit whose list it is; undefined for the looker's own. */
  readonly unit?: Unit | undefined;
  /** Of somebody for whom the looker answers now. */
  readonly covers?: true | undefined;
};

/**
 * At most `most` lines of each list that the looker may see and that are wanted, nearest due first; of all lists
 * together no more than {@link MOST_READ} are looked through. Between two pages others have their turn.
 */
export async function linesOf(
  lists: readonly LineList[],
  { who, person }: Looker,
  isWanted: (line: OpenInquiry) => boolean,
  most: number,
): Promise<OpenInquiry[]> {
  const wanted: OpenInquiry[] = [];
  let left = MOST_READ;
  for (const { read, unit, covers } of lists) {
    const ofThis: OpenInquiry[] = [];
    for (let after: OpenInquiry | undefined; left > 0 && ofThis.length < most; ) {
      const page = await read({ limit: PAGE, after });
      left -= page.length;
      const seen = page.filter(
        (inquiry) => mayDo('see', { who, person, inquiry, unit, covers }) && isWanted(inquiry),
      );
      ofThis.push(...seen);
      after = page.at(-1);
      if (page.length < PAGE) break;
      await nextTurn();
    }
    wanted.push(...ofThis.slice(0, most));
  }
  return wanted;
}

/**
 * Theirs wherever they are, then those of the units whose inquiries they see, the own one first, then those of people
 * for whom they answer now, which may lie elsewhere.
 */
export async function listsOf(
  { inquiries, directory }: LinePorts,
  looker: Looker,
  covered: readonly Person[],
): Promise<LineList[]> {
  const { who, person } = looker;
  const units = (await directory.units()).filter((unit) => seesLinesOf(unit, looker));
  const ownFirst = units.toSorted((one, other) => rank(one, person) - rank(other, person));
  return [
    { read: (page) => inquiries.openOf(who, person?.unit, page) },
    ...ownFirst.map((unit) => listOfUnit(inquiries, unit)),
    ...covered.map(({ id, unit }) => ({
      read: (page: OpenPage) => inquiries.openOf(id, unit, page),
      covers: true as const,
    })),
  ];
}

export const listOfUnit = (inquiries: LinePorts['inquiries'], unit: Unit): LineList => ({
  read: (page) => inquiries.openOfUnit(unit.id, page),
  unit,
});

const rank = ({ id }: Unit, person: Person | undefined): number => (id === person?.unit ? 0 : 1);

/** Whether it is worth looking: what of it they see is decided line by line. */
export const seesLinesOf = (unit: Unit, looker: Looker): boolean => maySeeBacklog({ ...looker, unit });
