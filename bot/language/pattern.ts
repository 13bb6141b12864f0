import { textOf } from './tokens.ts';

/**
 * The little language in which commands are written: words, `{slot}`, `[maybe]`, `(one|other)`, `<rule>` (said once
 * in rules.ts), and `vis*` for "vis" or "vise". A phrase becomes a small machine that reads a text in one go.
 */

export type Edge =
  | { readonly on: 'nothing'; readonly to: number }
  | { readonly on: 'word'; readonly word: string; readonly to: number }
  | { readonly on: 'slot'; readonly slot: string; readonly to: number };

export type Machine = {
  /** The ways on from each state; the first state is 0. */
  readonly states: readonly (readonly Edge[])[];
  readonly accept: number;
  /** Of each of these sets, the smallest first, one word stands in every text that the phrase reads. */
  readonly needs: readonly ReadonlySet<string>[];
  /** All its words, and all its slots. */
  readonly words: ReadonlySet<string>;
  readonly slots: ReadonlySet<string>;
};

type Node =
  | { readonly is: 'word'; readonly words: readonly string[] }
  | { readonly is: 'slot'; readonly slot: string }
  | { readonly is: 'all'; readonly nodes: readonly Node[] }
  | { readonly is: 'one'; readonly nodes: readonly Node[] }
  | { readonly is: 'maybe'; readonly node: Node };

/** @throws where the phrase is not well formed, or names a rule that is not there */
export function machineOf(phrase: string, rules: Readonly<Record<string, string>>): Machine {
  const node = parse(phrase, rules);
  const states: Edge[][] = [[]];
  const accept = build(node, 0, states);
  const edges = states.flat();
  return {
    states,
    accept,
    needs: needed(node).toSorted((one, other) => one.size - other.size),
    words: new Set(edges.flatMap((edge) => (edge.on === 'word' ? [edge.word] : []))),
    slots: new Set(edges.flatMap((edge) => (edge.on === 'slot' ? [edge.slot] : []))),
  };
}

function parse(phrase: string, rules: Readonly<Record<string, string>>): Node {
  const pieces = phrase.match(/\{\w+\}|<[^>]+>|[[\]()|]|[^\s{}[\]()|<>]+/gu) ?? [];
  let place = 0;
  const all = either(undefined);
  if (place !== pieces.length) throw new Error(`A closing sign too many in: ${phrase}`);
  return all;

  function either(closing: string | undefined): Node {
    const nodes = [row(closing)];
    while (pieces[place] === '|') {
      place += 1;
      nodes.push(row(closing));
    }
    return nodes.length === 1 && nodes[0] ? nodes[0] : { is: 'one', nodes };
  }

  function row(closing: string | undefined): Node {
    const nodes: Node[] = [];
    for (let piece = pieces[place]; piece !== undefined; piece = pieces[place]) {
      if (piece === '|' || piece === ']' || piece === ')') {
        if (piece !== '|' && piece !== closing) throw new Error(`${piece} closes nothing in: ${phrase}`);
        return { is: 'all', nodes };
      }
      place += 1;
      nodes.push(piece === '(' || piece === '[' ? group(piece) : single(piece));
    }
    if (closing !== undefined) throw new Error(`${closing} is missing in: ${phrase}`);
    return { is: 'all', nodes };
  }

  function group(opening: '(' | '['): Node {
    const node = either(opening === '(' ? ')' : ']');
    place += 1;
    return opening === '(' ? node : { is: 'maybe', node };
  }

  function single(piece: string): Node {
    if (piece.startsWith('{')) return { is: 'slot', slot: piece.slice(1, -1) };
    if (!piece.startsWith('<')) return wordNode(piece);
    const rule = rules[piece.slice(1, -1)];
    if (rule === undefined) throw new Error(`No rule ${piece} for: ${phrase}`);
    return parse(rule, rules);
  }
}

function wordNode(piece: string): Node {
  const folded = textOf(piece, 0 as never)
    .tokens.filter(({ kind }) => kind !== 'mark')
    .map((token) => token.folded);
  const nodes = folded.map((word): Node => ({ is: 'word', words: [word] }));
  if (piece.endsWith('*')) nodes.push({ is: 'word', words: [`${folded.at(-1)}`, `${folded.at(-1)}e`] });
  return { is: 'all', nodes: piece.endsWith('*') ? nodes.toSpliced(-2, 1) : nodes };
}

/** Adds the ways of a node from a state on, and gives the state that they lead to. */
function build(node: Node, from: number, states: Edge[][]): number {
  const newState = () => states.push([]) - 1;
  const add = (state: number, edge: Edge) => states[state]?.push(edge);
  switch (node.is) {
    case 'word': {
      const to = newState();
      for (const word of node.words) add(from, { on: 'word', word, to });
      return to;
    }
    case 'slot': {
      const to = newState();
      add(from, { on: 'slot', slot: node.slot, to });
      return to;
    }
    case 'all':
      return node.nodes.reduce((state, part) => build(part, state, states), from);
    case 'one':
    case 'maybe': {
      const branches = node.is === 'one' ? node.nodes : [node.node];
      const ends = branches.map((branch) => {
        const start = newState();
        add(from, { on: 'nothing', to: start });
        return build(branch, start, states);
      });
      const to = newState();
      for (const end of ends) add(end, { on: 'nothing', to });
      if (node.is === 'maybe') add(from, { on: 'nothing', to });
      return to;
    }
  }
}

/** Sets of words, of each of which one must be there. */
function needed(node: Node): readonly ReadonlySet<string>[] {
  switch (node.is) {
    case 'word':
      return [new Set(node.words)];
    case 'slot':
    case 'maybe':
      return [];
    case 'all':
      return node.nodes.flatMap(needed);
    case 'one': {
      const sets = node.nodes.map((one) => needed(one).toSorted((a, b) => a.size - b.size)[0]);
      return sets.includes(undefined) ? [] : [new Set(sets.flatMap((set) => [...(set ?? [])]))];
    }
  }
}
