import { setImmediate as nextTurn } from 'node:timers/promises';
import type { InquiryRef } from '../../core/inquiry.ts';
import type { Arrival, Registration } from '../../core/inquiry-store.ts';
import { LIMITS } from '../table.ts';
import { batches } from './batches.ts';
import { completeKnown, type Item, insertNew, type Named, noteHoldings, type Outcome } from './insert-new.ts';
import type { Parts } from './parts.ts';
import type { SourceHash } from './sources.ts';

const CHUNK = 50;
/** As the port promises; together they fit one write. */
const MOST_SOURCES = 20;

/** In chunks; between them others have their turn, for SQLite answers without ever leaving the thread. */
export async function registerAll(parts: Parts, arrivals: readonly Arrival[]): Promise<Registration[]> {
  const registrations: Registration[] = [];
  for (let start = 0; start < arrivals.length; start += CHUNK) {
    if (start > 0) await nextTurn();
    const items = await Promise.all(arrivals.slice(start, start + CHUNK).map((one) => toItem(parts, one)));
    const outcomes = new Map(await registerItems(parts, items));
    registrations.push(...items.map((item) => present(outcomes.get(item))));
  }
  return registrations;
}

async function toItem({ sources }: Parts, arrival: Arrival): Promise<Item> {
  if (arrival.sources.length > MOST_SOURCES) throw new RangeError('more sources than an arrival may have');
  return { arrival, hashes: await sources.hash(arrival.sources) };
}

/** All together, except that one which shares a source with one before it waits for what that became. */
async function registerItems(parts: Parts, items: readonly Item[]): Promise<Outcome[]> {
  if (items.length === 0) return [];
  const { first, repeats } = splitRepeats(items);
  const found = await Promise.all(
    first.map(async (item) => ({ item, ref: await parts.sources.find(item.hashes) })),
  );
  const known = found.filter((one): one is Named => one.ref !== undefined);
  const unknown = found.filter(({ ref }) => ref === undefined).map(({ item }) => item);
  const outcomes = await Promise.all([
    ...known.map(async (named) => [await completeKnown(parts, named)]),
    registerUnknown(parts, unknown),
  ]);
  return [...outcomes.flat(), ...(await registerItems(parts, repeats))];
}

function splitRepeats(items: readonly Item[]): { first: Item[]; repeats: Item[] } {
  const seen = new Set<SourceHash>();
  const first: Item[] = [];
  const repeats: Item[] = [];
  for (const item of items) {
    (item.hashes.some((hash) => seen.has(hash)) ? repeats : first).push(item);
    for (const hash of item.hashes) seen.add(hash);
  }
  return { first, repeats };
}

async function registerUnknown(parts: Parts, items: readonly Item[]): Promise<Outcome[]> {
  const named = await name(parts, items);
  const claims = batches(named, LIMITS.changes, ({ item }) => item.hashes.length);
  return (await Promise.all(claims.map((batch) => claimAndInsert(parts, batch)))).flat();
}

async function name({ references }: Parts, items: readonly Item[]): Promise<Named[]> {
  const byUnit = Map.groupBy(items, ({ arrival }) => arrival.draft.unit);
  const named = await Promise.all(
    Array.from(byUnit, async ([unit, ofUnit]) => {
      const refs: InquiryRef[] = await references.take(unit, ofUnit.length);
      return ofUnit.map((item, index) => ({ item, ref: present(refs[index]) }));
    }),
  );
  return named.flat();
}

/**
 * The sources are claimed with the reference before the inquiry is written: whoever comes in between, or after a
 * crash, writes it under that reference. The other way round there could be two.
 */
async function claimAndInsert(parts: Parts, named: readonly Named[]): Promise<Outcome[]> {
  const claims = named.map(({ item, ref }) => ({ hashes: item.hashes, ref }));
  const [won] = await Promise.all([parts.sources.claim(claims), noteHoldings(parts, named)]);
  if (won) return insertNew(parts, named);
  // Somebody claimed one of them meanwhile. Which one it was shows when each is looked up again.
  const outcomes = [];
  for (const { item } of named) outcomes.push(...(await registerItems(parts, [item])));
  return outcomes;
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('an arrival was left out');
  return value;
}
