import type { Edge, Machine } from './pattern.ts';
import type { Found, Reader, Text } from './tokens.ts';

/** What the slots of a phrase held, in the order said. */
export type Filled = readonly { readonly slot: string; readonly value: unknown }[];

/** What may stand between the words of a phrase. */
export type Between = {
  /** Folded words that add nothing here; each one skipped makes the match a little worse. */
  readonly loose: ReadonlySet<string>;
  /** Words that add nothing anywhere. */
  readonly fillers: ReadonlySet<string>;
  /** Slots that may stand anywhere, any number of times. */
  readonly anywhere: readonly string[];
};

/** Signs of markup and code, which nobody means as punctuation. */
const CODE = new Set(['<', '>', '{', '}', '$', '=', '|', '`', '\\', '^', '~', '_', '[', ']']);

export type Match = { readonly filled: Filled; readonly skipped: number };
export type Readers = Readonly<Record<string, Reader<unknown>>>;

/**
 * What the slots hold when the phrase is the whole text, and undefined when it is not: every word has to be one of
 * the phrase's, part of a slot, or one that adds nothing. Each state is tried once at each place, so that the time
 * is linear in the length of the text.
 */
export function matchMachine(
  machine: Machine,
  text: Text,
  between: Between,
  readers: Readers,
): Match | undefined {
  const width = text.tokens.length + 1;
  const tried = new Uint8Array(machine.states.length * width);
  const filled: { slot: string; value: unknown }[] = [];
  let skipped = 0;
  return from(0, 0) ? { filled, skipped } : undefined;

  function from(state: number, at: number): boolean {
    const place = state * width + at;
    if (tried[place]) return false;
    tried[place] = 1;
    if (state === machine.accept && at === text.tokens.length) return true;
    return (machine.states[state] ?? []).some((edge) => along(edge, at)) || besides(state, at);
  }

  function along(edge: Edge, at: number): boolean {
    if (edge.on === 'nothing') return from(edge.to, at);
    const token = text.tokens[at];
    if (token === undefined) return false;
    if (edge.on === 'word')
      return token.kind === 'word' && token.folded === edge.word && from(edge.to, at + 1);
    return found(edge.slot, at).some((one) => filling(edge.slot, one, edge.to));
  }

  function besides(state: number, at: number): boolean {
    const token = text.tokens[at];
    if (token === undefined) return false;
    if (between.anywhere.some((slot) => found(slot, at).some((one) => filling(slot, one, state))))
      return true;
    const adds =
      (token.kind === 'mark' && !CODE.has(token.folded)) || between.fillers.has(token.folded) ? 0 : 1;
    if (adds === 1 && (token.kind !== 'word' || !between.loose.has(token.folded))) return false;
    skipped += adds;
    if (from(state, at + 1)) return true;
    skipped -= adds;
    return false;
  }

  function filling(slot: string, { value, next }: Found<unknown>, state: number): boolean {
    filled.push({ slot, value });
    if (from(state, next)) return true;
    filled.pop();
    return false;
  }

  function found(slot: string, at: number): readonly Found<unknown>[] {
    return readers[slot]?.(text, at) ?? [];
  }
}
