import type { PersonId, UnitId } from '../../core/directory.ts';
import type { Inquiry } from '../../core/inquiry.ts';
import { Conflict, type StoredRow, type Table } from '../table.ts';
import { endOf, givenHome } from './keys.ts';
import { VERSION } from './schemas.ts';

/**
 * In which partitions the inquiries of a person or of a unit may be, one row a partition: of a unit in table `holdings`,
 * partition `u/<unit>`; of a person `holds/<letters>` in table `people`, beside how the person is written to, so that a
 * message about what they hold finds both in one call. Written before the inquiry is, so that none is ever missed; a row
 * too many costs a look at nothing.
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
export const MOST_UNITS = 10_000;

/** Of a person's rows in table `people`. */
const HOLDS = 'holds/';

export function holdings({ units, people }: { readonly units: Table; readonly people: Table }): Holdings {
  return {
    async note(inquiries) {
      const facts = new Map(inquiries.flatMap(factsOf).map((fact) => [Object.values(fact).join('\n'), fact]));
      await Promise.all(
        Array.from(facts.values(), ({ of, partition, row }) =>
          ensure(of === 'person' ? people : units, partition, row),
        ),
      );
    },
    async ofPerson(person) {
      const range = { from: HOLDS, before: endOf(HOLDS), limit: MOST_UNITS };
      return lettersHeld(await people.list(person, range));
    },
    async ofUnit(unit) {
      return (await units.list(`u/${unit}`, { limit: MOST_UNITS })).map(({ row }) => row as UnitId);
    },
  };
}

/** Of a person's rows in table `people`: where something of theirs may lie. */
export const lettersHeld = (rows: readonly Pick<StoredRow, 'row'>[]): UnitId[] =>
  rows.flatMap(({ row }) => (row.startsWith(HOLDS) ? [row.slice(HOLDS.length) as UnitId] : []));

type Fact = { readonly of: 'person' | 'unit'; readonly partition: string; readonly row: string };

function factsOf({ ref, owner, unit }: Pick<Inquiry, 'ref' | 'owner' | 'unit'>): Fact[] {
  const { partition } = givenHome(ref);
  return [
    ...(owner === undefined ? [] : [{ of: 'person', partition: owner, row: HOLDS + partition } as const]),
    // A unit looks into its own partition anyhow.
    ...(unit === partition ? [] : [{ of: 'unit', partition: `u/${unit}`, row: partition } as const]),
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
