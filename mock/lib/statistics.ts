/** 0-100 with two decimals; 0 where there is nothing to share. */
export function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : roundTo((part / whole) * 100, 2);
}

export function average(values: readonly number[]): number {
  return values.length === 0 ? 0 : roundTo(values.reduce((sum, value) => sum + value, 0) / values.length, 3);
}

export function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale;
}

/** `null` where there is nothing to average. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The nearest rank; `share` from 0 to 1. */
export function nearestRank(ascending: readonly number[], share: number): number | null {
  return ascending[Math.max(0, Math.ceil(share * ascending.length) - 1)] ?? null;
}

/** Between two values it takes the point in between, as PostgreSQL's `percentile_cont` does. */
export function interpolatedPercentile(ascending: readonly number[], fraction: number): number | null {
  const position = (ascending.length - 1) * fraction;
  const below = ascending[Math.floor(position)];
  const above = ascending[Math.ceil(position)];
  if (below === undefined || above === undefined) return null;
  return roundTo(below + (above - below) * (position - Math.floor(position)), 3);
}
