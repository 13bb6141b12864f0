export type Spread = { readonly median: number; readonly min: number; readonly max: number };

/** @throws RangeError of none */
export function spread(values: readonly number[]): Spread {
  if (values.length === 0) throw new RangeError('No values');
  return { median: percentile(50, values), min: Math.min(...values), max: Math.max(...values) };
}

/** The value below which `percent` of them lie, between two of them where need be. */
export function percentile(percent: number, values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (percent / 100) * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (below === undefined || above === undefined) throw new RangeError('No values');
  return below + (above - below) * (place % 1);
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
