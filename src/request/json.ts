import { finiteProblem } from '../input/checks.ts';
import { describeValue, hidesState, isStream } from '../input/describe-value.ts';
import { TempsValidationError } from '../errors/index.ts';

/**
 * The JSON of a body or a part of it; `undefined` if JSON has nothing for the value. Throws if it cannot be written, or
 * if JSON would lose a value without a word. @param path where the value is
 */
export function toJson(value: unknown, what: string, path: string[]): string | undefined {
  try {
    // Its declared type is wrong: it returns `undefined` for a function or a symbol.
    const text = JSON.stringify(value) as string | undefined;
    // What is lost becomes one of the first two, and bytes one of the others.
    if (/null|\{\}|\{"0":|"Buffer"/.test(text ?? '')) JSON.stringify(value, refuseLoss(what, path));
    return text;
  } catch (error) {
    if (TempsValidationError.is(error)) throw error;
    const message = `cannot be written as JSON: ${error instanceof Error ? error.message : String(error)}`;
    throw new TempsValidationError({ what, issues: [{ path, message }] });
  }
}

/** A replacer that replaces nothing. */
function refuseLoss(what: string, root: string[]): (this: unknown, key: string, value: unknown) => unknown {
  const places = new Map<unknown, string[]>();
  return function (key, value) {
    const holder = places.get(this);
    const path = holder ? [...holder, key] : root;
    const message = lossProblem((this as Record<string, unknown>)[key], value);
    if (message !== undefined) throw new TempsValidationError({ what, issues: [{ path, message }] });
    if (typeof value === 'object') places.set(value, path);
    return value;
  };
}

/** @param value what `toJSON` made of the given value */
function lossProblem(given: unknown, value: unknown): string | undefined {
  if (value === null) return given instanceof Date ? 'must be a valid date' : undefined;
  if (typeof value !== 'object') return finiteProblem(value);
  if (ArrayBuffer.isView(given)) return 'is bytes, of which JSON has nothing: send their base64';
  if (isStream(value)) return 'is a stream, of which JSON has nothing';
  return hidesState(value) && JSON.stringify(value) === '{}'
    ? `is ${describeValue(value)}, of which JSON has nothing`
    : undefined;
}
