import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Inquiry } from '../../core/inquiry.ts';
import type { Parts } from './parts.ts';
import { findInquiry } from './records.ts';

const CHUNK = 50;

/** In chunks, as `registerAll`. A source that a crash left without its inquiry names nothing yet. */
export async function knownAs(
  parts: Parts,
  arrivals: readonly (readonly string[])[],
): Promise<(Inquiry | undefined)[]> {
  const known: (Inquiry | undefined)[] = [];
  for (let start = 0; start < arrivals.length; start += CHUNK) {
    if (start > 0) await nextTurn();
    const chunk = arrivals.slice(start, start + CHUNK);
    known.push(...(await Promise.all(chunk.map((sources) => knownBy(parts, sources)))));
  }
  return known;
}

async function knownBy(
  { sources, inquiries }: Parts,
  names: readonly string[],
): Promise<Inquiry | undefined> {
  const ref = await sources.find(await sources.hash(names));
  return ref && findInquiry(inquiries, ref);
}
