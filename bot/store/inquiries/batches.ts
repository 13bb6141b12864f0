/** Runs of neighbours whose sizes add up to no more than `most`; what is larger by itself is alone. */
export function batches<T>(items: readonly T[], most: number, sizeOf: (item: T) => number): T[][] {
  const runs: T[][] = [];
  let room = 0;
  for (const item of items) {
    const size = sizeOf(item);
    const run = runs.at(-1);
    if (run && size <= room) run.push(item);
    else runs.push([item]);
    room = (run && size <= room ? room : most) - size;
  }
  return runs;
}
