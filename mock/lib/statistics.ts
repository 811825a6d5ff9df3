/** From 0 to 100, with two decimals; 0 if the whole is 0. */
export function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : roundTo((part / whole) * 100, 2);
}

/** Rounded to three decimals; 0 without values. */
export function average(values: readonly number[]): number {
  return values.length === 0
    ? 0
    : roundTo(values.reduce((sum, value) => sum + value, 0) / values.length, 3);
}

function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale;
}

/** Not rounded; `null` without values. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The value at this rank, such as 0.95; `null` without values. */
export function percentile(ascending: readonly number[], share: number): number | null {
  return ascending[Math.max(0, Math.ceil(share * ascending.length) - 1)] ?? null;
}
