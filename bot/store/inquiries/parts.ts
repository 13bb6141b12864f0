import type { Table } from '../table.ts';
import type { Holdings } from './holdings.ts';
import type { References } from './references.ts';
import type { Sources } from './sources.ts';

/** What the storage of inquiries is put together from. */
export type Parts = {
  readonly inquiries: Table;
  readonly holdings: Holdings;
  readonly references: References;
  readonly sources: Sources;
};
