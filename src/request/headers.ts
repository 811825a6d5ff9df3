import { TempsValidationError } from '../errors/index.ts';

export type HeaderValues = Readonly<Record<string, string | null | undefined>>;

/** One set of headers out of several; later ones win, whatever the case of the name, and `null` or `undefined` removes. */
export function mergeHeaders(...sets: ReadonlyArray<HeaderValues | null | undefined>): Record<string, string> {
  const merged: Record<string, string> = {};
  for (const set of sets) {
    for (const name in set) {
      const value = set[name];
      const key = name.toLowerCase();
      if (value === undefined || value === null) delete merged[key];
      else merged[key] = checkedValue(name, value);
    }
  }
  return merged;
}

/** A line break would let a value add headers of its own. */
function checkedValue(name: string, value: unknown): string {
  if (typeof value === 'string' && !/[\r\n\0]/.test(value)) return value;
  const message =
    typeof value === 'string'
      ? 'must not contain a line break'
      : 'must be a string; headers are given as a plain object';
  throw new TempsValidationError({ what: 'the headers', issues: [{ path: ['headers', name], message }] });
}
