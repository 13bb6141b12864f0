/** Numbers of lines as they come, kept as ranges: "4, 9, 12–300" takes no more room for three hundred lines. */
export type LineList = {
  add(first: number, last?: number): void;
  readonly size: number;
  /** At most so many ranges are told; what is left is a number of lines. */
  told(most: number): { readonly text: string; readonly left: number };
};

export function lineList(): LineList {
  const ranges: { first: number; last: number; lines: number }[] = [];
  let size = 0;
  return {
    add(first, last = first) {
      size += 1;
      const latest = ranges.at(-1);
      if (latest && latest.last + 1 >= first) {
        latest.last = Math.max(last, latest.last);
        latest.lines += 1;
      } else ranges.push({ first, last, lines: 1 });
    },
    get size() {
      return size;
    },
    told(most) {
      const shown = ranges.slice(0, most);
      const text = shown.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`));
      return { text: text.join(', '), left: size - shown.reduce((sum, { lines }) => sum + lines, 0) };
    },
  };
}
