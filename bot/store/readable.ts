import type { z } from 'zod';
import type { UnreadableRow } from '../core/unreadable-row.ts';
import type { StoredRow } from './table.ts';

/** What a row says, or undefined where this version cannot read it: then somebody is told. */
export type ReadRow = <T>(partition: string, row: StoredRow, shape: z.ZodType<T>) => T | undefined;

/**
 * Shapes are strict: what a newer version added to a row would be lost when this one writes it back.
 * @param newest version that is read here
 */
export const readerThatTells =
  (newest: number, tell: (row: UnreadableRow) => void): ReadRow =>
  (partition, { row, version, value }, shape) => {
    const read = version > newest ? undefined : shape.safeParse(value);
    if (read?.success) return read.data;
    tell({ partition, row, version });
    return undefined;
  };
