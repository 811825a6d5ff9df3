/**
 * Reads the failure that a server reports if it cannot read a log: an object with only `error` and `detail`. An app may
 * log the same, so it counts only if the connection ends with it.
 */
export function readFailure(line: string): string | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const value = JSON.parse(line) as Record<string, unknown>;
    const { error, detail } = value;
    if (typeof error !== 'string' || Object.keys(value).some((name) => name !== 'error' && name !== 'detail'))
      return undefined;
    return typeof detail === 'string' ? `${error}: ${detail}` : error;
  } catch {
    return undefined;
  }
}
