import { ownValue } from './own-value.ts';

/** What responses show instead of a secret. Sent back, it means that the secret stays. */
export const MASK = '***';

/** The object with these of its fields masked; those that are not there, or null, stay so. */
export function maskFields(values: object, secrets: readonly string[]): Record<string, unknown> {
  const entries = Object.entries(values) as [string, unknown][];
  return Object.fromEntries(
    entries.map(([key, value]) => [key, secrets.includes(key) && value != null ? MASK : value]),
  );
}

/** The values as they were sent, but with the secret of before wherever the mask comes back. */
export function restoreMasked(
  values: Readonly<Record<string, unknown>>,
  before: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, value === MASK ? ownValue(before, key) : value]),
  );
}
