/** From 0 to 100, with two decimals; 0 if the whole is 0. */
export function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : roundTo((part / whole) * 100, 2);
}

/** Rounded to three decimals; 0 without values. */
export function average(values: readonly number[]): number {
  return values.length === 0 ? 0 : roundTo(values.reduce((sum, value) => sum + value, 0) / values.length, 3);
}

export function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale;
}

/** Not rounded; `null` without values. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The percentile by the nearest-rank method; `share` is from 0 to 1. */
export function nearestRank(ascending: readonly number[], share: number): number | null {
  return ascending[Math.max(0, Math.ceil(share * ascending.length) - 1)] ?? null;
}

/** The percentile by linear interpolation, as in PostgreSQL's `percentile_cont`; `fraction` is from 0 to 1. */
export function interpolatedPercentile(ascending: readonly number[], fraction: number): number | null {
  const position = (ascending.length - 1) * fraction;
  const below = ascending[Math.floor(position)];
  const above = ascending[Math.ceil(position)];
  if (below === undefined || above === undefined) return null;
  return roundTo(below + (above - below) * (position - Math.floor(position)), 3);
}
