import { createHash, timingSafeEqual } from 'node:crypto';
import type { ApiKey, Scope } from '../core/api-key.ts';

export type Authorized =
  | { readonly ok: true; readonly key: ApiKey }
  | { readonly ok: false; readonly status: 401 }
  /** The key is known, and may not do this. */
  | { readonly ok: false; readonly status: 403; readonly key: ApiKey };

/** Who sends a request, by its `Authorization` header, and whether they may do this. */
export function authorize(
  keys: readonly ApiKey[],
  authorization: string | undefined,
  scope: Scope,
): Authorized {
  const presented = /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1];
  const key = presented === undefined ? undefined : keyOf(keys, presented);
  if (key === undefined) return { ok: false, status: 401 };
  return key.scopes.includes(scope) ? { ok: true, key } : { ok: false, status: 403, key };
}

/** Compares with all of them, whichever it is, in a time that tells nothing of how much of a hash was guessed. */
function keyOf(keys: readonly ApiKey[], presented: string): ApiKey | undefined {
  const hash = createHash('sha256').update(presented).digest();
  let found: ApiKey | undefined;
  for (const key of keys) {
    if (timingSafeEqual(hash, Buffer.from(key.sha256, 'hex'))) found = key;
  }
  return found;
}
