import type { Check } from './checks.ts';

/** In percent. Where nothing was checked, nothing failed. */
export function uptimePercent(checks: readonly Check[]): number {
  if (checks.length === 0) return 100;
  return (checks.filter(({ status }) => status !== 'down').length / checks.length) * 100;
}

/** Response times in ascending order, of the checks that got a response. */
export function responseTimes(checks: readonly Check[]): number[] {
  const times = checks.flatMap(({ response_time_ms }) => (response_time_ms === null ? [] : [response_time_ms]));
  return times.sort((one, other) => one - other);
}

export function mean(times: readonly number[]): number | null {
  return times.length === 0 ? null : times.reduce((sum, time) => sum + time, 0) / times.length;
}

/** The nearest rank; `share` from 0 to 1. */
export function nearestRank(ascending: readonly number[], share: number): number | null {
  return ascending[Math.max(0, Math.ceil(share * ascending.length) - 1)] ?? null;
}

export const countStatus = (checks: readonly Check[], wanted: Check['status']): number =>
  checks.filter(({ status }) => status === wanted).length;
