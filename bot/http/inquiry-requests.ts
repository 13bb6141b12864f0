import type { ApiKey } from '../core/api-key.ts';
import type { UnitId } from '../core/directory.ts';
import { type InquiryRequest, systemSource } from '../core/inquiry-request.ts';
import { inquiryShape } from './inquiry-shape.ts';
import type { FieldFault } from './problem.ts';
import { shapeFaults } from './shape-faults.ts';

export type ReadItem =
  | {
      readonly ok: true;
      readonly request: InquiryRequest;
      /** Nothing but the Idempotency-Key names it, so what is known by it must be the same. */
      readonly namedByKey: boolean;
    }
  | { readonly ok: false; readonly errors: readonly FieldFault[] };

/** How an item is known again: by the name of the key that brought it, so that two systems' ids never meet. */
export type ItemOrigin = {
  readonly key: ApiKey;
  readonly idempotencyKey: string | undefined;
  /** Of an item in an array. */
  readonly index: number | undefined;
};

/** One inquiry of a request's body. */
export function readItem(value: unknown, origin: ItemOrigin): ReadItem {
  const read = inquiryShape.safeParse(value, { reportInput: true });
  if (!read.success) return { ok: false, errors: shapeFaults(read.error) };
  const { sourceId, sensitive = false, unit, ...facts } = read.data;
  const sources = sourcesOf(sourceId, origin);
  const request = { ...facts, unit: unit as UnitId, sensitive, sources };
  return { ok: true, request, namedByKey: sourceId === undefined && sources.length > 0 };
}

/**
 * What has a name where it came from is known by that name alone: under one Idempotency-Key, two things with names of
 * their own stay two.
 */
function sourcesOf(sourceId: string | undefined, { key, idempotencyKey, index }: ItemOrigin): string[] {
  if (sourceId !== undefined) return [systemSource(key.name, sourceId)];
  if (idempotencyKey === undefined) return [];
  return [`api/${key.name}/${index === undefined ? 'request' : `item-${index}`}/${idempotencyKey}`];
}
