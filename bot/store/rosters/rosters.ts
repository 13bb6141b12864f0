import type { z } from 'zod';
import type { Kept, NamedElsewhere, Roster, RosterChange, RosterStore } from '../../core/absence/roster.ts';
import type { PersonId, UnitId } from '../../core/directory.ts';
import type { UnreadableRow } from '../../core/unreadable-row.ts';
import { type ReadRow, readerThatTells } from '../readable.ts';
import { type Change, Conflict, type ETag, type StoredRow, type Table, type Value } from '../table.ts';
import {
  storedAbsence,
  storedClosed,
  storedClosure,
  storedElsewhere,
  storedRota,
  VERSION,
} from './schemas.ts';

/**
 * Table `absences`: partition = unit, so that one call reads all that decides who covers there.
 * `absence/<person>/<id>` · `closure/<id>` · `rota` · `named/<substitute>/<person>` (somebody of another unit has named
 * somebody of this one) · `closed/<unit>` (that unit has named this one). The last two are written before what they
 * point to, so that none is ever missed; one too many costs a look at nothing.
 * @param tell of each row that cannot be read; where nobody is told, it is a fault
 */
export function storedRosters(table: Table, tell: (row: UnreadableRow) => void = fail): RosterStore {
  const read = readerThatTells(VERSION, tell);
  return {
    async of(unit) {
      return rosterOf(unit, await allRows(table, unit), read);
    },
    async save(unit, changes, substitutes = new Map()) {
      await Promise.all([
        ...changes.map((change) => noteSubstitute(table, unit, change, substitutes)),
        ...changes.map((change) => noteCovering(table, unit, change)),
      ]);
      return written(table, unit, changes.map(asWritten));
    },
    async forgetElsewhere(unit, { named, closed }) {
      await Promise.all([
        ...named.map((one) => forget({ table, read }, unit, namedRow(one), storedElsewhere)),
        ...closed.map((one) => forget({ table, read }, unit, `closed/${one}`, storedClosed)),
      ]);
    },
  };
}

function fail({ partition, row }: UnreadableRow): never {
  throw new Error(`${row} of ${partition} cannot be read`);
}

/** Rows read at a time; a unit has a few dozen. */
const PAGE = 1_000;

async function allRows(table: Table, unit: UnitId): Promise<StoredRow[]> {
  const rows: StoredRow[] = [];
  let from = '';
  for (;;) {
    const page = await table.list(unit, { from, limit: PAGE });
    rows.push(...page);
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return rows;
    from = `${last.row}\u0000`;
  }
}

function rosterOf(unit: UnitId, rows: readonly StoredRow[], read: ReadRow): Roster {
  let isPartial = false;
  const readable = <T>(stored: StoredRow, shape: z.ZodType<T>): T[] => {
    const value = read(unit, stored, shape);
    isPartial ||= value === undefined;
    return value === undefined ? [] : [value];
  };
  const under = (name: string) => rows.filter(({ row }) => row.startsWith(`${name}/`));
  const kept = <T extends object>(some: readonly StoredRow[], shape: z.ZodType<T>): Kept<T>[] =>
    some.flatMap((stored) => readable(stored, shape).map((value) => ({ ...value, tag: stored.etag })));
  const [rota] = kept(
    rows.filter(({ row }) => row === ROTA),
    storedRota,
  );
  const roster = {
    unit,
    absences: kept(under('absence'), storedAbsence),
    closures: kept(under('closure'), storedClosure),
    ...(rota && { rota }),
    namedElsewhere: under('named').flatMap((stored) => readable(stored, storedElsewhere)),
    closedElsewhere: under('closed').flatMap((stored) =>
      readable(stored, storedClosed).map(() => stored.row.slice('closed/'.length) as UnitId),
    ),
  };
  return isPartial ? { ...roster, isPartial } : roster;
}

/** What somebody writes meanwhile stays, and so does what cannot be read. */
async function forget(
  { table, read }: { readonly table: Table; readonly read: ReadRow },
  unit: UnitId,
  row: string,
  shape: z.ZodType,
): Promise<void> {
  const stored = await table.read(unit, row);
  if (stored === undefined || read(unit, stored, shape) === undefined) return;
  await written(table, unit, [{ do: 'remove', row, etag: stored.etag }]);
}

const ROTA = 'rota';
const namedRow = ({ substitute, person }: Pick<NamedElsewhere, 'substitute' | 'person'>) =>
  `named/${substitute}/${person}`;

function asWritten(change: RosterChange): Change {
  if ('absence' in change) {
    const { before, after } = change.absence;
    const { person, id } = after ?? before;
    return rowChange(`absence/${person}/${id}`, before, after && storedAbsence.parse(untagged(after)));
  }
  if ('closure' in change) {
    const { before, after } = change.closure;
    return rowChange(
      `closure/${(after ?? before).id}`,
      before,
      after && storedClosure.parse(untagged(after)),
    );
  }
  const { before, after } = change.rota;
  return rowChange(ROTA, before, after && storedRota.parse(untagged(after)));
}

function rowChange(row: string, before: { tag: string } | undefined, after: object | undefined): Change {
  if (after === undefined) return { do: 'remove', row, etag: before?.tag as ETag };
  const entry = { row, version: VERSION, value: after as Value };
  return before === undefined
    ? { do: 'insert', ...entry }
    : { do: 'replace', ...entry, etag: before.tag as ETag };
}

/** Whoever changes what was read may hand its tag back with it. */
function untagged<T extends object>(value: T): Omit<T, 'tag'> {
  const { tag: _, ...rest } = value as T & { tag?: string };
  return rest as Omit<T, 'tag'>;
}

async function noteSubstitute(
  table: Table,
  unit: UnitId,
  change: RosterChange,
  substitutes: ReadonlyMap<PersonId, UnitId>,
): Promise<void> {
  const after = 'absence' in change ? change.absence.after : undefined;
  const home = after?.substitute === undefined ? undefined : substitutes.get(after.substitute);
  if (after?.substitute === undefined || home === undefined || home === unit) return;
  const value = { person: after.person, substitute: after.substitute, unit };
  await ensure(table, home, namedRow(value), value);
}

async function noteCovering(table: Table, unit: UnitId, change: RosterChange): Promise<void> {
  const to = 'closure' in change ? change.closure.after?.to : undefined;
  if (to !== undefined && to !== unit) await ensure(table, to, `closed/${unit}`, {});
}

/** Where it is there already, it is as it should be. */
const ensure = (table: Table, partition: string, row: string, value: Value): Promise<boolean> =>
  written(table, partition, [{ do: 'insert', row, version: VERSION, value }]);

/** False where somebody else was faster. */
async function written(table: Table, partition: string, changes: readonly Change[]): Promise<boolean> {
  try {
    await table.write(partition, changes);
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}
