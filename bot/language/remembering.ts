import type { Readers } from './match.ts';
import { SLOT_READERS } from './read-slots.ts';
import type { Found, Reader, Text } from './tokens.ts';

/** The slots of one text, each read once at a place, whichever phrases ask for it. */
export type Remembering = {
  readonly at: Readers;
  /** Is this token part of the slot wherever the slot may stand? */
  readonly covers: (slot: string, at: number) => boolean;
};

export function remembering(text: Text): Remembering {
  const readers: Record<string, Reader<unknown>> = {};
  for (const [slot, read] of Object.entries(SLOT_READERS)) readers[slot] = once(read);
  const covered = new Map<string, Uint8Array>();
  return {
    at: readers,
    covers(slot, at) {
      const known = covered.get(slot) ?? coverage(readers[slot], text);
      covered.set(slot, known);
      return known[at] === 1;
    },
  };
}

function once(read: Reader<unknown>): Reader<unknown> {
  const found: (readonly Found<unknown>[] | undefined)[] = [];
  return (text, at) => {
    const known = found[at] ?? read(text, at);
    found[at] = known;
    return known;
  };
}

function coverage(read: Reader<unknown> | undefined, text: Text): Uint8Array {
  const covered = new Uint8Array(text.tokens.length);
  for (let at = 0; at < text.tokens.length; at += 1)
    for (const { next } of read?.(text, at) ?? []) covered.fill(1, at, next);
  return covered;
}
