/** What responses show instead of a secret. */
export const MASK = '***';

/** The object with these of its fields masked; those that are not there, or null, stay so. */
export function maskFields(values: object, secrets: readonly string[]): Record<string, unknown> {
  const entries = Object.entries(values) as [string, unknown][];
  return Object.fromEntries(
    entries.map(([key, value]) => [key, secrets.includes(key) && value != null ? MASK : value]),
  );
}
