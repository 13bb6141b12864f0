import { createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';

/** A key with which Bot Framework signs, and the channels for which it may (none named: for all). */
export type PublishedKey = { readonly key: KeyObject; readonly endorsements: readonly string[] };

/** Bot Framework's keys could not be had: nothing is known of who sent a token. */
export class KeysUnavailable extends Error {
  override name = 'KeysUnavailable';
}

export type PublishedKeys = {
  /** The key of this id, if it is published. @throws KeysUnavailable */
  find(id: string): Promise<PublishedKey | undefined>;
};

const HOUR = 60 * 60 * 1000;
/** As Microsoft advises: the keys are asked for again every day, and for an unknown one, once an hour at most. */
const FRESH_FOR = 24 * HOUR;
const ASKED_AGAIN_AFTER = HOUR;
/** Long enough that strangers’ tokens do not make us ask without end, short enough that nobody waits for it. */
const TRIED_AGAIN_AFTER = 5_000;
const USABLE_FOR = 5 * 24 * HOUR;

function unavailable(): never {
  throw new KeysUnavailable('Bot Framework’s keys could not be fetched a moment ago');
}

const metadata = z.object({ jwks_uri: z.url() });
const keySet = z.object({
  keys: z.array(
    z.object({
      kty: z.string(),
      kid: z.string().nullish(),
      n: z.string().nullish(),
      e: z.string().nullish(),
      endorsements: z.array(z.string()).nullish(),
    }),
  ),
});

type Fetched = { readonly keys: ReadonlyMap<string, PublishedKey>; readonly at: number };

export type KeySource = {
  readonly metadataUrl: string;
  /** How long the fetching may take, in ms. */
  readonly longestLookUp: number;
  readonly now: () => Temporal.Instant;
};

/** Fetched when first needed, made ready for use once, and remembered. */
export function publishedKeys(source: KeySource): PublishedKeys {
  let fetched: Fetched | undefined;
  let underWay: Promise<Fetched> | undefined;
  let failedAt = Number.NEGATIVE_INFINITY;

  /** One request, however many wait for it. */
  async function refresh(): Promise<Fetched> {
    underWay ??= fetchKeys(source).finally(() => (underWay = undefined));
    try {
      fetched = await underWay;
      return fetched;
    } catch (error) {
      failedAt = source.now().epochMilliseconds;
      throw error;
    }
  }

  /** Whether Microsoft is asked is not for whoever sends tokens to decide. */
  function justFailed(): boolean {
    return source.now().epochMilliseconds - failedAt < TRIED_AGAIN_AFTER;
  }

  return {
    async find(id) {
      const age =
        fetched === undefined ? Number.POSITIVE_INFINITY : source.now().epochMilliseconds - fetched.at;
      const known = age < FRESH_FOR ? fetched : undefined;
      const key = known?.keys.get(id);
      if (key !== undefined || (known !== undefined && age < ASKED_AGAIN_AFTER)) return key;
      const old = age < USABLE_FOR ? fetched?.keys.get(id) : undefined;
      if (justFailed()) return old ?? unavailable();
      try {
        return (await refresh()).keys.get(id);
      } catch (error) {
        // Keys are in use for weeks: while new ones cannot be had, those known are as good as yesterday.
        if (old !== undefined) return old;
        throw error;
      }
    },
  };
}

async function fetchKeys({ metadataUrl, longestLookUp, now }: KeySource): Promise<Fetched> {
  try {
    const signal = AbortSignal.timeout(longestLookUp);
    const { jwks_uri } = metadata.parse(await fetchJson(metadataUrl, signal));
    const { keys } = keySet.parse(await fetchJson(jwks_uri, signal));
    return { keys: new Map(keys.flatMap(readyForUse)), at: now().epochMilliseconds };
  } catch (cause) {
    throw new KeysUnavailable('Bot Framework’s keys could not be fetched', { cause });
  }
}

async function fetchJson(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { signal, redirect: 'error' });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json();
}

/** Only RSA keys: there are no other algorithms that we take. */
function readyForUse({ kty, kid, n, e, endorsements }: z.infer<typeof keySet>['keys'][number]) {
  if (kty !== 'RSA' || !kid || !n || !e) return [];
  try {
    const key = createPublicKey({ key: { kty, n, e }, format: 'jwk' });
    return [[kid, { key, endorsements: endorsements ?? [] }] as const];
  } catch {
    // One that cannot be read is as good as not published; the others count.
    return [];
  }
}
