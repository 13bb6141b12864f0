import type { PersonId, UnitId } from '../../core/directory.ts';
import type { Inquiry } from '../../core/inquiry.ts';
import { Conflict, type Table } from '../table.ts';
import { givenHome } from './keys.ts';
import { VERSION } from './schemas.ts';

/**
 * In which partitions the inquiries of a person or of a unit may be: partition `p/<person>` or `u/<unit>`, one row a
 * partition. Written before the inquiry is, so that none is ever missed; a row too many costs a look at nothing.
 *
 * A person has a row for the own unit too: who changes units keeps what is owned. Rows are few (people × units that
 * ever handed them something) and are not taken back.
 */
export type Holdings = {
  /** Before an inquiry is written: its owner and its unit will find it. */
  note(inquiries: readonly Pick<Inquiry, 'ref' | 'owner' | 'unit'>[]): Promise<void>;
  ofPerson(person: PersonId): Promise<UnitId[]>;
  ofUnit(unit: UnitId): Promise<UnitId[]>;
};

/** More units than any municipality has. */
const MOST_UNITS = 10_000;

export function holdings(table: Table): Holdings {
  const list = async (partition: string) =>
    (await table.list(partition, { limit: MOST_UNITS })).map(({ row }) => row as UnitId);
  return {
    async note(inquiries) {
      const facts = new Map(inquiries.flatMap(factsOf).map((fact) => [fact.join('\n'), fact]));
      await Promise.all(Array.from(facts.values(), ([partition, row]) => ensure(table, partition, row)));
    },
    ofPerson: (person) => list(`p/${person}`),
    ofUnit: (unit) => list(`u/${unit}`),
  };
}

function factsOf({ ref, owner, unit }: Pick<Inquiry, 'ref' | 'owner' | 'unit'>): [string, string][] {
  const { partition } = givenHome(ref);
  return [
    ...(owner === undefined ? [] : [[`p/${owner}`, partition] satisfies [string, string]]),
    // A unit looks into its own partition anyhow.
    ...(unit === partition ? [] : [[`u/${unit}`, partition] satisfies [string, string]]),
  ];
}

/** Read first: nearly always it is there, and reading is cheap. */
async function ensure(table: Table, partition: string, row: string): Promise<void> {
  if (await table.read(partition, row)) return;
  try {
    await table.write(partition, [{ do: 'insert', row, version: VERSION, value: {} }]);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
  }
}
