import { z } from 'zod';
import type { PartOfAct } from '../../core/hand-over-all.ts';
import type { Inquiry, InquiryRef } from '../../core/inquiry.ts';
import type { ActPart, NamedAct, PartPage } from '../../core/inquiry-store.ts';
import { Conflict, LIMITS, type StoredRow, type Table, type Value } from '../table.ts';
import { text } from './because-schema.ts';
import { actPrefix, actRow, endOf, justAfter } from './keys.ts';
import { valuesIn } from './lists.ts';
import type { Parts } from './parts.ts';

/**
 * What was changed by one act on many inquiries, a row each, written in the inquiry's own batch: what the act has done so
 * far is exactly what is listed, wherever a crash came. They lie where the person holds or held something.
 */

const storedPart: z.ZodType<ActPart> = z.strictObject({
  ref: text<InquiryRef>(),
  version: z.int(),
  is: z.enum(['moved', 'givenBack']),
});

export const partRowOf = (
  part: PartOfAct,
  { ref, version }: Inquiry,
): readonly [string, Value | undefined] => [
  actRow(part, ref),
  storedPart.parse({ ref, version, is: part.is }) as Value,
];

export async function partsOf(
  { inquiries, holdings }: Parts,
  act: NamedAct,
  { limit, after }: PartPage,
): Promise<ActPart[]> {
  const prefix = actPrefix(act);
  const range = { from: after ? justAfter(actRow(act, after)) : prefix, before: endOf(prefix), limit };
  const values = await valuesIn(inquiries, undefined, holdings.ofPerson(act.person), range);
  return values.map((value) => storedPart.parse(value));
}

/** Some at a time; true when there may be more. */
export async function forgetParts({ inquiries, holdings }: Parts, act: NamedAct): Promise<boolean> {
  const prefix = actPrefix(act);
  const range = { from: prefix, before: endOf(prefix), limit: LIMITS.changes };
  for (const partition of await holdings.ofPerson(act.person)) {
    const rows = await inquiries.list(partition, range);
    await removeAll(inquiries, partition, rows);
    if (rows.length === LIMITS.changes) return true;
  }
  return false;
}

async function removeAll(inquiries: Table, partition: string, rows: readonly StoredRow[]): Promise<void> {
  if (rows.length === 0) return;
  try {
    await inquiries.write(
      partition,
      rows.map(({ row, etag }) => ({ do: 'remove', row, etag })),
    );
  } catch (error) {
    // Another instance is at it too.
    if (!(error instanceof Conflict)) throw error;
  }
}
