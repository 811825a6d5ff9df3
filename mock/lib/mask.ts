import { ownValue } from './objects.ts';

/** Replaces a secret in responses. In a request, it means that the secret stays as it is. */
export const MASK = '***';

/** Masks these fields of an object, unless they are null. */
export function maskFields(values: object, secrets: readonly string[]): Record<string, unknown> {
  const entries = Object.entries(values) as [string, unknown][];
  return Object.fromEntries(
    entries.map(([key, value]) => [key, secrets.includes(key) && value != null ? MASK : value]),
  );
}

/** Replaces masked values of a request with the previous secrets. */
export function restoreMasked(
  values: Readonly<Record<string, unknown>>,
  before: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      value === MASK ? ownValue(before, key) : value,
    ]),
  );
}
