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

export function countStatus(checks: readonly Check[], wanted: Check['status']): number {
  return checks.filter(({ status }) => status === wanted).length;
}
