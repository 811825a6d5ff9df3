import { isPlain } from '../lib/plain-object.ts';

/** Describes a value in a message. Strings are quoted, so that `'3'` and `3` look different. */
export function describeValue(value: unknown): string {
  if (typeof value === 'string') return `the string "${value}"`;
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'an array' : describeObject(value);
  return typeof value === 'function' ? 'a function' : String(value);
}

function describeObject(value: object): string {
  try {
    const kind = readKind(value);
    const name = (kind === 'Object' && hidesState(value) && value.constructor?.name) || kind;
    if (name !== 'Object') return `${/^[AEIOU]/.test(name) ? 'an' : 'a'} ${name}`;
  } catch {
    // A proxy may throw.
  }
  return 'an object';
}

/** Whether no member of an object shows what is in it: a `Promise`, a `Map`, an instance of a class with private fields. */
export function hidesState(value: object): boolean {
  return readKind(value) !== 'Object' || (!isPlain(value) && Object.keys(value).length === 0);
}

/** Whether a value is read piece by piece: a stream of Node or of the web, an async iterable. */
export function isStream(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

function readKind(value: object): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}
