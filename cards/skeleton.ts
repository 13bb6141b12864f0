/** A drawn card in which every value of the view is a mark; see draw.ts. */

/** Of Unicode's private use, which no template has: a value's number between them. */
const MARK = /\uE000(\d+)\uE001/;
const MARKS = /\uE000(\d+)\uE001/g;

type Value = string | number;

export type ReadView = {
  /** The same for views whose cards differ by their values alone. */
  readonly shape: string;
  /** All texts and numbers, in the order in which they stand. */
  readonly values: readonly Value[];
  /** The view with a mark for each of them. */
  readonly marked: () => unknown;
};

export function readView(view: object): ReadView {
  const values: Value[] = [];
  let shape = '';
  function read(value: unknown): void {
    if (typeof value === 'string' || typeof value === 'number') {
      values.push(value);
      shape += 'v';
    } else if (Array.isArray(value)) {
      shape += '[';
      for (const item of value) read(item);
      shape += ']';
    } else if (typeof value === 'object' && value !== null) {
      shape += '{';
      for (const name in value) {
        shape += `${name}:`;
        read((value as Record<string, unknown>)[name]);
      }
      shape += '}';
    } else shape += `${value};`;
  }
  read(view);
  return { shape, values, marked: () => markValues(view) };
}

function markValues(view: object): unknown {
  let count = 0;
  function mark(value: unknown): unknown {
    if (typeof value === 'string' || typeof value === 'number') {
      count += 1;
      return `\uE000${count - 1}\uE001`;
    }
    if (Array.isArray(value)) return value.map(mark);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mark(inner)]));
  }
  return mark(view);
}

/** Makes its part of the card of the values. A part without marks is the same in every card. */
export type Skeleton = { readonly constant: unknown } | ((values: readonly Value[]) => unknown);

export const fill = (skeleton: Skeleton, values: readonly Value[]): unknown =>
  typeof skeleton === 'function' ? skeleton(values) : skeleton.constant;

export function skeletonOf(expanded: unknown): Skeleton {
  if (typeof expanded === 'string') return ofText(expanded);
  if (Array.isArray(expanded)) return ofList(expanded.map(skeletonOf), expanded);
  if (typeof expanded === 'object' && expanded !== null) return ofObject(expanded);
  return { constant: expanded };
}

function ofText(text: string): Skeleton {
  if (!MARK.test(text)) return { constant: text };
  const index = Number(MARK.exec(text)?.[1]);
  // A value alone keeps its type.
  if (text.replace(MARK, '') === '') return (values) => values[index];
  return (values) => text.replace(MARKS, (_, number) => String(values[number]));
}

function ofList(items: readonly Skeleton[], expanded: readonly unknown[]): Skeleton {
  if (items.every((item) => typeof item === 'object')) return { constant: expanded };
  return (values) => items.map((item) => fill(item, values));
}

function ofObject(expanded: object): Skeleton {
  const fields = Object.entries(expanded).map(([name, value]) => [name, skeletonOf(value)] as const);
  if (fields.every(([, field]) => typeof field === 'object')) return { constant: expanded };
  return (values) => {
    const filled: Record<string, unknown> = {};
    for (const [name, field] of fields) filled[name] = fill(field, values);
    return filled;
  };
}
